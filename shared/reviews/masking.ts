import { groupedBy } from './grouped.ts';
import { formsOf, formsOfTitle, longName, type NameForm, prefixed } from './name-forms.ts';
import { firstLettersOf, folded, unspaced } from './name-letters.ts';
import { afterVerb, noForm, ordinary } from './name-words.ts';

/** A text with names blotted out, as long as before in UTF-16 code units, so that places in it hold. */
export type Mask = (text: string) => string;

/** One for each code unit. */
export const blot = '█';

/**
 * Blots out every name in a text: people's full names in any case and with any of the usual joints (“Ada Lovelace”,
 * “ada.lovelace”, “alovelace”), their parts as whole words and as they are declined, e-mail addresses; however the
 * letters are written. Parts that are words of the language (“May”, “Will”) or of two letters (“Li”) only where they are
 * written as a name is; what names nobody (“Guest”) never. `titles`: of groups, which are blotted as a whole.
 */
export function createMask(names: readonly string[], titles: readonly string[] = []): Mask {
  const all = [
    ...names.flatMap((name) => formsOf(name.normalize('NFC').trim())),
    ...titles.flatMap((title) => formsOfTitle(title.normalize('NFC').trim())),
  ];
  const forms = new Map(all.map((form) => [form.pattern, form]));
  if (forms.size === 0) return (text) => text;
  // The longest first: a full name is one blot, and no part of it is left.
  const sorted = [...forms.values()].toSorted((a, b) => b.letters - a.letters);
  const patterns = (how: NameForm['how']) =>
    byFirstLetter(sorted.flatMap((form) => (form.how === how ? [form.pattern] : [])));
  const any = new RegExp(`${patterns('plain')}|(${patterns('bent')})|(${patterns('titled')})`, 'g');
  return (text) => masked(text, any);
}

/**
 * The patterns as one, each asked only where its first letter stands: of hundreds of names all but a few are out at a
 * glance. Their order is kept among those that may begin at one place.
 */
function byFirstLetter(patterns: readonly string[]): string {
  const groups = [...groupedBy(patterns, firstLettersOf)];
  return (
    groups
      .flatMap(([first, group]) => (first === '' ? group : [`(?=[${first}])(?:${group.join('|')})`]))
      .join('|') || '(?!)'
  );
}

/** `createMask` for one text. */
export function maskNames(text: string, names: readonly string[]): string {
  return createMask(names)(text);
}

function masked(text: string, any: RegExp): string {
  const { letters, placeOf, endOf } = folded(text);
  let shown = '';
  for (const match of letters.matchAll(any)) {
    const [found, bent, titled] = match;
    const start = placeOf(match.index);
    const end = endOf(match.index + found.length);
    const near = { text, written: text.slice(start, end), found, letters, at: match.index };
    const isName = bent !== undefined ? isNamedBent : titled !== undefined ? isTitle : isNamed;
    if (start < shown.length || !isName(near)) continue;
    shown += text.slice(shown.length, start) + blot.repeat(end - start);
  }
  return shown + text.slice(shown.length);
}

/** What may be a name, with what stands around it; `found` and `letters` are folded. */
type Near = {
  readonly text: string;
  readonly written: string;
  readonly found: string;
  readonly letters: string;
  readonly at: number;
};

/**
 * Whether it is written as a name is, where that matters. What stands before and after it is no letter, or the name is
 * long enough to be known in the middle of a word (“amlovelace”, “Lovelaces”), or has a short ending (“Adas”).
 */
function isNamed({ written, found, letters, at }: Near): boolean {
  const before = letters[at - 1] ?? '';
  const rest = letters.slice(at + found.length, at + found.length + 40);
  const lower = written.toLowerCase();
  if (found.length === 2 && !unspaced.test(written))
    return written[0] !== lower[0] && written.at(-1) === lower.at(-1);
  const isCapital = written[0] !== lower[0] || prefixed.test(written);
  const isWord = ordinary.has(found);
  const [ending = ''] = /^[\p{L}\p{M}]*/u.exec(rest) ?? [];
  const isInWord = ending !== '' || /[\p{L}\p{M}]/u.test(before);
  if (!isInWord || unspaced.test(written))
    return !isWord || (isCapital && !isVerb(letters.slice(Math.max(0, at - 3), at), rest));
  if (isWord) return false;
  return found.length >= longName || (isCapital && (found.length >= 4 || ending === 's'));
}

/** “Will the ferries stay?”: a word that stands first in its sentence, and is followed as no name is. */
function isVerb(before: string, rest: string): boolean {
  if (!/(?:^|[.!?…:“"«(]|\n)\s*$/u.test(before)) return false;
  const [, next = ''] = /^ (\p{L}+)/u.exec(rest) ?? [];
  return afterVerb.has(next);
}

/** “Blue Boats” and “Group A” are a group, “blue boats” may be what the essay is about. */
function isTitle({ written }: Near): boolean {
  return (written.match(/(?<![\p{L}\p{N}])[\p{Lu}\p{N}]/gu)?.length ?? 0) > 1;
}

/** With another ending it may be another word: only with a capital, and short plain ones only among letters English lacks. */
function isNamedBent({ text, written, found }: Near): boolean {
  if (written[0] === written[0]?.toLowerCase() || ordinary.has(found) || noForm.has(found)) return false;
  return found.length > 5 || /[^\p{ASCII}\p{P}\p{S}\p{Z}]/u.test(text);
}
