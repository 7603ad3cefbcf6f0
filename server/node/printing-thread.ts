import { AppError } from '#shared/errors.ts';
import type { PrintReport } from '../report/printing.ts';
import { createThread } from './work/thread.ts';

type Options = { readonly patience?: number; readonly megabytes?: number };

/** Prints reports in a thread of its own: one takes a second or two, and a class asks for them all at once. */
export function createPrintingThread({ patience = 30_000, megabytes = 512 }: Options = {}): PrintReport {
  return createThread({
    ...{ name: 'print', patience, megabytes, mostWaiting: 40 },
    busy: 'Many reports are being printed just now. Try again in a minute.',
    tooMuch: () =>
      new AppError(
        'report-not-printable',
        'This report took too long or too much room to print. Open its page and print that.',
      ),
  });
}
