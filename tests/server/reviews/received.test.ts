import { nanoid } from 'nanoid';
import { afterEach, describe, expect, it } from 'vitest';
import type { Assessment } from '#shared/assessment/assessment.ts';
import { richTextOf } from '#shared/assessment/rich-text.ts';
import type { PeerReview } from '#shared/assignments/peer-review.ts';
import type { Notice } from '#shared/notices/notice.ts';
import type { ReceivedReviews, StaffReview } from '#shared/reviews/received.ts';
import type { MyReviews, PairRow, ReceivedReview } from '#shared/reviews/review.ts';
import { marksAt } from '#tests/support/class-work-world.ts';
import { answered } from '#tests/support/class-world.ts';
import { refusalOf, type Somebody, somebody } from '#tests/support/course-world.ts';
import { createPairsWorld, type PairsWorld } from '#tests/support/review-pairs.ts';

let world: PairsWorld;
afterEach(() => {
  expect(world.server.faults).toEqual([]);
  world.close();
});

/** Students 1 and 2 have reviewed the map of student 0, who reviews nobody. */
async function reviewed(settings: Partial<PeerReview> = {}) {
  world = await createPairsWorld({
    settings: { release: { type: 'at-once' }, ...settings },
    pairs: [
      [1, 0],
      [2, 0],
    ],
  });
  for (const [pair, step] of [0, 2].entries()) {
    const who = world.student(pair + 1);
    const { assessment } = await world.begin(who, world.idOf(pair));
    const overall = richTextOf(`In a word: ${step}.`);
    const edit = { edition: assessment.edition, marks: marksAt(step), overall };
    await answered(who.patch(`/api/reviews/${world.idOf(pair)}`, edit));
    await answered(who.post(`/api/reviews/${world.idOf(pair)}/send`));
  }
  return world.student(0);
}

const received = (who: Somebody, query = '') =>
  answered<ReceivedReviews>(who.get(`${world.at}/reviews/received${query}`));
const put = (who: Somebody, pair: number, path: string, body: object) =>
  who.send('PUT', `/api/reviews/${world.idOf(pair)}/${path}`, body);
const levels = ({ marks }: Assessment) => marks.filter(({ levelId }) => levelId !== null).length;

describe('an author', () => {
  it('reads words first, and levels of what they have rated', async () => {
    const author = await reviewed();
    const before = await received(author);
    expect(before.reviews.map(({ reviewer, assessment }) => [reviewer, levels(assessment)])).toEqual([
      ['Crane for 0', 0],
      ['Dormouse for 0', 0],
    ]);
    expect(before).toMatchObject({ received: 2, expected: 0, selfFirst: false, own: null });
    const rated = await answered<ReceivedReview>(put(author, 0, 'usefulness', { stars: 4, note: 'Thanks.' }));
    expect(rated).toMatchObject({ usefulness: 4, usefulnessNote: 'Thanks.' });
    expect(levels(rated.assessment)).toBe(marksAt(0).length);
    const after = await received(author);
    expect(after.reviews.map(({ assessment }) => levels(assessment))).toEqual([marksAt(0).length, 0]);
    expect(before.numbers?.criteria.map(({ n, mean }) => [n, mean])).toEqual(marksAt(0).map(() => [0, null]));
    // Of what is rated, and no grade in what is practice.
    expect(after.numbers?.criteria.map(({ n, mean, most }) => [n, mean === most])).toEqual(
      marksAt(0).map(() => [1, true]),
    );
    expect(after.numbers?.grade).toBeNull();
    const { assessments } = await answered<{ assessments: Assessment[] }>(
      author.get(`/api/essays/${world.essayIds[0]}/assessments`),
    );
    expect(assessments.map(levels)).toEqual([marksAt(0).length, 0]);
  });

  it('says something else later, and tells reviewers once a day without a moment', async () => {
    const author = await reviewed();
    const news = async () =>
      (await answered<{ notices: Notice[] }>(world.student(1).get('/api/notices'))).notices.filter(
        ({ type }) => type === 'review-rated',
      );
    await answered(put(author, 0, 'usefulness', { stars: 2 }));
    await answered(put(author, 0, 'usefulness', { stars: 5 }));
    expect(await news()).toMatchObject([{ at: '2026-11-02T00:00:00.000Z', readAt: null }]);
    await answered(world.student(1).patch('/api/notices', { read: 'all' }));
    await answered(put(author, 0, 'usefulness', { stars: 4 }));
    expect(await news()).toMatchObject([{ readAt: expect.any(String) }]);
    const mine = await answered<MyReviews>(world.student(1).get(`${world.at}/reviews/mine`));
    expect(mine.reviews[0]?.became).toMatchObject({ usefulness: 4 });
    // Staff see what was said before the levels were seen beside it.
    const read = answered<StaffReview>(world.instructor.get(`/api/reviews/${world.idOf(0)}/as-staff`));
    expect((await read).pair).toMatchObject({ usefulness: 4, firstUsefulness: 2 });
    expect((await received(author)).reviews[0]).toMatchObject({ usefulness: 4 });
    expect(JSON.stringify([mine, await received(author)])).not.toContain('firstUsefulness');
  });

  it('is asked to look at their own map first, and may skip it', async () => {
    const author = await reviewed({ selfReview: true });
    expect(await received(author)).toMatchObject({ reviews: [], received: 2, selfFirst: true });
    expect(world.store.read(world.idOf(0))?.readAt).toBeNull();
    expect((await received(author, '?skip=true')).reviews).toHaveLength(2);
    expect(world.store.read(world.idOf(0))?.readAt).not.toBeNull();
    const id = nanoid();
    await answered(author.post(`/api/essays/${world.essayIds[0]}/assessments`, { id, type: 'self' }));
    await answered(author.post(`/api/assessments/${id}/submit`));
    const done = await received(author);
    expect(done).toMatchObject({ selfFirst: false, own: { id } });
    expect(done.reviews).toHaveLength(2);
  });

  it('reads real names where reviews are open', async () => {
    const author = await reviewed({ blind: 'open' });
    const { reviews } = await received(author);
    expect(reviews.map(({ reviewer, assessment }) => [reviewer, levels(assessment)])).toEqual([
      ['Student 002', 0],
      ['Student 003', 0],
    ]);
  });

  it('hears what is not for them as if it were not there', async () => {
    await reviewed();
    const stranger = await somebody(world.server, 'Nobody');
    for (const who of [stranger, world.student(1), world.student(2), world.instructor])
      expect(await refusalOf(await put(who, 0, 'usefulness', { stars: 5 }))).toBe('404 not-found');
    expect(await refusalOf(await stranger.get(`${world.at}/reviews/received`))).toBe('404 not-found');
    expect(await refusalOf(await world.instructor.get(`${world.at}/reviews/received`))).toBe(
      '403 not-allowed',
    );
    expect(await received(world.student(1))).toMatchObject({ reviews: [], expected: 0 });
  });
});

describe('staff', () => {
  it('endorse a review, take it out with a reason, and bring it back', async () => {
    const author = await reviewed();
    const { instructor } = world;
    const endorsed = await answered<PairRow>(put(instructor, 0, 'endorsement', { isEndorsed: true }));
    expect(endorsed).toMatchObject({ reviewer: 'Student 002', author: 'Student 001', isEndorsed: true });
    expect((await received(author)).reviews[0]).toMatchObject({ isEndorsed: true });
    expect(await refusalOf(await put(instructor, 0, 'removal', { reason: ' ' }))).toBe('422 not-valid');
    await answered(put(instructor, 0, 'removal', { reason: 'About another map.' }));
    expect((await received(author)).reviews.map(({ reviewer }) => reviewer)).toEqual(['Dormouse for 0']);
    expect(await world.seenBy(author, 0)).toEqual(['Dormouse for 0']);
    expect(await refusalOf(await put(author, 0, 'usefulness', { stars: 5 }))).toBe('404 not-found');
    expect(await refusalOf(await put(instructor, 0, 'endorsement', { isEndorsed: true }))).toBe(
      '409 review-over',
    );
    await answered(instructor.delete(`/api/reviews/${world.idOf(0)}/removal`));
    expect((await received(author)).reviews).toHaveLength(2);
  });

  it('read a review with both names, which the author’s access log says', async () => {
    const author = await reviewed();
    const assistant = await world.led.member('Ben Ruiz', 'assistant');
    const read = await answered<StaffReview>(assistant.get(`/api/reviews/${world.idOf(1)}/as-staff`));
    expect(read).toMatchObject({ pair: { reviewer: 'Student 003' }, mayBeRetaliation: false });
    expect(read.assessment && levels(read.assessment)).toBe(marksAt(2).length);
    expect(await (await author.get('/api/access-log')).text()).toContain('Ben Ruiz');
    expect(await refusalOf(await put(assistant, 1, 'removal', { reason: 'No.' }))).toBe('403 not-allowed');
    for (const who of world.students)
      expect(await refusalOf(await who.get(`/api/reviews/${world.idOf(1)}/as-staff`))).toBe('404 not-found');
    const ofWork = `${world.at}/works/${world.essayIds[0]}/reviews`;
    expect((await answered<{ reviews: PairRow[] }>(assistant.get(ofWork))).reviews).toHaveLength(2);
    expect(await refusalOf(await author.get(ofWork))).toBe('403 not-allowed');
  });

  it('do not read what is being written', async () => {
    world = await createPairsWorld({ pairs: [[1, 0]] });
    await world.begin(world.student(1), world.idOf(0));
    const path = `/api/reviews/${world.idOf(0)}/as-staff`;
    expect(await answered<StaffReview>(world.instructor.get(path))).toMatchObject({
      ...{ assessment: null, comments: [], pair: { state: 'begun', marked: 0 } },
    });
  });
});
