import * as z from 'zod/mini';
import { type DocumentJson, documentJsonSchema, markTypes, textOf } from '#shared/essay/document.ts';
import { storableText } from '#shared/graph/text.ts';

/** The longest comment: UTF-16 code units of its plain text. */
export const maxCommentLength = 5_000;

/** Lists in lists: more is a slip of the keyboard or an attack. */
const deepestList = 8;

/**
 * What people write beside an essay: a document under the schema of an essay's text, of paragraphs and lists only, with
 * bold and italic. It is judged whole here, without ProseMirror, as it comes from anywhere.
 */
export const richTextSchema = documentJsonSchema.check(
  z.refine(isRichText, 'A comment holds paragraphs and lists only.'),
  z.refine(
    (document) => !isRichText(document) || textOf(0, document).text.length <= maxCommentLength,
    `Keep this to ${maxCommentLength.toLocaleString('en')} characters.`,
  ),
  z.overwrite((document) => (isRichText(document) ? storable(document) : document)),
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

function isRichText(document: DocumentJson): boolean {
  const { content } = document;
  return (
    hasOnly(document, ['type', 'content']) &&
    content.length > 0 &&
    content.every((block) => isBlock(block, deepestList))
  );
}

function isBlock(value: unknown, depth: number): boolean {
  if (depth === 0 || !isRecord(value)) return false;
  if (!hasOnly(value, ['type', 'content', 'attrs'])) return false;
  if (value.type === 'paragraph') return isPlainPart(value.attrs) && isListOf(value.content ?? [], isInline);
  if (value.type !== 'bulletList' && value.type !== 'orderedList') return false;
  return (
    value.attrs === undefined &&
    isFilled(value.content) &&
    isListOf(value.content, (item) => isItem(item, depth - 1))
  );
}

/** A list item begins with a paragraph. */
function isItem(value: unknown, depth: number): boolean {
  if (!isRecord(value) || value.type !== 'listItem' || !hasOnly(value, ['type', 'content'])) return false;
  if (!isFilled(value.content)) return false;
  const [first] = value.content;
  return (
    isRecord(first) && first.type === 'paragraph' && isListOf(value.content, (block) => isBlock(block, depth))
  );
}

function isInline(value: unknown): boolean {
  if (!isRecord(value) || !areMarks(value.marks ?? [])) return false;
  if (value.type === 'hardBreak') return hasOnly(value, ['type', 'marks']);
  return (
    value.type === 'text' &&
    hasOnly(value, ['type', 'text', 'marks']) &&
    typeof value.text === 'string' &&
    storableText(value.text) !== ''
  );
}

/** Each at most once: the limit of the words is then a limit of the whole. */
function areMarks(value: unknown): boolean {
  if (!Array.isArray(value)) return false;
  const types = value.map((mark: unknown) => (isRecord(mark) && hasOnly(mark, ['type']) ? mark.type : null));
  return (
    new Set(types).size === types.length && types.every((type) => markTypes.some((known) => known === type))
  );
}

/** Its words as every other text is stored. */
function storable<Node extends object>(node: Node): Node {
  return {
    ...node,
    ...('text' in node && typeof node.text === 'string' && { text: storableText(node.text) }),
    ...('content' in node && Array.isArray(node.content) && { content: node.content.map(storable) }),
  };
}

function isPlainPart(attrs: unknown): boolean {
  if (attrs === undefined || attrs === null) return true;
  return (
    isRecord(attrs) &&
    !Array.isArray(attrs) &&
    hasOnly(attrs, ['part']) &&
    (attrs.part === undefined || attrs.part === 'body')
  );
}

function isListOf(value: unknown, isOne: (item: unknown) => boolean): boolean {
  return Array.isArray(value) && value.every(isOne);
}

function isFilled(value: unknown): value is unknown[] {
  return Array.isArray(value) && value.length > 0;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}

/** Nothing is stored that nobody sees. */
function hasOnly(value: object, keys: readonly string[]): boolean {
  return Object.keys(value).every((key) => keys.includes(key));
}
