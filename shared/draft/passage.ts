import type { Span } from '#shared/essay/text.ts';

/** `whole`: the essay is too short to have parts. */
export type Zone = 'introduction' | 'body' | 'conclusion' | 'whole';

/** What a heading says that its section is for. */
export type Topic = 'argument' | 'objections' | 'method';

/** What is given one role: a sentence, or half of one that grants something first and then answers it. */
export type Passage = {
  /** Its words; where a page break cuts it, joined by a space. */
  readonly text: string;
  readonly spans: readonly Span[];
  readonly section: string;
  readonly sectionIndex: number;
  readonly topic: Topic;
  readonly zone: Zone;
  /** Counts through the whole text. */
  readonly paragraph: number;
  readonly place: { readonly index: number; readonly of: number };
  /** Half a sentence: `grants` is its “Although …” part. */
  readonly clause: 'grants' | 'other' | null;
  /** Footnotes called in it, by number. */
  readonly notes: readonly number[];
};

/** What a cue may know besides the passage itself. */
export type Surroundings = {
  readonly passages: readonly Passage[];
  readonly index: number;
  /** Lower-case words that the essay keeps coming back to. */
  readonly keyWords: ReadonlySet<string>;
};

export function isFirstOfParagraph({ place }: Passage): boolean {
  return place.index === 0;
}

export function isLastOfParagraph({ place }: Passage): boolean {
  return place.index === place.of - 1;
}

/** Offsets in `passage.text` as a span of the essay's text. */
export function spanInEssay(passage: Passage, start: number, end: number): Span | null {
  let from = 0;
  const pieces = passage.spans.flatMap((span): Span[] => {
    const length = span.end - span.start;
    const inside = { start: Math.max(start - from, 0), end: Math.min(end - from, length) };
    from += length + 1;
    return inside.start < inside.end
      ? [{ start: span.start + inside.start, end: span.start + inside.end }]
      : [];
  });
  const [first] = pieces;
  return first ? { start: first.start, end: pieces.at(-1)?.end ?? first.end } : null;
}
