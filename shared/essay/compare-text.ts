import { bestPairs, commonOf } from './align.ts';

/** A stretch of a line: in both, only then (`gone`), or only now (`new`). */
export type Piece = { readonly type: 'same' | 'gone' | 'new'; readonly text: string };

/**
 * A line of the text as it was, with what has become of it since; `line` is its index then. Lines that are there only
 * now stand where they are now among those of then, with their index of now.
 */
export type ComparedLine =
  | { readonly type: 'then'; readonly line: number; readonly pieces: readonly Piece[] }
  | { readonly type: 'now'; readonly line: number };

/** Less of the words than this in common, and two lines are not forms of one. */
const leastAlike = 0.3;

/** Two texts line by line, and in lines that were changed word by word. */
export function compareText(then: readonly string[], now: readonly string[]): ComparedLine[] {
  const compared: ComparedLine[] = [];
  let [a, b] = [0, 0];
  for (const [nextA, nextB] of [...commonOf(then, now), [then.length, now.length] as const]) {
    compared.push(...compareHunk(then, now, [a, nextA], [b, nextB]));
    const same = then[nextA];
    if (same !== undefined)
      compared.push({ type: 'then', line: nextA, pieces: [{ type: 'same', text: same }] });
    [a, b] = [nextA + 1, nextB + 1];
  }
  return compared;
}

export function isSameText(compared: readonly ComparedLine[]): boolean {
  return compared.every(
    (line) => line.type === 'then' && line.pieces.every((piece) => piece.type === 'same'),
  );
}

type Range = readonly [start: number, end: number];

/** Lines that are not the same any more: those that are alike are taken as one that was changed. */
function compareHunk(
  then: readonly string[],
  now: readonly string[],
  [startThen, endThen]: Range,
  [startNow, endNow]: Range,
): ComparedLine[] {
  const old = then.slice(startThen, endThen).map(bagOf);
  const current = now.slice(startNow, endNow).map(bagOf);
  const pairs = bestPairs(old.length, current.length, (a, b) => {
    const share = alike(old[a], current[b]);
    return share < leastAlike ? 0 : share;
  });
  const compared: ComparedLine[] = [];
  let [a, b] = [startThen, startNow];
  for (const [nextA, nextB] of [...pairs, [old.length, current.length] as const]) {
    for (; a < startThen + nextA; a += 1)
      compared.push({ type: 'then', line: a, pieces: [{ type: 'gone', text: then[a] ?? '' }] });
    for (; b < startNow + nextB; b += 1) compared.push({ type: 'now', line: b });
    if (a >= endThen || b >= endNow) continue;
    compared.push({ type: 'then', line: a, pieces: compareLine(then[a] ?? '', now[b] ?? '') });
    [a, b] = [a + 1, b + 1];
  }
  return compared;
}

/** Word by word; blanks belong to the word after them, so that a changed sentence is one stretch. */
export function compareLine(then: string, now: string): Piece[] {
  const [before, after] = [wordsOf(then), wordsOf(now)];
  const pieces: { type: Piece['type']; text: string }[] = [];
  const put = (type: Piece['type'], text: string) => {
    if (text === '') return;
    const last = pieces.at(-1);
    if (last?.type === type) last.text += text;
    else pieces.push({ type, text });
  };
  let [a, b] = [0, 0];
  for (const [nextA, nextB] of [...commonOf(before, after), [before.length, after.length] as const]) {
    const [gone, fresh] = [before.slice(a, nextA).join(''), after.slice(b, nextB).join('')];
    const blank = /^\s/.test(gone) && gone[0] === fresh[0] ? 1 : 0;
    put('same', gone.slice(0, blank));
    put('gone', gone.slice(blank));
    put('new', fresh.slice(blank));
    put('same', before[nextA] ?? '');
    [a, b] = [nextA + 1, nextB + 1];
  }
  return pieces;
}

function wordsOf(line: string): string[] {
  return line.match(/\s*\S+\s*?(?=\s|$)|\s+/gu) ?? [];
}

type Bag = { readonly size: number; readonly counts: ReadonlyMap<string, number> };

function bagOf(line: string): Bag {
  const counts = new Map<string, number>();
  const words = line.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  return { size: words.length, counts };
}

/** 0 to 1: the words that both have, of all (Dice). */
function alike(a: Bag | undefined, b: Bag | undefined): number {
  if (!a || !b || a.size + b.size === 0) return 0;
  let common = 0;
  for (const [word, count] of a.counts) common += Math.min(count, b.counts.get(word) ?? 0);
  return (2 * common) / (a.size + b.size);
}
