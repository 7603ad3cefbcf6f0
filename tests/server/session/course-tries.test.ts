import { describe, expect, it } from 'vitest';
import { createCourseTries } from '#server/session/course-tries.ts';

/** A class on a clock that moves by hand. */
function classOf(people: number) {
  let time = Date.parse('2026-11-02T08:00:00Z');
  const told: number[] = [];
  const waits: number[] = [];
  const tries = createCourseTries(
    {
      now: () => new Date(time),
      after: (milliseconds, run) => {
        waits.push(milliseconds);
        run();
        return () => undefined;
      },
    },
    (_courseId, wrong) => told.push(wrong),
  );
  const course = { id: 'c', people };
  return {
    ...{ told, waits },
    later: (minutes: number) => {
      time += minutes * 60_000;
    },
    async wrong(times: number) {
      for (let at = 0; at < times; at += 1) tries.miss(course);
    },
    tryOnce: (isOnList = true) => tries.before(course, isOnList),
    tryElsewhere: () => tries.before({ id: 'other', people }, true),
  };
}

describe('wrong PINs of a class', () => {
  it('of a few typing mistakes are nobody’s business', async () => {
    const few = classOf(30);
    await few.wrong(29);
    await few.tryOnce();
    expect([few.told, few.waits]).toEqual([[], []]);
  });

  it('are told to whoever leads at thirty, and again when they have doubled', async () => {
    const sprayed = classOf(30);
    await sprayed.wrong(125);
    expect(sprayed.told).toEqual([30, 60, 120]);
  });

  it('leave a class of 300 alone in which every third mistypes once', async () => {
    const hour = classOf(300);
    await hour.wrong(100);
    await hour.tryOnce();
    expect([hour.told, hour.waits]).toEqual([[60], []]);
  });

  it('make tries come one a second, and nobody wait longer than twenty', async () => {
    const sprayed = classOf(30);
    await sprayed.wrong(60);
    for (let at = 0; at < 21; at += 1) await sprayed.tryOnce();
    expect(sprayed.waits).toEqual(Array.from({ length: 20 }, (_one, at) => (at + 1) * 1_000));
    await expect(sprayed.tryOnce()).rejects.toMatchObject({ code: 'rate-limited' });
    await sprayed.tryElsewhere();
    expect(sprayed.waits).toHaveLength(20);
  });

  it('of names that nobody has keep nobody who is on the list waiting', async () => {
    const flooded = classOf(30);
    await flooded.wrong(60);
    for (let at = 0; at < 1_000; at += 1) await flooded.tryOnce(false);
    await flooded.tryOnce();
    expect(flooded.waits).toEqual([]);
  });

  it('are forgotten after ten minutes', async () => {
    const sprayed = classOf(30);
    await sprayed.wrong(200);
    sprayed.later(11);
    await sprayed.tryOnce();
    expect(sprayed.waits).toEqual([]);
  });
});
