import { describe, expect, test } from 'vitest';
import { initialsOf, presentByNode, presentText, spokenPresent } from '#client/desk/present.ts';
import type { MapRef } from '#client/desk/state.ts';
import { comingsAndGoings } from '#client/pages/editor/presence/comings.ts';
import { tellPlace } from '#client/pages/editor/presence/tell-place.ts';
import type { Present } from '#shared/essay/presence.ts';
import { emptyGraph } from '#shared/graph/graph.ts';
import { readSketch } from '#shared/graph/sketch.ts';

const person = (name: string, place: Present['place'] = null): Present => ({ id: name, name, place });
const [ana, ben, chi] = [person('Ana Maria Berg'), person('Ben'), person('Chi Obi')];

describe('who is here, in words', () => {
  test.each([
    ['Ana Maria Berg', 'AB'],
    ['Ben', 'B'],
    ['  émile  zola ', 'ÉZ'],
    ['李 小龍', '李小'],
    ['', ''],
  ])('the initials of “%s” are %s', (name, initials) => {
    expect(initialsOf(name)).toBe(initials);
  });

  test.each([
    ['the same', [ana], [ana], ''],
    ['one comes', [], [ana], 'Ana Maria Berg is here too.'],
    ['two come', [], [ana, ben], 'Ana Maria Berg and Ben are here too.'],
    ['one goes while another comes', [ana], [ben], 'Ben is here too. Ana Maria Berg has left.'],
    ['three go', [ana, ben, chi], [], 'Ana Maria Berg, Ben and Chi Obi have left.'],
    ['somebody only moves', [ben], [person('Ben', { type: 'text', at: 3 })], ''],
  ])('%s', (_, before, now, words) => {
    expect(comingsAndGoings(before, now)).toBe(words);
  });

  test('a node has those who are at it and at the relation that it begins', () => {
    let made = 0;
    const { graph } = readSketch('thesis: One\n+ claim: Two', () => `n${++made}`);
    const [relation] = graph.relations.keys();
    const [, claim] = graph.nodes.keys();
    const here = presentByNode(
      [
        person('Ana Berg', { type: 'node', id: claim ?? '' }),
        person('Ben Okoro', { type: 'relation', id: relation ?? '' }),
        person('Chi Obi', { type: 'text', at: 0 }),
        person('Dora', { type: 'relation', id: 'gone' }),
      ],
      graph,
    );
    expect([...here.keys()]).toEqual([claim]);
    expect(presentText(here.get(claim ?? ''))).toBe('AB BO');
    expect(spokenPresent(here.get(claim ?? ''))).toBe('Ana Berg and Ben Okoro are here');
    expect([presentText(), spokenPresent(), presentByNode(null, emptyGraph).size]).toEqual(['', '', 0]);
  });
});

/** A desk of which only the selection and the cursor count, with a clock that is run by hand. */
function createScene() {
  const listeners = new Set<() => void>();
  let selection: readonly MapRef[] = [];
  let cursor: number | null = null;
  let due: { run: () => void; milliseconds: number } | null = null;
  let isSeen = true;
  const said: string[] = [];
  const subscribe = (listener: () => void) => {
    listeners.add(listener);
    return () => {
      listeners.delete(listener);
    };
  };
  const desk = {
    getState: () => ({ selection }),
    subscribe,
    textPointer: { cursor: () => cursor, subscribe },
  } as unknown as Parameters<typeof tellPlace>[0]; // of a desk it takes no more than that
  const telling = tellPlace(desk, {
    clock: {
      after: (milliseconds, run) => {
        const mine = { run, milliseconds };
        due = mine;
        return () => {
          if (due === mine) due = null;
        };
      },
    },
    isSeen: () => isSeen,
    say: (place, isHere) => said.push(isHere ? JSON.stringify(place) : 'gone'),
  });
  const move = () => {
    for (const listener of [...listeners]) listener();
  };
  return {
    said,
    telling,
    select: (id: string) => {
      selection = [{ type: 'node', id }];
      move();
    },
    type: (at: number | null) => {
      cursor = at;
      move();
    },
    see: (next: boolean) => {
      isSeen = next;
      telling.look();
    },
    pass: () => due?.run(),
    due: () => due?.milliseconds ?? null,
    listeners,
  };
}

describe('telling where one is', () => {
  test('at once, where one stops, and again as a sign of life', () => {
    const { said, select, pass, due } = createScene();
    expect([said, due()]).toEqual([['null'], 8_000]);
    select('n1');
    select('n2');
    expect([said.length, due()]).toEqual([1, 400]);
    pass();
    pass();
    expect(said.slice(1)).toEqual(['{"type":"node","id":"n2"}', '{"type":"node","id":"n2"}']);
  });

  test('the cursor in the text comes before what is selected', () => {
    const { said, select, type, pass } = createScene();
    select('n1');
    type(12);
    pass();
    type(null);
    pass();
    expect(said.slice(1)).toEqual(['{"type":"text","at":12}', '{"type":"node","id":"n1"}']);
  });

  test('a page that nobody sees has left, and is back when it is seen', () => {
    const { said, see, due, select } = createScene();
    see(false);
    select('n1');
    expect([said, due()]).toEqual([['null', 'gone'], null]);
    see(true);
    expect(said.at(-1)).toBe('{"type":"node","id":"n1"}');
  });

  test('the end is said once, and nothing after it', () => {
    const { said, telling, due, listeners } = createScene();
    telling.stop();
    telling.stop();
    expect([said, due(), listeners.size]).toEqual([['null', 'gone'], null, 0]);
  });
});
