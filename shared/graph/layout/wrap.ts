/** What a line can be broken between: runs of spaces, line ends, and words with the sign they may break after. */
const pieces =
  /\n|[^\S\n]+|[\u2E80-\u9FFF\uAC00-\uD7AF\uF900-\uFAFF\uFF00-\uFF60]|[^\s\u2E80-\u9FFF\uAC00-\uD7AF\uF900-\uFAFF\uFF00-\uFF60]*?(?:[-–—](?=\S)|(?=[\s\u2E80-\u9FFF\uAC00-\uD7AF\uF900-\uFAFF\uFF00-\uFF60]|$))/g;

/** A text as the pieces that lines are made of; their widths do not depend on each other. */
export function piecesOf(text: string): readonly string[] {
  return (text.match(pieces) ?? []).filter((piece) => piece !== '');
}

/**
 * How many lines a text takes, as a browser wraps it with `white-space: pre-wrap; overflow-wrap: anywhere`: spaces hang
 * at the end of a line, a piece that is wider than a line is broken anywhere. At least 1.
 */
export function lineCount(text: string, lineWidth: number, widthOf: (piece: string) => number): number {
  let lines = 1;
  let used = 0;
  for (const piece of piecesOf(text)) {
    if (piece === '\n') {
      lines += 1;
      used = 0;
      continue;
    }
    const width = widthOf(piece);
    if (piece.trim() === '') {
      used += width;
      continue;
    }
    if (used + width <= lineWidth) {
      used += width;
      continue;
    }
    if (used > 0) lines += 1;
    const whole = Math.max(0, Math.ceil(width / lineWidth) - 1);
    lines += whole;
    used = width - whole * lineWidth;
  }
  return lines;
}

/**
 * The lines themselves, without the spaces that hang at their ends; as many as `lineCount` counts where no piece is
 * wider than a line.
 */
export function wrappedLines(
  text: string,
  lineWidth: number,
  widthOf: (piece: string) => number,
): readonly string[] {
  const lines: string[] = [];
  let line = '';
  let used = 0;
  const end = () => {
    lines.push(line.trimEnd());
    line = '';
    used = 0;
  };
  for (const piece of piecesOf(text)) {
    if (piece === '\n') {
      end();
      continue;
    }
    const isSpace = piece.trim() === '';
    for (const part of isSpace ? [piece] : partsOf(piece, lineWidth, widthOf)) {
      const width = widthOf(part);
      if (!isSpace && used > 0 && used + width > lineWidth) end();
      line += part;
      used += width;
    }
  }
  end();
  return lines;
}

/** A piece that is wider than a line, broken anywhere. */
function partsOf(piece: string, lineWidth: number, widthOf: (piece: string) => number): readonly string[] {
  if (widthOf(piece) <= lineWidth) return [piece];
  const parts: string[] = [];
  let part = '';
  for (const character of piece) {
    if (part !== '' && widthOf(part + character) > lineWidth) {
      parts.push(part);
      part = '';
    }
    part += character;
  }
  return [...parts, part];
}
