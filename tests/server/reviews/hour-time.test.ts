import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createApp } from '#server/app.ts';
import { answered } from '#tests/support/class-world.ts';
import { createHourWorld, type HourWorld } from '#tests/support/hour-world.ts';
import { createTestClock, type TestClock } from '#tests/support/test-clock.ts';

const start = Date.parse('2026-11-02T09:00:00.000Z');
const minute = 60_000;
const inMinutes = (minutes: number) => new Date(start + minutes * minute).toISOString();

let clock: TestClock;
let world: HourWorld;

beforeEach(async () => {
  clock = createTestClock(start);
  world = await createHourWorld({ students: 2, now: () => new Date(clock.now()), after: clock.after });
});
afterEach(() => world.close());

const phase = async () => (await world.board()).hour?.phase;

describe('the time of a phase', () => {
  it('moves the class on to the second, when it is told to', async () => {
    await world.start();
    await world.moveTo('mapping', { endsAt: inMinutes(10), moves: true });
    clock.advance(10 * minute - 1);
    expect(await phase()).toBe('mapping');
    clock.advance(1);
    expect((await world.board()).hour).toEqual({
      ...{ phase: 'reviewing', since: inMinutes(10), endsAt: null, moves: false },
      edition: 3,
    });
    clock.advance(60 * minute);
    expect(await phase()).toBe('reviewing');
  });

  it('is over at its very moment, however finely that was given', async () => {
    await world.start();
    await world.moveTo('mapping', { endsAt: '2026-11-02T09:10:00Z', moves: true });
    expect((await world.board()).hour?.endsAt).toBe(inMinutes(10));
    clock.advance(10 * minute);
    expect(await phase()).toBe('reviewing');
  });

  it('passes without a move when nobody asked for one', async () => {
    await world.start();
    await world.moveTo('mapping', { endsAt: inMinutes(10), moves: false });
    clock.advance(20 * minute);
    expect(await phase()).toBe('mapping');
    // The time that is over may stay where only the rest is changed.
    await world.moveTo('mapping', { endsAt: inMinutes(10), moves: true });
    clock.advance(0);
    expect(await phase()).toBe('reviewing');
  });

  it('can be made longer and shorter while it runs', async () => {
    await world.start();
    await world.moveTo('mapping', { endsAt: inMinutes(10), moves: true });
    clock.advance(9 * minute);
    await world.moveTo('mapping', { endsAt: inMinutes(30), moves: true });
    clock.advance(20 * minute);
    expect(await phase()).toBe('mapping');
    await world.moveTo('mapping', { endsAt: inMinutes(29.5), moves: true });
    clock.advance(minute / 2);
    expect(await phase()).toBe('reviewing');
  });

  it('wakes of several hours the one that is due', async () => {
    const other = await createHourWorld({
      ...{ students: 1, db: world.server.db, now: () => new Date(clock.now()), after: clock.after },
    });
    await other.start();
    await other.moveTo('mapping', { endsAt: inMinutes(5), moves: true });
    await world.start();
    await world.moveTo('mapping', { endsAt: inMinutes(8), moves: true });
    clock.advance(5 * minute);
    expect([await phase(), (await other.board()).hour?.phase]).toEqual(['mapping', 'reviewing']);
    clock.advance(3 * minute);
    expect(await phase()).toBe('reviewing');
    await other.close();
  });

  it('ends the hour after reading, and lets a stopped server move nothing', async () => {
    await world.start();
    for (const next of ['mapping', 'reviewing'] as const) await world.moveTo(next);
    await world.moveTo('reading', { endsAt: inMinutes(1), moves: true });
    world.server.stop();
    clock.advance(2 * minute);
    expect(await phase()).toBe('reading');
    await world.server.mind();
    expect(await phase()).toBe('ended');
  });

  it('that passed while no server ran is made up for at its start, and is waited for again', async () => {
    await world.start();
    await world.moveTo('mapping', { endsAt: inMinutes(10), moves: true });
    world.server.stop();
    const again = createTestClock(clock.now());
    const restarted = createApp({
      ...world.server.deps,
      now: () => new Date(again.now()),
      after: again.after,
    });
    await restarted.mind();
    expect(await phase()).toBe('mapping');
    again.advance(10 * minute);
    expect(await phase()).toBe('reviewing');
    restarted.stop();
  });

  it('stops where the course is archived', async () => {
    await world.start();
    await world.moveTo('mapping', { endsAt: inMinutes(10), moves: true });
    await answered(world.instructor.patch(world.led.at, { archived: true }));
    clock.advance(20 * minute);
    expect((await world.board()).hour).toMatchObject({ phase: 'mapping', moves: false });
  });
});
