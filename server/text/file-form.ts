import { z } from '@hono/zod-openapi';
import { AppError } from '#shared/errors.ts';
import type { ImportedEssay } from '#shared/essay/import/file-content.ts';
import { type FileFormat, fileFormats } from '#shared/essay/import/file-content.ts';

/** A file in a form, as routes that take one describe it. */
export const fileField = z
  .custom<File>((value) => value instanceof File, 'Send the file as a file.')
  .openapi({ type: 'string', format: 'binary' });

/** For a form’s values, which are always text. */
export const partField = z.coerce
  .number('Give a whole number.')
  .int('Give a whole number.')
  .min(0, 'The first essay in a file is number 0.')
  .max(999, 'No file holds that many essays.')
  .optional()
  .openapi({ description: 'Which essay, where the file holds several: 0 is the first, and the default.' });

export function fileFormatNamed(name: string): FileFormat | null {
  return fileFormats.find((format) => format === name) ?? null;
}

/** @throws not-valid when the file holds no such essay */
export function essayAt(essays: readonly ImportedEssay[], part: number): ImportedEssay {
  const essay = essays[part];
  if (essay) return essay;
  const detail = `This file holds ${essays.length === 1 ? 'one essay' : `${essays.length} essays`}; their numbers start at 0.`;
  throw new AppError('not-valid', detail, [{ pointer: '/part', detail }]);
}
