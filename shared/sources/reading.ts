import * as z from 'zod/mini';
import { cslItemSchema } from '../graph/csl-item.ts';

export const sourceFormatIds = ['bibtex', 'ris', 'csl-json', 'references'] as const;
export const sourceFormatSchema = z.enum(sourceFormatIds);
export type SourceFormat = (typeof sourceFormatIds)[number];

export const sourceFormatTitles: Readonly<Record<SourceFormat, string>> = {
  bibtex: 'BibTeX',
  ris: 'RIS',
  'csl-json': 'CSL-JSON',
  references: 'References as they are printed',
};

/** UTF-16 code units of a list of sources, and how many it may hold: a student’s whole library. */
export const longestSourceList = 800_000;
export const mostSourcesRead = 1_000;

/** What could not be read; `line` counts from 1, where the entry begins. */
export const readProblemSchema = z.strictObject({ line: z.int(), message: z.string() });
export type ReadProblem = z.infer<typeof readProblemSchema>;

export const readSourcesSchema = z.strictObject({
  format: sourceFormatSchema,
  items: z.array(cslItemSchema),
  problems: z.array(readProblemSchema),
});
export type ReadSources = z.infer<typeof readSourcesSchema>;

/** What a list of sources is written in. */
export function sourceFormatOf(text: string): SourceFormat {
  if (/^[ \t]*@\s*[a-z]+\s*[{(]/im.test(text)) return 'bibtex';
  if (/^TY {1,2}- ?\S/m.test(text)) return 'ris';
  if (/^\s*[[{]\s*["{]/.test(text)) return 'csl-json';
  return 'references';
}
