import { generateKeyBetween, generateNKeysBetween } from 'fractional-indexing';
import { type Graph, incomingOf, indexOf } from './graph.ts';
import type { End } from './records.ts';

/**
 * An order key between two others; `null` is the start or the end. Two windows may have made equal keys: then the new
 * one sorts right after both. Keys that the library did not make (an API client's own) are met as plain text.
 */
export function orderBetween(before: string | null, after: string | null): string {
  if (before !== null && after !== null && before >= after) return foreignBetween(before, null);
  try {
    return generateKeyBetween(before, after);
  } catch {
    return foreignBetween(before ?? '', after); // the library's only way of saying that a key is not its own
  }
}

/** `count` order keys after `before`, ascending. */
export function ordersAfter(before: string | null, count: number): string[] {
  if (before === null) return generateNKeysBetween(null, null, count);
  const orders: string[] = [];
  let last = before;
  for (let made = 0; made < count; made++) {
    last = orderBetween(last, null);
    orders.push(last);
  }
  return orders;
}

/** The key after the last relation of a target; with `null`, after the last root of the outline. */
export function nextOrder(graph: Graph, target: End | null): string {
  const siblings = target ? incomingOf(graph, target.id) : indexOf(graph).roots;
  return orderBetween(siblings.at(-1)?.order ?? null, null);
}

/** A key that sorts after `before` and, where there is one at all, before `after`; else one equal to `after`. */
function foreignBetween(before: string, after: string | null): string {
  for (const candidate of [`${before}V`, `${before}0V`, `${before}00V`]) {
    if (after === null || candidate < after) return candidate;
  }
  return after ?? before;
}
