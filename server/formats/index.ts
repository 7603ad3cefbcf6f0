import { AppError } from '#shared/errors.ts';
import type { Format } from '#shared/formats/format.ts';
import { formats as textFormats } from '#shared/formats/index.ts';
import { docx } from './docx/format.ts';

/** Every format: those of shared, and those that a library of the server writes. */
export const formats: readonly Format[] = [...textFormats, docx];

/** @throws not-valid when there is no such format, naming those there are */
export function formatNamed(id: string, pointer: string): Format {
  const format = formats.find((candidate) => candidate.id === id);
  if (format) return format;
  const detail = `There is no format “${id}”. There is: ${formats.map((known) => known.id).join(', ')}.`;
  throw new AppError('not-valid', detail, [{ pointer, detail }]);
}
