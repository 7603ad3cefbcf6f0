import type { RelationKindId } from '#shared/graph/records.ts';

/** A place to cut a text: what stands from `start` to `end` goes (UTF-16 code units), the rest becomes the new node. */
export type SplitPoint = {
  readonly start: number;
  readonly end: number;
  /** The words at which it is cut: “because”, “;”; empty between two sentences and at the cursor. */
  readonly at: string;
  /** How what follows bears on what stands before. */
  readonly relation: RelationKindId;
};

/** Words that join two statements in one sentence; what follows is a reason, or speaks against. */
const joints: readonly { readonly pattern: RegExp; readonly relation: RelationKindId }[] = [
  { pattern: /[,;]?\s+(?:because|since|as shown by|given that|seeing that)\s+/giu, relation: 'support' },
  { pattern: /[,;.]\s+(?:for example|for instance|after all|in fact)[,:]?\s+/giu, relation: 'support' },
  { pattern: /[,;.]?\s+(?:but|however|although|though|whereas|yet)[,]?\s+/giu, relation: 'oppose' },
  { pattern: /;\s+and\s+|,\s+and\s+|[.!?…]\s+|[;:]\s+|\s+[–—]\s+/gu, relation: 'support' },
];

/** Places where one text is most likely two statements, in the order of the text; with words on both sides. */
export function splitPoints(text: string): readonly SplitPoint[] {
  const points: SplitPoint[] = [];
  for (const { pattern, relation } of joints) {
    for (const match of text.matchAll(pattern)) {
      // A full stop stays with the sentence that it ends; a comma before “because” does not.
      const stop = /^[.!?…]/u.test(match[0]) ? 1 : 0;
      const point = { start: match.index + stop, end: match.index + match[0].length, relation };
      if (points.some((known) => point.start < known.end && known.start < point.end)) continue;
      if (!splitsAt(text, point.start, point.end)) continue;
      points.push({ ...point, at: match[0].replace(/^[.!?…,]?\s+/u, '').trim() });
    }
  }
  return points.sort((a, b) => a.start - b.start);
}

/** A cut where the cursor stands; null where a side would be empty or a character would be halved. */
export function splitAtCursor(text: string, cursor: number): SplitPoint | null {
  const isInsidePair = /^[\uD800-\uDBFF][\uDC00-\uDFFF]$/.test(text.slice(cursor - 1, cursor + 1));
  if (isInsidePair || !splitsAt(text, cursor, cursor)) return null;
  return { start: cursor, end: cursor, at: '', relation: 'support' };
}

/** The two texts that a cut makes, as the command makes them. */
export function partsOf(text: string, { start, end }: Pick<SplitPoint, 'start' | 'end'>) {
  return { before: text.slice(0, start).trimEnd(), after: text.slice(end).trimStart() };
}

function splitsAt(text: string, start: number, end: number): boolean {
  const { before, after } = partsOf(text, { start, end });
  return before !== '' && after !== '';
}
