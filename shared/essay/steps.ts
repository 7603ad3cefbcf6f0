import { type Node as DocumentNode, Slice } from 'prosemirror-model';
import { Mapping, ReplaceStep, Step } from 'prosemirror-transform';
import { AppError } from '#shared/errors.ts';
import { type DocumentJson, emptyDocument, textOf } from './document.ts';
import { documentOf, jsonOf, maxEssayLength, textSchema, underSchema } from './schema.ts';

/** Parts (paragraphs, runs of text, footnotes …) that a text may have, and how deep they may stand in one another. */
const maxParts = 100_000;
const maxDepth = 40;

export type Stepped = {
  readonly document: DocumentJson;
  /** The document as it was and as it is, for what is looked up in them by position. */
  readonly before: DocumentNode;
  readonly after: DocumentNode;
  /** Leads positions of `before` to those of `after`. */
  readonly mapping: Mapping;
};

/** A document is never changed in place, so what was read from it holds as long as it. */
const read = new WeakMap<DocumentJson, DocumentNode>();

/**
 * Makes ProseMirror steps, given as JSON, in order; each was made on what the one before it left.
 * @throws unreadable-text when one of them is no step or does not fit, text-too-long
 */
export function applySteps(document: DocumentJson, steps: readonly unknown[]): Stepped {
  const before = nodeOf(document);
  const mapping = new Mapping();
  const after = underSchema(() => {
    let reached = before;
    for (const json of steps) {
      const step = Step.fromJSON(textSchema, json);
      const { doc, failed } = step.apply(reached);
      if (!doc) throw new RangeError(failed ?? 'The step does not fit.');
      mapping.appendMap(step.getMap());
      reached = doc;
    }
    reached.check();
    return reached;
  });
  const json = assertHolds(after);
  return { document: json, before, after, mapping };
}

/**
 * The steps that make a document out of the empty one.
 * @throws unreadable-text when it does not keep to the schema, text-too-long
 */
export function firstSteps(document: DocumentJson): unknown[] {
  const target = documentOf(document);
  assertHolds(target);
  const { content } = nodeOf(emptyDocument);
  return [new ReplaceStep(0, content.size, new Slice(target.content, 0, 0)).toJSON()];
}

function nodeOf(document: DocumentJson): DocumentNode {
  const node = read.get(document) ?? documentOf(document);
  read.set(document, node);
  return node;
}

function assertHolds(document: DocumentNode): DocumentJson {
  let parts = 0;
  const count = (node: DocumentNode, depth: number) => {
    parts += node.childCount;
    if (depth > maxDepth)
      throw new AppError('unreadable-text', 'Lists and quotations stand too deep in one another here.');
    if (parts <= maxParts) for (const child of node.children) count(child, depth + 1);
  };
  count(document, 0);
  const json = jsonOf(document);
  // A plain text is never longer than its document.
  const isLong = document.content.size > maxEssayLength && textOf(0, json).text.length > maxEssayLength;
  if (isLong || parts > maxParts)
    throw new AppError(
      'text-too-long',
      `An essay holds at most ${maxEssayLength.toLocaleString('en')} characters. Divide the text into several essays.`,
    );
  read.set(json, document);
  return json;
}
