import { nanoid } from 'nanoid';
import { afterEach, expect, test } from 'vitest';
import { createApi } from '#client/api.ts';
import { openForReading } from '#client/assessment/open-for-reading.ts';
import { canEdit } from '#client/desk/acts/selection.ts';
import type { Desk } from '#client/desk/desk.ts';
import { createEssayService } from '#client/desk/essay-service.ts';
import { createMemoryKeptStore } from '#client/desk/memory-kept-store.ts';
import { openLoneTab } from '#client/desk/tabs.ts';
import { createHistoryService } from '#client/history/history-service.ts';
import { rubricOf } from '#shared/rubric/presets/index.ts';
import { createWorld, essayId, tick, type World } from '#tests/support/desk-world.ts';

let world: World;
let desk: Desk | null = null;

afterEach(async () => {
  desk?.close();
  desk = null;
  await world.close();
});

const rubric = rubricOf({ id: 'toulmin', version: 1 });

async function open(revision: number | null, onNewest: (revision: number) => void = () => undefined) {
  const send: typeof fetch = async (input, init) => {
    const { pathname, search } = new URL(String(input));
    const body = init?.body === undefined || init.body === null ? undefined : String(init.body);
    return world.caller.send(init?.method ?? 'GET', pathname + search, body);
  };
  const client = createApi('http://localhost', send);
  const ports = {
    service: createEssayService(client),
    kept: createMemoryKeptStore(),
    openTabs: openLoneTab,
    clock: world.clock,
    newId: () => nanoid(),
    page: { onOnline: () => () => undefined, onHide: () => () => undefined },
  };
  desk = await openForReading({ essayId, revision, rubric }, onNewest, {
    ports,
    history: createHistoryService(client),
  });
  return desk;
}

function write(id: string, text: string) {
  const call = { name: 'add-node', args: { id, kind: 'claim', text } };
  return world.caller.post(`/api/essays/${essayId}/commands`, {
    commandId: `make-${id}`,
    baseRevision: 0,
    call,
  });
}

const textsOn = (opened: Desk) => [...opened.getState().graph.nodes.values()].map(({ text }) => text);

test('an essay lies there as it was at its revision, judged by the rubric that it is assessed by', async () => {
  world = await createWorld();
  await write('a', 'Buses bring people to work');
  await write('b', 'Buses clean the air');
  const opened = await open(1);
  expect(textsOn(opened)).toEqual(['Buses bring people to work']);
  expect(opened.getState().revision).toBe(1);
  expect(opened.getState().evaluation.rubric).toEqual({ id: rubric.id, version: rubric.version });
});

test('without a revision it is the newest', async () => {
  world = await createWorld();
  await write('a', 'Buses bring people to work');
  await write('b', 'Buses clean the air');
  expect(textsOn(await open(null))).toHaveLength(2);
});

test('not even its owner writes on it', async () => {
  world = await createWorld();
  await write('a', 'Buses bring people to work');
  expect(canEdit((await open(1)).getState())).toBe(false);
});

test('what is written meanwhile is told and not taken', async () => {
  world = await createWorld();
  await write('a', 'Buses bring people to work');
  const newest: number[] = [];
  const opened = await open(1, (revision) => newest.push(revision));
  expect(newest).toEqual([1]);
  await write('b', 'Buses clean the air');
  await world.until('the change is told', () => newest.at(-1) === 2);
  await tick();
  expect(textsOn(opened)).toEqual(['Buses bring people to work']);
  expect(opened.getState().saving.state).toBe('saved');
});
