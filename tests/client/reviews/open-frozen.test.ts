import { nanoid } from 'nanoid';
import { expect, test } from 'vitest';
import { canComment } from '#client/desk/acts/comment.ts';
import { actNamed } from '#client/desk/acts/index.ts';
import { canEdit } from '#client/desk/acts/selection.ts';
import { createMemoryKeptStore } from '#client/desk/memory-kept-store.ts';
import { openLoneTab } from '#client/desk/tabs.ts';
import { openFrozen } from '#client/reviews/open-frozen.ts';
import { graphToJson } from '#shared/graph/graph.ts';
import { readSketch } from '#shared/graph/sketch.ts';
import { defaultRubric, rubricOf } from '#shared/rubric/presets/index.ts';
import { createTestClock } from '#tests/support/test-clock.ts';
import { documentOfLines } from '#tests/support/text-document.ts';

const refuse = () => Promise.reject(new Error('It asked the server.'));

async function open(kept = createMemoryKeptStore()) {
  const { graph } = readSketch('thesis: Towns should keep their ferries.', () => 'n1');
  return openFrozen(
    {
      ...{ id: 'review-1', title: 'Ferries', prompt: '', revision: 7, role: 'commenter' },
      ...{ graph: graphToJson(graph), document: documentOfLines('Towns should keep their ferries.') },
    },
    rubricOf(defaultRubric),
    {
      service: {
        ...{ open: refuse, send: refuse, sendSteps: refuse, changes: refuse },
        ...{ patch: refuse, rubric: refuse, follow: refuse },
      },
      ...{ kept, openTabs: openLoneTab, clock: createTestClock(), newId: () => nanoid() },
      page: { onOnline: () => () => undefined, onHide: () => () => undefined },
    },
  );
}

test('what is reviewed lies there to be read and commented on, and asks the server for nothing', async () => {
  const kept = createMemoryKeptStore();
  const desk = await open(kept);
  const state = desk.getState();
  expect([state.essay.id, state.revision, state.text.text]).toEqual([
    'review-1',
    7,
    'Towns should keep their ferries.',
  ]);
  expect([...state.graph.nodes.keys()]).toEqual(['n1']);
  expect([canEdit(state), canComment(state), state.saving.state]).toEqual([false, true, 'saved']);
  expect(await kept.readEssay('review-1'), 'nothing of it stays on the device').toBeNull();
  desk.close();
});

test('a comment that was deleted on it comes back by the key of undo, and goes again by that of redo', async () => {
  const desk = await open();
  let isThere = true;
  const act = {
    undo: () => {
      isThere = true;
    },
    redo: () => {
      isThere = false;
    },
  };
  const [undo, redo] = [actNamed('undo'), actNamed('redo')];
  expect(undo.isAvailable(desk.getState())).toBe(false);
  desk.runHere('Delete the comment', act, 'Comment deleted.');
  expect([isThere, undo.isAvailable(desk.getState())]).toEqual([false, true]);
  undo.perform(desk);
  expect([isThere, redo.isAvailable(desk.getState())]).toEqual([true, true]);
  redo.perform(desk);
  expect(isThere).toBe(false);
  desk.close();
});
