import { defineFormat } from '../format.ts';
import { pagesOf } from '../pages/pages.ts';
import { writeText } from './write.ts';

/** Words alone, for whatever takes nothing else: notes are called by number in brackets and stand at the end. */
export const text = defineFormat({
  id: 'text',
  title: 'Plain text',
  extension: '.txt',
  mediaType: 'text/plain',
  isPrinted: true,
  write: (essay, printing) => writeText(pagesOf(essay, printing)),
});
