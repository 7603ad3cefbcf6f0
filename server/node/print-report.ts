import type { PrintReport } from '../report/printing.ts';

/** Writes a report to a file, here and now: printing-thread.ts does it where it holds nothing up. */
export const printReport: PrintReport = async (report) => {
  if (report.format === 'docx') {
    const { writeReportDocx } = await import('../report/docx/write.ts');
    return { bytes: await writeReportDocx(report), missing: [] };
  }
  const { printPdf } = await import('./pdf-printer.ts');
  return printPdf(report);
};
