import type { ReportBlock, Run, WrittenBlock } from '#shared/report/block.ts';
import { mapPicture } from '#shared/report/map-picture.ts';
import type { ReportToPrint } from './printing.ts';

/** Every word of a report as it stands in a file, those of the picture too. */
export function wordsIn({ title, blocks, graph }: Pick<ReportToPrint, 'title' | 'blocks' | 'graph'>): string {
  const picture = blocks.some(({ type }) => type === 'map')
    ? mapPicture(graph).svg.replace(/<[^>]*>/g, ' ')
    : '';
  return [title, ...blocks.flatMap(wordsOf), picture].join('\n');
}

function wordsOf(block: ReportBlock): string[] {
  switch (block.type) {
    case 'heading':
      return [block.text];
    case 'paragraph':
    case 'list':
      return writtenWords(block);
    case 'quote':
      return [textOf(block.runs)];
    case 'table':
      return [...block.columns.map(({ title }) => title), ...block.rows.flat().map(textOf)];
    case 'outline':
      return block.rows.map(({ runs }) => textOf(runs));
    case 'map':
      return [];
  }
}

function writtenWords(block: WrittenBlock): string[] {
  return block.type === 'paragraph' ? [textOf(block.runs)] : block.items.flat().flatMap(writtenWords);
}

function textOf(runs: readonly Run[]): string {
  return runs.map(({ text }) => text).join('');
}
