import { afterEach, describe, expect, test } from 'vitest';
import { draftMapAct } from '#client/desk/acts/draft.ts';
import { accept, changeKind, reject, showAgain } from '#client/draft/answer-proposals.ts';
import { choicesOf } from '#client/draft/choices.ts';
import { draftRows } from '#client/draft/rows.ts';
import { acceptedOf } from '#shared/draft/calls.ts';
import { draftMap } from '#shared/draft/draft-map.ts';
import { writeSketch } from '#shared/graph/sketch.ts';
import { createWorld, type World } from '#tests/support/desk-world.ts';
import { essayFromMarks } from '#tests/support/essay-fixture.ts';

const draft = draftMap(
  essayFromMarks(`Most towns collect what they throw away. The council should open a workshop.

First, repair keeps things out of the ground. In 2021, a survey found that 64 per cent of them worked.

Critics say that nobody has time to repair a toaster. But the workshop would be open on Saturdays.`),
);

let world: World;

afterEach(() => world.close());

async function opened() {
  // The panel reveals what was accepted in the next frame; here nobody draws.
  globalThis.requestAnimationFrame ??= () => 0;
  world = await createWorld();
  const desk = await world.browser().open();
  const rows = () => {
    const accepted = acceptedOf(draft, desk.getState().graph);
    return draftRows(draft, accepted, choicesOf(desk).get(), new Set(), null);
  };
  const row = (words: string) => {
    const found = rows().find((one) => one.type === 'proposal' && one.proposal.text.includes(words));
    if (found?.type !== 'proposal') throw new Error(`“${words}” is not proposed.`);
    return found;
  };
  return {
    desk,
    row,
    count: () => rows().filter(({ type }) => type === 'proposal').length,
    sketch: () => writeSketch(desk.getState().graph),
    said: () => desk.getState().notice?.text ?? '',
  };
}

describe('answers to proposals', () => {
  test('nothing is on the map before one is accepted', async () => {
    const { desk, count } = await opened();
    expect(desk.getState().graph.nodes.size).toBe(0);
    expect(count()).toBe(draft.proposals.length);
  });

  test('accepting puts a linked, selected node on the map, and one undo puts the proposal back', async () => {
    const { desk, row, count, sketch, said } = await opened();
    accept(desk, draft, row('open a workshop'), false);
    accept(desk, draft, row('First, repair'), false);
    expect(sketch()).toBe(
      'thesis: The council should open a workshop.\n  + claim: First, repair keeps things out of the ground.\n',
    );
    expect(said()).toBe('Claim accepted under “The council should open a workshop”. Undo: Ctrl Z.');
    const [anchor] = [...desk.getState().graph.anchors.values()].slice(-1);
    expect(desk.getState().selection).toEqual([{ type: 'node', id: anchor?.nodeId }]);
    expect(desk.getState().undoTitle).toBe('Accept the proposal');
    expect(count()).toBe(draft.proposals.length - 2);

    desk.undo();
    expect(sketch()).toBe('thesis: The council should open a workshop.\n');
    expect(row('First, repair').kind).toBe('claim');
    expect(desk.getState().graph.anchors.size).toBe(1);
  });

  test('a branch is one act', async () => {
    const { desk, row, count, said } = await opened();
    const thesis = row('open a workshop');
    accept(desk, draft, thesis, true);
    expect(said()).toBe(`Thesis and ${thesis.branch.length - 1} below it accepted. Undo: Ctrl Z.`);
    expect(count()).toBe(draft.proposals.length - thesis.branch.length);
    desk.undo();
    expect(desk.getState().graph.nodes.size).toBe(0);
    desk.redo();
    expect(desk.getState().graph.nodes.size).toBe(thesis.branch.length);
  });

  test('one whose parent is not on the map is parked, and says so', async () => {
    const { desk, row, said } = await opened();
    accept(desk, draft, row('But the workshop'), false);
    expect(said()).toContain('It is parked until you link it');
    expect([...desk.getState().graph.nodes.values()].map(({ parked }) => parked)).toEqual([true]);
  });

  test('a kind that was changed first is the one on the map', async () => {
    const { desk, row, sketch, said } = await opened();
    changeKind(desk, row('First, repair'), 'evidence');
    expect(said()).toBe('Proposed as evidence now. Undo: Ctrl Z.');
    expect(row('First, repair').kind).toBe('evidence');
    desk.undo();
    expect(row('First, repair').kind).toBe('claim');
    desk.redo();
    accept(desk, draft, row('open a workshop'), false);
    accept(desk, draft, row('First, repair'), false);
    expect(sketch()).toContain('+ evidence: First, repair');
  });

  test('rejecting and showing again are undone in the same order as edits of the map', async () => {
    const { desk, row, count } = await opened();
    const all = draft.proposals.length;
    reject(desk, row('Critics say'));
    accept(desk, draft, row('open a workshop'), false);
    expect(count()).toBe(all - 2);
    desk.undo();
    expect([count(), desk.getState().undoTitle]).toEqual([all - 1, 'Reject the proposal']);
    desk.undo();
    expect([count(), desk.getState().redoTitle]).toEqual([all, 'Reject the proposal']);
    desk.redo();
    expect(count()).toBe(all - 1);
    showAgain(desk, [...choicesOf(desk).get().rejected]);
    expect(count()).toBe(all);
    desk.undo();
    expect(count()).toBe(all - 1);
    expect(desk.getState().graph.nodes.size).toBe(0);
  });

  test('there is nothing to draft from while there is no text', async () => {
    const { desk } = await opened();
    expect(draftMapAct.isAvailable(desk.getState())).toBe(false);
    expect(draftMapAct.isAvailable({ ...desk.getState(), text: draft.text })).toBe(true);
    expect(draftMapAct.isAvailable({ ...desk.getState(), text: draft.text, role: 'reader' })).toBe(false);
  });
});
