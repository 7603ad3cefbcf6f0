import type { DraftRole } from './draft.ts';
import type { Passage } from './passage.ts';

/** What the links need to know of one passage. */
export type Placed = {
  readonly passage: Passage;
  readonly role: DraftRole;
  readonly cues: ReadonlySet<string>;
};

/** The index of the first passage that fits, going from one (itself left out) back or ahead; null when none does. */
export function nearest(
  placed: readonly Placed[],
  from: number,
  direction: 1 | -1,
  fits: (one: Placed) => boolean,
): number | null {
  for (let index = from + direction; index >= 0 && index < placed.length; index += direction) {
    const one = placed[index];
    if (one && fits(one)) return index;
  }
  return null;
}
