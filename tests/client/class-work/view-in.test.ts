import { expect, it } from 'vitest';
import { viewIn } from '#client/class-work/view-in.ts';
import { wholeClass } from '#shared/assignments/class-list.ts';

it.each([
  ['', 'all'],
  ['?filter=late', 'late'],
  ['?x=1&filter=not-started', 'not-started'],
  ['?filter=everybody', 'all'],
] as const)('the address “%s” asks for %s', (search, filter) => {
  expect(viewIn(search)).toEqual({ ...wholeClass, filter });
});
