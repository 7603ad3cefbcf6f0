import { expect, test } from 'vitest';
import { createKeptMarks, withRows } from '#client/reviews/calibration/kept-marks.ts';
import type { Mark } from '#shared/assessment/assessment.ts';

const mark = (criterionId: string, levelId: string | null): Mark => ({
  ...{ criterionId, levelId, points: null, comment: null },
});

function storageOf(items = new Map<string, string>()): Storage {
  return {
    getItem: (key: string) => items.get(key) ?? null,
    setItem: (key: string, value: string) => void items.set(key, value),
    removeItem: (key: string) => void items.delete(key),
  } as Storage; // the rest of one is not asked for
}

test('rows that found no server are there again after the page was closed, each as it was last', () => {
  const storage = storageOf();
  const kept = createKeptMarks('map 1', () => storage);
  kept.keep(mark('thesis', 'points-3'));
  kept.keep(mark('evidence', 'points-2'));
  kept.keep(mark('thesis', 'points-1'));
  const again = createKeptMarks('map 1', () => storage);
  expect(again.read()).toEqual([mark('evidence', 'points-2'), mark('thesis', 'points-1')]);
  expect(createKeptMarks('map 2', () => storage).read()).toEqual([]);
  again.drop();
  expect(kept.read()).toEqual([]);
});

test('what something else wrote, and a device that keeps nothing, are as if nothing was kept', () => {
  const strange = storageOf(new Map([['groundwork.judging.map', '{"a":1}']]));
  expect(createKeptMarks('map', () => strange).read()).toEqual([]);
  const barred = createKeptMarks('map', () => {
    throw new Error('SecurityError');
  });
  barred.keep(mark('thesis', 'points-3'));
  barred.drop();
  expect(barred.read()).toEqual([]);
});

test('kept rows stand in place of the server’s, and an emptied row is none', () => {
  const server = [mark('thesis', 'points-3'), mark('evidence', 'points-2')];
  expect(withRows(server, [mark('evidence', null), mark('citations', 'points-4')])).toEqual([
    mark('thesis', 'points-3'),
    mark('citations', 'points-4'),
  ]);
});
