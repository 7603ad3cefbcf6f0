import * as z from 'zod/mini';

/** How a style cites: in numbered notes, by author and year or page in the text, or by the number of the entry. */
export type CitationForm = 'note' | 'author' | 'number';

export type CitationStyle = {
  readonly id: CitationStyleId;
  readonly title: string;
  readonly form: CitationForm;
  /** Heading of the list of sources in this style. */
  readonly heading: string;
};

export const citationStyleIds = ['chicago-notes', 'chicago-author-date', 'mla', 'apa', 'ieee'] as const;
export const citationStyleSchema = z.enum(citationStyleIds);
export type CitationStyleId = (typeof citationStyleIds)[number];

/** To add one: its id above, a line here, and its name in the CSL style repository in server/node/citation-engine.ts. */
export const citationStyles: readonly CitationStyle[] = [
  { id: 'chicago-notes', title: 'Chicago, notes', form: 'note', heading: 'Bibliography' },
  { id: 'chicago-author-date', title: 'Chicago, author-date', form: 'author', heading: 'References' },
  { id: 'mla', title: 'MLA 9', form: 'author', heading: 'Works cited' },
  { id: 'apa', title: 'APA 7', form: 'author', heading: 'References' },
  { id: 'ieee', title: 'IEEE', form: 'number', heading: 'References' },
];

/** Words of a rendered entry that look alike. Text, never HTML. */
export const styledRunSchema = z.strictObject({
  text: z.string(),
  italic: z.optional(z.literal(true)),
  bold: z.optional(z.literal(true)),
  smallCaps: z.optional(z.literal(true)),
  /** Above the line. */
  raised: z.optional(z.literal(true)),
  /** Below the line. */
  lowered: z.optional(z.literal(true)),
});
export type StyledRun = z.infer<typeof styledRunSchema>;

const runs = z.array(styledRunSchema);

/** One source as a style writes it. */
export const renderedSourceSchema = z.strictObject({
  sourceId: z.string(),
  /** In the list of sources; the number of a numbered style stands before it. */
  entry: runs,
  /** In the running text; null in a style of notes. */
  inText: z.nullable(runs),
  /** In a note, the first time and later; null in styles without notes. */
  notes: z.nullable(z.strictObject({ first: runs, later: runs })),
});
export type RenderedSource = z.infer<typeof renderedSourceSchema>;

export const bibliographySchema = z.strictObject({
  style: citationStyleSchema,
  heading: z.string(),
  /** In the order of the style. */
  entries: z.array(renderedSourceSchema),
});
export type Bibliography = z.infer<typeof bibliographySchema>;

export function plainWords(words: readonly StyledRun[]): string {
  return words.map(({ text }) => text).join('');
}
