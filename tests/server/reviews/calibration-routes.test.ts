import { nanoid } from 'nanoid';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { createOwnDataStore } from '#db/privacy/own-data-store.ts';
import type { Mark } from '#shared/assessment/assessment.ts';
import { richTextOf } from '#shared/assessment/rich-text.ts';
import type { CalibrationMap, CalibrationOverview, MyCalibration } from '#shared/reviews/calibration.ts';
import { marksAt } from '#tests/support/class-work-world.ts';
import { answered } from '#tests/support/class-world.ts';
import type { Somebody } from '#tests/support/course-world.ts';
import { createReviewWorld, type ReviewWorld } from '#tests/support/review-world.ts';

let world: ReviewWorld;
beforeEach(async () => {
  world = await createReviewWorld({ students: 2, settings: { calibration: 'required' } });
});
afterEach(() => world.close());

/** Words that only the reference has. */
const secret = 'The thesis names no town.';
const reference = (...below: readonly number[]): Mark[] =>
  marksAt(...below).map((mark) => ({ ...mark, comment: richTextOf(secret) }));

const put = (who: Somebody, mapId: string, body: object) =>
  who.send('PUT', `${world.at}/calibration/${mapId}`, body);
const attempt = (who: Somebody, mapId: string, number: number, body: object) =>
  who.send('PUT', `${world.at}/calibration/${mapId}/tries/${number}`, body);
const overview = () => answered<CalibrationOverview>(world.instructor.get(`${world.at}/calibration`));
const mine = (who: Somebody) => answered<MyCalibration>(who.get(`${world.at}/calibration/mine`));
const codeOf = async (response: Response | Promise<Response>) => {
  const { type } = await (await response).json();
  return String(type).replace('/problems/', '');
};

/** A map of the sample whose reference is whole. */
async function readyMap(...below: readonly number[]): Promise<string> {
  const id = nanoid();
  const body = { from: { type: 'sample' }, marks: reference(...below), isReady: true };
  await answered(put(world.instructor, id, body));
  return id;
}

function student(at = 0): Somebody {
  const found = world.students[at];
  if (!found) throw new Error('There are two');
  return found;
}

describe('maps that the instructor assesses', () => {
  test('an essay of one’s own is frozen as it is, under the assignment’s rubric', async () => {
    const essayId = nanoid();
    await answered(world.instructor.post('/api/essays', { id: essayId, title: 'Bridges' }));
    await world.draw(world.instructor, essayId);
    const body = { from: { type: 'essay', essayId } };
    const made = await answered<CalibrationMap>(put(world.instructor, 'map-1', body));
    expect(made).toMatchObject({ id: 'map-1', essay: { title: 'Bridges' }, marks: [], isReady: false });
    expect(made.essay.graph.nodes).toHaveLength(5);
    const { judgedBy } = await world.read();
    expect({ id: made.rubric.id, version: made.rubric.version }).toEqual(judgedBy);

    await answered(world.instructor.patch(`/api/essays/${essayId}`, { title: 'Renamed' }));
    const again = await answered<CalibrationMap>(put(world.instructor, 'map-1', body));
    expect(again.essay).toEqual(made.essay);
  });

  test.each<{ name: string; body: object; code: string }>([
    {
      name: 'somebody else’s essay',
      body: { from: { type: 'essay', essayId: 'unknown' } },
      code: 'not-found',
    },
    { name: 'a map that is not there, without an essay', body: { marks: [] }, code: 'not-found' },
    {
      name: 'a level that the rubric lacks',
      body: {
        from: { type: 'sample' },
        marks: [{ criterionId: 'thesis', levelId: 'unheard-of', points: null, comment: null }],
      },
      code: 'not-valid',
    },
    {
      name: 'students getting it without reasons',
      body: { from: { type: 'sample' }, marks: marksAt(1), isReady: true },
      code: 'not-valid',
    },
  ])('refuses $name', async ({ body, code }) => {
    expect(await codeOf(put(world.instructor, 'map-1', body))).toBe(code);
    expect((await overview()).maps).toEqual([]);
  });

  test('an essay without a node is refused', async () => {
    await answered(world.instructor.post('/api/essays', { id: 'empty', title: 'Nothing' }));
    const body = { from: { type: 'essay', essayId: 'empty' } };
    expect(await codeOf(put(world.instructor, 'map-1', body))).toBe('not-valid');
  });

  test('there are three at most, and an id is of one essay', async () => {
    for (const id of ['a', 'b', 'c']) await answered(put(world.instructor, id, { from: { type: 'sample' } }));
    expect(await codeOf(put(world.instructor, 'd', { from: { type: 'sample' } }))).toBe('not-valid');
    const other = { from: { type: 'essay', essayId: 'another' } };
    expect(await codeOf(put(world.instructor, 'a', other))).toBe('id-taken');
    expect((await overview()).maps.map(({ id }) => id)).toEqual(['a', 'b', 'c']);
  });

  test('what students have can be corrected and stays whole; their figures follow', async () => {
    const id = await readyMap(0);
    await answered(attempt(student(), id, 1, { marks: marksAt(1), isSent: true }));
    expect(await codeOf(put(world.instructor, id, { marks: marksAt(1) }))).toBe('not-valid');
    await answered(put(world.instructor, id, { marks: reference(1) }));
    expect((await overview()).people[0]?.bias?.mean).toBe(0);
  });

  test('taking a map away takes its tries away, once and again', async () => {
    const id = await readyMap(0);
    await answered(attempt(student(), id, 1, { marks: marksAt(1), isSent: true }));
    for (const _ of [1, 2]) await answered(world.instructor.delete(`${world.at}/calibration/${id}`));
    expect((await overview()).people[0]).toMatchObject({ done: 0, of: 0, bias: null });
  });

  test('students do not come near it', async () => {
    const id = await readyMap(0);
    expect((await student().get(`${world.at}/calibration`)).status).toBe(403);
    expect((await put(student(), id, { isReady: false })).status).toBe(403);
    expect((await student().delete(`${world.at}/calibration/${id}`)).status).toBe(403);
  });
});

describe('students who try their judgement', () => {
  test('the reference is in no answer before the first try is sent', async () => {
    const id = await readyMap(0);
    const answers = [
      await student().get(`${world.at}/calibration/mine`),
      await attempt(student(), id, 1, { marks: marksAt(1) }),
      await attempt(student(), id, 1, { marks: marksAt(1, 2), isSent: false }),
    ];
    for (const answer of answers) {
      const body = await answer.text();
      expect(body).not.toContain(secret);
      expect(JSON.parse(body).maps[0].reference).toBeNull();
    }
    const sent = await attempt(student(), id, 1, { marks: marksAt(1), isSent: true });
    expect(await sent.text()).toContain(secret);
    // Somebody else’s sending shows one nothing.
    expect(JSON.stringify(await mine(student(1)))).not.toContain(secret);
  });

  test('drafts are kept, what is sent stays, and there are two tries', async () => {
    const id = await readyMap(0);
    await answered(attempt(student(), id, 1, { marks: marksAt(1) }));
    expect((await mine(student())).maps[0]?.tries).toEqual([{ number: 1, marks: marksAt(1), isSent: false }]);
    expect(await codeOf(attempt(student(), id, 2, { marks: marksAt(0) }))).toBe('review-not-open');
    const sending = { marks: marksAt(1), isSent: true };
    const first = await answered<MyCalibration>(attempt(student(), id, 1, sending));
    expect(await answered(attempt(student(), id, 1, sending))).toEqual(first);
    expect(await codeOf(attempt(student(), id, 1, { marks: marksAt(0), isSent: true }))).toBe('review-over');
    expect(await codeOf(attempt(student(), id, 1, { marks: marksAt(1) }))).toBe('review-over');
    const second = await answered<MyCalibration>(
      attempt(student(), id, 2, { marks: marksAt(0), isSent: true }),
    );
    expect([second.bias?.mean, second.again?.mean]).toEqual([-1, 0]);
    expect(await codeOf(attempt(student(), id, 3, sending))).toBe('calibration-over');
  });

  test('sending needs a level on every row, and no reason', async () => {
    const id = await readyMap(0);
    const some = marksAt(1).slice(1);
    expect(await codeOf(attempt(student(), id, 1, { marks: some, isSent: true }))).toBe('not-valid');
    await answered(attempt(student(), id, 1, { marks: some }));
  });

  test('a map that is not ready is not there', async () => {
    await answered(put(world.instructor, 'hidden', { from: { type: 'sample' }, marks: reference(0) }));
    expect((await mine(student())).maps).toEqual([]);
    expect(await codeOf(attempt(student(), 'hidden', 1, { marks: [] }))).toBe('not-found');
  });

  test('staff see who has done it, and how it stands to the reference', async () => {
    const id = await readyMap(1);
    await readyMap(1);
    await answered(attempt(student(), id, 1, { marks: marksAt(0), isSent: true }));
    const { people, maps, asked } = await overview();
    expect(asked).toBe('required');
    expect(maps.map(({ tried }) => tried)).toEqual([1, 0]);
    expect(people.map(({ name, done, of, bias }) => [name, done, of, bias?.mean ?? null])).toEqual([
      ['Student 001', 1, 2, 1],
      ['Student 002', 0, 2, null],
    ]);
  });

  test('what one has judged is in the file of one’s data', async () => {
    const id = await readyMap(0);
    await answered(attempt(student(), id, 1, { marks: marksAt(1), isSent: true }));
    const data = createOwnDataStore(world.server.db);
    const at = world.server.clock.now.toISOString();
    expect(data.calibrationTries(student().id)).toEqual([
      {
        ...{ assignmentId: world.assignmentId, mapId: id, number: 1 },
        ...{ marks: marksAt(1), updatedAt: at, sentAt: at },
      },
    ]);
    expect(data.calibrationTries(student(1).id)).toEqual([]);
  });

  test('where the settings ask for none there is none', async () => {
    const id = await readyMap(0);
    const { peerReview } = await world.read();
    if (!peerReview) throw new Error('The world has peer review');
    await world.edit({ peerReview: { ...peerReview, calibration: 'none' } });
    expect(await codeOf(student().get(`${world.at}/calibration/mine`))).toBe('no-peer-review');
    expect(await codeOf(attempt(student(), id, 1, { marks: [] }))).toBe('no-peer-review');
    expect((await overview()).asked).toBe('none');
  });
});
