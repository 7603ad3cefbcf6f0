import { describe, expect, test } from 'vitest';
import { nextOrder, orderBetween, ordersAfter } from '#shared/graph/order.ts';
import { orderSchema } from '#shared/graph/records.ts';
import { mapOf } from '#tests/support/map.ts';
import { pick, printedSeed, seededRandom, wholeBelow } from '#tests/support/seeded-random.ts';

describe('an order key', () => {
  test.each([
    ['first of all', null, null],
    ['at the start', null, 'a0'],
    ['at the end', 'a0', null],
    ['between two', 'a0', 'a1'],
    ['between two that lie close', 'a0', 'a0V'],
    ['after a key that is not the library’s own', 'hello', null],
    ['before a key that is not the library’s own', null, 'hello'],
    ['between keys that are not the library’s own', 'hello', 'hi'],
    ['between keys of which one begins the other', 'b', 'bV'],
  ])('%s', (_name, before, after) => {
    const order = orderBetween(before, after);
    expect(orderSchema.safeParse(order).success).toBe(true);
    if (before !== null) expect(order > before).toBe(true);
    if (after !== null) expect(order < after).toBe(true);
  });

  test('between equal keys, as two windows make them, comes right after both', () => {
    expect(orderBetween('a1', 'a1') > 'a1').toBe(true);
    expect(orderBetween('a1', 'a1') < 'a2').toBe(true);
  });

  test('before the smallest key there is stays at it: equal keys are ordered by id', () => {
    expect(orderBetween(null, '0')).toBe('0');
  });

  test('stays storable and in order through thousands of moves', () => {
    const random = seededRandom(printedSeed('order'));
    const keys: string[] = [];
    for (let made = 0; made < 2_000; made++) {
      const at = random() < 0.5 ? 0 : wholeBelow(random, keys.length + 1);
      keys.splice(at, 0, orderBetween(keys[at - 1] ?? null, keys[at] ?? null));
    }
    expect([...keys].sort((a, b) => (a < b ? -1 : 1))).toEqual(keys);
    expect(new Set(keys).size).toBe(keys.length);
    expect(orderSchema.safeParse(pick(random, keys)).success).toBe(true);
  });
});

test('keys in a row ascend', () => {
  expect(ordersAfter(null, 3)).toEqual(['a0', 'a1', 'a2']);
  expect(ordersAfter('a5', 2)).toEqual(['a6', 'a7']);
  expect(ordersAfter('hello', 2)).toEqual(['helloV', 'helloVV']);
});

test('the next key comes after the last relation of a target, or the last root', () => {
  const graph = mapOf('thesis #t: T\n  + claim #a: A\n  + claim #b: B\nclaim #c: C');
  expect(nextOrder(graph, { type: 'node', id: 't' })).toBe('a2');
  expect(nextOrder(graph, { type: 'relation', id: 'r-a' })).toBe('a0');
  expect(nextOrder(graph, null)).toBe('a4');
});
