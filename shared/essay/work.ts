import type { Node as DocumentNode } from 'prosemirror-model';
import { Step } from 'prosemirror-transform';
import type { Diff } from '#shared/graph/diff.ts';
import { textSchema } from './schema.ts';

/** What one change did, for people who look back: words of the text, nodes of the map. */
export type Work = {
  readonly wordsTyped: number;
  readonly wordsDeleted: number;
  readonly nodesAdded: number;
  readonly nodesRemoved: number;
};

/** The records of a diff as far as they are counted. */
type Counted = Record<keyof Pick<Diff, 'added' | 'removed'>, readonly { readonly type: string }[]>;

export function workOfDiff({ added, removed }: Counted): Work {
  const nodes = (records: Counted['added']) => records.filter(({ type }) => type === 'node').length;
  return { wordsTyped: 0, wordsDeleted: 0, nodesAdded: nodes(added), nodesRemoved: nodes(removed) };
}

/** Work of steps that the text has taken already, and the text after them. Costs what they changed, not the whole text. */
export function workOfSteps(
  before: DocumentNode,
  steps: readonly unknown[],
): { readonly work: Work; readonly after: DocumentNode } {
  let reached = before;
  let wordsTyped = 0;
  let wordsDeleted = 0;
  for (const json of steps) {
    const step = Step.fromJSON(textSchema, json);
    const { doc, failed } = step.apply(reached);
    if (!doc) throw new Error(`A step of the log does not fit: ${failed}`);
    const old = reached;
    step.getMap().forEach((oldStart, oldEnd, newStart, newEnd) => {
      const [start, end] = [wordBefore(old, oldStart), wordAfter(old, oldEnd)];
      const { typed, deleted } = exchanged(
        [start, between(old, oldStart, oldEnd), end],
        [start, between(doc, newStart, newEnd), end],
      );
      wordsTyped += typed;
      wordsDeleted += deleted;
    });
    reached = doc;
  }
  return { work: { wordsTyped, wordsDeleted, nodesAdded: 0, nodesRemoved: 0 }, after: reached };
}

type Stretch = readonly [wordBefore: string, changed: string, wordAfter: string];

/** A word that grows while it is typed is one word, however many steps it takes. */
function exchanged(before: Stretch, after: Stretch): { typed: number; deleted: number } {
  const [old, now] = [wordsOf(before.join('')), wordsOf(after.join(''))];
  if (before[1].trim() === '' || after[1].trim() === '')
    return { typed: Math.max(0, now.length - old.length), deleted: Math.max(0, old.length - now.length) };
  const start = equalAtStart(old, now);
  const end = equalAtStart(old.slice(start).reverse(), now.slice(start).reverse());
  return { typed: now.length - start - end, deleted: old.length - start - end };
}

function equalAtStart(a: readonly string[], b: readonly string[]): number {
  const differs = a.findIndex((word, index) => word !== b[index]);
  return differs < 0 ? Math.min(a.length, b.length) : differs;
}

/** A word has a letter or a digit, as the word count beside the text has it. */
function wordsOf(text: string): readonly string[] {
  return text.match(/[^\s]*[\p{L}\p{N}][^\s]*/gu) ?? [];
}

/** Longer words than this are cut; what is counted hardly changes. */
const longestWord = 40;

function wordBefore(document: DocumentNode, at: number): string {
  const { parent, parentOffset } = document.resolve(at);
  if (!parent.inlineContent) return '';
  return between(parent, Math.max(0, parentOffset - longestWord), parentOffset).match(/\S*$/)?.[0] ?? '';
}

function wordAfter(document: DocumentNode, at: number): string {
  const { parent, parentOffset } = document.resolve(at);
  if (!parent.inlineContent) return '';
  const end = Math.min(parent.content.size, parentOffset + longestWord);
  return between(parent, parentOffset, end).match(/^\S*/)?.[0] ?? '';
}

function between(document: DocumentNode, from: number, to: number): string {
  return document.textBetween(from, to, ' ', ' ');
}
