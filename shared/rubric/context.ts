import type { CitedWorks, citedWorks } from '#shared/citations/cited-works.ts';
import type { placeOf } from '#shared/essay/anchors.ts';
import { type EssayText, paragraphAt, type Span } from '#shared/essay/text.ts';
import { type Graph, indexOf } from '#shared/graph/graph.ts';
import type { Role } from '#shared/graph/kinds/kind.ts';
import type { Citation } from '#shared/graph/records.ts';
import { type Inference, inferencesOf, targetPoint } from './inferences.ts';
import { type Point, pointsOf } from './points.ts';
import { type Reach, reachOf } from './reach.ts';
import { looksEnglish, type Words, wordsOf } from './words.ts';

/** What every rule reads: the map with restatements merged and parked nodes left out, built once an evaluation. */
export type RuleContext = {
  readonly graph: Graph;
  /** The task as it was set; empty when there is none. */
  readonly prompt: string;
  readonly text: EssayText | null;
  /** Everything lexical works for English only; other languages get the structural questions. */
  readonly isEnglish: boolean;
  /** What takes part in the argument, in outline order. */
  readonly points: readonly Point[];
  /** Parked points, in outline order; without what merely hangs below them. */
  readonly parked: readonly Point[];
  readonly inferences: readonly Inference[];
  readonly pointOf: (nodeId: string) => Point | undefined;
  readonly withRole: (role: Role) => readonly Point[];
  readonly into: (place: Point | Inference) => readonly Inference[];
  readonly outOf: (point: Point) => readonly Inference[];
  /** S(x): what supports a point, written or not. */
  readonly supporters: (point: Point) => readonly Point[];
  readonly reach: (point: Point) => Reach;
  /**
   * An assertion on the thesis's side. One that does not reach the thesis counts as meant for it, so that tying it in
   * never raises a question that was not there before (rules.md 7.3).
   */
  readonly isPro: (point: Point) => boolean;
  readonly words: (point: Point) => Words;
  readonly citations: (point: Point) => readonly Citation[];
  /** Where the point's nodes stand in the essay's text; empty without text or live anchors. */
  readonly spans: (point: Point) => readonly Span[];
  readonly paragraphs: (point: Point) => ReadonlySet<number>;
  /** Who is cited where in the text, and what it lists; null without text. */
  readonly works: () => CitedWorks | null;
};

/** What reads an essay's text; apart, because the browser has it only once there is a text (text-part.ts). */
export type TextReading = {
  readonly placeOf: typeof placeOf;
  readonly citedWorks: typeof citedWorks;
};

export type ContextInput = {
  readonly graph: Graph;
  readonly prompt: string;
  /** Judged only with a `reading`. */
  readonly text?: EssayText | undefined;
  readonly reading?: TextReading | null | undefined;
  /** BCP 47; when left out it is judged from the words on the map. */
  readonly language?: string | undefined;
};

export function createContext({ graph, prompt, text: given, reading, language }: ContextInput): RuleContext {
  // Every essay has a text; one that nobody has begun is no text to judge.
  const text = reading && given && given.text.trim() !== '' ? given : null;
  const pointOf = pointsOf(graph);
  const inferences = inferencesOf(graph, pointOf);
  const { live, aside, into, outOf } = inferences;
  const { citationsOfNode, anchorsOfNode } = indexOf(graph);
  const reach = reachOf(inferences);
  const roles = new Map<Role, Point[]>();
  for (const point of live) {
    const own = roles.get(point.role);
    if (own) own.push(point);
    else roles.set(point.role, [point]);
  }

  const spans = (point: Point): Span[] => {
    if (!text || !reading) return [];
    const anchors = point.members.flatMap((node) => anchorsOfNode.get(node.id) ?? []);
    return anchors
      .map((anchor) => reading.placeOf(text, anchor))
      .flatMap((place) => (place.type === 'found' ? [place.span] : []));
  };
  return {
    graph,
    prompt,
    text,
    isEnglish: language ? /^en\b/i.test(language) : looksEnglish([...graph.nodes.values()].map(wordsOf)),
    points: live,
    parked: [...aside].filter((point) => point.isParked).sort((a, b) => a.place - b.place),
    inferences: inferences.all,
    pointOf: (nodeId) => pointOf.get(nodeId),
    withRole: (role) => roles.get(role) ?? [],
    into: (place) => into.get(place) ?? [],
    outOf: (point) => outOf.get(point) ?? [],
    supporters: (point) => [
      ...new Set(
        (into.get(point) ?? [])
          .filter(({ relation }) => relation.kind === 'support')
          .flatMap(({ premises }) => premises),
      ),
    ],
    reach,
    isPro(point) {
      const { negative, unsigned } = reach(point);
      return point.role === 'assertion' && !negative && !unsigned;
    },
    words: (point) => wordsOf(point.head),
    citations: (point) => point.members.flatMap((node) => citationsOfNode.get(node.id) ?? []),
    spans,
    paragraphs: (point) =>
      new Set(
        text
          ? spans(point)
              .map((span) => paragraphAt(text, span.start))
              .filter((at) => at >= 0)
          : [],
      ),
    works: () => (text && reading ? reading.citedWorks(text, graph.sources) : null),
  };
}

/**
 * Whether an empty point is the next to fill in: one below empty points only waits for them, so that a fresh template
 * asks from the top down instead of everywhere at once.
 */
export function isNextToWrite(context: RuleContext, point: Point): boolean {
  if (!point.isEmpty) return false;
  const above = context.outOf(point);
  return above.length === 0 || above.some((inference) => !targetPoint(inference).isEmpty);
}
