import type { BlockJson, DocumentJson, InlineJson } from '#shared/essay/document.ts';
import type { Run, WrittenBlock } from './block.ts';

/** What people wrote, as paragraphs and lists. */
export function richBlocks(document: DocumentJson): WrittenBlock[] {
  return document.content.flatMap(blockOf);
}

function blockOf(block: BlockJson): WrittenBlock[] {
  switch (block.type) {
    case 'paragraph':
    case 'heading':
      return block.content?.length ? [{ type: 'paragraph', runs: runsOf(block.content) }] : [];
    case 'bulletList':
    case 'orderedList':
      return [
        {
          type: 'list',
          isOrdered: block.type === 'orderedList',
          items: block.content.map(({ content }) => content.flatMap(blockOf)),
        },
      ];
    case 'blockquote':
      return block.content.flatMap(blockOf);
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
