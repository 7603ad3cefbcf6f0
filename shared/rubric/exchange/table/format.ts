import type { RubricFormat } from '../format.ts';
import { readTable } from './read.ts';

/** Cells copied from a spreadsheet or a document, or a Markdown table: criteria down, levels across. */
export const table: RubricFormat = {
  id: 'table',
  title: 'Table (pasted cells)',
  extension: '.tsv',
  mediaType: 'text/tab-separated-values',
  read: readTable,
};
