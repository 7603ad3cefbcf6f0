import { pointsIn } from '../points.ts';

export type Column =
  | { readonly type: 'criterion' | 'description' | 'weight' | 'best' | 'nothing' }
  | { readonly type: 'level'; readonly title: string; readonly points: number | null };

const criterionWords =
  /^(criteri(on|a|um)|kriteri(um|en)|dimensions?|traits?|categor(y|ies)|rows?|skills?|elements?)\b/i;
const descriptionWords = /^(description|details?|explanation|what (it|this) (is|means)|guiding questions?)$/i;
const weightWords = /^(weight(ing|s)?|share|%|per ?cent(age)?|weight(ing)?\s*\(?(%|per ?cent)\)?)$/i;
const bestWords =
  /^((max(imum)?\.?|best|total|possible|out of)\s+)?(points?|pts\.?|marks?|score)(\s+(possible|max(imum)?))?$/i;

/** What each column of a header row is for; the first that is no other is the criteria’s. */
export function columnsOf(cells: readonly string[]): Column[] {
  const columns = cells.map((cell, index): Column => {
    const words = cell.trim();
    if (words === '') return { type: index === 0 ? 'criterion' : 'nothing' };
    if (index === 0 || criterionWords.test(words)) return { type: index === 0 ? 'criterion' : 'nothing' };
    if (weightWords.test(words)) return { type: 'weight' };
    if (bestWords.test(words)) return { type: 'best' };
    if (descriptionWords.test(words)) return { type: 'description' };
    return { type: 'level', ...levelHeading(words) };
  });
  return columns;
}

const number = String.raw`\d+(?:[.,]\d+)?`;
/** A range of points stands for its best: “100-90”, “90 to 100”. */
const amount = String.raw`(?<one>${number})(?:\s*(?:-|–|to)\s*(?<other>${number}))?`;
const unit = 'points?|pts?\\.?|marks?|p';
const forms = [
  String.raw`${amount}\s*(?:${unit})?`,
  String.raw`(?<name>.*\S)\s*[([]\s*${amount}\s*(?:${unit})?\s*[)\]]`,
  String.raw`[([]\s*${amount}\s*(?:${unit})?\s*[)\]]\s*(?<name>\S.*)`,
  String.raw`(?<name>.*\S)\s*[:=–-]\s*${amount}\s*(?:${unit})?`,
  String.raw`(?<name>.*\S)\s+${amount}\s*(?:${unit})`,
  String.raw`${amount}\s*(?:${unit})?\s*[:=.–-]\s*(?<name>[^\d\s].*)`,
  String.raw`${amount}\s*(?:${unit})?\s+(?<name>\S.*)`,
].map((form) => new RegExp(`^${form}$`, 'is'));

/** “4 Exceeds”, “Exceeds (4 pts)”, “Exceeds: 4”, “90-100 Excellent”, “4”: a name and points; points null without any. */
export function levelHeading(words: string): { readonly title: string; readonly points: number | null } {
  const text = words.trim();
  // Long cells are no headings, and the forms above are dear on them.
  if (text.length > 300) return { title: text, points: null };
  for (const form of forms) {
    const groups = form.exec(text)?.groups;
    const one = pointsIn(groups?.one)?.points;
    if (one === undefined) continue;
    const other = pointsIn(groups?.other)?.points ?? 0;
    return { title: groups?.name?.trim() ?? '', points: Math.max(one, other) };
  }
  return { title: text, points: null };
}

/**
 * Whether a row reads as a header: it says what its columns are for, or its other cells are short names of levels, with
 * nothing in the corner, with points, or above cells that are sentences.
 */
export function isHeader(cells: readonly string[], below: readonly (readonly string[])[]): boolean {
  const [first = '', ...others] = cells.map((cell) => cell.trim());
  const named = others.filter((cell) => cell !== '');
  if (named.length === 0) return false;
  if (criterionWords.test(first)) return true;
  if (named.some((cell) => weightWords.test(cell) || bestWords.test(cell))) return true;
  const areShort = named.every((cell) => cell.length <= 40 && !/[.!?]$/.test(cell));
  if (!areShort) return false;
  const areSentencesBelow = below.some((row) => row.slice(1).some((cell) => cell.trim().length > 40));
  return (
    first === '' || areSentencesBelow || named.filter((cell) => levelHeading(cell).points !== null).length > 1
  );
}

/** Headings with the points that a second row of the header gives them; null when that row is none. */
export function withPoints(header: readonly string[], next: readonly string[]): string[] | null {
  const [first = '', ...others] = next.map((cell) => cell.trim());
  const isForPoints = first === '' || bestWords.test(first);
  if (!isForPoints || !others.some((cell) => cell !== '')) return null;
  if (others.some((cell) => cell !== '' && !pointsIn(cell))) return null;
  return header.map((heading, index) => {
    const points = index === 0 ? '' : (next[index] ?? '').trim();
    return points === '' || levelHeading(heading).points !== null ? heading : `${heading} (${points})`;
  });
}

const lowWords =
  /^(poor|below|beginn|emerging|novice|insufficient|inadequate|fail|missing|absent|none|weak|limited|unsatisf|not |no |does not|needs|developing|basic)/i;

/** Points for levels that say none: counted down to 0 from the best, which is the last when the first sounds low. */
export function guessedPoints(titles: readonly string[]): number[] {
  const isUpwards = lowWords.test(titles[0] ?? '') && !lowWords.test(titles.at(-1) ?? '');
  return titles.map((_, index) => (isUpwards ? index : titles.length - 1 - index));
}
