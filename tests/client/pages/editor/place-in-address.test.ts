import { expect, test } from 'vitest';
import { placeInAddress } from '#client/pages/editor/place-in-address.ts';
import { readSketch } from '#shared/graph/sketch.ts';

let made = 0;
const { graph } = readSketch('Buses\n  + They are quiet', () => `n${++made}`);
const [relation] = graph.relations.keys();

test.each([
  ['#node=n1', { type: 'node', id: 'n1' }],
  [`#relation=${relation}`, { type: 'relation', id: relation }],
  ['#node=nobody', null],
  ['#node=', null],
  ['#comment-place-1', null],
  ['', null],
])('the address %s leads to %o', (hash, place) => {
  expect(placeInAddress(hash, graph)).toEqual(place);
});
