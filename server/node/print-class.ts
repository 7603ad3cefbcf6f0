import { classPdf } from '../dashboard/pdf.ts';
import type { PrintClass } from '../dashboard/printing.ts';
import { reviewsPdf } from '../reviews/health-pdf.ts';
import { lettersMissing, pdfBytes } from './pdf-printer.ts';

/** Writes a class to a PDF, here and now: class-printing-thread.ts does it where it holds nothing up. */
export const printClass: PrintClass = async (asked) => {
  if ('health' in asked) {
    const missing = await lettersMissing(JSON.stringify([asked.health, asked.scores]));
    return { bytes: await pdfBytes(reviewsPdf(asked, missing)), missing };
  }
  const { dashboard } = asked;
  // Every word of it that comes from people.
  const missing = await lettersMissing(
    JSON.stringify([
      dashboard.assignment.title,
      dashboard.students,
      dashboard.taught,
      dashboard.criteria,
      dashboard.courseTitle,
    ]),
  );
  return { bytes: await pdfBytes(classPdf(asked, missing)), missing };
};
