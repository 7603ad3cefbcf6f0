import { AppError } from '#shared/errors.ts';
import type { ReadEssays } from '../reading.ts';

/** Stands where the platform brings no readers. */
export const filesNotRead: ReadEssays = async () => {
  throw new AppError('file-not-readable', 'Only files that Groundwork exported are read here.');
};
