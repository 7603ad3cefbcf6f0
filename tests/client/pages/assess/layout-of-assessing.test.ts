import { expect, test } from 'vitest';
import { looksFor, panesOfAssessing } from '#client/pages/assess/layout-of-assessing.ts';

test.each([
  ['wide', true, ['map', 'outline']],
  ['middle', true, ['text', 'map', 'outline']],
  ['middle', false, ['map', 'outline']],
  ['narrow', false, ['map', 'outline']],
] as const)('on a %s screen, with a text (%s), the choice is of %j', (width, hasText, ids) => {
  expect(looksFor(width, hasText).map(({ id }) => id)).toEqual(ids);
});

test.each([
  ['wide', 'outline', 'side', ['text', 'outline', 'side']],
  ['middle', 'map', 'side', ['map', 'side']],
  ['narrow', 'map', 'outline', ['outline']],
] as const)(
  'on a %s screen with the %s chosen, and %s alone where one has room, %j are drawn',
  (width, look, only, panes) => {
    expect(panesOfAssessing(width, look, only)).toEqual(panes);
  },
);
