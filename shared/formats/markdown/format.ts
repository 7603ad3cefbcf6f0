import { defineFormat } from '../format.ts';
import { pagesOf } from '../pages/pages.ts';
import { writeMarkdown } from './write.ts';

/** CommonMark with footnotes as GitHub and Pandoc have them. */
export const markdown = defineFormat({
  id: 'markdown',
  title: 'Markdown',
  extension: '.md',
  mediaType: 'text/markdown',
  isPrinted: true,
  write: (essay, printing) => writeMarkdown(pagesOf(essay, printing)),
});
