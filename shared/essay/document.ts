import * as z from 'zod/mini';
import type { EssayText, TextBlock, TextNote } from './text.ts';

/**
 * An essay's text as it is stored and sent: a ProseMirror document as JSON, under the schema of schema.ts. This file
 * reads it without ProseMirror, so that the map can be shown and judged before the text pane is loaded.
 */
export const markTypes = ['bold', 'italic'] as const;
export type MarkJson = { readonly type: (typeof markTypes)[number] };

/** What a line of the text is for: `front` is a title page's, `entry` and `annotation` stand in a bibliography. */
export const textParts = ['body', 'front', 'entry', 'annotation'] as const;
export type TextPart = (typeof textParts)[number];

/** `footnote` stands in a line and holds its own text as content. */
export type InlineJson =
  | { readonly type: 'text'; readonly text: string; readonly marks?: readonly MarkJson[] }
  | { readonly type: 'hardBreak' }
  | { readonly type: 'footnote'; readonly content?: readonly InlineJson[] };

export type BlockJson =
  | {
      readonly type: 'paragraph';
      readonly attrs?: { readonly part?: TextPart };
      readonly content?: readonly InlineJson[];
    }
  | {
      readonly type: 'heading';
      /** 1 to 3. */
      readonly attrs: { readonly level: number };
      readonly content?: readonly InlineJson[];
    }
  | { readonly type: 'blockquote'; readonly content: readonly BlockJson[] }
  | { readonly type: 'bulletList' | 'orderedList'; readonly content: readonly ListItemJson[] };

export type ListItemJson = { readonly type: 'listItem'; readonly content: readonly BlockJson[] };

export type DocumentJson = { readonly type: 'doc'; readonly content: readonly BlockJson[] };

export const emptyDocument: DocumentJson = { type: 'doc', content: [{ type: 'paragraph' }] };

/** Whether there is nothing in it, as in the one that every essay starts with. */
export function isEmptyDocument({ content }: DocumentJson): boolean {
  const [first, second] = content;
  return second === undefined && first?.type === 'paragraph' && (first.content ?? []).length === 0;
}

/** A document as it comes over the wire: that it keeps to the schema, schema.ts checks where it is changed. */
export const documentJsonSchema = z.custom<DocumentJson>(
  (value) =>
    typeof value === 'object' &&
    value !== null &&
    'type' in value &&
    value.type === 'doc' &&
    'content' in value &&
    Array.isArray(value.content),
  'This is no text of an essay.',
);

/**
 * The plain text of a document: one line a block, joined by \n, then one line a footnote. A footnote takes no room in
 * the line that calls it; a hard break is a space.
 */
export function textOf(version: number, document: DocumentJson): EssayText {
  const lines: string[] = [];
  const blocks: TextBlock[] = [];
  const calls: { readonly marker: number; readonly text: string }[] = [];
  let length = 0;

  function line(type: TextBlock['type'], part: TextPart, level: number | null, text: string) {
    if (lines.length > 0) length += 1;
    blocks.push({ type, part, level, start: length, end: length + text.length });
    lines.push(text);
    length += text.length;
  }

  function inline(content: readonly InlineJson[] | undefined): string {
    let text = '';
    const start = length + (lines.length > 0 ? 1 : 0);
    for (const piece of content ?? []) {
      if (piece.type === 'text') text += onOneLine(piece.text);
      else if (piece.type === 'hardBreak') text += ' ';
      else calls.push({ marker: start + text.length, text: noteText(piece.content) });
    }
    return text;
  }

  function walk(block: BlockJson, around: 'paragraph' | 'quotation' | 'item') {
    if (block.type === 'heading') line('heading', 'body', block.attrs.level, inline(block.content));
    else if (block.type === 'paragraph')
      line(around, block.attrs?.part ?? 'body', null, inline(block.content));
    else if (block.type === 'blockquote') for (const child of block.content) walk(child, 'quotation');
    else
      for (const item of block.content)
        for (const child of item.content) walk(child, around === 'quotation' ? 'quotation' : 'item');
  }

  for (const block of document.content) walk(block, 'paragraph');
  const notes: TextNote[] = calls.map(({ marker, text }, index) => {
    line('note', 'body', null, text);
    return { number: index + 1, marker, start: length - text.length, end: length };
  });
  return { version, text: lines.join('\n'), blocks, notes };
}

function noteText(content: readonly InlineJson[] | undefined): string {
  return (content ?? [])
    .map((piece) => (piece.type === 'text' ? onOneLine(piece.text) : piece.type === 'hardBreak' ? ' ' : ''))
    .join('');
}

/** Pasted words may hold line ends, which ProseMirror shows as blanks; a block is one line, and no offset may move. */
function onOneLine(text: string): string {
  return text.replace(/[\n\r]/g, ' ');
}
