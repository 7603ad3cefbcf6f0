import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Desk } from '#client/desk/desk.ts';
import { bringBack } from '#client/history/bring-back.ts';
import { replaceText } from '#client/import/replace-text.ts';
import { anchorFor, placeOf } from '#shared/essay/anchors.ts';
import { type VersionState, versionStateSchema } from '#shared/essay/versions.ts';
import { graphFromJson } from '#shared/graph/graph.ts';
import { essaySnapshotSchema } from '#shared/rubric/essay-snapshot.ts';
import { createWorld, essayId, type World } from '#tests/support/desk-world.ts';
import { bytesOf } from '#tests/support/map.ts';
import { documentOfLines } from '#tests/support/text-document.ts';

let world: World;
let desk: Desk;
const first = 'Ships wait outside the harbour.\nNobody is hurt by it.\nThe pilots know the tides.';
const second = 'Trains are late in every winter.\nThe pilots know the tides.\nSnow is not to blame.';

beforeEach(async () => {
  world = await createWorld();
  desk = await world.browser().open();
});
afterEach(() => world.close());

const json = async (path: string) => (await world.caller.get(`/api/essays/${essayId}${path}`)).json();
const saved = () => world.until('all is saved', () => desk.getState().saving.state === 'saved');

/** Everything saved, as the server will show it later. */
async function version(): Promise<VersionState> {
  await saved();
  const { revision } = essaySnapshotSchema.parse(await json(''));
  return versionStateSchema.parse(await json(`/versions/${revision}`));
}

const words = () => desk.getState().text.text;
const map = () => bytesOf(desk.getState().graph);
const text = (lines: string) => replaceText(desk, documentOfLines(lines));
const node = (id: string, said: string) =>
  desk.run({ name: 'add-node', args: { id, kind: 'claim', text: said, order: `a${id}` } });

function anchor(id: string, nodeId: string, quote: string) {
  const now = desk.getState().text;
  const start = now.text.indexOf(quote);
  desk.run({
    name: 'add-anchor',
    args: { id, nodeId, ...anchorFor(now, { start, end: start + quote.length }) },
  });
}

/** The words that each link stands on. */
function linked() {
  const { graph, text: now } = desk.getState();
  return Object.fromEntries(
    [...graph.anchors.values()].map((each) => {
      const place = placeOf(now, each);
      return [
        each.id,
        place.type === 'found' ? now.text.slice(place.span.start, place.span.end) : place.type,
      ];
    }),
  );
}

describe('bringing a version back', () => {
  it('makes map, text and links what they were, here and on the server, as one act to undo', async () => {
    await text(first);
    await saved();
    node('1', 'They wait');
    node('2', 'They know');
    anchor('l1', '1', 'Ships wait outside');
    anchor('l2', '2', 'know the tides');
    const then = await version();
    const links = { l1: 'Ships wait outside', l2: 'know the tides' };
    expect(linked()).toEqual(links);

    await text(second);
    desk.run({ name: 'edit-text', args: { nodeId: '2', text: 'They have always known' } });
    desk.run({ name: 'remove', args: { nodeIds: ['1'] } });
    node('3', 'It snows');
    await saved();
    const before = { words: words(), map: map() };

    expect(await bringBack(desk, then, 'yesterday 14:05')).toBe(true);
    await saved();
    expect(words()).toBe(first);
    expect(desk.getState().notice).toMatchObject({ undo: true });
    expect(desk.getState().notice?.text).toContain('The version of yesterday 14:05 is back. Undo: ');
    expect(linked()).toEqual(links);
    const stored = essaySnapshotSchema.parse(await json(''));
    expect(stored.text.document).toEqual(then.text.document);
    const { nodes, relations } = graphFromJson(then.graph);
    expect([stored.graph.nodes, stored.graph.relations]).toEqual([
      [...nodes.values()],
      [...relations.values()],
    ]);

    desk.undo();
    await saved();
    expect({ words: words(), map: map() }).toEqual(before);
    desk.redo();
    await saved();
    expect(words()).toBe(first);
    expect(linked()).toEqual(links);
  });

  it('of an essay without a text leaves the text alone', async () => {
    node('1', 'They wait');
    const then = await version();
    desk.run({ name: 'remove', args: { nodeIds: ['1'] } });
    expect(await bringBack(desk, then, 'then')).toBe(true);
    expect(map()).toBe(bytesOf(graphFromJson(then.graph)));
    expect(desk.text.session()).toBeNull();
    desk.undo();
    expect(desk.getState().graph.nodes.size).toBe(0);
  });

  it('of an essay without a map brings the text back', async () => {
    await text(first);
    const then = await version();
    await text(second);
    expect(await bringBack(desk, then, 'then')).toBe(true);
    await saved();
    expect(words()).toBe(first);
    desk.undo();
    await saved();
    expect(words()).toBe(second);
  });

  it('says so when nothing has changed', async () => {
    node('1', 'They wait');
    const then = await version();
    const { undoTitle } = desk.getState();
    expect(await bringBack(desk, then, 'then')).toBe(true);
    expect(desk.getState().notice?.text).toBe('Map and text are as they were in this version.');
    expect(desk.getState().undoTitle).toBe(undoTitle);
  });
});
