import * as z from 'zod/mini';
import { type CslItem, cslItemSchema, cslTypes } from '../graph/csl-item.ts';
import { dateOfWords } from './dates.ts';

const looseObject = z.record(z.string(), z.unknown());
const numberOrText = z.union([z.string(), z.number()]);

/** How older CSL, and some programs, call a variable. */
const otherNames: Readonly<Record<string, string>> = {
  event: 'event-title',
  shortTitle: 'title-short',
  journalAbbreviation: 'container-title-short',
};
/** Types of CSL that have no place of their own here. */
const otherTypes: Readonly<Record<string, CslItem['type']>> = {
  'article-journal-abstract': 'article-journal',
  collection: 'book',
  classic: 'book',
  entry: 'entry-encyclopedia',
  figure: 'graphic',
  hearing: 'legislation',
  musical_score: 'document',
  performance: 'speech',
  periodical: 'article-magazine',
  review: 'article-journal',
};
const shape = cslItemSchema.shape;
const nameVariables: ReadonlySet<string> = new Set([
  ...['author', 'editor', 'translator', 'director', 'interviewer', 'recipient'],
  ...['container-author', 'collection-editor', 'reviewed-author'],
]);
const dateVariables: ReadonlySet<string> = new Set(['issued', 'accessed', 'original-date', 'event-date']);

/**
 * CSL-JSON as other programs write it: numbers for text, variables of older versions, markup in titles, names and dates
 * in all their forms. What has no place here is left out; null when nothing is left.
 */
export function itemOfCslJson(value: unknown): CslItem | null {
  const read = looseObject.safeParse(value);
  if (!read.success) return null;
  const entries = Object.entries(read.data).flatMap(([given, variable]): [string, unknown][] => {
    const name = otherNames[given] ?? given;
    if (name === 'type' || !(name in shape)) return [];
    const kept = keptValue(name, variable);
    return kept === null ? [] : [[name, kept]];
  });
  if (entries.length === 0) return null;
  const given = String(read.data.type ?? '');
  const type = cslTypes.find((one) => one === given) ?? otherTypes[given] ?? 'document';
  const item = cslItemSchema.safeParse({ ...Object.fromEntries(entries), type });
  return item.success ? item.data : null;
}

function keptValue(name: string, value: unknown): unknown {
  if (nameVariables.has(name)) return namesOf(value);
  if (dateVariables.has(name)) return dateOf(value);
  const text = numberOrText.safeParse(value);
  if (!text.success) return null;
  return fitting(name, withoutMarkup(String(text.data)));
}

/** Cut where it is longer than may be kept. */
function fitting(name: string, text: string): string | null {
  if (text === '') return null;
  for (const limit of [10_000, 5_000, 2_000, 500, 300, 100]) {
    const cut = text.slice(0, limit);
    if (cslItemSchema.safeParse({ [name]: cut }).success) return cut;
  }
  return null;
}

function namesOf(value: unknown): unknown[] | null {
  const list = Array.isArray(value) ? value : [value];
  const names = list.slice(0, 50).flatMap((one: unknown) => nameOf(one) ?? []);
  return names.length === 0 ? null : names;
}

function nameOf(value: unknown): object | null {
  if (typeof value === 'string') return value.trim() === '' ? null : { literal: cut(value, 300) };
  const read = looseObject.safeParse(value);
  if (!read.success) return null;
  const part = (name: string, max: number) => cut(String(read.data[name] ?? ''), max);
  const [family, given, literal] = [part('family', 200), part('given', 200), part('literal', 300)];
  if (literal !== '') return { literal };
  if (family === '' && given === '') return null;
  // “and others” of BibTeX; a name of one part is an organisation or a byname.
  if (given === '') return family === 'others' ? null : { literal: family };
  const rest = ['dropping-particle', 'non-dropping-particle', 'suffix'].flatMap(
    (name): [string, string][] => {
      const words = part(name, 40);
      return words === '' ? [] : [[name, words]];
    },
  );
  return { family, given, ...Object.fromEntries(rest) };
}

const seasons = ['Spring', 'Summer', 'Autumn', 'Winter'];
const looseDate = z.object({
  'date-parts': z.optional(z.array(z.array(numberOrText))),
  raw: z.optional(z.string()),
  literal: z.optional(z.string()),
  season: z.optional(numberOrText),
  circa: z.optional(z.union([z.boolean(), z.number(), z.string()])),
});

function dateOf(value: unknown): object | null {
  if (typeof value === 'string' || typeof value === 'number') return dateOfWords(String(value));
  const read = looseDate.safeParse(value);
  if (!read.success) return null;
  const { raw, literal, season, circa } = read.data;
  const parts = (read.data['date-parts'] ?? [])
    .map((date) => date.map(Number).filter(Number.isInteger))
    .filter((date) => date.length > 0);
  const year = parts[0]?.[0];
  if (year === undefined) return dateOfWords(cut(raw ?? literal ?? '', 60));
  if (circa !== undefined && circa !== false) return { raw: `c. ${year}` };
  // Some programs say Spring by a 13th month, some by a variable of its own.
  const month = parts[0]?.[1] ?? 0;
  const named = seasons[month > 12 ? (month - 13) % 4 : Number(season) - 1] ?? '';
  if (named !== '') return { raw: `${named} ${year}` };
  const date = { 'date-parts': parts.slice(0, 2) };
  return cslItemSchema.safeParse({ issued: date }).success ? date : { 'date-parts': [[year]] };
}

function withoutMarkup(text: string): string {
  return text
    .replace(/<\/?(?:i|b|em|strong|sub|sup|sc|span|p|br)\b[^<>]*>/gi, '')
    .replace(/&(?:amp|#38);/g, '&')
    .replace(/\s+/g, ' ')
    .trim();
}

function cut(text: string, max: number): string {
  return text
    .replace(/\s+/g, ' ')
    .trim()
    .slice(0, max)
    .replace(/[\uD800-\uDBFF]$/, '');
}
