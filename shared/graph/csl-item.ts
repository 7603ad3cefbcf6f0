import * as z from 'zod/mini';
import { textSchema } from './text.ts';

/** CSL's names of the kinds of source that a student cites, in the order in which a form offers them. */
export const cslTypes = [
  'document',
  'book',
  'chapter',
  'article-journal',
  'article-newspaper',
  'report',
  'webpage',
  'legislation',
  'speech',
  'article-magazine',
  'article',
  'thesis',
  'paper-conference',
  'entry-encyclopedia',
  'entry-dictionary',
  'post-weblog',
  'post',
  'motion_picture',
  'broadcast',
  'song',
  'interview',
  'personal_communication',
  'legal_case',
  'treaty',
  'regulation',
  'bill',
  'dataset',
  'software',
  'standard',
  'map',
  'graphic',
  'review-book',
  'manuscript',
  'pamphlet',
] as const;

/** An author as CSL-JSON has it: a person in parts, or an organisation (or an unparsed name) as one literal. */
const cslNameSchema = z.union([
  z.strictObject({ literal: textSchema(300) }),
  z.strictObject({
    family: textSchema(200),
    given: textSchema(200),
    /** “van” of “Ludwig van Beethoven”, who is listed under B. */
    'dropping-particle': z.optional(textSchema(40)),
    /** “de” of “Simone de Beauvoir” where it is part of the family name. */
    'non-dropping-particle': z.optional(textSchema(40)),
    /** “Jr.”, “III”. */
    suffix: z.optional(textSchema(40)),
  }),
]);
export type CslName = z.infer<typeof cslNameSchema>;

/** Year, month 1-12, day 1-31; the later ones may be missing. Years before Christ are negative. */
const datePartsSchema = z
  .tuple([z.int()], z.int())
  .check(
    z.refine(
      ([, month = 1, day = 1, ...more]) =>
        more.length === 0 && month >= 1 && month <= 12 && day >= 1 && day <= 31,
      'A date is a year, a month from 1 to 12 and a day from 1 to 31.',
    ),
  );

/** `{ 'date-parts': [[2019, 5, 3]] }`, with a second date where it is a span; or `raw` for what is no plain date (“n.d.”, “c. 1850”). */
const cslDateSchema = z.union([
  z.strictObject({
    'date-parts': z
      .tuple([datePartsSchema], datePartsSchema)
      .check(z.refine((dates) => dates.length <= 2, 'A span has a first and a last date.')),
  }),
  z.strictObject({ raw: textSchema(60) }),
]);
export type CslDate = z.infer<typeof cslDateSchema>;

const names = z.optional(z.array(cslNameSchema).check(z.maxLength(50)));
const date = z.optional(cslDateSchema);
const line = z.optional(textSchema(500));
const short = z.optional(textSchema(100));

/**
 * A bibliography entry in CSL-JSON (citationstyles.org, csl-data.json, CSL 1.0.2), the variables that an essay's
 * sources need. Names are CSL's own, so an export is the record itself. Numbers are text, as they are printed.
 */
export const cslItemSchema = z.strictObject({
  type: z._default(z.enum(cslTypes), 'document'),
  title: line,
  author: names,
  issued: date,
  URL: z.optional(textSchema(2_000)),

  editor: names,
  translator: names,
  director: names,
  interviewer: names,
  recipient: names,
  'container-author': names,
  'collection-editor': names,
  'reviewed-author': names,

  accessed: date,
  'original-date': date,
  'event-date': date,

  'title-short': line,
  'container-title': line,
  'container-title-short': line,
  /** The series a book or report is part of. */
  'collection-title': line,
  'collection-number': short,
  'original-title': line,
  'reviewed-title': line,
  publisher: line,
  'publisher-place': line,
  'event-title': line,
  'event-place': line,
  /** Who made a law or decided a case. */
  authority: line,
  archive: line,
  archive_location: line,
  'archive-place': line,
  /** “Master’s thesis”, “Blog post”, “Working paper”. */
  genre: line,
  /** “DVD”, “Podcast”. */
  medium: line,
  references: line,
  dimensions: short,

  volume: short,
  issue: short,
  /** First and last page as printed, “101–115”. */
  page: short,
  number: short,
  'number-of-pages': short,
  'number-of-volumes': short,
  'chapter-number': short,
  section: short,
  edition: short,
  version: short,
  status: short,
  language: short,
  DOI: z.optional(textSchema(300)),
  ISBN: short,
  ISSN: short,
  PMID: short,
  PMCID: short,

  abstract: z.optional(textSchema(10_000)),
  note: z.optional(textSchema(5_000)),
});
export type CslItem = z.infer<typeof cslItemSchema>;
