import { beforeEach, describe, expect, test } from 'vitest';
import { createAsk } from '#client/ask.ts';
import { createAssignmentService } from '#client/assignments/assignment-service.ts';
import { createSetUp, type SetUp } from '#client/assignments/set-up.ts';
import { people } from '#db/people/tables.ts';
import { newPeerReview } from '#shared/assignments/peer-review.ts';
import { type Caller, createCaller, createTestApp, fetchOf, type TestApp } from '#tests/support/test-app.ts';

type Service = ReturnType<typeof createAssignmentService>;

let app: TestApp;
let caller: Caller;
let service: Service;
let isOnline: boolean;
let waiting: (() => void) | null;
let made: number;

beforeEach(async () => {
  app = createTestApp();
  caller = createCaller(app);
  await caller.post('/api/session');
  app.db.update(people).set({ standing: 'instructor' }).run();
  isOnline = true;
  waiting = null;
  made = 0;
  const send = fetchOf(caller);
  const asked: typeof fetch = (...request) =>
    isOnline ? send(...request) : Promise.reject(new TypeError('The network is gone.'));
  service = createAssignmentService(createAsk('http://localhost', asked));
});

function open(start: Parameters<typeof createSetUp>[1]): SetUp {
  return createSetUp(
    {
      service,
      rubrics: async () => [],
      reviewsNow: async () => ({ isGivenOut: false, readyMaps: 0 }),
      after: (_milliseconds, run) => {
        waiting = run;
        return () => {
          waiting = null;
        };
      },
      newId: () => `id-${++made}`,
      timeZone: 'Europe/Berlin',
    },
    start,
  );
}

/** A draft in a course of its own. */
async function openDraft(): Promise<SetUp> {
  const setUp = open({ courseId: null });
  await setUp.load();
  setUp.nameCourse('History 210');
  setUp.edit({ title: 'Policy memo' });
  expect(await setUp.flush()).not.toBeNull();
  return setUp;
}

const idOf = (setUp: SetUp) => setUp.getState().assignment?.id ?? '';

describe('setting an assignment up', () => {
  test('nothing is on the server before it has a course', async () => {
    const setUp = open({ courseId: null });
    await setUp.load();
    setUp.edit({ title: 'Policy memo' });
    expect([waiting, await setUp.flush(), setUp.getState().saving]).toEqual([
      null,
      null,
      { state: 'unmade' },
    ]);
    expect(await service.courses()).toEqual([]);
  });

  test('a named course is made along with the draft, once', async () => {
    const setUp = await openDraft();
    await setUp.flush();
    expect((await service.courses()).map(({ title, timeZone }) => [title, timeZone])).toEqual([
      ['History 210', 'Europe/Berlin'],
    ]);
    expect(await service.read(idOf(setUp))).toMatchObject({ title: 'Policy memo', state: 'draft' });
    expect(setUp.getState().saving).toEqual({ state: 'saved' });
  });

  test('a draft is saved after a pause, without a title too', async () => {
    const setUp = await openDraft();
    setUp.edit({ title: '', task: 'Two pages.' });
    expect(setUp.getState().saving).toEqual({ state: 'saving' });
    waiting?.();
    await setUp.flush();
    expect(await service.read(idOf(setUp))).toMatchObject({
      title: 'Untitled assignment',
      task: 'Two pages.',
    });
    expect(setUp.getState().body.title).toBe('');
  });

  test('away from the server it says so, keeps the words, and saves them when tried again', async () => {
    const setUp = await openDraft();
    isOnline = false;
    setUp.edit({ task: 'Two pages.' });
    expect(await setUp.flush()).toBeNull();
    expect(setUp.getState().saving).toMatchObject({ state: 'failed' });
    isOnline = true;
    await setUp.flush();
    expect((await service.read(idOf(setUp))).task).toBe('Two pages.');
  });

  test('two people on one draft lose nothing of each other', async () => {
    const one = await openDraft();
    const two = open({ assignmentId: idOf(one) });
    await two.load();
    two.edit({ task: 'Theirs.' });
    await two.flush();
    one.edit({ asks: 'map' });
    await one.flush();
    expect(one.getState().body).toMatchObject({ task: 'Theirs.', asks: 'map' });
    expect(await service.read(idOf(one))).toMatchObject({ task: 'Theirs.', asks: 'map' });
    expect(one.getState().notice?.text).toContain('Somebody else has changed this assignment');
  });

  test('peer review is switched on and off with everything else, and is nothing while its weights are off', async () => {
    const setUp = await openDraft();
    setUp.edit({ peerReview: newPeerReview() });
    await setUp.flush();
    expect((await service.read(idOf(setUp))).peerReview).toEqual(newPeerReview());
    const grading = { type: 'graded', weights: { map: 60, reviews: 30, task: 0 } } as const;
    setUp.edit({ peerReview: { ...newPeerReview(), grading } });
    expect([await setUp.flush(), await setUp.publish()]).toEqual([null, false]);
    expect(setUp.getState().saving).toEqual({
      state: 'failed',
      why: 'The three weights make 90; they have to make 100.',
    });
    setUp.edit({ peerReview: null });
    await setUp.flush();
    expect((await service.read(idOf(setUp))).peerReview).toBeNull();
  });

  test.each([
    ['a title', { title: '' }, 'History 210'],
    ['a course', { title: 'Memo' }, ' '],
  ])('it is not published without %s', async (_, changes, course) => {
    const setUp = open({ courseId: null });
    await setUp.load();
    setUp.nameCourse(course);
    setUp.edit(changes);
    expect(await setUp.publish()).toBe(false);
    expect([setUp.getState().isChecked, await service.courses()]).toEqual([true, []]);
  });

  test('what is published changes only when that is said, with a note to its students', async () => {
    const setUp = await openDraft();
    expect(await setUp.publish()).toBe(true);
    setUp.edit({ task: 'Three pages.' });
    expect([waiting, setUp.getState().saving]).toEqual([null, { state: 'unsaved' }]);
    await setUp.flush();
    expect((await service.read(idOf(setUp))).task).toBe('');
    expect(await setUp.save('Three pages now.')).toBe(true);
    expect(await service.read(idOf(setUp))).toMatchObject({
      task: 'Three pages.',
      notes: [{ text: 'Three pages now.' }],
    });
    expect(setUp.getState().saving).toEqual({ state: 'saved' });
  });

  test('nobody has begun: it can be a draft again', async () => {
    const setUp = await openDraft();
    await setUp.publish();
    await setUp.unpublish();
    expect(setUp.getState().assignment?.state).toBe('draft');
  });

  test('whoever leads no course and may make none sets nothing', async () => {
    app.db.update(people).set({ standing: 'person' }).run();
    const setUp = open({ courseId: null });
    await setUp.load();
    expect(setUp.getState()).toMatchObject({ phase: 'refused' });
  });

  test('without the server the page says so, and is there when it is asked again', async () => {
    isOnline = false;
    const setUp = open({ courseId: null });
    await setUp.load();
    expect(setUp.getState().phase).toBe('failed');
    isOnline = true;
    await setUp.load();
    expect(setUp.getState().phase).toBe('ready');
  });
});
