import { type Node as DocumentNode, ReplaceError, Schema } from 'prosemirror-model';
import { AppError } from '#shared/errors.ts';
import { type DocumentJson, textParts } from './document.ts';

/**
 * The ProseMirror schema of an essay's text. Node and mark names are TipTap's, whose extensions draw them. Anchors are
 * no marks: they are records of the map, drawn as decorations.
 */
export const textSchema = new Schema({
  nodes: {
    doc: { content: 'block+' },
    paragraph: {
      group: 'block',
      content: 'inline*',
      /** See TextPart in document.ts. */
      attrs: { part: { default: 'body', validate: oneOf(textParts) } },
      parseDOM: [{ tag: 'p', getAttrs: (dom) => ({ part: dom.getAttribute('data-part') ?? 'body' }) }],
      toDOM: (node) => ['p', node.attrs.part === 'body' ? {} : { 'data-part': node.attrs.part }, 0],
    },
    heading: {
      group: 'block',
      content: 'inline*',
      defining: true,
      attrs: { level: { default: 1, validate: oneOf([1, 2, 3]) } },
      parseDOM: [1, 2, 3, 4, 5, 6].map((level) => ({
        tag: `h${level}`,
        attrs: { level: Math.min(level, 3) },
      })),
      toDOM: (node) => [`h${node.attrs.level}`, 0],
    },
    blockquote: {
      group: 'block',
      content: 'block+',
      defining: true,
      parseDOM: [{ tag: 'blockquote' }],
      toDOM: () => ['blockquote', 0],
    },
    bulletList: {
      group: 'block',
      content: 'listItem+',
      parseDOM: [{ tag: 'ul' }],
      toDOM: () => ['ul', 0],
    },
    orderedList: {
      group: 'block',
      content: 'listItem+',
      parseDOM: [{ tag: 'ol' }],
      toDOM: () => ['ol', 0],
    },
    listItem: {
      content: 'paragraph block*',
      defining: true,
      parseDOM: [{ tag: 'li' }],
      toDOM: () => ['li', 0],
    },
    text: { group: 'inline' },
    hardBreak: {
      group: 'inline',
      inline: true,
      selectable: false,
      parseDOM: [{ tag: 'br' }],
      toDOM: () => ['br'],
    },
    /** Stands where it is called and holds its own text; numbers and the list at the end are drawn from its place. */
    footnote: {
      group: 'inline',
      inline: true,
      atom: true,
      content: 'text*',
      parseDOM: [{ tag: 'span[data-footnote]' }],
      toDOM: () => ['span', { 'data-footnote': '' }, 0],
    },
  },
  marks: {
    bold: {
      parseDOM: [{ tag: 'strong' }, { tag: 'b' }],
      toDOM: () => ['strong', 0],
    },
    italic: {
      parseDOM: [{ tag: 'em' }, { tag: 'i' }],
      toDOM: () => ['em', 0],
    },
  },
});

/** The largest text that an essay can hold, in UTF-16 code units of its plain text: some 150,000 words. */
export const maxEssayLength = 1_000_000;

/** @throws unreadable-text when it does not keep to the schema */
export function documentOf(json: DocumentJson): DocumentNode {
  return underSchema(() => {
    const document = textSchema.nodeFromJSON(json);
    document.check();
    return document;
  });
}

/**
 * Runs what reads or changes a document that came from outside.
 * @throws unreadable-text for what ProseMirror refuses with
 */
export function underSchema<T>(work: () => T): T {
  try {
    return work();
  } catch (error) {
    if (!refusals.some((refusal) => error instanceof refusal)) throw error;
    throw new AppError('unreadable-text', 'This text has a part that an essay cannot hold.');
  }
}

const refusals = [RangeError, SyntaxError, TypeError, ReplaceError];

export function jsonOf(document: DocumentNode): DocumentJson {
  return document.toJSON() as DocumentJson; // the schema above is what DocumentJson describes
}

function oneOf(values: readonly unknown[]) {
  return (value: unknown) => {
    if (!values.includes(value)) throw new RangeError(`There is no ${String(value)} here.`);
  };
}
