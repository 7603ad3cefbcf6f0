import { type CslItem, type CslName, cslItemSchema } from '#shared/graph/csl-item.ts';
import { dateOfWords, wordsOfDate } from '#shared/sources/dates.ts';
import {
  dateFieldIds,
  type NameField,
  nameFieldIds,
  type SourceField,
  textFieldIds,
} from './source-field-list.ts';

/** A bibliography entry as it is typed. A field that is empty or absent is not known. */
export type SourceDraft = {
  readonly type: CslItem['type'];
  /** Names as “Family, Given” each, an organisation as it is, separated by semicolons. */
  readonly values: Readonly<Partial<Record<SourceField, string>>>;
};

export type SourceProblems = Readonly<Partial<Record<SourceField, string>>>;

export const emptySource: SourceDraft = { type: 'document', values: {} };

export const sourceTypeTitles: Readonly<Record<CslItem['type'], string>> = {
  document: 'Other',
  book: 'Book',
  chapter: 'Chapter of a book',
  'article-journal': 'Article in a journal',
  'article-newspaper': 'Article in a newspaper',
  report: 'Report',
  webpage: 'Web page',
  legislation: 'Law',
  speech: 'Speech',
  'article-magazine': 'Article in a magazine',
  article: 'Preprint',
  thesis: 'Thesis',
  'paper-conference': 'Conference paper',
  'entry-encyclopedia': 'Entry in an encyclopedia',
  'entry-dictionary': 'Entry in a dictionary',
  'post-weblog': 'Blog post',
  post: 'Post on social media',
  motion_picture: 'Film or video',
  broadcast: 'Broadcast or podcast',
  song: 'Recording',
  interview: 'Interview',
  personal_communication: 'Letter or message',
  legal_case: 'Court case',
  treaty: 'Treaty',
  regulation: 'Regulation',
  bill: 'Bill',
  dataset: 'Data set',
  software: 'Software',
  standard: 'Standard',
  map: 'Map',
  graphic: 'Picture or work of art',
  'review-book': 'Book review',
  manuscript: 'Manuscript',
  pamphlet: 'Leaflet',
};

export function draftOf(item: CslItem): SourceDraft {
  const values: Partial<Record<SourceField, string>> = {};
  for (const field of textFieldIds) values[field] = item[field] ?? '';
  for (const field of dateFieldIds) values[field] = wordsOfDate(item[field]);
  for (const field of nameFieldIds) values[field] = (item[field] ?? []).map(wordsOfName).join('; ');
  return { type: item.type, values };
}

/**
 * The entry that was typed, or what is in the way of it, by field. A plain date is a date, any other is kept as
 * written; a name that was not touched keeps the parts it has in `before`.
 */
export function itemOf(
  { type, values }: SourceDraft,
  before?: CslItem,
): CslItem | { readonly problems: SourceProblems } {
  const value = (field: SourceField) => (values[field] ?? '').trim();
  const problems: Partial<Record<SourceField, string>> = {};
  if (value('title') === '' && value('author') === '' && value('URL') === '')
    problems.title = 'Give at least a title, an author or a link.';
  if (value('URL') !== '' && !/^https?:\/\/\S+\.\S/i.test(value('URL')))
    problems.URL = 'A link begins with https:// or http://.';
  const item: Record<string, unknown> = { type };
  for (const field of textFieldIds) if (value(field) !== '') item[field] = value(field);
  for (const field of dateFieldIds) {
    const date = dateOfWords(value(field));
    if (date) item[field] = date;
    if (value(field).length > 60) problems[field] = 'Keep this to 60 characters, as in “about 1850”.';
  }
  for (const field of nameFieldIds) {
    const names = namesOf(value(field), before?.[field] ?? []);
    if (names.length > 0) item[field] = names;
    if (names.length > 50) problems[field] = 'A source holds at most 50 names. Give the first ones.';
  }
  const parsed = cslItemSchema.safeParse(item);
  for (const { path, message } of parsed.error?.issues ?? []) {
    const field = [...textFieldIds, ...nameFieldIds].find((one) => one === path[0]);
    if (field) problems[field] ??= isNameField(field) ? 'One of the names is too long. Shorten it.' : message;
  }
  return parsed.success && Object.keys(problems).length === 0 ? parsed.data : { problems };
}

function isNameField(field: SourceField): boolean {
  return nameFieldIds.some((one: NameField) => one === field);
}

function namesOf(words: string, before: readonly CslName[]): CslName[] {
  return words
    .split(';')
    .map((name) => name.trim())
    .filter(Boolean)
    .map((name) => before.find((one) => wordsOfName(one) === name) ?? nameOf(name));
}

function nameOf(name: string): CslName {
  const [family = '', ...given] = name.split(',').map((part) => part.trim());
  return given.length === 0 || family === '' ? { literal: name } : { family, given: given.join(', ') };
}

function wordsOfName(name: CslName): string {
  if ('literal' in name) return name.literal;
  const family = [name['non-dropping-particle'], name.family].filter(Boolean).join(' ');
  const given = [name.given, name['dropping-particle']].filter(Boolean).join(' ');
  return [family, given, name.suffix].filter(Boolean).join(', ');
}
