import { expect, it } from 'vitest';
import { inTurns } from '#server/rubric/in-turns.ts';

it('does the work in order, and lets others in between when it is long', async () => {
  let others = 0;
  const timer = setInterval(() => {
    others += 1;
  }, 1);
  const seen = await inTurns([1, 2, 3, 4, 5, 6], (item) => {
    const end = performance.now() + 20;
    while (performance.now() < end);
    return [item, others > 0] as const;
  });
  clearInterval(timer);
  expect(seen.map(([item]) => item)).toEqual([1, 2, 3, 4, 5, 6]);
  expect(seen[0]).toEqual([1, false]);
  expect(seen.at(-1)).toEqual([6, true]);
});

it('throws what the work throws', async () => {
  await expect(
    inTurns([1], () => {
      throw new Error('No');
    }),
  ).rejects.toThrow('No');
});
