import { type CslItem, cslItemSchema } from '#shared/graph/csl-item.ts';

/** A bibliography entry as it is typed. */
export type SourceDraft = {
  readonly type: CslItem['type'];
  readonly title: string;
  /** “Family, Given” each, an organisation as it is; separated by semicolons. */
  readonly authors: string;
  readonly year: string;
  readonly url: string;
};

export const emptySource: SourceDraft = { type: 'document', title: '', authors: '', year: '', url: '' };

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
  const names = (item.author ?? []).map((name) =>
    'literal' in name ? name.literal : [name.family, name.given].filter(Boolean).join(', '),
  );
  const { issued } = item;
  const year = !issued ? '' : 'raw' in issued ? issued.raw : String(issued['date-parts'][0][0]);
  return { type: item.type, title: item.title ?? '', authors: names.join('; '), year, url: item.URL ?? '' };
}

/** The entry that was typed, or what is in the way of it, by field. A plain year is a number, any other is kept as written. */
export function itemOf(
  draft: SourceDraft,
): CslItem | { readonly problems: Partial<Record<keyof SourceDraft, string>> } {
  const [title, year, url] = [draft.title.trim(), draft.year.trim(), draft.url.trim()];
  const names = draft.authors
    .split(';')
    .map((name) => name.trim())
    .filter(Boolean);
  const problems: Partial<Record<keyof SourceDraft, string>> = {};
  if (title === '' && names.length === 0 && url === '')
    problems.title = 'Give at least a title, an author or a link.';
  if (url !== '' && !/^https?:\/\/\S+\.\S/i.test(url))
    problems.url = 'A link begins with https:// or http://.';
  if (title.length > 500) problems.title = 'Keep the title to 500 characters.';
  if (names.length > 50) problems.authors = 'A source holds at most 50 authors. Name the first ones.';
  if (year.length > 60) problems.year = 'Keep this to 60 characters, as in “about 1850”.';
  if (Object.keys(problems).length > 0) return { problems };
  const item: CslItem = { type: draft.type };
  if (names.length > 0) item.author = names.map(nameOf);
  if (/^-?\d{1,6}$/.test(year)) item.issued = { 'date-parts': [[Number(year)]] };
  else if (year !== '') item.issued = { raw: year };
  if (title !== '') item.title = title;
  if (url !== '') item.URL = url;
  const parsed = cslItemSchema.safeParse(item);
  return parsed.success ? parsed.data : { problems: { title: 'One of these is too long. Shorten it.' } };
}

function nameOf(name: string): NonNullable<CslItem['author']>[number] {
  const [family = '', ...given] = name.split(',').map((part) => part.trim());
  return given.length === 0 || family === '' ? { literal: name } : { family, given: given.join(', ') };
}
