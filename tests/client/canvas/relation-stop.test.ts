import { expect, test } from 'vitest';
import { spokenStop } from '#client/canvas/RelationStop.tsx';
import { frozenDesk } from '#tests/support/frozen-desk.ts';
import { mapOf } from '#tests/support/map.ts';

const map = mapOf(`
thesis #t: Buses should be free
  + claim #c1: Fares keep people out
    +^ warrant #w1: Who is kept out does not ride
  & claim #c3: Fares cost time
  - counterargument #o1: Free buses cost too much
`);

test.each([
  [
    't',
    'r-o1',
    'objects to, from Counterargument “Free buses cost too much” to Thesis “Buses should be free”, 2 of 2',
  ],
  [
    'o1',
    'r-o1',
    'objects to, from Counterargument “Free buses cost too much” to Thesis “Buses should be free”, 1 of 1',
  ],
  [
    'c1',
    'r-c1',
    'supports, from Claim “Fares keep people out” and Claim “Fares cost time” to Thesis “Buses should be free”, 1 of 1, comment 3',
  ],
  [
    'w1',
    'r-w1',
    'explains, from Warrant “Who is kept out does not ride” to the step from Claim “Fares keep people out” to Thesis “Buses should be free”, 1 of 1',
  ],
])('from %s to %s it is said what leads where, and which of how many it is', async (from, id, words) => {
  const desk = await frozenDesk(map);
  desk.setComments({ ofMap: new Map([['r-c1', [{ id: 'k3', number: 3 }]]]), passages: [], order: [] });
  desk.select([{ type: 'node', id: from }]);
  desk.select([{ type: 'relation', id }]);
  expect(spokenStop(desk.getState(), id)).toBe(words);
  desk.close();
});
