import { raised } from '#shared/essay/import/run-list.ts';

/** A piece of text as pdf.js tells it: `transform` ends in its place, from the lower left corner, in points. */
type Piece = {
  readonly str: string;
  readonly transform: readonly unknown[];
  readonly width: number;
  readonly height: number;
};
type Placed = {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
};
type Line = {
  readonly pieces: readonly Placed[];
  readonly x: number;
  readonly y: number;
  readonly height: number;
};

/**
 * The lines of a page in the order in which the file tells them, so that columns stay apart. Raised digits become “²”,
 * an indent becomes spaces, and where more room than usual was left stands an empty line.
 */
export function linesOfPage(pieces: readonly Piece[]): string[] {
  const lines = gathered(pieces.flatMap(placed));
  const left = Math.min(...lines.map(({ x }) => x));
  const gap = usualGap(lines);
  const told: string[] = [];
  for (const [index, line] of lines.entries()) {
    const before = lines[index - 1];
    if (before) {
      const fall = before.y - line.y;
      const usual = Math.max(gap, 0.9 * Math.max(line.height, before.height));
      if (fall > usual * 1.35 || fall < -usual || isOtherSize(before, line)) told.push('');
    }
    const indent = Math.round((line.x - left) / (line.height * 0.5));
    told.push(`${' '.repeat(Math.min(Math.max(indent, 0), 20))}${wordsOf(line)}`);
  }
  return told;
}

function placed({ str, transform, width, height }: Piece): Placed[] {
  const [x, y] = [Number(transform[4]), Number(transform[5])];
  if (str.trim() === '' || Number.isNaN(x) || Number.isNaN(y)) return [];
  return [{ text: str, x, y, width, height: height || Math.abs(Number(transform[3])) || 10 }];
}

/** A piece goes on with the line before when it stands at its height, a little raised or lowered, and further right. */
function gathered(pieces: readonly Placed[]): Line[] {
  const lines: { pieces: Placed[]; x: number; y: number; height: number }[] = [];
  for (const piece of pieces) {
    const line = lines.at(-1);
    const last = line?.pieces.at(-1);
    const isLevel = line && Math.abs(piece.y - line.y) < Math.max(line.height, piece.height) * 0.55;
    if (line && last && isLevel && piece.x >= last.x + last.width - line.height) {
      line.pieces.push(piece);
      // A line that begins with a raised number stands where its words do.
      if (piece.height > line.height * 1.15) Object.assign(line, { y: piece.y, height: piece.height });
    } else lines.push({ pieces: [piece], x: piece.x, y: piece.y, height: piece.height });
  }
  return lines;
}

function wordsOf({ pieces, y, height }: Line): string {
  let words = '';
  let end = Number.NaN;
  for (const { text, x, y: base, width, height: size } of pieces) {
    const isRaised = size < height * 0.85 && base - y > height * 0.15;
    const digits = isRaised ? raised(text) : null;
    const isApart = x - end > Math.min(size, height) * 0.15;
    if (isApart && digits === null && !words.endsWith(' ') && !text.startsWith(' ')) words += ' ';
    words += digits ?? text;
    end = x + width;
  }
  return words.trim();
}

/** The distance of most lines from the one before, in points. */
function usualGap(lines: readonly Line[]): number {
  const gaps = new Map<number, number>();
  for (const [index, { y }] of lines.entries()) {
    const fall = Math.round((lines[index - 1]?.y ?? y) - y);
    if (fall > 0) gaps.set(fall, (gaps.get(fall) ?? 0) + 1);
  }
  return [...gaps].sort((a, b) => b[1] - a[1] || a[0] - b[0])[0]?.[0] ?? 0;
}

/** Headings and notes are set in a size of their own. */
function isOtherSize(one: Line, other: Line): boolean {
  return Math.abs(one.height - other.height) > Math.max(one.height, other.height) * 0.12;
}
