/** Examples come with the first rule's page that is opened, or when the page has nothing to do. */
export function loadExamples() {
  return import('./RuleExamples.tsx').then((module) => ({ default: module.RuleExamples }));
}
