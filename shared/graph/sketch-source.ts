import { type CslItem, cslTypes } from './csl-item.ts';
import { escapeText, splitUnescaped, trimBlanks, unescapeText } from './sketch-line.ts';

const sourcePattern = /^source[ \t]+#([A-Za-z0-9][\w-]*)[ \t]*(?:\(([a-z_-]+)\)[ \t]*)?:(.*)$/s;

/**
 * `source #s1 (report): Family, Given; Organisation | 2019 | Title | URL`, everything after the colon may be empty.
 * A name with a comma is a person in parts; a year that is no whole number is kept as it is written.
 */
export function sourceOfLine(
  words: string,
  report: (message: string) => void,
): { label: string; item: CslItem } | null {
  const [, label, type, rest] = sourcePattern.exec(words) ?? [];
  if (label === undefined || rest === undefined) return null;
  const [authors = '', year = '', title = '', url = '', ...more] = splitUnescaped(rest, '|');
  if (more.length > 0) report('A source has author, year, title and URL; what follows was left out.');
  const names = splitUnescaped(authors, ';').filter((name) => name !== '');
  if (names.length > 50) report('A source holds at most 50 authors; the others were left out.');
  const known = cslTypes.find((option) => option === type);
  if (type !== undefined && !known)
    report(`“${type}” is not a type of source; use one of CSL’s, such as book, article-journal or webpage.`);
  const cut = (text: string, max: number) => {
    const whole = unescapeText(text);
    if (whole.length > max) report(`A part of the source is longer than ${max} characters and was cut.`);
    return cutText(whole, max);
  };
  const item: CslItem = { type: known ?? 'document' };
  if (names.length > 0) item.author = names.slice(0, 50).map((name) => nameOf(name, cut));
  if (/^-?\d{1,6}$/.test(year)) item.issued = { 'date-parts': [[Number(year)]] };
  else if (year !== '') item.issued = { raw: cut(year, 60) };
  if (title !== '') item.title = cut(title, 500);
  if (url !== '') item.URL = cut(url, 2_000);
  return { label, item };
}

export function writeSource(label: string, item: CslItem): string {
  const authors = (item.author ?? []).map((name) =>
    'literal' in name
      ? escapeText(name.literal, ',;|')
      : `${escapeText(name.family, ',;|')}, ${escapeText(name.given, ',;|')}`,
  );
  const parts = [
    authors.join('; '),
    yearOf(item),
    escapeText(item.title ?? '', '|'),
    escapeText(item.URL ?? '', '|'),
  ];
  while (parts.at(-1) === '') parts.pop();
  const type = item.type === 'document' ? '' : ` (${item.type})`;
  return `source #${label}${type}: ${parts.join(' | ')}`.replace(/ $/, '');
}

/** At most `max` UTF-16 code units, never half a character. */
export function cutText(text: string, max: number): string {
  return text.length <= max ? text : text.slice(0, max).replace(/[\uD800-\uDBFF]$/, '');
}

function nameOf(name: string, cut: (text: string, max: number) => string) {
  const [family = '', ...given] = splitUnescaped(name, ',');
  if (given.length === 0) return { literal: cut(name, 300) };
  return { family: cut(family, 200), given: cut(trimBlanks(given.join(', ')), 200) };
}

function yearOf({ issued }: CslItem): string {
  if (!issued) return '';
  if ('date-parts' in issued) return String(issued['date-parts'][0][0]);
  const raw = escapeText(issued.raw, '|');
  return /^-?\d/.test(raw) ? `\\${raw}` : raw; // a raw “2019” must not come back as a year
}
