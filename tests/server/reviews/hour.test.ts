import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { handedInByHour } from '#server/reviews/hour/hours.ts';
import { richTextOf } from '#shared/assessment/rich-text.ts';
import { newPeerReview } from '#shared/assignments/peer-review.ts';
import type { MoveHour } from '#shared/reviews/class-hour.ts';
import { marksAt } from '#tests/support/class-work-world.ts';
import { refusalOf } from '#tests/support/course-world.ts';
import { createHourWorld, type HourWorld } from '#tests/support/hour-world.ts';
import { createCaller } from '#tests/support/test-app.ts';

let world: HourWorld;

beforeEach(async () => {
  world = await createHourWorld({ students: 4 });
});
afterEach(() => world.close());

function student(index: number) {
  const found = world.students[index];
  if (!found) throw new Error(`There is no student ${index}`);
  return found;
}

/** Begins and sends every review that a student has. */
async function sendAll(index: number) {
  for (;;) {
    const { task } = await world.mine(student(index));
    if (task.type !== 'review') return;
    await student(index).post(`/api/reviews/${task.reviewId}/begin`);
    const sent = await student(index).post(`/api/reviews/${task.reviewId}/send`);
    expect(sent.status).toBe(200);
  }
}

const live = { ...newPeerReview(), schedule: 'live' } as const;

const still = { endsAt: null, moves: false };

describe('a class hour', () => {
  it('is not there before it is started, and starts once however often it is asked to', async () => {
    expect(await world.board()).toMatchObject({ role: 'staff', hour: null, isExpected: true, number: 0 });
    expect(await world.mine(student(0))).toMatchObject({ role: 'student', hour: null, stage: null });
    const first = await world.start();
    expect(first.hour).toEqual({
      phase: 'joining',
      since: '2026-11-02T09:00:00.000Z',
      ...still,
      edition: 1,
    });
    expect(first.students.map(({ name, stage }) => [name, stage])).toEqual(
      world.students.map(({ name }) => [name, null]),
    );
    expect((await world.start()).hour).toEqual(first.hour);
  });

  it('needs peer review', async () => {
    await world.edit({ peerReview: null });
    expect(await refusalOf(await world.instructor.post(`${world.at}/hour`))).toBe('409 no-peer-review');
  });

  it('goes on and back by a step, and ends from anywhere', async () => {
    await world.start();
    for (const phase of [
      'mapping',
      'reviewing',
      'mapping',
      'reviewing',
      'reading',
      'reviewing',
      'ended',
    ] as const)
      expect((await world.moveTo(phase)).hour?.phase).toBe(phase);
    expect((await world.moveTo('reading')).hour?.phase).toBe('reading');
    await world.moveTo('ended');
    expect((await world.start()).hour?.phase).toBe('joining');
  });

  it.each<[string, Partial<MoveHour>, string]>([
    ['a jump over a phase', { phase: 'reviewing' }, '422 not-valid'],
    ['an edition that is not the newest', { edition: 0 }, '409 hour-moved-on'],
    ['a time that is over', { endsAt: '2026-11-02T08:59:00.000Z' }, '422 not-valid'],
    ['a time that is none', { endsAt: 'soon' }, '422 not-valid'],
  ])('refuses %s, and stays where it is', async (_name, change, refusal) => {
    const before = await world.start();
    const asked = { phase: 'mapping', ...still, edition: 1, ...change };
    expect(await refusalOf(await world.instructor.patch(`${world.at}/hour`, asked))).toBe(refusal);
    expect(await world.board()).toEqual(before);
  });

  it('is moved by nobody before it has begun', async () => {
    const asked = { phase: 'mapping', ...still, edition: 0 };
    expect(await refusalOf(await world.instructor.patch(`${world.at}/hour`, asked))).toBe(
      '409 hour-moved-on',
    );
  });

  it('is led by whoever leads the course, seen by staff, and unknown to strangers', async () => {
    const assistant = await world.led.member('Ali Assistant', 'assistant');
    await world.start();
    expect((await world.board()).mayLead).toBe(true);
    const move = { phase: 'mapping', ...still, edition: 1 };
    for (const who of [assistant, student(0)]) {
      expect(await refusalOf(await who.post(`${world.at}/hour`))).toBe('403 not-allowed');
      expect(await refusalOf(await who.patch(`${world.at}/hour`, move))).toBe('403 not-allowed');
    }
    expect(await (await assistant.get(`${world.at}/hour`)).json()).toMatchObject({
      role: 'staff',
      mayLead: false,
    });
    const stranger = createCaller(world.server);
    await stranger.post('/api/session');
    for (const path of ['/hour', '/hour/live'])
      expect(await refusalOf(await stranger.get(`${world.at}${path}`))).toBe('404 not-found');
  });

  it('of an archived course is read and not moved', async () => {
    await world.start();
    await world.instructor.patch(world.led.at, { archived: true });
    const move = { phase: 'mapping', ...still, edition: 1 };
    expect(await refusalOf(await world.instructor.patch(`${world.at}/hour`, move))).toBe(
      '409 course-archived',
    );
    expect(await world.board()).toMatchObject({ mayLead: false, hour: { phase: 'joining' } });
    expect(await world.mine(student(0))).toMatchObject({ stage: null, hour: { phase: 'joining' } });
  });
});

describe('from mapping to reviewing', () => {
  it('hands in what has something on its map as it is, past gate and deadline, and says so', async () => {
    await world.edit({ gate: 'missing', dueAt: '2026-11-02T12:00:00.000Z', late: 'refused' });
    await world.start();
    await world.bring(student(0), 'working');
    await world.bring(student(1), 'begun');
    await world.moveTo('mapping');
    expect((await world.board()).counts).toMatchObject({ handedIn: 0, toHandIn: 1, blank: 1 });
    world.setHour(4);
    await world.moveTo('reviewing');
    expect((await world.board()).counts).toMatchObject({ handedIn: 1, toHandIn: 0, blank: 1 });
    const [submission, ...others] = (await world.work(student(0))).submissions;
    expect(others).toEqual([]);
    expect(submission).toMatchObject({ note: handedInByHour, by: null, number: 1, isLate: true });
    expect((await world.work(student(1))).submissions).toEqual([]);
    const { notices } = await (await student(0).get('/api/notices')).json();
    expect(notices.map(({ type }: { type: string }) => type)).toContain('receipt');
  });

  it('gives reviews out, and moves each student on by what they do', async () => {
    await world.start();
    for (const index of [0, 1, 2]) await world.bring(student(index), 'working');
    await world.moveTo('mapping');
    expect((await world.moveTo('reviewing')).counts).toMatchObject({ given: 6, sent: 0 });
    const { task } = await world.mine(student(0));
    expect(task).toMatchObject({ type: 'review', number: 1, of: 2, isBegun: false });
    const reviewId = task.type === 'review' ? task.reviewId : '';
    await student(0).post(`/api/reviews/${reviewId}/begin`);
    expect(await world.mine(student(0))).toMatchObject({ stage: 'reviewing', task: { isBegun: true } });
    for (const index of [0, 1, 2]) await sendAll(index);
    expect((await world.mine(student(0))).task.type).toBe('wait');
    expect((await world.board()).counts).toMatchObject({ given: 6, sent: 6 });
    expect((await world.moveTo('reading')).counts).toMatchObject({ heldBack: 0 });
    expect((await world.mine(student(0))).task).toEqual({ type: 'read', count: 2 });
    await student(0).get(`${world.at}/reviews/received`);
    const { students } = await world.board();
    expect(students.map(({ stage }) => stage)).toEqual(['reading', 'reviewing', 'reviewing', null]);
  });

  it('names what comes before one’s reviews: the maps to judge, until they are judged', async () => {
    await world.edit({ peerReview: { ...live, calibration: 'required' } });
    const marks = marksAt(1).map((mark) => ({ ...mark, comment: richTextOf('It names no town.') }));
    const map = { from: { type: 'sample' }, marks, isReady: true };
    expect((await world.instructor.send('PUT', `${world.at}/calibration/map-1`, map)).status).toBe(200);
    await world.start();
    for (const index of [0, 1, 2]) await world.bring(student(index), 'working');
    await world.moveTo('mapping');
    await world.moveTo('reviewing');
    expect((await world.mine(student(0))).task).toEqual({ type: 'calibrate', done: 0, of: 1 });
    const sent = await student(0).send('PUT', `${world.at}/calibration/map-1/tries/1`, {
      ...{ marks: marksAt(0), isSent: true },
    });
    expect(sent.status).toBe(200);
    expect((await world.mine(student(0))).task).toMatchObject({ type: 'review', number: 1 });
    expect((await world.mine(student(1))).task.type).toBe('calibrate');
  });

  it('names a look at one’s own map before the reviews of it, until one has read them', async () => {
    await world.edit({ peerReview: { ...live, selfReview: true } });
    await world.start();
    for (const index of [0, 1, 2]) await world.bring(student(index), 'working');
    await world.moveTo('mapping');
    await world.moveTo('reviewing');
    for (const index of [0, 1, 2]) await sendAll(index);
    await world.moveTo('reading');
    expect((await world.mine(student(0))).task).toEqual({ type: 'read', count: 2, selfFirst: true });
    await student(0).get(`${world.at}/reviews/received?skip=true`);
    expect((await world.mine(student(0))).task).toEqual({ type: 'read', count: 2 });
  });

  it('leaves what was handed in as it was, and hands nothing in twice', async () => {
    await world.start();
    await world.bring(student(0), 'submitted');
    await world.moveTo('mapping');
    await world.moveTo('reviewing');
    await world.moveTo('mapping');
    await world.bring(student(1), 'working');
    await world.moveTo('reviewing');
    expect((await world.work(student(0))).submissions.map(({ note }) => note)).toEqual(['']);
    expect((await world.work(student(1))).submissions.map(({ note }) => note)).toEqual([handedInByHour]);
  });

  it('leaves a student who has left the course alone', async () => {
    await world.start();
    await world.bring(student(0), 'working');
    await world.instructor.delete(`${world.led.at}/members/${student(0).id}`);
    await world.moveTo('mapping');
    expect((await world.moveTo('reviewing')).hour?.phase).toBe('reviewing');
  });
});
