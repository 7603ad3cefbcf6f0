import type { Anchor } from '#shared/graph/records.ts';
import type { Span } from './text.ts';

/** What an anchor says of where it stands. */
export type Passage = Pick<Anchor, 'quote' | 'position' | 'textVersion'>;

/**
 * Whether the passage was deleted while the same words stood elsewhere too: a position without length. Then words
 * alone are not enough to find it again, what stands around must be the same.
 */
export function wasDeleted({ position }: Passage): boolean {
  return position.start === position.end;
}

/** Scores are 0-1, 1 is the very words. `unsure` is the best there is: a person confirms it or chooses another. */
export type Place =
  | { readonly type: 'found'; readonly span: Span; readonly score: number }
  | { readonly type: 'unsure'; readonly span: Span; readonly score: number }
  | { readonly type: 'lost' };

/** From here on a passage is taken as found, or offered for confirmation (measured, see tests/bench/anchors). */
export const certain = 0.85;
export const offered = 0.6;

/** A stretch of the text that may be the passage. */
export type Candidate = {
  readonly span: Span;
  /** How alike the words and what stands around them are: puts candidates in order. */
  readonly likeness: number;
  /** How sure it is that these are the words meant: short words need their surroundings, long ones speak for themselves. */
  readonly certainty: number;
};

/** Candidates closer than this to each other are told apart by a person. */
const clearly = 0.1;

export function isClearlyBetter(one: Candidate, other: Candidate): boolean {
  return one.likeness - other.likeness >= clearly;
}

/** The best candidate; found only when it is certain and no other comes near it. */
export function placeAmong(candidates: readonly Candidate[]): Place {
  const [best, rival] = [...candidates].sort(
    (a, b) => b.likeness - a.likeness || a.span.start - b.span.start,
  );
  if (!best || best.certainty < offered) return { type: 'lost' };
  const isFound = best.certainty >= certain && (!rival || isClearlyBetter(best, rival));
  if (isFound) return { type: 'found', span: best.span, score: best.certainty };
  return { type: 'unsure', span: best.span, score: Math.min(best.certainty, certain - 0.01) };
}
