import { afterEach, expect, test, vi } from 'vitest';
import type { Desk } from '#client/desk/desk.ts';
import { watchFixed } from '#client/findings/watch-fixed.ts';
import { createWorld, type World } from '#tests/support/desk-world.ts';

let world: World;

afterEach(async () => {
  vi.useRealTimers();
  await world.close();
});

async function bareClaim() {
  world = await createWorld();
  const desk = await world.browser().open();
  const thesis = { id: 't', kind: 'thesis', text: 'Cities should make buses free.' } as const;
  const claim = { id: 'c', kind: 'claim', text: 'Free buses bring more people to work.' } as const;
  desk.run([
    { name: 'add-node', args: thesis },
    { name: 'add-node', args: { ...claim, link: link('lc', 't') } },
  ]);
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  const told: string[][] = [];
  const stop = watchFixed(desk, (fixed) => told.push(fixed.map((finding) => finding.ruleId)));
  return { desk, told, stop };
}

function addEvidence(desk: Desk, text: string) {
  desk.run({ name: 'add-node', args: { id: 'e', kind: 'evidence', text, link: link('le', 'c') } });
}

test('what an edit fixed is told within 300 ms', async () => {
  const { desk, told } = await bareClaim();
  addEvidence(desk, 'In our town 300 more people took the bus to the mill.');
  vi.advanceTimersByTime(300);
  expect(told).toEqual([['claim-needs-evidence']]);
});

test('while words are typed it waits for a pause, or for the end of the typing', async () => {
  const { desk, told } = await bareClaim();
  addEvidence(desk, '');
  desk.edit('e');
  vi.advanceTimersByTime(2000);
  desk.typeText('e', 'In our town 300 more people took the bus to the mill.');
  vi.advanceTimersByTime(1000);
  expect(told).toEqual([]);
  desk.stopEditing();
  vi.advanceTimersByTime(300);
  expect(told.flat()).toContain('claim-needs-evidence');
});

test('what an undo takes back was not fixed', async () => {
  const { desk, told } = await bareClaim();
  desk.run({ name: 'add-node', args: { id: 'd', kind: 'claim', link: link('ld', 't') } });
  desk.run({ name: 'edit-text', args: { nodeId: 'd', text: 'They clear the roads for everybody.' } });
  vi.advanceTimersByTime(300);
  told.length = 0;
  desk.undo();
  vi.advanceTimersByTime(300);
  expect(desk.getState().graph.nodes.get('d')?.text).toBe('');
  expect(told).toEqual([]);
});

test('nothing is told after the watching ended', async () => {
  const { desk, told, stop } = await bareClaim();
  addEvidence(desk, 'In our town 300 more people took the bus to the mill.');
  stop();
  vi.advanceTimersByTime(2000);
  expect(told).toEqual([]);
});

function link(id: string, target: string) {
  return {
    type: 'relation',
    id,
    kind: 'support',
    target: { type: 'node', id: target },
    order: 'a0',
  } as const;
}
