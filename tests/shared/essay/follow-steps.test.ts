import { type Node as DocumentNode, Fragment, Slice } from 'prosemirror-model';
import { Transform } from 'prosemirror-transform';
import { describe, expect, test } from 'vitest';
import { anchorFor, followSteps, placeOf, reanchor } from '#shared/essay/anchors.ts';
import { type DocumentJson, textOf } from '#shared/essay/document.ts';
import { offsetMap, positionsOf } from '#shared/essay/positions.ts';
import { documentOf, jsonOf, textSchema } from '#shared/essay/schema.ts';
import { type EssayText, plainText } from '#shared/essay/text.ts';
import { applyDiff } from '#shared/graph/diff.ts';
import { emptyGraph, type Graph } from '#shared/graph/graph.ts';

const opening = 'School should begin at half past eight for pupils above twelve.';
const sleep = 'Most of our class sleeps less than seven hours on a weekday.';
const nurse = 'The nurse says that nine would be right.';
const buses = 'Some parents say that the buses could not run later.';
const essay = [opening, `${sleep} ${nurse}`, buses];

/** An essay in the text pane with one passage linked. */
class Pane {
  document: DocumentNode;
  text: EssayText;
  graph: Graph;

  constructor(paragraphs: readonly string[], words: string, at = 0) {
    const content = paragraphs.map(
      (text) => ({ type: 'paragraph', content: [{ type: 'text', text }] }) as const,
    );
    const json: DocumentJson = { type: 'doc', content };
    this.document = documentOf(json);
    this.text = textOf(1, json);
    const start = this.text.text.indexOf(words, at);
    const passage = anchorFor(this.text, { start, end: start + words.length });
    const anchor = { type: 'anchor', id: 'a', nodeId: 'n', ...passage } as const;
    this.graph = { ...emptyGraph, anchors: new Map([['a', anchor]]) };
  }

  /** Several steps in one go, as they are sent. */
  edit(steps: (transform: Transform, at: (words: string) => number) => void): number {
    const transform = new Transform(this.document);
    const before = this.text;
    const at = (words: string) => {
      const offset = textOf(0, jsonOf(transform.doc)).text.indexOf(words);
      if (offset < 0) throw new Error(`The text has no “${words}”.`);
      return positionsOf(transform.doc).positionAt(offset, 1);
    };
    steps(transform, at);
    this.text = textOf(before.version + 1, jsonOf(transform.doc));
    const diff = followSteps(
      this.graph,
      before,
      this.text,
      offsetMap(this.document, transform.doc, transform.mapping),
    );
    this.graph = applyDiff(this.graph, diff);
    this.document = transform.doc;
    return diff.updated.length;
  }

  get place(): string {
    const anchor = this.graph.anchors.get('a');
    const place = anchor && placeOf(this.text, anchor);
    if (!place || place.type === 'lost') return 'lost';
    return `${place.type}: ${this.text.text.slice(place.span.start, place.span.end)}`;
  }
}

const paragraph = (text: string) => textSchema.node('paragraph', null, text ? [textSchema.text(text)] : []);

const edits: readonly {
  readonly that: string;
  readonly edit: Parameters<Pane['edit']>[0];
  readonly gives: string;
  /** Anchors that are written anew. */
  readonly updates: number;
}[] = [
  {
    that: 'typing before it needs no new anchor',
    edit: (transform) => transform.insert(1, textSchema.text('At our place: ')),
    gives: `found: ${sleep}`,
    updates: 0,
  },
  {
    that: 'typing inside it belongs to it',
    edit: (transform, at) => transform.insert(at('class'), textSchema.text('whole ')),
    gives: 'found: Most of our whole class sleeps less than seven hours on a weekday.',
    updates: 1,
  },
  {
    that: 'typing at its start comes before it',
    edit: (transform, at) => transform.insert(at('Most'), textSchema.text('Look: ')),
    gives: `found: ${sleep}`,
    updates: 0,
  },
  {
    that: 'typing behind it comes after it',
    edit: (transform, at) => transform.insert(at('Most') + sleep.length, textSchema.text(' I asked.')),
    gives: `found: ${sleep}`,
    updates: 0,
  },
  {
    that: 'its paragraph is split in the middle of it',
    edit: (transform, at) => transform.split(at('less')),
    gives: 'found: Most of our class sleeps \nless than seven hours on a weekday.',
    updates: 0,
  },
  {
    that: 'its paragraph is joined to the one before',
    edit: (transform, at) => transform.join(at('Most') - 1),
    gives: `found: ${sleep}`,
    updates: 0,
  },
  {
    that: 'words of it are made bold',
    edit: (transform, at) => transform.addMark(at('class'), at('class') + 5, textSchema.mark('bold')),
    gives: `found: ${sleep}`,
    updates: 0,
  },
  {
    that: 'its paragraph becomes a heading',
    edit: (transform, at) => transform.setBlockType(at('class'), at('class'), textSchema.nodes.heading),
    gives: `found: ${sleep}`,
    updates: 0,
  },
  {
    that: 'words in it are deleted',
    edit: (transform, at) => transform.delete(at(' on a weekday'), at(' on a weekday') + 13),
    gives: 'found: Most of our class sleeps less than seven hours.',
    updates: 1,
  },
  {
    that: 'what is deleted goes beyond its start',
    edit: (transform, at) => transform.delete(at('twelve'), at('class')),
    gives: 'found: class sleeps less than seven hours on a weekday.',
    updates: 1,
  },
  {
    that: 'nearly all of it is deleted',
    edit: (transform, at) => transform.delete(at('Most') + 5, at('weekday')),
    gives: 'lost',
    updates: 0,
  },
  {
    that: 'all of it is deleted',
    edit: (transform, at) => transform.delete(at('Most'), at('Most') + sleep.length + 1),
    gives: 'lost',
    updates: 0,
  },
  {
    that: 'another statement is written over it',
    edit: (transform, at) =>
      transform.replaceWith(
        at('Most'),
        at('Most') + sleep.length,
        textSchema.text('Nobody likes to get up.'),
      ),
    gives: 'lost',
    updates: 0,
  },
  {
    that: 'its paragraph is cut and pasted at the end in one go',
    edit(transform, at) {
      transform.delete(at('Most') - 1, at('Some') - 1);
      transform.insert(transform.doc.content.size, paragraph(`${sleep} ${nurse}`));
    },
    gives: `found: ${sleep}`,
    updates: 0,
  },
  {
    that: 'the whole text is replaced by a revised one',
    edit: (transform) =>
      transform.replace(
        0,
        transform.doc.content.size,
        new Slice(
          Fragment.from([buses, `First, ${nurse}`, sleep.replace('weekday', 'week day')].map(paragraph)),
          0,
          0,
        ),
      ),
    gives: 'found: Most of our class sleeps less than seven hours on a week day.',
    updates: 1,
  },
];

describe('a linked passage', () => {
  test.each(edits.map((item) => [item.that, item] as const))('%s', (_that, { edit, gives, updates }) => {
    const pane = new Pane(essay, sleep);
    expect(pane.edit(edit)).toBe(updates);
    expect(pane.place).toBe(gives);
  });

  test('that was cut is lost, and found when it is pasted, be it in another session', () => {
    const pane = new Pane(essay, sleep);
    pane.edit((transform, at) => transform.delete(at('Most') - 1, at('Some') - 1));
    expect(pane.place).toBe('lost');
    pane.edit((transform, at) => transform.insert(at('parents'), textSchema.text('other ')));
    pane.edit((transform) => transform.insert(transform.doc.content.size, paragraph(`${nurse} ${sleep}`)));
    expect(pane.place).toBe(`found: ${sleep}`);
  });

  test('that stands twice keeps to its own place, whatever is typed before both', () => {
    const pane = new Pane([sleep, buses, sleep], sleep, sleep.length);
    pane.edit((transform) => transform.insert(1, textSchema.text('A word: ')));
    const anchor = pane.graph.anchors.get('a');
    expect(anchor && placeOf(pane.text, anchor)).toMatchObject({
      type: 'found',
      span: { start: pane.text.text.lastIndexOf(sleep) },
    });
  });

  test('does not jump to a twin when it is deleted, and comes back by undo', () => {
    const pane = new Pane([opening, sleep, buses, sleep, nurse], sleep);
    const old = pane.graph.anchors.get('a')?.position;
    pane.edit((transform, at) => transform.delete(at('Most') - 1, at('Some') - 1));
    expect(pane.place).toBe('lost');
    pane.edit((transform) => transform.insert(1, textSchema.text('So: ')));
    expect(pane.place).toBe('lost');
    pane.edit((transform, at) => transform.insert(at('Some') - 1, paragraph(sleep)));
    expect(pane.graph.anchors.get('a')?.position.start).toBe((old?.start ?? 0) + 4);
    expect(pane.place).toBe(`found: ${sleep}`);
  });
});

test('a replaced text tells of each anchor what became of it', () => {
  const before = plainText(1, essay.join('\n'));
  const after = plainText(
    2,
    [`New. ${sleep}`, opening.replace('should', 'should not'), 'Quite another end.'].join('\n'),
  );
  const anchors = [opening, sleep, buses].map((words, index) => {
    const start = before.text.indexOf(words);
    const passage = anchorFor(before, { start, end: start + words.length });
    return { type: 'anchor', id: `a${index}`, nodeId: 'n', ...passage } as const;
  });
  const graph = { ...emptyGraph, anchors: new Map(anchors.map((anchor) => [anchor.id, anchor])) };
  const { places, diff } = reanchor(graph, before, after);
  expect(places.map(({ anchor, place }) => [anchor.id, place.type])).toEqual([
    ['a0', 'unsure'],
    ['a1', 'found'],
    ['a2', 'lost'],
  ]);
  const moved = applyDiff(graph, diff).anchors.get('a1');
  expect(moved).toMatchObject({ textVersion: 2, position: { start: 5, end: 5 + sleep.length } });
  expect(diff.updated).toHaveLength(1);
});
