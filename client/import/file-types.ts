import { fileKinds } from '#shared/essay/import/file-kinds.ts';

/** For a file field: what can be chosen. Files of other kinds are answered with what to do about them. */
export const essayFileTypes = fileKinds
  .flatMap(({ extensions, mediaTypes }) => [...extensions, ...mediaTypes])
  .join();

/** For people: what an essay can be read from. */
export const essayFileWords = 'Word (.docx), OpenDocument (.odt), PDF, web page, Markdown or plain text';
