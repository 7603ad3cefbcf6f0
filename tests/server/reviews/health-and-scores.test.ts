import { beforeEach, describe, expect, it } from 'vitest';
import { assessments } from '#db/assessment/tables.ts';
import type { GivenRole } from '#shared/courses/course.ts';
import type { Notice } from '#shared/notices/notice.ts';
import type { Nudged, ReviewHealth } from '#shared/reviews/health.ts';
import type { PairRow } from '#shared/reviews/review.ts';
import type { ClassScores, WorkScores } from '#shared/reviews/scores.ts';
import { answered } from '#tests/support/class-world.ts';
import { refusalOf, somebody } from '#tests/support/course-world.ts';
import { assignmentId } from '#tests/support/stocked-class.ts';
import {
  createStockedReviews,
  longWords,
  marksOfRanks,
  type StockedReviews,
} from '#tests/support/stocked-reviews.ts';
import { type Caller, createTestApp, type TestApp } from '#tests/support/test-app.ts';

const at = '2026-11-02T09:00:00.000Z';
const path = `/api/assignments/${assignmentId}/reviews`;

let server: TestApp;
let reviewed: StockedReviews;
let instructor: Caller;

async function enrolled(name: string, role: GivenRole) {
  const one = await somebody(server, name, role === 'instructor' ? 'instructor' : 'person');
  reviewed.enrol(one.id, role, name);
  return one;
}

async function openClass(
  students: number,
  settings: Parameters<typeof createStockedReviews>[0]['settings'] = {},
) {
  server = createTestApp();
  server.clock.now = new Date('2026-11-10T09:00:00.000Z');
  reviewed = createStockedReviews({ db: server.db, at, students, settings });
  instructor = await enrolled('Ida Berg', 'instructor');
}

const health = (caller: Caller = instructor) => answered<ReviewHealth>(caller.get(`${path}/health`));
const scores = (caller: Caller = instructor) => answered<ClassScores>(caller.get(`${path}/scores`));
const why = (rows: readonly { reviewer: string; why: string }[]) =>
  rows.map((row) => `${row.reviewer.slice(-1)}: ${row.why}`);

beforeEach(async () => {
  await openClass(6, { dueAt: '2026-11-09T09:00:00.000Z' });
});

describe('the health of a class’s reviews', () => {
  it('says of each review that needs a look why', async () => {
    reviewed.review(1, 2, { marks: marksOfRanks(1, 4, 2), words: longWords });
    reviewed.review(1, 3, { marks: marksOfRanks(2, 1, 3), words: 'Nice.', nextStep: '' });
    reviewed.review(2, 3, { marks: marksOfRanks(4, null) });
    reviewed.review(3, 4, { marks: marksOfRanks(5), words: longWords });
    reviewed.review(3, 5, { marks: marksOfRanks(5), words: longWords });
    reviewed.review(4, 5, { state: 'assigned' });
    reviewed.review(4, 6, { state: 'begun' });
    reviewed.review(5, 6, { state: 'declined', reason: 'know-author: my sister' });
    reviewed.review(5, 1, { state: 'removed', reason: 'Rude.' });
    const found = await health();
    expect(found.tiles).toEqual({
      ...{ works: 6, reviewers: 4, pairs: 7, sent: 5, begun: 1, notBegun: 1 },
      ...{ late: 2, released: 0, rated: 0 },
    });
    expect(why(found.missing)).toEqual(['4: not begun; late', '4: begun, not sent; late']);
    expect(why(found.thin)[0]).toBe('1: 1 word in all, no next step');
    expect(why(found.thin)[1]).toMatch(/^2: no words, no comment on a place, \d of \d rows blank$/);
    expect(
      found.reviewers.flatMap(({ name, straight }) => (straight ? [`${name}: ${straight}`] : [])),
    ).toEqual([expect.stringMatching(/^Student 003: the highest level in all \d+ rows of 2 reviews$/)]);
    expect(why(found.declined)).toEqual(['5: knows who wrote it: my sister']);
    expect(why(found.removed)).toEqual(['5: Rude.']);
    expect(found.apart.map(({ author }) => author)).toContain('Student 003');
    expect(found.few.map((row) => `${row.author.slice(-1)}: ${row.why}`)).toEqual([
      ...['1: 0 sent, 0 on the way, of 2', '2: 1 sent, 0 on the way, of 2'],
      ...['4: 1 sent, 0 on the way, of 2', '6: 0 sent, 1 on the way, of 2'],
    ]);
  });

  it('flags a rating that may answer a low score, and tells how useful each reviewer was found', async () => {
    const low = { marks: marksOfRanks(1), words: longWords };
    const high = { marks: marksOfRanks(5), words: longWords };
    for (const author of [2, 3, 4]) reviewed.review(6, author, { ...high, usefulness: 4 });
    for (const author of [2, 3, 4]) reviewed.review(5, author, { ...high, usefulness: 4 });
    reviewed.review(1, 2, { ...low, usefulness: 1 });
    reviewed.review(1, 3, { ...high, usefulness: 5 });
    const found = await health();
    expect(why(found.retaliation)).toEqual([
      '1: rated 1 of 5 for usefulness by an author whose map it scored far below the map’s other reviews; other authors found this reviewer helpful',
    ]);
    expect(found.reviewers.find(({ name }) => name === 'Student 001')).toMatchObject({
      usefulness: 3,
      rated: 2,
    });
  });

  it('names an empty review as thin, with the reason', async () => {
    reviewed.review(1, 2, { marks: [] });
    expect(why((await health()).thin)).toEqual(['1: no level, no comment, no words']);
    expect((await scores()).works.find(({ essayId }) => essayId === 'essay-s2')?.whole).toMatchObject({
      ...{ n: 0, mean: null, recommended: null },
    });
  });

  it('shows both ratings where one was changed after the levels were seen, and counts the first', async () => {
    const id = reviewed.review(1, 2, { words: longWords, usefulness: 5 });
    expect((await health()).changed).toEqual([]);
    reviewed.stores.reviews.write(id, { usefulness: 2 });
    const found = await health();
    expect(why(found.changed)).toEqual(['1: 5 before the levels were seen, 2 after']);
    expect(found.reviewers.find(({ name }) => name === 'Student 001')).toMatchObject({ usefulness: 5 });
  });

  it('reminds a reviewer once a day, and says why it does not', async () => {
    const student = await enrolled('Sol Reyes', 'student');
    const open = reviewed.review(4, 5, { state: 'assigned' });
    server.db.run(`update reviews set reviewer_id = '${student.id}' where id = '${open}'`);
    const sent = reviewed.review(1, 2);
    const nudge = () =>
      answered<Nudged>(instructor.post(`${path}/nudges`, { reviewIds: [open, sent, 'nothing'] }));
    expect(await nudge()).toEqual({
      nudged: [open],
      refused: [
        { id: sent, why: 'It is not owed any more.' },
        { id: 'nothing', why: 'This assignment has no such review.' },
      ],
    });
    const notices = async () =>
      (await answered<{ notices: Notice[] }>(student.get('/api/notices'))).notices
        .filter(({ type }) => type === 'review-nudge')
        .map(({ title }) => title);
    expect(await notices()).toEqual([
      'Your classmates are waiting for your reviews for “Policy memo”, due Mon 9 Nov, 09:00 UTC.',
    ]);
    expect((await nudge()).nudged).toEqual([]);
    expect((await health()).missing.map(({ mayNudge }) => mayNudge)).toEqual([false]);
    server.clock.now = new Date('2026-11-11T09:00:01.000Z');
    expect((await nudge()).nudged).toEqual([open]);
  });

  it.each<[GivenRole | 'stranger', number, number]>([
    ['instructor', 200, 200],
    ['assistant', 200, 403],
    ['observer', 200, 403],
    ['student', 403, 403],
    ['stranger', 404, 404],
  ])('is for a %s: reading %i, acting %i', async (role, reading, acting) => {
    const id = reviewed.review(4, 5, { state: 'assigned' });
    const caller =
      role === 'stranger' ? await somebody(server, 'Somebody') : await enrolled('Somebody', role);
    for (const end of ['/health', '/scores', '/health/export?format=csv', '/health/export?format=pdf'])
      expect((await caller.get(`${path}${end}`)).status).toBe(reading);
    const override = { criterionId: null, score: 0.5, reason: 'Agreed with the class.' };
    expect((await caller.send('PUT', `${path}/scores/essay-s1`, override)).status).toBe(acting);
    expect((await caller.post(`${path}/nudges`, { reviewIds: [id] })).status).toBe(acting);
  });

  it('says so where nobody reviews', async () => {
    server.db.run(`update assignments set body = json_set(body, '$.peerReview', null)`);
    expect(await refusalOf(await instructor.get(`${path}/health`))).toBe('409 no-peer-review');
    expect(await refusalOf(await instructor.get(`${path}/scores`))).toBe('409 no-peer-review');
  });

  it('writes down who has looked, once a map', async () => {
    reviewed.review(1, 2);
    await scores();
    await health();
    const looks = reviewed.stores.looks.ofEssay('essay-s2', 10);
    expect(looks.map(({ name, act }) => [name, act])).toEqual([['Ida Berg', 'reviews']]);
    expect(reviewed.stores.looks.ofEssay('essay-s1', 10)).toEqual([]);
  });

  it('is saved as CSV and PDF, and no cell of it is a formula', async () => {
    reviewed.review(1, 2, { marks: marksOfRanks(2), words: longWords });
    reviewed.review(5, 6, { state: 'removed', reason: '=1+1' });
    const csv = await (await instructor.get(`${path}/health/export?format=csv`)).text();
    expect(csv).toContain("Taken out,Student 005,Student 006,'=1+1");
    const numbers = await (await instructor.get(`${path}/health/export?format=csv&part=scores`)).text();
    expect(numbers.split('\r\n')[0]).toContain('Whole (0-1) - recommended');
    const pdf = await instructor.get(`${path}/health/export?format=pdf`);
    expect(pdf.headers.get('content-type')).toBe('application/pdf');
    expect((await pdf.arrayBuffer()).byteLength).toBeGreaterThan(5_000);
  });
});

describe('the numbers of a class’s reviews', () => {
  const workOf = ({ works }: ClassScores, number: number): WorkScores => {
    const found = works.find(({ essayId }) => essayId === `essay-s${number}`);
    if (!found) throw new Error('no such work');
    return found;
  };

  it('count what is sent and was not taken out, and wait for nobody', async () => {
    reviewed.review(1, 3, { marks: marksOfRanks(5) });
    reviewed.review(2, 3, { marks: marksOfRanks(2) });
    reviewed.review(4, 3, { marks: marksOfRanks(1), state: 'removed' });
    reviewed.review(5, 3, { marks: marksOfRanks(1), state: 'begun' });
    const found = await scores();
    const { cells, whole, reviews } = workOf(found, 3);
    expect(reviews.map(({ reviewer }) => reviewer)).toEqual(['Student 001', 'Student 002']);
    // Levels 2 and 5 of five from 0 to 4 points.
    expect(cells[0]).toMatchObject({ n: 2, mean: 2.5, spread: 1.5, median: 2.5 });
    expect(cells[0]?.apart).toBe('levels 2 to 5 of 5');
    expect(whole.n).toBe(2);
    expect(workOf(found, 1)).toMatchObject({ reviews: [], whole: { n: 0, mean: null, recommended: null } });
    expect(found.agreement.words).toBe('Too few reviews to say: it takes two maps with two reviews each.');
    expect(found.grades).toBeNull();
  });

  it('a score is set with a reason and taken back', async () => {
    reviewed.review(1, 3, { marks: marksOfRanks(5) });
    const put = (body: object) => instructor.send('PUT', `${path}/scores/essay-s3`, body);
    const set = await answered<WorkScores>(put({ criterionId: null, score: 0.75, reason: 'Read it twice.' }));
    expect(set.whole.override).toMatchObject({ score: 0.75, reason: 'Read it twice.', by: 'Ida Berg' });
    expect(workOf(await scores(), 3).whole.override?.score).toBe(0.75);
    const back = await answered<WorkScores>(put({ criterionId: null, score: null }));
    expect(back.whole.override).toBeNull();
    expect(await refusalOf(await put({ criterionId: null, score: 1.5, reason: 'x' }))).toBe('422 not-valid');
    expect(await refusalOf(await put({ criterionId: null, score: 0.5, reason: ' ' }))).toBe('422 not-valid');
    expect(await refusalOf(await put({ criterionId: 'none', score: 1, reason: 'x' }))).toBe('422 not-valid');
    const nowhere = instructor.send('PUT', `${path}/scores/nowhere`, {
      criterionId: null,
      score: 1,
      reason: 'x',
    });
    expect(await refusalOf(await nowhere)).toBe('404 not-found');
  });

  it('a score that somebody else has set since is not replaced unseen', async () => {
    reviewed.review(1, 3, { marks: marksOfRanks(5) });
    const other = await enrolled('Otto Lind', 'instructor');
    const put = (who: Caller, score: number | null, edition?: number, reason = 'Read it twice.') =>
      who.send('PUT', `${path}/scores/essay-s3`, { criterionId: null, score, reason, edition });
    const edition = async () => workOf(await scores(), 3).whole.overrideEdition;
    expect(await edition()).toBe(0);
    await answered(put(instructor, 0.75, 0));
    // The same again, as after a lost answer, is answered alike.
    expect((await answered<WorkScores>(put(instructor, 0.75, 0))).whole.overrideEdition).toBe(1);
    const late = await put(other, 0.5, 0, 'Too kind.');
    const { detail, ...problem } = await late.json();
    expect([late.status, problem.type]).toEqual([409, '/problems/score-moved-on']);
    expect(detail).toBe(
      'Ida Berg has set it to 75 % since you looked: “Read it twice.” Leave it so, or set yours once more.',
    );
    expect(workOf(await scores(), 3).whole.override?.score).toBe(0.75);
    await answered(put(instructor, null, 1));
    expect(await edition()).toBe(2);
    const taken = await (await put(other, 0.5, 1, 'Too kind.')).json();
    expect(taken.detail).toContain('Ida Berg has let the reviews count since you looked.');
    // Set anew, an edition from before it was taken back is still an old one.
    await answered(put(other, 0.5, 2, 'Too kind.'));
    expect(await refusalOf(await put(instructor, 0.9, 1))).toBe('409 score-moved-on');
    // Without an edition, what is there is replaced.
    expect((await answered<WorkScores>(put(instructor, 0.9))).whole).toMatchObject({
      ...{ overrideEdition: 4, override: { score: 0.9, by: 'Ida Berg' } },
    });
  });

  it('graded, a rating that may answer the levels counts once staff have decided', async () => {
    await openClass(6, { grading: { type: 'graded', weights: { map: 50, reviews: 30, task: 20 } } });
    const high = { marks: marksOfRanks(5), words: longWords, usefulness: 4 };
    for (const author of [2, 3, 4]) for (const reviewer of [5, 6]) reviewed.review(reviewer, author, high);
    const id = reviewed.review(1, 2, { marks: marksOfRanks(1), words: longWords, usefulness: 1 });
    reviewed.review(1, 3, { ...high, usefulness: 5 });
    const share = async () => {
      const found = (await scores()).grades?.find(({ name }) => name === 'Student 001');
      return [found?.reviews, found?.words[1]?.includes('one rating is left out')];
    };
    const decide = (counts: boolean) =>
      answered<PairRow>(instructor.send('PUT', `/api/reviews/${id}/rating`, { counts }));
    const reason = async () => (await health()).retaliation[0]?.why.split('; ').at(-1);
    expect(await share()).toEqual([100, true]);
    expect(await reason()).toBe('left out of the reviewer’s grade until you decide');
    expect(await decide(true)).toMatchObject({ ratingCounts: true });
    expect(await share()).toEqual([50, false]);
    expect(await reason()).toBe('it counts, as staff have decided');
    expect(await decide(false)).toMatchObject({ ratingCounts: false });
    expect(await share()).toEqual([100, true]);
    // What was said after the levels were seen changes nothing, whichever way.
    reviewed.stores.reviews.write(id, { usefulness: 5 });
    expect(await share()).toEqual([100, true]);
    await answered(instructor.send('PUT', `/api/reviews/${id}/endorsement`, { isEndorsed: true }));
    expect(await share()).toEqual([100, false]);
    expect(await reason()).toBe('endorsed all the same');
    const unrated = reviewed.review(2, 4);
    expect(
      await refusalOf(await instructor.send('PUT', `/api/reviews/${unrated}/rating`, { counts: true })),
    ).toBe('409 review-over');
  });

  it('graded, they explain to everybody how the three parts came about', async () => {
    await openClass(3, { grading: { type: 'graded', weights: { map: 50, reviews: 30, task: 20 } } });
    reviewed.review(1, 2, { marks: marksOfRanks(5), usefulness: 5 });
    reviewed.review(1, 3, { marks: marksOfRanks(5), usefulness: null });
    reviewed.review(2, 1, { marks: marksOfRanks(5), usefulness: 3 });
    reviewed.review(2, 3, { state: 'assigned' });
    const { grades } = await scores();
    expect(grades?.map(({ map, reviews, task, whole }) => [map, reviews, task, whole])).toEqual([
      [100, 100, 100, 100],
      [100, 50, 50, 75],
      [100, null, null, 100],
    ]);
    expect(grades?.[2]?.words).toEqual([
      'Map: 100 %, from 1 review; counts 50 of 100.',
      'Own reviews: nobody has rated one yet; the other parts count in its place.',
      'Task: no review was given out to write; the other parts count in its place.',
    ]);
    const csv = await (await instructor.get(`${path}/health/export?format=csv&part=grades`)).text();
    expect(csv).toContain('Student 002,100,50,50,75');
  });

  it('of 300 students with three reviews each are there in well under 300 ms', async () => {
    await openClass(300);
    reviewed.circle(3);
    expect(server.db.select().from(assessments).all()).toHaveLength(900);
    await scores();
    await health();
    const [first, second] = [await timed(scores), await timed(health)];
    const found = await scores();
    expect(found.works.every(({ whole }) => whole.recommended?.low !== null)).toBe(true);
    expect(found.agreement.words).toMatch(/^Reviewers agree/);
    expect({ first, second }).toEqual({
      first: expect.toSatisfy(isQuick),
      second: expect.toSatisfy(isQuick),
    });
  });
});

/** Milliseconds of this process, twice what is asked for: the clock on the wall also counts other tests. */
const isQuick = (took: number) => took < 600;

/** The quicker of two looks. */
async function timed(work: () => Promise<unknown>): Promise<number> {
  const took: number[] = [];
  for (let look = 0; look < 2; look++) {
    const start = process.cpuUsage();
    await work();
    const { user, system } = process.cpuUsage(start);
    took.push((user + system) / 1000);
  }
  return Math.min(...took);
}
