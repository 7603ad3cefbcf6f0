import { afterEach, describe, expect, test } from 'vitest';
import type { Desk } from '#client/desk/desk.ts';
import { createWorld, isSaved, type World } from '#tests/support/desk-world.ts';
import { bytesOf } from '#tests/support/map.ts';

let world: World;

afterEach(() => world.close());

function addThesis(desk: Desk, text = 'Buses should be free') {
  const id = desk.newId();
  desk.run({ name: 'add-node', args: { id, kind: 'thesis', text } });
  return id;
}

describe('an open essay', () => {
  test('shows an edit at once, with its findings, and saves it', async () => {
    world = await createWorld();
    const desk = await world.browser().open();
    const start = desk.getState().revision;
    const id = addThesis(desk);
    const state = desk.getState();
    expect(state.graph.nodes.get(id)?.text).toBe('Buses should be free');
    expect(state.evaluation.findings.map((finding) => finding.refs[0]?.id)).toContain(id);
    expect(state.saving).toEqual({ state: 'saving', waiting: 1 });
    await world.until('saved', () => isSaved(desk));
    expect(desk.getState().revision).toBe(start + 1);
    expect(await world.serverBytes()).toBe(bytesOf(desk.getState().graph));
    desk.close();
  });

  test('goes on without the server, is sent when it is back, in order', async () => {
    world = await createWorld();
    const desk = await world.browser().open();
    const start = desk.getState().revision;
    world.goOffline();
    const id = addThesis(desk);
    for (const text of ['one', 'two', 'three']) desk.run({ name: 'edit-text', args: { nodeId: id, text } });
    await world.until('offline', () => desk.getState().saving.state === 'offline');
    expect(desk.getState().saving.waiting).toBe(4);
    world.goOnline();
    await world.until('saved', () => isSaved(desk));
    const changes = await (await world.caller.get(`/api/essays/essay-1/changes?after=${start}`)).json();
    const texts = changes.changes.map(
      (change: { change: { call: { args: { text: string } } } }) => change.change.call.args.text,
    );
    expect(texts).toEqual(['Buses should be free', 'one', 'two', 'three']);
    desk.close();
  });

  test('opens from the device when the server is away, with what was not sent', async () => {
    world = await createWorld();
    const browser = world.browser();
    const before = await browser.open();
    const first = addThesis(before, 'sent');
    await world.until('saved', () => isSaved(before));
    world.goOffline();
    before.run({ name: 'edit-text', args: { nodeId: first, text: 'kept here' } });
    before.close();
    await world.until('its tab is gone', () => browser.hub.ids().length === 0);
    const desk = await browser.open();
    expect(desk.getState().saving).toEqual({ state: 'offline', waiting: 1 });
    expect(desk.getState().graph.nodes.get(first)?.text).toBe('kept here');
    world.goOnline();
    await world.until('saved', () => isSaved(desk));
    const { nodes } = (await world.serverState()).graph;
    expect(nodes.find((node) => node.id === first)?.text).toBe('kept here');
    desk.close();
  });

  test('says so when neither the server nor the device has it', async () => {
    world = await createWorld();
    world.goOffline();
    await expect(world.browser().open()).rejects.toThrow('The server cannot be reached.');
    world.goOnline();
    await expect(world.browser().open('unknown')).rejects.toThrow('There is no such essay here');
  });
});
