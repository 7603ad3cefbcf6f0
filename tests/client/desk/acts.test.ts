import { afterEach, describe, expect, test } from 'vitest';
import type { KeyScope } from '#client/desk/acts/act.ts';
import type { KeyPress } from '#client/desk/acts/chord.ts';
import { actNamed, acts } from '#client/desk/acts/index.ts';
import { actForKey, ariaKeys, keysText } from '#client/desk/acts/keyboard.ts';
import type { Desk } from '#client/desk/desk.ts';
import { outlineOf } from '#shared/graph/outline.ts';
import { createWorld, type World } from '#tests/support/desk-world.ts';

let world: World;

afterEach(() => world.close());

function press(key: string, more: Partial<KeyPress> = {}): KeyPress {
  return { key, ctrlKey: false, metaKey: false, altKey: false, shiftKey: false, ...more };
}

/** Presses a key where the focus is: in the text while a node is edited, else on the map. */
function hit(desk: Desk, pressed: KeyPress): string | null {
  const scope: KeyScope = desk.getState().editing === null ? 'map' : 'editing';
  const act = actForKey(pressed, scope, desk.getState());
  act?.perform(desk);
  return act?.id ?? null;
}

function type(desk: Desk, text: string) {
  const { editing } = desk.getState();
  if (editing === null) throw new Error('No node is being typed in.');
  desk.typeText(editing, text);
}

/** The outline as lines: depth as dots, kind, text. */
function linesOf(desk: Desk): string[] {
  const { graph } = desk.getState();
  return outlineOf(graph).map((row) => {
    const node = graph.nodes.get(row.ref.id);
    return `${'.'.repeat(row.depth)}${node?.kind} ${node?.text} ${row.relation?.kind ?? ''}${row.via === 'relation' ? ' step' : ''}`.trim();
  });
}

async function openDesk() {
  world = await createWorld();
  return world.browser().open();
}

/** thesis <- claim <- evidence; the evidence is selected. */
async function smallMap() {
  const desk = await openDesk();
  if (desk.getState().editing === null) hit(desk, press('Enter'));
  type(desk, 'T');
  hit(desk, press('Tab'));
  type(desk, 'C');
  hit(desk, press('Tab'));
  type(desk, 'E');
  hit(desk, press('Escape'));
  return desk;
}

test('a first map takes seven command keys and no click', async () => {
  const desk = await openDesk();
  let keys = 0;
  const command = (key: string) => {
    keys += 1;
    expect(hit(desk, press(key))).not.toBeNull();
  };
  if (desk.getState().editing === null) command('Enter');
  type(desk, 'Buses should be free');
  command('Tab');
  type(desk, 'More people ride');
  command('Enter');
  type(desk, 'Streets are quieter');
  command('Tab');
  type(desk, 'Traffic fell by a tenth');
  command('Escape');
  command('ArrowUp');
  command('o');
  type(desk, 'Somebody has to pay');
  command('Escape');
  expect(linesOf(desk)).toEqual([
    'thesis Buses should be free',
    '.claim More people ride support',
    '.claim Streets are quieter support',
    '..evidence Traffic fell by a tenth support',
    '..counterargument Somebody has to pay oppose',
  ]);
  expect(keys).toBeLessThanOrEqual(8);
});

describe('letters on a selected node', () => {
  const cases: [letter: string, at: string, added: string][] = [
    ['r', 'C', 'claim  support'],
    ['o', 'C', 'counterargument  oppose'],
    ['e', 'C', 'evidence  support'],
    ['w', 'E', 'warrant  support step'],
    ['u', 'E', 'counterargument  oppose step'],
    ['n', 'E', 'claim'],
  ];
  test.each(cases)('%s at %s adds %s', async (letter, at, added) => {
    const desk = await smallMap();
    const node = [...desk.getState().graph.nodes.values()].find(({ text }) => text === at);
    desk.select([{ type: 'node', id: node?.id ?? '' }]);
    hit(desk, press(letter));
    const made = desk.getState().editing;
    const { graph } = desk.getState();
    const row = outlineOf(graph).find(({ ref }) => ref.id === made);
    const line = `${graph.nodes.get(made ?? '')?.kind}  ${row?.relation?.kind ?? ''}${row?.via === 'relation' ? ' step' : ''}`;
    expect(line.trim()).toBe(added);
  });

  test('o on a counterargument adds a rebuttal; y answers the only open counterargument of a claim, once', async () => {
    const desk = await smallMap();
    hit(desk, press('ArrowUp'));
    expect(actNamed('add-rebuttal').isAvailable(desk.getState())).toBe(false);
    hit(desk, press('o'));
    type(desk, 'O');
    hit(desk, press('Escape'));
    hit(desk, press('ArrowUp'));
    hit(desk, press('y'));
    type(desk, 'Y');
    hit(desk, press('Escape'));
    hit(desk, press('ArrowUp'));
    hit(desk, press('o'));
    expect(linesOf(desk)).toEqual([
      'thesis T',
      '.claim C support',
      '..evidence E support',
      '..counterargument O oppose',
      '...rebuttal Y oppose',
      '...rebuttal  oppose',
    ]);
  });

  test('l adds a reason that counts only together with the selected one', async () => {
    const desk = await smallMap();
    hit(desk, press('l'));
    const row = outlineOf(desk.getState().graph).find(({ ref }) => ref.id === desk.getState().editing);
    expect(row).toMatchObject({ premiseIndex: 1, premiseCount: 2 });
  });

  test('they do nothing while somebody types, and nothing when nothing is selected', async () => {
    const desk = await smallMap();
    hit(desk, press('F2'));
    expect(actForKey(press('r'), 'editing', desk.getState())).toBeNull();
    desk.select([]);
    expect(actForKey(press('r'), 'map', desk.getState())).toBeNull();
    expect(actForKey(press('r'), 'desk', desk.getState())).toBeNull();
  });
});

describe('keys', () => {
  test('Alt+Shift and arrows move a node as outlines do, and undo puts it back', async () => {
    const desk = await smallMap();
    const before = linesOf(desk);
    const moved = { altKey: true, shiftKey: true };
    expect(hit(desk, press('ArrowLeft', moved))).toBe('move-out');
    expect(linesOf(desk)).toEqual(['thesis T', '.claim C support', '.evidence E support']);
    expect(hit(desk, press('ArrowUp', moved))).toBe('move-up');
    expect(linesOf(desk)).toEqual(['thesis T', '.evidence E support', '.claim C support']);
    expect(hit(desk, press('ArrowDown', moved))).toBe('move-down');
    expect(hit(desk, press('ArrowRight', moved))).toBe('move-in');
    expect(linesOf(desk)).toEqual(before);
    for (let undone = 0; undone < 4; undone++) hit(desk, press('z', { ctrlKey: true }));
    expect(linesOf(desk)).toEqual(before);
  });

  test('arrows up and down walk a column of evidence, card by card, and leave it at its top', async () => {
    const desk = await smallMap();
    const claimId = outlineOf(desk.getState().graph)[1]?.ref.id ?? '';
    for (let added = 0; added < 2; added += 1) {
      desk.select([{ type: 'node', id: claimId }]);
      hit(desk, press('e'));
      hit(desk, press('Escape'));
    }
    const evidence = outlineOf(desk.getState().graph)
      .filter(({ depth }) => depth === 2)
      .map(({ ref }) => ref.id);
    const walked = ['ArrowUp', 'ArrowUp', 'ArrowDown', 'ArrowDown', 'ArrowDown', 'ArrowUp', 'ArrowUp'];
    desk.select([{ type: 'node', id: evidence[1] ?? '' }]);
    const places = walked.map((key) => {
      hit(desk, press(key));
      return [claimId, ...evidence].indexOf(desk.getState().selection[0]?.id ?? '');
    });
    expect(places).toEqual([1, 0, 1, 2, 3, 2, 1]);
  });

  test('Control+Z is the text field’s while words were typed, and the desk’s before and after', async () => {
    const desk = await smallMap();
    hit(desk, press('r'));
    expect(actForKey(press('z', { ctrlKey: true }), 'editing', desk.getState())?.id).toBe('undo');
    type(desk, 'x');
    expect(actForKey(press('z', { ctrlKey: true }), 'editing', desk.getState())).toBeNull();
    hit(desk, press('Escape'));
    expect(actForKey(press('z', { ctrlKey: true }), 'map', desk.getState())?.id).toBe('undo');
  });

  test('a held key makes one node, an input method’s Enter none, Shift+Tab leaves', async () => {
    const desk = await smallMap();
    hit(desk, press('F2'));
    const { graph } = desk.getState();
    hit(desk, press('Tab', { repeat: true }));
    expect(hit(desk, press('Enter', { isComposing: true }))).toBeNull();
    expect(hit(desk, press('Tab', { shiftKey: true }))).toBeNull();
    expect(desk.getState().graph).toBe(graph);
  });

  test('copy, cut and paste stay the browser’s own events; duplicate copies the branch', async () => {
    const desk = await smallMap();
    for (const key of ['c', 'x', 'v'])
      expect(actForKey(press(key, { ctrlKey: true }), 'map', desk.getState())).toBeNull();
    hit(desk, press('ArrowUp'));
    hit(desk, press('d', { ctrlKey: true }));
    expect(linesOf(desk)).toEqual([
      'thesis T',
      '.claim C support',
      '..evidence E support',
      '.claim C support',
      '..evidence E support',
    ]);
  });

  test('every act has its own id, and no key means two acts that can both be done', async () => {
    const desk = await smallMap();
    expect(new Set(acts.map(({ id }) => id)).size).toBe(acts.length);
    const available = acts.filter((act) => act.isAvailable(desk.getState()));
    const keys = available.flatMap((act) => act.keys.map(({ chord, scope }) => `${scope} ${chord}`));
    expect(keys.filter((key, at) => keys.indexOf(key) !== at)).toEqual([]);
    expect(keys.length).toBeGreaterThan(20);
  });

  test('are shown as people know them', () => {
    expect(keysText(actNamed('redo'), false)).toBe('Ctrl+Shift+Z');
    expect(keysText(actNamed('redo'), true)).toBe('⌘⇧Z');
    expect(keysText(actNamed('add-evidence'), false)).toBe('E');
    expect(keysText(actNamed('merge'), false)).toBe('');
    expect(ariaKeys(actNamed('redo'), false)).toBe('Control+Shift+Z Control+Y');
  });
});

test('removing says what stays below, and undo brings everything back', async () => {
  const desk = await smallMap();
  hit(desk, press('ArrowUp'));
  hit(desk, press('Delete'));
  expect(desk.getState().notice?.text).toBe('“C” removed. 1 node below stayed, unlinked. Undo: Ctrl Z.');
  expect(linesOf(desk)).toEqual(['thesis T', 'evidence E']);
  hit(desk, press('z', { ctrlKey: true }));
  expect(linesOf(desk)).toEqual(['thesis T', '.claim C support', '..evidence E support']);
});

test('F8 goes round the open findings and says each', async () => {
  const desk = await smallMap();
  const open = desk.getState().evaluation.findings.filter((finding) => finding.status === 'open');
  expect(open.length).toBeGreaterThan(1);
  hit(desk, press('F8'));
  expect(desk.getState().finding).toBe(open[0]?.key);
  expect(desk.getState().notice?.text).toBe(`${open[0]?.title} 1 of ${open.length}.`);
  hit(desk, press('F8', { shiftKey: true }));
  expect(desk.getState().finding).toBe(open.at(-1)?.key);
});
