import type { TextPart } from './document.ts';

/** A stretch of the text, the end not included. */
export type Span = { readonly start: number; readonly end: number };

/** One line of the text. */
export type TextBlock = Span & {
  readonly type: 'heading' | 'paragraph' | 'quotation' | 'item' | 'note';
  readonly part: TextPart;
  /** Of a heading, 1 to 3; null elsewhere. */
  readonly level: number | null;
};

/** A footnote: its own line after the body, and where the body calls it. */
export type TextNote = Span & {
  /** From 1, in the order of the calls. */
  readonly number: number;
  /** The offset in the body between the two characters where it is called; it takes no room there. */
  readonly marker: number;
};

/**
 * The plain text of an essay: blocks joined by \n, footnote text after the body. Offsets are UTF-16 code units of it.
 * `version` counts the text's edits; an anchor names the version its position was taken at.
 */
export type EssayText = {
  readonly version: number;
  readonly text: string;
  /** Every line, footnotes included, in order. */
  readonly blocks: readonly TextBlock[];
  /** In order; the last lines of the text. */
  readonly notes: readonly TextNote[];
};

/** Text without structure: every line is a paragraph. */
export function plainText(version: number, text: string): EssayText {
  let start = 0;
  const blocks = text.split('\n').map((line): TextBlock => {
    const block = { type: 'paragraph', part: 'body', level: null, start, end: start + line.length } as const;
    start += line.length + 1;
    return block;
  });
  return { version, text, blocks, notes: [] };
}

export type Zone = 'introduction' | 'body' | 'conclusion';

const layouts = new WeakMap<EssayText, { readonly paragraphs: readonly Span[]; readonly words: number[] }>();

/** The paragraphs in order: lines with something on them. */
export function paragraphsOf(text: EssayText): readonly Span[] {
  return laidOut(text).paragraphs;
}

/** Which paragraph an offset lies in, from 0; -1 between paragraphs and outside the text. */
export function paragraphAt(text: EssayText, offset: number): number {
  return paragraphsOf(text).findIndex((span) => span.start <= offset && offset < span.end);
}

/**
 * Introduction: the first `introduction` share of the words; conclusion: what starts after the `conclusion` share.
 * Shares are 0-1.
 */
export function zoneAt(
  text: EssayText,
  offset: number,
  shares: { readonly introduction: number; readonly conclusion: number },
): Zone {
  const { words } = laidOut(text);
  if (words.length === 0) return 'body';
  const place = countBelow(words, offset) / words.length;
  if (place < shares.introduction) return 'introduction';
  return place > shares.conclusion ? 'conclusion' : 'body';
}

function laidOut(text: EssayText) {
  const known = layouts.get(text);
  if (known) return known;
  const paragraphs = [...text.text.matchAll(/[^\n]*\S[^\n]*/g)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
  }));
  const words = [...text.text.matchAll(/\S+/g)].map((match) => match.index);
  const layout = { paragraphs, words };
  layouts.set(text, layout);
  return layout;
}

/** How many of ascending numbers are below a limit. */
function countBelow(ascending: readonly number[], limit: number): number {
  let low = 0;
  let high = ascending.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((ascending[middle] ?? 0) < limit) low = middle + 1;
    else high = middle;
  }
  return low;
}
