import { nanoid } from 'nanoid';
import { afterEach, describe, expect, it } from 'vitest';
import { createReviewStore } from '#db/reviews/review-store.ts';
import type { ImportedPairs } from '#shared/reviews/overview.ts';
import type { PairRow } from '#shared/reviews/review.ts';
import { answered } from '#tests/support/class-world.ts';
import { countsBy, createReviewWorld, livingOf, type ReviewWorld } from '#tests/support/review-world.ts';

let world: ReviewWorld;
afterEach(() => world.close());

const keys = (pairs: readonly { reviewerId: string; essayId: string }[]) =>
  pairs.map(({ reviewerId, essayId }) => `${reviewerId} ${essayId}`).toSorted();
const byEssay = (pairs: readonly PairRow[]) => countsBy(pairs, ({ essayId }) => essayId);
const byReviewer = (pairs: readonly PairRow[]) => countsBy(pairs, ({ reviewerId }) => reviewerId);

/** Whoever reviews that pair, to act as them. */
function reviewerOf(pair: Pick<PairRow, 'reviewerId'> | undefined) {
  const student = world.students.find(({ id }) => id === pair?.reviewerId);
  if (!student) throw new Error('A student reviews');
  return student;
}

describe('a class that changes after reviews are given out', () => {
  it('gets a late map its reviewers, and moves no more than as many', async () => {
    world = await createReviewWorld({ students: 9, stages: ['not-begun'] });
    const before = livingOf(await world.allocate());
    expect(byEssay(before)).toEqual([2, 2, 2, 2, 2, 2, 2, 2]);
    await world.begin(reviewerOf(before[0]), before[0]?.id ?? '');
    await world.bring(world.studentAt(0), 'late');
    const { pairs } = await world.overview();
    const after = pairs.filter(({ state }) => state === 'assigned' || state === 'begun');
    expect(byEssay(after)).toEqual([2, 2, 2, 2, 2, 2, 2, 2, 2]);
    expect(byReviewer(after)).toEqual([2, 2, 2, 2, 2, 2, 2, 2, 2]);
    expect(pairs.filter(({ state }) => state === 'withdrawn')).toHaveLength(2);
    expect(after.find(({ id }) => id === before[0]?.id)?.state).toBe('begun');
  });

  it('reviews what counts now, where nobody has opened what counted before', async () => {
    world = await createReviewWorld({ students: 3, settings: { perStudent: 2 } });
    const { works, pairs } = await world.allocate();
    const essayId = works.find(({ name }) => name === 'Student 001')?.essayId ?? '';
    const [begun] = pairs.filter((pair) => pair.essayId === essayId);
    await world.begin(reviewerOf(begun), begun?.id ?? '');
    const { id } = await world.submit(world.studentAt(0));
    const reviews = createReviewStore(world.server.db).ofEssay(essayId);
    expect(reviews.filter(({ submissionId }) => submissionId === id).map(({ state }) => state)).toEqual([
      'assigned',
    ]);
    expect(keys(livingOf(await world.overview()))).toEqual(keys(pairs));
  });

  it('finds somebody else for what was given back', async () => {
    world = await createReviewWorld({ students: 8 });
    const [pair] = (await world.allocate()).pairs;
    await world.decline(reviewerOf(pair), pair?.id ?? '');
    const { pairs } = await world.overview();
    const living = pairs.filter(({ state }) => state === 'assigned');
    expect(byEssay(living)).toEqual([2, 2, 2, 2, 2, 2, 2, 2]);
    expect(byReviewer(living)).toEqual([2, 2, 2, 2, 2, 2, 2, 2]);
    expect(pairs.filter(({ state }) => state === 'withdrawn').length).toBeLessThanOrEqual(1);
    expect(keys(living)).not.toContain(keys(pair ? [pair] : [])[0]);
  });

  it('asks no more of somebody who has no time', async () => {
    world = await createReviewWorld({ students: 8 });
    const [pair] = (await world.allocate()).pairs;
    await world.decline(reviewerOf(pair), pair?.id ?? '', 'no-time');
    const living = livingOf(await world.overview());
    expect(byEssay(living)).toEqual([2, 2, 2, 2, 2, 2, 2, 2]);
    expect(byReviewer(living)).toEqual([1, 2, 2, 2, 2, 2, 2, 3]);
  });

  it('keeps what somebody took over for another when the rest is drawn anew', async () => {
    world = await createReviewWorld({ students: 8 });
    const [pair] = (await world.allocate()).pairs;
    await world.decline(reviewerOf(pair), pair?.id ?? '', 'no-time');
    const taken = livingOf(await world.overview()).filter(({ origin }) => origin === 'repaired');
    expect(taken).toHaveLength(1);
    const drawn = livingOf(await world.allocate('draw', 5));
    expect(keys(drawn)).toEqual(expect.arrayContaining(keys(taken)));
    expect(byEssay(drawn)).toEqual([2, 2, 2, 2, 2, 2, 2, 2]);
    expect(byReviewer(drawn)).toEqual([1, 2, 2, 2, 2, 2, 2, 3]);
    // The same drawing again is the same.
    expect(keys(livingOf(await world.allocate('draw', 5)))).toEqual(keys(drawn));
  });

  it('goes on without somebody who has left the course', async () => {
    world = await createReviewWorld({ students: 8 });
    const leaver = world.studentAt(0);
    const [begun] = (await world.allocate()).pairs.filter(({ reviewerId }) => reviewerId === leaver.id);
    await world.begin(leaver, begun?.id ?? '');
    expect((await world.instructor.send('DELETE', `${world.led.at}/members/${leaver.id}`)).status).toBe(204);
    await world.server.mind();
    const { pairs, works } = await world.overview();
    const living = pairs.filter(({ state }) => state === 'assigned');
    expect(works).toHaveLength(7);
    expect(byEssay(living)).toEqual([2, 2, 2, 2, 2, 2, 2]);
    expect(byReviewer(living)).toEqual([2, 2, 2, 2, 2, 2, 2]);
    expect(pairs.some(({ reason }) => reason === 'Its reviewer or its author has left.')).toBe(true);
    expect(pairs.find(({ id }) => id === begun?.id)?.state).toBe('begun');
  });

  it('hands what nobody has opened for days to people who review', async () => {
    world = await createReviewWorld({ students: 8, settings: { leaseDays: 3 } });
    const first = (await world.allocate()).pairs;
    const idle = world.studentAt(0);
    for (const pair of first) if (pair.reviewerId !== idle.id) await world.begin(reviewerOf(pair), pair.id);
    world.setHour(71);
    await world.server.mind();
    expect(keys(livingOf(await world.overview()))).toEqual(keys(first));
    world.setHour(73);
    await world.server.mind();
    const { pairs } = await world.overview();
    const living = pairs.filter(({ state }) => state === 'assigned' || state === 'begun');
    expect(living.some(({ reviewerId }) => reviewerId === idle.id)).toBe(false);
    expect(byEssay(living)).toEqual([2, 2, 2, 2, 2, 2, 2, 2]);
    expect(pairs.filter(({ reason }) => reason === 'Nobody had opened it for too long.')).toHaveLength(2);
    // Once is enough: neither comes back.
    world.setHour(74);
    await world.server.mind();
    expect(keys(livingOf(await world.overview()))).toEqual(keys(living));
  });

  it('is given its reviews when they are due, without anybody’s hand', async () => {
    const opensAt = '2026-11-02T12:00:00.000Z';
    world = await createReviewWorld({ students: 4, settings: { opensAt } });
    await world.server.mind();
    expect((await world.overview()).allocatedAt).toBeNull();
    world.setHour(3);
    await world.server.mind();
    const given = await world.overview();
    expect(given.allocatedAt).toBe(opensAt);
    expect(byReviewer(given.pairs)).toEqual([2, 2, 2, 2]);
    await world.server.mind();
    expect((await world.overview()).pairs).toEqual(given.pairs);
  });
});

describe('the file of pairings', () => {
  const load = (csv: string, dryRun = false) =>
    answered<ImportedPairs>(world.instructor.post(`${world.at}/reviews/import`, { csv, dryRun }));

  it('has every pair, guards what spreadsheets would run, and is read again', async () => {
    world = await createReviewWorld({ students: 4 });
    const rename = { name: '=HYPERLINK("x")' };
    await answered(world.instructor.patch(`${world.led.at}/members/${world.studentAt(0).id}`, rename));
    await world.allocate();
    const file = await world.instructor.get(`${world.at}/reviews/export?format=csv`);
    expect(file.headers.get('content-disposition')).toContain('class.reviews.csv');
    const text = await file.text();
    const [heading, ...lines] = text.trim().split('\r\n');
    expect(heading).toContain('Reviewer,Reviewer e-mail,Reviewer section,Author,');
    expect(lines).toHaveLength(8);
    expect(text).toContain(`"'=HYPERLINK(""x"")"`);
    expect(lines.filter((line) => line.includes('Not begun,Drawn,'))).toHaveLength(8);

    const again = await load(text);
    expect(again.added).toBe(0);
    expect(again.lines.every(({ problem, isThere }) => problem === null && isThere)).toBe(true);
    expect((await world.overview()).pairs.every(({ origin }) => origin === 'drawn')).toBe(true);
  });

  it('taken in again changes nothing, and leaves out what has ended', async () => {
    world = await createReviewWorld({ students: 4 });
    await world.allocate();
    const [ended] = (await world.overview()).pairs;
    await world.instructor.delete(`/api/reviews/${ended?.id}`);
    const before = await world.overview();
    const file = await world.instructor.get(`${world.at}/reviews/export?format=csv`);
    const again = await load(await file.text());
    expect(again.added).toBe(0);
    expect(again.lines.filter(({ problem }) => problem !== null)).toEqual([]);
    expect(again.lines.filter(({ isEnded }) => isEnded).map(({ reviewer }) => reviewer)).toHaveLength(1);
    expect(await world.overview()).toEqual(before);
  });

  it('is looked at first; then every line that fits is kept', async () => {
    world = await createReviewWorld({
      students: 4,
      stages: ['submitted', 'submitted', 'submitted', 'working'],
    });
    const csv = [
      'author;reviewer',
      'Student 002;Student 001',
      'Student 001;Student 001',
      'Nobody;Student 001',
      'Student 002;student  001',
      'Student 004;Student 001',
      'Student 003;Student 004',
    ].join('\n');
    const looked = await load(csv, true);
    expect(looked).toEqual({
      added: 2,
      lines: [
        [2, null],
        [3, 'Nobody reviews their own map.'],
        [4, 'Nobody in the course is called “Nobody”.'],
        [5, 'This pair stands in the file twice.'],
        [6, '“Student 004” has not handed in.'],
        [7, null],
      ].map(([line, problem]) => expect.objectContaining({ line, problem, isThere: false })),
    });
    expect((await world.overview()).pairs).toEqual([]);
    expect(await load(csv)).toEqual(looked);
    const { pairs } = await world.overview();
    expect(pairs.map(({ reviewer, author, origin }) => [reviewer, author, origin])).toEqual([
      ['Student 001', 'Student 002', 'pinned'],
      ['Student 004', 'Student 003', 'pinned'],
    ]);
  });

  it('has to say which column is which', async () => {
    world = await createReviewWorld({ students: 2 });
    const answer = await world.instructor.post(`${world.at}/reviews/import`, {
      csv: 'a,b\nc,d',
      dryRun: true,
    });
    expect(answer.status).toBe(422);
    expect(await answer.json()).toMatchObject({
      detail: 'The first row has to name the columns “reviewer” and “author”. Add them and try again.',
    });
  });
});

it('a trial of staff takes no part', async () => {
  world = await createReviewWorld({ students: 3 });
  const essayId = nanoid();
  await answered(world.instructor.post(`${world.at}/test`, { essayId }));
  await world.draw(world.instructor, essayId);
  await world.write(world.instructor, essayId);
  await world.submit(world.instructor);
  const { works, pairs } = await world.allocate();
  expect(works).toHaveLength(3);
  expect(pairs.some((pair) => pair.essayId === essayId)).toBe(false);
});
