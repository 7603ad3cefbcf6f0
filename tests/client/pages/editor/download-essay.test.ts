import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Desk } from '#client/desk/desk.ts';
import { downloadEssay } from '#client/pages/editor/download-essay.ts';
import { createWorld, essayId, isSaved, type World } from '#tests/support/desk-world.ts';

const address = `/api/essays/${essayId}/export?format=docx`;
let world: World;
let desk: Desk;
let saved: string[];

beforeEach(async () => {
  world = await createWorld();
  desk = await world.browser().open();
  saved = [];
});
afterEach(async () => {
  desk.close();
  await world.close();
});

const download = () => downloadEssay(desk, 'format=docx', (to) => saved.push(to));
const edit = () => desk.run({ name: 'add-node', args: { id: desk.newId(), kind: 'thesis', text: 'Boats' } });

describe('a download', () => {
  it('begins at once when everything is saved', () => {
    download();
    expect(saved).toEqual([address]);
  });

  it('waits for the last edit to be saved, and begins once', async () => {
    edit();
    download();
    expect(saved).toEqual([]);
    await world.until('saved', () => isSaved(desk));
    expect(saved).toEqual([address]);
    edit();
    await world.until('saved again', () => isSaved(desk));
    expect(saved).toEqual([address]);
  });

  it('is not begun where the server cannot be reached, which is said', async () => {
    world.goOffline();
    edit();
    download();
    await world.until('offline', () => desk.getState().saving.state === 'offline');
    expect(saved).toEqual([]);
    expect(desk.getState().notice?.text).toContain('Download it when you are back online');
  });
});
