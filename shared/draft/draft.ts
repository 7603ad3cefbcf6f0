import type { EssayText, Span } from '#shared/essay/text.ts';
import type { NodeKindId, RelationKindId } from '#shared/graph/records.ts';

/** What a passage does in the argument; `none` is the rest: background, method, story, announcements. */
export const draftRoles = [
  'thesis',
  'claim',
  'evidence',
  'warrant',
  'counterargument',
  'rebuttal',
  'none',
] as const satisfies readonly (NodeKindId | 'none')[];
export type DraftRole = (typeof draftRoles)[number];

/** A cue as it fired: its id and words for people, and where; null when the place itself is the cue. */
export type FiredCue = {
  readonly id: string;
  readonly words: string;
  /** In the essay's text. */
  readonly span: Span | null;
};

/** One passage that could become a node. Nothing is on the map until it is accepted. */
export type Proposal = {
  /** Made from the words, so that it stays while the text is edited elsewhere. */
  readonly id: string;
  readonly kind: NodeKindId;
  readonly text: string;
  readonly spans: readonly Span[];
  /** The heading above it, or “Introduction”, “Conclusion”; empty when there is nothing to say. */
  readonly section: string;
  /** What spoke for this kind, the weightiest first. */
  readonly cues: readonly FiredCue[];
  readonly confidence: 'confident' | 'unsure';
  /** By how many points this kind leads the next one, in the best reading of the whole text. */
  readonly margin: number;
  /** Other kinds with the fewest points less, the nearest first; at most two. */
  readonly alternatives: readonly NodeKindId[];
  readonly link: { readonly kind: RelationKindId; readonly to: string } | null;
};

export type Draft = {
  readonly text: EssayText;
  /** In the order of the text. */
  readonly proposals: readonly Proposal[];
  /** Why there are none, in words for the student; null when there are some. */
  readonly reason: string | null;
};
