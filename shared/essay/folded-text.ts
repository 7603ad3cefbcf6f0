import type { EssayText, Span } from './text.ts';

/**
 * A text as it is compared: NFC, straight quotes, plain hyphens, runs of blanks as one space, words hyphenated over a
 * line end made whole. Case and everything else stays.
 */
export type FoldedText = {
  readonly text: string;
  /** For each unit of `text`, where the character it comes from starts and ends in the text that was folded. */
  readonly starts: readonly number[];
  readonly ends: readonly number[];
};

export function fold(text: string): FoldedText {
  const pieces: string[] = [];
  const starts: number[] = [];
  const ends: number[] = [];
  const put = (piece: string, start: number, end: number) => {
    pieces.push(piece);
    for (let unit = 0; unit < piece.length; unit++) {
      starts.push(start);
      ends.push(end);
    }
  };
  for (const match of text.matchAll(clusters)) {
    const [piece, blanks] = match;
    const end = match.index + piece.length;
    if (blanks === undefined) put(asCompared(piece), match.index, end);
    else if (pieces.at(-1) === '-' && joinsWord(text, blanks, pieces.at(-2), end)) {
      pieces.pop();
      starts.pop();
      ends.pop();
    } else if (pieces.at(-1) !== ' ') put(' ', match.index, end);
  }
  return { text: pieces.join(''), starts, ends };
}

/** The stretch of the text that was folded; the end of a folded span is not included. */
export function unfolded(folded: FoldedText, { start, end }: Span): Span {
  return { start: folded.starts[start] ?? 0, end: folded.ends[end - 1] ?? 0 };
}

const known = new WeakMap<EssayText, FoldedText>();

export function foldedOf(text: EssayText): FoldedText {
  const folded = known.get(text) ?? fold(text.text);
  known.set(text, folded);
  return folded;
}

/** Blanks; invisible characters; a character with its combining marks; Hangul letters that make a syllable. */
const clusters = /(\s+)|[\u00AD\u200B-\u200D\u2060\uFEFF]+|[\u1100-\u11FF]+|\P{M}\p{M}*|\p{M}+/gu;

const compared: Readonly<Record<string, string>> = {
  '‘': "'",
  '’': "'",
  '‚': "'",
  '‛': "'",
  '′': "'",
  '“': '"',
  '”': '"',
  '„': '"',
  '‟': '"',
  '″': '"',
  '«': '"',
  '»': '"',
  '‐': '-',
  '‑': '-',
  '‒': '-',
  '–': '-',
  '—': '-',
  '−': '-',
  '…': '...',
};

function asCompared(piece: string): string {
  if (piece.length === 1 && piece < '\u0080') return piece;
  const folded = compared[piece];
  if (folded !== undefined) return folded;
  if (/^[\u00AD\u200B-\u200D\u2060\uFEFF]/.test(piece)) return '';
  return piece.normalize(/^[\uFB00-\uFB06]/.test(piece) ? 'NFKC' : 'NFC'); // ligatures come from PDF files
}

/** “inter-” at a line end and “national” on the next. */
function joinsWord(text: string, blanks: string, before: string | undefined, next: number): boolean {
  return blanks.includes('\n') && /\p{L}$/u.test(before ?? '') && /^\p{Ll}/u.test(text.charAt(next));
}
