import type { Node as DocumentNode } from 'prosemirror-model';
import { Plugin } from 'prosemirror-state';
import { Decoration, DecorationSet } from 'prosemirror-view';

const made = new WeakMap<DocumentNode, DecorationSet>();

/** Tells every footnote its number, from 1 in the order of the text; see FootnoteView. */
export const noteNumbers = new Plugin({
  props: { decorations: ({ doc }) => made.get(doc) ?? numbersOf(doc) },
});

function numbersOf(document: DocumentNode): DecorationSet {
  const decorations: Decoration[] = [];
  document.descendants((node, position) => {
    if (node.type.name !== 'footnote') return true;
    const number = decorations.length + 1;
    decorations.push(Decoration.node(position, position + node.nodeSize, {}, { number }));
    return false;
  });
  const numbers = DecorationSet.create(document, decorations);
  made.set(document, numbers);
  return numbers;
}

/** The number that a footnote was told; 0 before it was. */
export function numberIn(decorations: readonly Decoration[]): number {
  for (const { spec } of decorations) if (typeof spec.number === 'number') return spec.number;
  return 0;
}
