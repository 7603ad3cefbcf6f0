import type { Passage } from './passage.ts';
import type { Signs } from './reading.ts';

type Candidate = { readonly index: number; readonly points: number };
export type ThesisFound = { readonly index: number; readonly margin: number };

/** A sentence of the introduction or conclusion with fewer points states no thesis; a second one needs more. */
const least = 3;
const leastOfSecond = 4;

/**
 * The thesis and where it is said again, the thesis first. A short text has exactly one; an essay one in its
 * introduction, perhaps a second, and one in its conclusion. An essay that only decides at its end has it there.
 */
export function thesesAmong(passages: readonly Passage[], signs: readonly Signs[]): ThesisFound[] {
  const ranked = (zone: Passage['zone']): Candidate[] =>
    passages
      .flatMap((passage, index) =>
        passage.zone === zone ? [{ index, points: signs[index]?.points.thesis ?? 0 }] : [],
      )
      .sort((a, b) => b.points - a.points || a.index - b.index);
  const whole = ranked('whole');
  if (whole.length > 0) return best(whole, Number.NEGATIVE_INFINITY).slice(0, 1);
  const opening = best(ranked('introduction'), least);
  const closing = best(ranked('conclusion'), least).slice(0, 1);
  const found = [...opening.slice(0, 1), ...opening.slice(1).filter(({ points }) => points >= leastOfSecond)]
    .slice(0, 2)
    .concat(closing);
  if (found.length > 0) return found;
  // Nothing says so plainly: the likeliest of the introduction is offered all the same, unsure.
  return ranked('introduction')
    .slice(0, 1)
    .map(({ index }) => ({ index, margin: 0 }));
}

function best(ranked: readonly Candidate[], from: number): (ThesisFound & Candidate)[] {
  return ranked
    .filter(({ points }) => points >= from)
    .map((candidate, at) => ({
      ...candidate,
      margin: at === 0 ? candidate.points - Math.max(ranked[1]?.points ?? from, from, 0) : 0,
    }));
}
