import type { BlockJson, DocumentJson, InlineJson } from '#shared/essay/document.ts';
import type { ReportBlock, Run } from './block.ts';

/** What people wrote, as paragraphs and lists. */
export function richBlocks(document: DocumentJson): ReportBlock[] {
  return document.content.flatMap((block) => blockOf(block));
}

function blockOf(block: BlockJson): ReportBlock[] {
  switch (block.type) {
    case 'paragraph':
      return block.content?.length ? [{ type: 'paragraph', runs: runsOf(block.content) }] : [];
    case 'bulletList':
    case 'orderedList':
      return [
        {
          type: 'list',
          isOrdered: block.type === 'orderedList',
          items: block.content.map(({ content }) =>
            content.flatMap((inner) => (inner.type === 'paragraph' ? runsOf(inner.content ?? []) : [])),
          ),
        },
      ];
    case 'heading':
    case 'blockquote':
      return [];
  }
}

function runsOf(content: readonly InlineJson[]): Run[] {
  return content.flatMap((piece) => {
    if (piece.type === 'hardBreak') return [{ text: '\n' }];
    if (piece.type !== 'text') return [];
    const marks = piece.marks?.map(({ type }) => type) ?? [];
    return [
      {
        text: piece.text,
        ...(marks.includes('bold') && { bold: true }),
        ...(marks.includes('italic') && { italic: true }),
      },
    ];
  });
}
