import {
  BorderStyle,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  type TextRun,
  WidthType,
} from 'docx';
import type { ReportBlock, Run } from '#shared/report/block.ts';

const none = { style: BorderStyle.NONE, size: 0, color: 'auto' };
const line = { style: BorderStyle.SINGLE, size: 4, color: 'BFC5CC' };

/** Its first row is said again on each page, and no row is cut. `room`: its width, twentieths of a point. */
export function tableOf(
  { columns, rows }: Extract<ReportBlock, { type: 'table' }>,
  room: number,
  textRuns: (runs: readonly Run[]) => TextRun[],
): Table {
  const widths = columns.map(({ share }) => Math.floor(share * room));
  const cell = (runs: readonly Run[], index: number) =>
    new TableCell({
      width: { size: widths[index] ?? 0, type: WidthType.DXA },
      children: [new Paragraph({ style: 'TableText', children: textRuns(runs) })],
    });
  return new Table({
    layout: TableLayoutType.FIXED,
    columnWidths: widths,
    width: { size: widths.reduce((sum, width) => sum + width, 0), type: WidthType.DXA },
    margins: { left: 60, right: 60 },
    borders: {
      top: line,
      bottom: line,
      left: none,
      right: none,
      insideHorizontal: line,
      insideVertical: none,
    },
    rows: [
      new TableRow({
        ...{ tableHeader: true, cantSplit: true },
        children: columns.map(({ title }, index) => cell([{ text: title, bold: true }], index)),
      }),
      ...rows.map((row) => new TableRow({ cantSplit: true, children: row.map(cell) })),
    ],
  });
}
