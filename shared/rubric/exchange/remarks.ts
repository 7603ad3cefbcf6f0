import { shortWords } from '#shared/graph/short-words.ts';
import type { FileProblem } from './format.ts';

/** Remarks of one kind that are listed; the rest is counted. */
const mostRemarks = 100;

export type Remarks = ReturnType<typeof createRemarks>;

/** Collects what is told about a file; the same sentence is told once. */
export function createRemarks() {
  const problems: FileProblem[] = [];
  const losses = new Set<string>();
  return {
    problem(at: string, message: string) {
      problems.push({ at, message });
    },
    loss(message: string) {
      losses.add(message);
    },
    problems(): FileProblem[] {
      if (problems.length <= mostRemarks) return problems;
      const more = `And ${problems.length - mostRemarks} more problems.`;
      return [...problems.slice(0, mostRemarks), { at: 'file', message: more }];
    },
    losses(): string[] {
      const all = [...losses];
      if (all.length <= mostRemarks) return all;
      return [...all.slice(0, mostRemarks), `And ${all.length - mostRemarks} more.`];
    },
  };
}

/** The beginning of a text, in quotation marks, to name something by. */
export function quoted(text: string): string {
  return `“${shortWords(text, 60)}”`;
}

/** “a”, “b” and 3 more: names for a sentence. */
export function listed(names: readonly string[], most = 6): string {
  const shown = names.slice(0, most).map(quoted);
  const rest = names.length - shown.length;
  if (rest > 0) return `${shown.join(', ')} and ${rest} more`;
  const last = shown.pop() ?? '';
  return shown.length === 0 ? last : `${shown.join(', ')} and ${last}`;
}
