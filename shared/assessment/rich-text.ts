import * as z from 'zod/mini';
import { type BlockJson, type DocumentJson, documentJsonSchema, textOf } from '#shared/essay/document.ts';

/** The longest comment: UTF-16 code units of its plain text. */
export const maxCommentLength = 5_000;

const blockTypes: readonly BlockJson['type'][] = ['paragraph', 'bulletList', 'orderedList'];

/**
 * What people write beside an essay: a document under the schema of an essay's text, of paragraphs and lists only, with
 * bold and italic. That it keeps to the schema is checked where it is stored (`documentOf`).
 */
export const richTextSchema = documentJsonSchema.check(
  z.refine(
    ({ content }) => content.every(({ type }) => blockTypes.includes(type)),
    'A comment holds paragraphs and lists only.',
  ),
  z.refine(
    (document) => plainOf(document).length <= maxCommentLength,
    `Keep this to ${maxCommentLength.toLocaleString('en')} characters.`,
  ),
);

/** Its words, one line a paragraph or list item. */
export function plainOf(document: DocumentJson): string {
  return textOf(0, document).text.trim();
}

/** Plain words as a document: a paragraph a line. */
export function richTextOf(words: string): DocumentJson {
  return {
    type: 'doc',
    content: words
      .split('\n')
      .map((line) =>
        line === '' ? { type: 'paragraph' } : { type: 'paragraph', content: [{ type: 'text', text: line }] },
      ),
  };
}
