import type { Import } from '#shared/essay/import/file-content.ts';
import type { ClassToPrint, PrintedClass, ReviewsToPrint } from '../../dashboard/printing.ts';
import type { SentFile } from '../../reading.ts';
import type { PrintedReport, ReportToPrint } from '../../report/printing.ts';

/** What threads do for the server: what is asked, and what comes of it. Plain data both. */
export type Jobs = {
  readonly read: { readonly asked: SentFile; readonly done: Import };
  readonly print: { readonly asked: ReportToPrint; readonly done: PrintedReport };
  readonly 'print-class': { readonly asked: ClassToPrint | ReviewsToPrint; readonly done: PrintedClass };
};
export type JobName = keyof Jobs;

type Doing = { readonly [Name in JobName]: (asked: Jobs[Name]['asked']) => Promise<Jobs[Name]['done']> };

/** Fetched when first asked for: no thread loads what it does not do. */
export const jobs: Doing = {
  read: async (file) => (await import('../readers/index.ts')).readEssays(file, file.format),
  print: async (report) => (await import('../print-report.ts')).printReport(report),
  'print-class': async (asked) => (await import('../print-class.ts')).printClass(asked),
};
