import { AppError } from '#shared/errors.ts';
import type { PrintClass } from '../dashboard/printing.ts';
import { createThread } from './work/thread.ts';

/** Prints classes in a thread of its own: one of three hundred takes seconds, and no student's report waits behind it. */
export function createClassPrintingThread(): PrintClass {
  return createThread({
    ...{ name: 'print-class', patience: 60_000, megabytes: 768, mostWaiting: 10 },
    busy: 'Several classes are being printed just now. Try again in a minute.',
    tooMuch: () =>
      new AppError(
        'report-not-printable',
        'This class took too long or too much room to print. Save it as CSV, or print the page.',
      ),
  });
}
