import { AppError } from '#shared/errors.ts';
import type { Format } from './format.ts';
import { groundworkJson } from './groundwork-json/format.ts';

/** To add one: a folder of its own here, and a line. */
export const formats: readonly Format[] = [groundworkJson];

/** @throws not-valid when there is no such format, naming those there are */
export function formatNamed(id: string, pointer: string): Format {
  const format = formats.find((candidate) => candidate.id === id);
  if (format) return format;
  const detail = `There is no format “${id}”. There is: ${formats.map((known) => known.id).join(', ')}.`;
  throw new AppError('not-valid', detail, [{ pointer, detail }]);
}
