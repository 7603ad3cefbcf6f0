/** A stretch of a list of sources that holds one entry; `line` counts from 1. */
export type Entry = { readonly text: string; readonly line: number };

/** From each match of `start` to the next; a `start` needs the flags g and m. What stands before the first is left out. */
export function entriesFrom(text: string, start: RegExp): Entry[] {
  const lineAt = lineCounter(text);
  const offsets = [...text.matchAll(start)].map(({ index }) => index);
  return offsets.map((offset, at) => ({
    text: text.slice(offset, offsets[at + 1]),
    line: lineAt(offset),
  }));
}

/** The outermost objects of a JSON text, well-formed or not, so that a broken one does not cost the others. */
export function objectsIn(text: string): Entry[] {
  const entries: Entry[] = [];
  const lineAt = lineCounter(text);
  let depth = 0;
  let start = 0;
  for (const { 0: mark, index } of text.matchAll(/"(?:[^"\\\n]|\\.)*"|[{}]/g)) {
    if (mark === '{') {
      if (depth === 0) start = index;
      depth += 1;
    } else if (mark === '}' && depth > 0) {
      depth -= 1;
      if (depth === 0) entries.push({ text: text.slice(start, index + 1), line: lineAt(start) });
    }
  }
  if (depth > 0) entries.push({ text: text.slice(start), line: lineAt(start) });
  return entries;
}

/** Paragraphs where blank lines part them, else lines. */
export function paragraphsIn(text: string): Entry[] {
  const lineAt = lineCounter(text);
  const parts = /\S[^\n]*\n\s*\n\s*\S/.test(text) ? /\S[^\n]*(?:\n[^\n]*\S[^\n]*)*/g : /\S[^\n]*/g;
  return [...text.matchAll(parts)].map(({ 0: part, index }) => ({
    text: part.replace(/\s+/g, ' ').trim(),
    line: lineAt(index),
  }));
}

/** Ask for offsets in rising order only: a list is counted through once. */
function lineCounter(text: string): (offset: number) => number {
  let line = 1;
  let next = text.indexOf('\n');
  return (offset) => {
    while (next >= 0 && next < offset) {
      line += 1;
      next = text.indexOf('\n', next + 1);
    }
    return line;
  };
}
