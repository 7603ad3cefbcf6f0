import { afterEach, describe, expect, test } from 'vitest';
import { actForKey } from '#client/desk/acts/keyboard.ts';
import type { Desk } from '#client/desk/desk.ts';
import type { MapRef } from '#client/desk/state.ts';
import { frozenDesk } from '#tests/support/frozen-desk.ts';
import { mapOf } from '#tests/support/map.ts';

const map = mapOf(`
thesis #t: Buses should be free
  + claim #c1: Fares keep people out
    +^ warrant #w1: Who is kept out does not ride
    + evidence #e1: A study of one city
  - counterargument #o1: Free buses cost too much
    - rebuttal #r1: Fares pay for a fifth
  + claim #c2: Streets get quieter
`);

let desk: Desk;
afterEach(() => desk.close());

/** Presses keys on the map, “^” before those that are held with Control; answers what is selected after each. */
function walk(...keys: readonly string[]): string[] {
  return keys.map((key) => {
    const press = {
      ...{ key: key.replace('^', ''), ctrlKey: key.startsWith('^') },
      ...{ metaKey: false, altKey: false, shiftKey: false },
    };
    actForKey(press, 'map', desk.getState())?.perform(desk);
    return desk.getState().selection.at(-1)?.id ?? 'nothing';
  });
}

async function from(ref: MapRef) {
  desk = await frozenDesk(map);
  desk.select([ref]);
}

describe('relations without a mouse, where a map is only read', () => {
  test.each<[string, string, string[], string[]]>([
    ['the relation above, and on to its end', 'c1', ['^ArrowUp', 'ArrowUp'], ['r-c1', 't']],
    [
      'back by Escape, which then unselects',
      'c1',
      ['^ArrowUp', 'Escape', 'Escape'],
      ['r-c1', 'c1', 'nothing'],
    ],
    [
      'those below, one beside the other, to the ends',
      't',
      ['^ArrowDown', 'ArrowRight', 'ArrowRight', 'ArrowRight', 'ArrowLeft'],
      ['r-c1', 'r-o1', 'r-c2', 'r-c2', 'r-o1'],
    ],
    [
      'Escape from any of them is one step',
      't',
      ['^ArrowDown', 'ArrowRight', 'Escape'],
      ['r-c1', 'r-o1', 't'],
    ],
    ['down to what supports', 't', ['^ArrowDown', 'ArrowRight', 'ArrowDown'], ['r-c1', 'r-o1', 'o1']],
    ['a step that a warrant explains', 'w1', ['^ArrowUp', '^ArrowUp', 'ArrowUp'], ['r-w1', 'r-c1', 't']],
    [
      'and from the step to the warrant',
      'c1',
      ['^ArrowUp', '^ArrowDown', 'ArrowDown'],
      ['r-c1', 'r-w1', 'w1'],
    ],
    ['nowhere from where none is', 'c2', ['^ArrowDown'], ['c2']],
    ['nor above the thesis', 't', ['^ArrowUp'], ['t']],
  ])('%s', async (_name, start, keys, places) => {
    await from({ type: 'node', id: start });
    expect(walk(...keys)).toEqual(places);
  });

  test('one that was pressed without a way to it leads along all to the same end, and Escape unselects', async () => {
    await from({ type: 'relation', id: 'r-o1' });
    expect(walk('ArrowLeft', 'ArrowRight', 'Escape')).toEqual(['r-c1', 'r-o1', 'nothing']);
  });

  test('a folded branch opens for its relations', async () => {
    await from({ type: 'node', id: 'c1' });
    desk.setFolded('c1', true);
    expect(walk('^ArrowDown')).toEqual(['r-e1']);
    expect(desk.getState().folded.has('c1')).toBe(false);
  });

  test('M on a relation asks for a comment on it', async () => {
    await from({ type: 'node', id: 'c2' });
    walk('^ArrowUp', 'm');
    expect(desk.getState().commenting).toEqual({ type: 'relation', id: 'r-c2' });
  });
});
