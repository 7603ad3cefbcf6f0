import { anchorFor, reanchor } from '#shared/essay/anchors.ts';
import { sentencesOf } from '#shared/essay/sentences.ts';
import { type EssayText, plainText, type Span } from '#shared/essay/text.ts';
import { emptyGraph } from '#shared/graph/graph.ts';
import type { Anchor } from '#shared/graph/records.ts';
import { alignSentences, comparable } from './alignment.ts';

/** What became of one anchored sentence. */
export type Fate = {
  readonly words: string;
  readonly outcome: 'found' | 'asked' | 'lost';
  /** Whether the sentence stands in the later draft as it was. */
  readonly isUnchanged: boolean;
  /** What it became, by the alignment; null when it is gone. */
  readonly truth: string | null;
  /** Where the anchor was put, or offered. */
  readonly there: string | null;
  readonly score: number;
  /** Found or offered at other words than the alignment says. */
  readonly isElsewhere: boolean;
};

/** Anchors on every sentence of a draft, found again in a later one. */
export function fatesOf(earlier: string, later: string): Fate[] {
  const [before, after] = [plainText(1, earlier), plainText(2, later)];
  const from = sentencesOf(before);
  const to = sentencesOf(after);
  const wordsOf = (text: EssayText, span: Span) => text.text.slice(span.start, span.end);
  const truth = alignSentences(
    from.map((span) => wordsOf(before, span)),
    to.map((span) => wordsOf(after, span)),
  );
  const anchors = from.map(
    (span, index): Anchor => ({ type: 'anchor', id: `a${index}`, nodeId: 'n', ...anchorFor(before, span) }),
  );
  const graph = { ...emptyGraph, anchors: new Map(anchors.map((anchor) => [anchor.id, anchor])) };
  return reanchor(graph, before, after).places.map(({ anchor, place }, index): Fate => {
    const goals = (truth[index] ?? []).flatMap((at) => to[at] ?? []);
    const span = place.type === 'lost' ? null : place.span;
    return {
      words: anchor.quote.exact,
      outcome: place.type === 'unsure' ? 'asked' : place.type,
      isUnchanged: goals.some((goal) => comparable(anchor.quote.exact) === comparable(wordsOf(after, goal))),
      truth: goals.length > 0 ? goals.map((goal) => wordsOf(after, goal)).join(' ') : null,
      there: span && wordsOf(after, span),
      score: place.type === 'lost' ? 0 : place.score,
      isElsewhere:
        span !== null &&
        goals.reduce((sum, goal) => sum + overlap(span, goal), 0) <= (span.end - span.start) / 2,
    };
  });
}

function overlap(a: Span, b: Span): number {
  return Math.max(0, Math.min(a.end, b.end) - Math.max(a.start, b.start));
}

export type Tally = Readonly<
  Record<
    | 'anchors'
    | 'unchanged'
    | 'unchangedFound'
    | 'found'
    | 'asked'
    | 'askedElsewhere'
    | 'lost'
    | 'missed'
    | 'wrong'
    | 'wrongUnchanged',
    number
  >
>;

/** `missed`: lost although the alignment has it. `wrong`: found where the alignment has something else. */
export function tally(fates: readonly Fate[]): Tally {
  const count = (of: (fate: Fate) => boolean) => fates.filter(of).length;
  const isWrong = (fate: Fate) => fate.outcome === 'found' && fate.isElsewhere;
  return {
    anchors: fates.length,
    unchanged: count(({ isUnchanged }) => isUnchanged),
    unchangedFound: count((fate) => fate.isUnchanged && fate.outcome === 'found' && !fate.isElsewhere),
    found: count(({ outcome }) => outcome === 'found'),
    asked: count(({ outcome }) => outcome === 'asked'),
    askedElsewhere: count((fate) => fate.outcome === 'asked' && fate.isElsewhere),
    lost: count(({ outcome }) => outcome === 'lost'),
    missed: count(({ outcome, truth }) => outcome === 'lost' && truth !== null),
    wrong: count(isWrong),
    wrongUnchanged: count((fate) => isWrong(fate) && fate.isUnchanged),
  };
}
