import { defineFormat } from '#shared/formats/format.ts';
import { pagesOf } from '#shared/formats/pages/pages.ts';

/** What Word, Google Docs and LibreOffice open. The library that writes it is fetched when first needed. */
export const docx = defineFormat({
  id: 'docx',
  title: 'Word document',
  extension: '.docx',
  mediaType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  isPrinted: true,
  write: async (essay, printing) =>
    (await import('./write.ts')).writeDocx(essay.title, pagesOf(essay, printing)),
});
