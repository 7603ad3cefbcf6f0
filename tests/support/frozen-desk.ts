import { nanoid } from 'nanoid';
import { createMemoryKeptStore } from '#client/desk/memory-kept-store.ts';
import { openLoneTab } from '#client/desk/tabs.ts';
import { openFrozen } from '#client/reviews/open-frozen.ts';
import { type Graph, graphToJson } from '#shared/graph/graph.ts';
import { defaultRubric, rubricOf } from '#shared/rubric/presets/index.ts';
import { createTestClock } from './test-clock.ts';
import { documentOfLines } from './text-document.ts';

const refuse = () => Promise.reject(new Error('It asked the server.'));

/** A desk on which a map lies to be commented on, or only read. */
export function frozenDesk(map: Graph, role: 'commenter' | 'reader' = 'commenter') {
  return openFrozen(
    {
      ...{ id: 'review-1', title: 'Buses', prompt: '', revision: 1, role },
      ...{ graph: graphToJson(map), document: documentOfLines('') },
    },
    rubricOf(defaultRubric),
    {
      service: {
        ...{ open: refuse, send: refuse, sendSteps: refuse, changes: refuse },
        ...{ patch: refuse, rubric: refuse, follow: refuse },
      },
      kept: createMemoryKeptStore(),
      ...{ openTabs: openLoneTab, clock: createTestClock(), newId: () => nanoid() },
      page: { onOnline: () => () => undefined, onHide: () => () => undefined },
    },
  );
}
