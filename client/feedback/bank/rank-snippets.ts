import type { BankEntry } from '#shared/assessment/bank.ts';

/**
 * The bank's entries that fit what was typed, best first: those for the criterion at hand, then those for any, then the
 * others; of each the most used. Every word of the query must begin a word of the entry.
 */
export function rankSnippets(
  entries: readonly BankEntry[],
  query: string,
  criterion: string,
): readonly BankEntry[] {
  const words = wordsOf(query);
  return entries
    .filter((entry) => {
      const own = wordsOf(`${entry.text} ${entry.nextStep} ${entry.criterion} ${entry.kind}`);
      return words.every((word) => own.some((candidate) => candidate.startsWith(word)));
    })
    .toSorted(
      (a, b) =>
        nearness(a, criterion) - nearness(b, criterion) || b.uses - a.uses || (a.text < b.text ? -1 : 1),
    );
}

/** Titles of rows are the same whatever their case and blanks. */
export function isSameCriterion(a: string, b: string): boolean {
  return folded(a) === folded(b);
}

function nearness(entry: BankEntry, criterion: string): number {
  if (criterion !== '' && isSameCriterion(entry.criterion, criterion)) return 0;
  return entry.criterion.trim() === '' ? 1 : 2;
}

function wordsOf(text: string): string[] {
  return folded(text).match(/[\p{L}\p{N}]+/gu) ?? [];
}

function folded(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}/gu, '').replace(/\s+/g, ' ').trim().toLowerCase();
}
