import { Fragment, Slice } from 'prosemirror-model';
import { AddMarkStep, ReplaceStep, type Step } from 'prosemirror-transform';
import { describe, expect, it } from 'vitest';
import { documentOf, textSchema } from '#shared/essay/schema.ts';
import { workOfDiff, workOfSteps } from '#shared/essay/work.ts';
import { documentOfLines } from '#tests/support/text-document.ts';

const written = documentOf(documentOfLines('Ships wait outside the harbour.\nNobody is hurt.'));
const words = (text: string) => new Slice(Fragment.from(textSchema.text(text)), 0, 0);
const put = (from: number, to: number, text: string) => new ReplaceStep(from, to, words(text));
const cut = (from: number, to: number) => new ReplaceStep(from, to, Slice.empty);

describe('the work of steps', () => {
  it.each<[string, readonly Step[], number, number]>([
    ['a word at the start', [put(1, 1, 'Big ')], 1, 0],
    ['a word that grows over three steps', [put(1, 1, 'B'), put(2, 2, 'i'), put(3, 3, 'g ')], 1, 0],
    ['letters in a word', [put(3, 3, 'x')], 0, 0],
    ['a blank that makes two words of one', [put(3, 3, ' ')], 1, 0],
    ['a word taken away', [cut(1, 7)], 0, 1],
    ['part of a word taken away', [cut(1, 3)], 0, 0],
    ['a word in the place of another', [put(1, 6, 'Boats')], 1, 1],
    ['a sentence of which one word is another', [put(1, 11, 'Boats wait')], 1, 1],
    ['a paragraph divided between words', [new ReplaceStep(11, 12, paragraphEnd())], 0, 0],
    ['a whole paragraph taken away', [cut(0, 33)], 0, 5],
    ['words made bold', [new AddMarkStep(1, 11, textSchema.marks.bold.create())], 0, 0],
  ])('%s', (_, steps, wordsTyped, wordsDeleted) => {
    const { work, after } = workOfSteps(
      written,
      steps.map((step) => step.toJSON()),
    );
    expect(work).toEqual({ wordsTyped, wordsDeleted, nodesAdded: 0, nodesRemoved: 0 });
    const done = steps.reduce((document, step) => step.apply(document).doc ?? document, written);
    expect(after.eq(done)).toBe(true);
  });
});

describe('the work of a diff', () => {
  it('is the nodes that came and went', () => {
    const [node, relation] = [{ type: 'node' }, { type: 'relation' }];
    expect(workOfDiff({ added: [node, relation, node], removed: [node, relation] })).toEqual({
      ...{ wordsTyped: 0, wordsDeleted: 0, nodesAdded: 2, nodesRemoved: 1 },
    });
  });
});

/** Ends one paragraph and begins the next. */
function paragraphEnd(): Slice {
  const { paragraph } = textSchema.nodes;
  return new Slice(Fragment.from([paragraph.create(), paragraph.create()]), 1, 1);
}
