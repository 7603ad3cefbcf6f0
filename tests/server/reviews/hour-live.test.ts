import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createHourStore } from '#db/reviews/hour-store.ts';
import { reviewSessions } from '#db/reviews/tables.ts';
import { createHourWorld, type HourWorld } from '#tests/support/hour-world.ts';
import { createCaller } from '#tests/support/test-app.ts';

let world: HourWorld;

beforeEach(async () => {
  world = await createHourWorld({ students: 3 });
});
afterEach(() => world.close());

function student(index: number) {
  const found = world.students[index];
  if (!found) throw new Error(`There is no student ${index}`);
  return found;
}

const told = ({ name, data }: { name: string; data: unknown }) => {
  const { phase, stage, personId } = data as Record<string, string>; // what the two kinds of events have
  const who = world.students.findIndex(({ id }) => id === personId);
  return name === 'phase' ? phase : `${who === -1 ? 'me' : who}: ${stage}`;
};

describe('the stream of a class hour', () => {
  it('tells staff everything under its number, and each student the phases and what is theirs', async () => {
    const [staff, first, second] = await Promise.all([
      world.follow(world.instructor),
      world.follow(student(0)),
      world.follow(student(1)),
    ]);
    await world.start();
    for (const index of [0, 1, 2]) await world.mine(student(index));
    await world.moveTo('mapping');
    await world.begin(student(1));
    await world.mine(student(1));
    await world.moveTo('reviewing');

    const all = await staff.until(7);
    expect(all.map(told)).toEqual([
      ...['joining', '0: joined', '1: joined', '2: joined'],
      ...['mapping', '1: mapping', 'reviewing'],
    ]);
    expect(all.map(({ id }) => id)).toEqual([1, 2, 3, 4, 5, 6, 7]);
    const mine = await first.until(4);
    expect(mine.map(told)).toEqual(['joining', 'me: joined', 'mapping', 'reviewing']);
    expect(mine.map(({ id }) => id)).toEqual([1, 2, 3, 4]);
    expect((await second.until(5)).map(told)).toEqual([
      ...['joining', 'me: joined', 'mapping', 'me: mapping', 'reviewing'],
    ]);
    for (const line of [staff, first, second]) await line.leave();
  });

  it('tells staff alone how many reviews are sent', async () => {
    await world.start();
    for (const index of [0, 1, 2]) await world.draw(student(index), await world.begin(student(index)));
    await world.moveTo('mapping');
    await world.moveTo('reviewing');
    const { counts, number } = await world.board();
    expect(counts).toMatchObject({ given: 6, sent: 0 });
    const staff = await world.follow(world.instructor, `?after=${number}`);
    const { task } = await world.mine(student(0));
    const at = `/api/reviews/${task.type === 'review' ? task.reviewId : ''}`;
    for (const act of ['begin', 'send', 'reopen', 'send']) await student(0).post(`${at}/${act}`);
    const said = (await staff.until(4)).filter(({ name }) => name === 'reviews').map(({ data }) => data);
    expect(said).toMatchObject([1, 0, 1].map((sent) => ({ given: 6, sent })));
    const own = await world.follow(student(0));
    expect((await own.until(3)).map(({ name }) => name)).not.toContain('reviews');
    for (const line of [staff, own]) await line.leave();
  });

  it('says nothing to a student by which others could be known or counted', async () => {
    await world.start();
    const line = await world.follow(student(0));
    for (const index of [1, 2, 0]) await world.mine(student(index));
    await world.moveTo('mapping');
    const events = await line.until(3);
    const words = JSON.stringify([events, await world.mine(student(0))]);
    for (const { id, name } of world.students) {
      expect(words).not.toContain(id);
      expect(words).not.toContain(name);
    }
    expect(events.map(({ id }) => id)).toEqual([1, 2, 3]);
    // Its edition counts the moves, not the log.
    expect(events[2]?.data).toMatchObject({ phase: 'mapping', edition: 2 });
    await line.leave();
  });

  it.each([
    ['the address', (after: number) => [`?after=${after}`, {}] as const],
    ['Last-Event-ID', (after: number) => ['?after=1', { 'last-event-id': String(after) }] as const],
  ])('goes on after the event that %s names, for staff and for a student', async (_name, asking) => {
    await world.start();
    for (const index of [1, 0, 2]) await world.mine(student(index));
    await world.moveTo('mapping');
    const staff = await world.follow(world.instructor, ...asking(3));
    expect((await staff.until(2)).map(told)).toEqual(['2: joined', 'mapping']);
    const mine = await world.follow(student(0), ...asking(2));
    expect((await mine.until(1)).map((event) => [event.id, told(event)])).toEqual([[3, 'mapping']]);
    await staff.leave();
    await mine.leave();
  });

  it('loses nothing between what is read and what is followed', async () => {
    await world.start();
    const board = await world.board();
    await world.mine(student(0));
    const line = await world.follow(world.instructor, `?after=${board.number}`);
    await world.moveTo('mapping');
    expect((await line.until(2)).map(({ id }) => id)).toEqual([board.number + 1, board.number + 2]);
    const mine = await world.mine(student(1));
    expect(mine.number).toBe(3);
    await line.leave();
  });

  it('refuses what is ahead of it, so that who follows reads it again', async () => {
    await world.start();
    for (const who of [world.instructor, student(0)]) {
      const line = await world.follow(who, '?after=9');
      expect(line.status).toBe(409);
    }
  });

  it('ends for who has left the course, and for everybody when the server stops', async () => {
    await world.start();
    const [gone, stays] = [await world.follow(student(0)), await world.follow(student(1))];
    await gone.until(1);
    await world.instructor.delete(`${world.led.at}/members/${student(0).id}`);
    await world.moveTo('mapping');
    expect((await gone.until(2)).map(told)).toEqual(['joining']);
    expect((await stays.until(2)).map(told)).toEqual(['joining', 'mapping']);
    world.server.stop();
    expect(await stays.until(3)).toHaveLength(2);
    expect((await world.follow(student(1))).status).toBe(503);
  });

  it('uses no number twice when the person of the last event is deleted', async () => {
    await world.start();
    const line = await world.follow(world.instructor);
    await world.mine(student(0));
    expect((await line.until(2)).map(({ id }) => id)).toEqual([1, 2]);
    await world.instructor.delete(`${world.led.at}/members/${student(0).id}`);
    // As a process knows it that has just started.
    const [log] = world.server.db.select().from(reviewSessions).all();
    expect(createHourStore(world.server.db).last(log?.assignmentId ?? '')).toBe(2);
    await world.moveTo('mapping');
    expect((await line.until(3)).map(({ id }) => id)).toEqual([1, 2, 3]);
    await line.leave();
  });
});

describe('the stage of a student', () => {
  it('goes on with what they do, is told once, and never goes back', async () => {
    await world.start();
    const line = await world.follow(world.instructor);
    await world.mine(student(0));
    await world.mine(student(0));
    await world.begin(student(0));
    await world.mine(student(0));
    expect((await line.until(3)).map(told)).toEqual(['joining', '0: joined', '0: mapping']);
    expect((await world.board()).students.map(({ stage }) => stage)).toEqual(['mapping', null, null]);
    await line.leave();
  });

  it('is what was done before the hour began, and starts anew with another hour', async () => {
    await world.begin(student(0));
    await world.start();
    expect((await world.mine(student(0))).stage).toBe('mapping');
    await world.moveTo('ended');
    await world.start();
    expect((await world.board()).students.map(({ stage }) => stage)).toEqual([null, null, null]);
  });

  it('leads to what is to do now', async () => {
    expect((await world.mine(student(0))).task).toEqual({
      type: 'wait',
      why: 'Your instructor has not started the class hour yet.',
    });
    await world.start();
    expect((await world.mine(student(0))).task).toEqual({ type: 'begin' });
    const essayId = await world.begin(student(0));
    await world.moveTo('mapping');
    expect((await world.mine(student(0))).task).toEqual({ type: 'map', essayId });
    await world.moveTo('ended');
    expect((await world.mine(student(0))).task).toEqual({ type: 'wait', why: 'The class hour is over.' });
  });
});

describe('somebody who comes back on another device by name, code and PIN', () => {
  it('is in the hour with the same work and stage', async () => {
    const { server, course } = world;
    await world.start();
    const [phone, tablet] = [createCaller(server), createCaller(server)];
    const join = `/api/join/${course.joinCode}`;
    await phone.post(join, { name: 'Kofi Mensah', pin: '471108' });
    const essayId = await world.begin(phone);
    const before = await world.mine(phone);
    const joined = await (await tablet.post(join, { name: 'kofi mensah', pin: '471108' })).json();
    expect(joined).toEqual({ courseId: course.id, hourAssignmentId: world.assignmentId });
    expect(await world.mine(tablet)).toEqual(before);
    expect(before).toMatchObject({ stage: 'mapping', task: { type: 'map', essayId } });
    expect((await world.board()).students.filter(({ stage }) => stage !== null)).toHaveLength(1);
  });
});
