/** What is behind a fold comes with its first opening, or when the page has nothing to do. */
export function loadExamples() {
  return import('./RuleExamples.tsx').then((module) => ({ default: module.RuleExamples }));
}

export function loadDismissed() {
  return import('./DismissedRows.tsx').then((module) => ({ default: module.DismissedRows }));
}
