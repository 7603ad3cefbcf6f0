import type { CslItem } from '#shared/graph/csl-item.ts';

type Type = CslItem['type'];

const textFields = {
  title: 'Title',
  'container-title': 'Published in',
  publisher: 'Publisher',
  'publisher-place': 'Place of publication',
  volume: 'Volume',
  issue: 'Issue',
  page: 'Pages',
  edition: 'Edition',
  number: 'Number',
  genre: 'Sort of work',
  medium: 'Medium',
  version: 'Version',
  DOI: 'DOI',
  URL: 'Link',
  authority: 'Authority',
  'event-title': 'Event',
  'event-place': 'Place of the event',
  archive: 'Archive',
  archive_location: 'Shelf mark',
  'archive-place': 'Place of the archive',
  'reviewed-title': 'Title under review',
  'collection-title': 'Series',
  'collection-number': 'Number in the series',
  'title-short': 'Short title',
  'original-title': 'Original title',
  'container-title-short': 'Short form of “Published in”',
  'number-of-volumes': 'Number of volumes',
  'number-of-pages': 'Number of pages',
  'chapter-number': 'Chapter',
  section: 'Section',
  dimensions: 'Dimensions or length',
  status: 'Status',
  references: 'References',
  language: 'Language',
  ISBN: 'ISBN',
  ISSN: 'ISSN',
  PMID: 'PMID',
  PMCID: 'PMCID',
  abstract: 'Abstract',
  note: 'Note for the bibliography',
} as const satisfies Partial<Record<keyof CslItem, string>>;

const nameFields = {
  author: 'Authors',
  editor: 'Editors',
  translator: 'Translators',
  director: 'Directors',
  interviewer: 'Interviewers',
  recipient: 'Recipients',
  'container-author': 'Authors of the whole book',
  'collection-editor': 'Editors of the series',
  'reviewed-author': 'Authors under review',
} as const satisfies Partial<Record<keyof CslItem, string>>;

const dateFields = {
  issued: 'Date',
  accessed: 'Read on',
  'original-date': 'First published',
  'event-date': 'Date of the event',
} as const satisfies Partial<Record<keyof CslItem, string>>;

export type TextField = keyof typeof textFields;
export type NameField = keyof typeof nameFields;
export type DateField = keyof typeof dateFields;
export type SourceField = TextField | NameField | DateField;

/** The keys of the three tables are their fields. */
export const textFieldIds = Object.keys(textFields) as TextField[];
export const nameFieldIds = Object.keys(nameFields) as NameField[];
export const dateFieldIds = Object.keys(dateFields) as DateField[];

/** Fields with several lines. */
export const longFields: ReadonlySet<SourceField> = new Set(['abstract', 'note']);

/** What a kind of source is known by, after title, authors, date and link. */
const own: Readonly<Record<Type, readonly SourceField[]>> = {
  document: ['container-title', 'publisher', 'accessed'],
  book: ['editor', 'translator', 'edition', 'publisher', 'publisher-place'],
  chapter: ['container-title', 'editor', 'page', 'edition', 'publisher', 'publisher-place'],
  'article-journal': ['container-title', 'volume', 'issue', 'page', 'DOI'],
  'article-newspaper': ['container-title', 'page', 'accessed'],
  report: ['publisher', 'number', 'genre', 'publisher-place'],
  webpage: ['container-title', 'accessed'],
  legislation: ['number', 'authority', 'container-title', 'section'],
  speech: ['event-title', 'event-place', 'genre'],
  'article-magazine': ['container-title', 'issue', 'page', 'accessed'],
  article: ['publisher', 'number', 'DOI'],
  thesis: ['publisher', 'genre'],
  'paper-conference': ['container-title', 'event-title', 'page', 'publisher', 'DOI'],
  'entry-encyclopedia': ['container-title', 'editor', 'edition', 'volume', 'page', 'publisher'],
  'entry-dictionary': ['container-title', 'edition', 'page', 'publisher'],
  'post-weblog': ['container-title', 'accessed'],
  post: ['container-title', 'genre', 'accessed'],
  motion_picture: ['director', 'publisher', 'container-title', 'medium'],
  broadcast: ['director', 'container-title', 'number', 'publisher', 'medium'],
  song: ['container-title', 'publisher', 'medium'],
  interview: ['interviewer', 'container-title', 'medium'],
  personal_communication: ['recipient', 'medium'],
  legal_case: ['authority', 'number', 'container-title', 'volume', 'page'],
  treaty: ['event-place', 'container-title', 'volume', 'page'],
  regulation: ['number', 'authority', 'container-title', 'section'],
  bill: ['number', 'authority', 'status'],
  dataset: ['publisher', 'version', 'DOI'],
  software: ['publisher', 'version', 'DOI'],
  standard: ['number', 'publisher'],
  map: ['publisher', 'publisher-place', 'dimensions'],
  graphic: ['medium', 'dimensions', 'archive', 'archive-place'],
  'review-book': ['reviewed-title', 'reviewed-author', 'container-title', 'volume', 'issue', 'page'],
  manuscript: ['archive', 'archive_location', 'archive-place'],
  pamphlet: ['publisher', 'publisher-place'],
};

/** Where the plain name of a field would puzzle. */
const ownTitles: Readonly<Partial<Record<Type, Partial<Record<SourceField, string>>>>> = {
  chapter: { 'container-title': 'Title of the book', editor: 'Editors of the book' },
  'article-journal': { 'container-title': 'Journal' },
  'article-newspaper': { 'container-title': 'Newspaper' },
  'article-magazine': { 'container-title': 'Magazine' },
  report: { publisher: 'Institution' },
  webpage: { 'container-title': 'Website' },
  'post-weblog': { 'container-title': 'Blog' },
  post: { 'container-title': 'Platform' },
  thesis: { publisher: 'University', genre: 'Sort of thesis' },
  article: { publisher: 'Repository' },
  'paper-conference': { 'container-title': 'Proceedings', 'event-title': 'Conference' },
  'entry-encyclopedia': { 'container-title': 'Encyclopedia' },
  'entry-dictionary': { 'container-title': 'Dictionary' },
  motion_picture: { publisher: 'Studio or channel' },
  broadcast: { 'container-title': 'Programme', publisher: 'Station', number: 'Episode' },
  song: { 'container-title': 'Album', publisher: 'Label' },
  legislation: { 'container-title': 'Code or gazette' },
  legal_case: { authority: 'Court', 'container-title': 'Reporter', number: 'Docket number' },
  'review-book': { 'container-title': 'Journal or newspaper' },
  speech: { genre: 'Sort of speech' },
};

/** The fields that a form shows first for a kind of source, and all the others. */
export function fieldsFor(type: Type): { first: readonly SourceField[]; more: readonly SourceField[] } {
  const first: readonly SourceField[] = ['title', 'author', 'issued', ...own[type], 'URL'];
  const all: readonly SourceField[] = [...nameFieldIds, ...dateFieldIds, ...textFieldIds];
  return { first, more: all.filter((field) => !first.includes(field)) };
}

export function fieldTitle(field: SourceField, type: Type): string {
  return ownTitles[type]?.[field] ?? { ...textFields, ...nameFields, ...dateFields }[field];
}
