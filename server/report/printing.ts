import type { Graph } from '#shared/graph/graph.ts';
import type { ReportBlock } from '#shared/report/block.ts';

export const reportFormats = ['pdf', 'docx'] as const;
export type ReportFormat = (typeof reportFormats)[number];

/** Paper as it is bought. */
export const papers = ['a4', 'letter'] as const;
export type Paper = (typeof papers)[number];

/** Points: 72 to the inch. */
export const paperSizes: Record<Paper, { readonly width: number; readonly height: number }> = {
  a4: { width: 595.28, height: 841.89 },
  letter: { width: 612, height: 792 },
};

/** A report that is to be written to a file: plain data, so that another thread can do it. */
export type ReportToPrint = {
  readonly format: ReportFormat;
  readonly paper: Paper;
  readonly title: string;
  readonly blocks: readonly ReportBlock[];
  /** What the map block shows. */
  readonly graph: Graph;
};

export type PrintedReport = {
  readonly bytes: Uint8Array<ArrayBuffer>;
  /** Letters that the file’s font lacks and shows as boxes, each once; empty for most. A Word document has none. */
  readonly missing: readonly string[];
};

/** @throws report-not-printable when it takes too much time or room */
export type PrintReport = (report: ReportToPrint) => Promise<PrintedReport>;
