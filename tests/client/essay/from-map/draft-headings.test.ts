import { EditorState, TextSelection } from 'prosemirror-state';
import { describe, expect, it } from 'vitest';
import { draftHeadings, headingsOf } from '#client/essay/from-map/draft-headings.ts';
import { type DocumentJson, emptyDocument } from '#shared/essay/document.ts';
import { documentOf, textSchema } from '#shared/essay/schema.ts';
import { emptyGraph } from '#shared/graph/graph.ts';
import { readSketch } from '#shared/graph/sketch.ts';

let made = 0;
const { graph } = readSketch(
  [
    'thesis: Ferries beat bridges.',
    '  + claim: They can be moved.',
    '    + evidence: One was, in 2019.',
    '  - counterargument: They are slow.',
  ].join('\n'),
  () => `id-${++made}`,
);

function stateOf(document: DocumentJson): EditorState {
  return EditorState.create({ schema: textSchema, doc: documentOf(document) });
}

function linesOf(state: EditorState): string[] {
  const lines: string[] = [];
  state.doc.forEach((block) => {
    lines.push(`${block.type.name}${block.attrs.level ?? ''}: ${block.textContent}`);
  });
  return lines;
}

describe('headings drafted from the map', () => {
  it('are the thesis, and a heading for each branch below it', () => {
    const state = stateOf(emptyDocument);
    const transaction = draftHeadings(state, graph);
    expect(transaction && linesOf(state.apply(transaction))).toEqual([
      'paragraph: Ferries beat bridges.',
      'heading2: They can be moved',
      'paragraph: ',
      'heading2: They are slow',
      'paragraph: ',
    ]);
  });

  it('stand below the line of the cursor, and leave what is written', () => {
    const line = (text: string) => ({ type: 'paragraph', content: [{ type: 'text', text }] }) as const;
    const start = stateOf({ type: 'doc', content: [line('First.'), line('Last.')] });
    const state = start.apply(start.tr.setSelection(TextSelection.create(start.doc, 3)));
    const transaction = draftHeadings(state, graph);
    expect(transaction && linesOf(state.apply(transaction))).toEqual([
      'paragraph: First.',
      'paragraph: Ferries beat bridges.',
      'heading2: They can be moved',
      'paragraph: ',
      'heading2: They are slow',
      'paragraph: ',
      'paragraph: Last.',
    ]);
  });

  it('are none where the map has no words', () => {
    expect(headingsOf(emptyGraph)).toEqual([]);
    expect(draftHeadings(stateOf(emptyDocument), emptyGraph)).toBeNull();
  });
});
