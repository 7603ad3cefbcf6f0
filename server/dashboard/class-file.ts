import { z } from '@hono/zod-openapi';
import { AppError } from '#shared/errors.ts';
import type { Deps } from '../deps.ts';
import { fileHeaders } from '../http/file-headers.ts';
import { createRateLimit } from '../http/limits.ts';
import { problemResponses } from '../http/problem.ts';
import { papers } from '../report/printing.ts';
import type { ClassToPrint, ReviewsToPrint } from './printing.ts';

/** Files about a class that one person has printed in ten minutes, of each kind. */
const printedInTenMinutes = 20;

const file = { schema: z.string().openapi({ format: 'binary' }) };

/** What is asked for a file about a class; `parts` are the tables of which a spreadsheet has one, the first if none is named. */
export function classFileQuery<const Part extends string>(parts: readonly [Part, ...Part[]]) {
  return z.strictObject({
    format: z.enum(['csv', 'pdf']).default('csv').openapi({ description: 'A spreadsheet or a PDF.' }),
    part: z
      .enum(parts)
      .default(() => parts[0])
      .openapi({ description: 'Which of its tables a spreadsheet has.', default: parts[0] }),
    paper: z.enum(papers).default('a4').openapi({ description: 'What the pages of a PDF are as large as.' }),
  });
}

export const classFileAnswers = {
  200: {
    description: 'The file. `Missing-Letters` is how many letters a PDF’s font lacks, when it lacks any.',
    content: { 'text/csv': file, 'application/pdf': file },
  },
  ...problemResponses,
};

/** Prints a class for a person; ask first for the person alone, so that nothing is read for a refusal. */
export function createClassPrinting({ now, printClass }: Pick<Deps, 'now' | 'printClass'>) {
  const allow = createRateLimit(now, printedInTenMinutes, 600);

  /** @throws report-not-printable, too-many-requests */
  return (personId: string) => {
    if (!printClass) throw new AppError('report-not-printable', 'This server writes no PDF. Print the page.');
    allow(personId);
    /** The file with its headers; `kind` is in its name. */
    return async (asked: ClassToPrint | ReviewsToPrint, title: string, kind: string) => {
      const { bytes, missing } = await printClass(asked);
      const headers = {
        ...fileHeaders(`${title} – ${kind}`, kind, '.pdf', 'application/pdf'),
        ...(missing.length > 0 && { 'missing-letters': String(missing.length) }),
      };
      return { bytes, headers };
    };
  };
}
