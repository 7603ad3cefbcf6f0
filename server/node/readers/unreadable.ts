import { AppError } from '#shared/errors.ts';

/** The refusal of a file; `detail` says what it is and what the person can do. */
export function unreadable(detail: string): AppError {
  return new AppError('file-not-readable', detail);
}
