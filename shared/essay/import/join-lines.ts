import type { Run } from './file-content.ts';
import { isCutWord, isHyphenJoint, type SeenWords } from './hyphens.ts';
import { sliceRuns, textOfRuns } from './runs.ts';

export type Joint = 'space' | 'cut-word' | 'compound';

/** Puts two lines of one paragraph together; a word cut at the line's end becomes whole where that is safe. */
export function joinRuns(
  before: readonly Run[],
  after: readonly Run[],
  seen: SeenWords,
): { readonly runs: Run[]; readonly joint: Joint } {
  const [head, tail] = [textOfRuns(before).trimEnd(), textOfRuns(after).trimStart()];
  const lead = textOfRuns(after).length - tail.length;
  const rest = lead > 0 ? sliceRuns(after, lead, Number.POSITIVE_INFINITY) : after;
  if (isHyphenJoint(head, tail) && !/^(?:and|or|to)\b/.test(tail)) {
    const isCut = isCutWord(head, tail, seen);
    const kept = sliceRuns(before, 0, isCut ? head.length - 1 : head.length);
    return { runs: [...kept, ...rest], joint: isCut ? 'cut-word' : 'compound' };
  }
  if (/[—/]$/.test(head) || isSplitUrl(head, tail))
    return { runs: [...sliceRuns(before, 0, head.length), ...rest], joint: 'space' };
  return { runs: [...before, { type: 'text', text: ' ' }, ...rest], joint: 'space' };
}

/** An address that was cut after one of its own signs goes on without a space. */
function isSplitUrl(head: string, tail: string): boolean {
  return /(?:https?:\/\/|www\.)\S*[-_=?&]$/.test(head.slice(-200)) && /^[a-z0-9]/.test(tail);
}
