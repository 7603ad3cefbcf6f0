import { AppError } from '#shared/errors.ts';
import type { RubricReading } from '#shared/rubric/exchange/format.ts';
import { guessRubricFormat } from '#shared/rubric/exchange/guess.ts';
import { rubricFormatNamed, rubricFormats } from '#shared/rubric/exchange/index.ts';
import type { Rubric } from '#shared/rubric/rubric.ts';

/**
 * Files in and out, on this device: what is shown before anything is stored needs no server. Brings readers of CSV,
 * XML and YAML with it, so it is imported late.
 */
export type FileReading =
  | ({ readonly type: 'read'; readonly format: string } & RubricReading)
  /** No rubric can be looked for in it at all; `words` says why. */
  | { readonly type: 'unreadable'; readonly format: string; readonly words: string };

/** `format` null finds out by itself. */
export function readRubricFile(text: string, format: string | null): FileReading {
  const chosen = format ?? guessRubricFormat(text);
  try {
    const reading = rubricFormatNamed(chosen)?.read(text);
    return reading
      ? { type: 'read', format: chosen, ...reading }
      : { type: 'unreadable', format: chosen, words: 'This kind of file is not known here.' };
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    return { type: 'unreadable', format: chosen, words: error.message };
  }
}

/** What each file would leave out, the lossless ones first. */
export function writtenFiles(rubric: Rubric, changedAt: string | null) {
  return rubricFormats
    .flatMap((format) => {
      const file = format.write?.([rubric], changedAt ?? undefined);
      return file
        ? [
            {
              id: format.id,
              title: format.title,
              extension: format.extension,
              mediaType: format.mediaType,
              ...file,
            },
          ]
        : [];
    })
    .sort((a, b) => Number(a.losses.length > 0) - Number(b.losses.length > 0));
}
export type WrittenRubric = ReturnType<typeof writtenFiles>[number];

export const readableFormats = rubricFormats.map(({ id, title }) => ({ id, title }));
export const fileTypes = [
  ...new Set(rubricFormats.map(({ extension }) => extension)),
  '.txt',
  '.yaml',
].join();
