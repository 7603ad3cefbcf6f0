import Papa from 'papaparse';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Nudged, ReviewHealth } from '#shared/reviews/health.ts';
import { isLiving, type PairRow } from '#shared/reviews/review.ts';
import type { ClassScores } from '#shared/reviews/scores.ts';
import { answered, type ClassStudent } from '#tests/support/class-world.ts';
import { createReviewedClass, type ReviewedClass } from '#tests/support/reviewed-class.ts';
import { printedSeed, seededRandom, wholeBelow } from '#tests/support/seeded-random.ts';

/**
 * A class of sixty reviews itself, double-blind, from publishing to the last rating, through the public API alone: some
 * are late, some drop out, some decline, some never review, one gives everything the same, one takes revenge.
 */
const seed = printedSeed('reviews of sixty');
const random = seededRandom(seed);
const day = 24;
/** From the first morning on: work is due after a week, reviews are given out two days later and due five days after that. */
const givenOut = 9 * day;
const reviewsDue = 14 * day;
const start = Date.parse('2026-11-02T09:00:00.000Z');
const atHour = (hours: number) => new Date(start + hours * 3_600_000).toISOString();

/** Who does what, by number. */
const inTime = range(0, 52);
const late = [52, 53, 54];
const neverHandIn = range(55, 60);
const dropOuts = [10, 11];
const decliners = [20, 21, 22];
const neverReview = [30, 31, 32, 33];
const straightLiner = 40;

let world: ReviewedClass;
let pairs: PairRow[];
/** By number of the student. */
const essays = new Map<number, string>();
/** The review that revenge is taken for. */
let strict: PairRow | undefined;

beforeAll(async () => {
  world = await createReviewedClass(60, {
    perStudent: 2,
    opensAt: atHour(givenOut),
    dueAt: atHour(reviewsDue),
    release: { type: 'own-done' },
  });
});
afterAll(() => {
  expect(world.server.faults).toEqual([]);
  world.close();
});

function range(from: number, to: number) {
  return Array.from({ length: to - from }, (_, index) => from + index);
}

function student(index: number): ClassStudent {
  const found = world.students[index];
  if (!found) throw new Error(`The class has no student ${index}.`);
  return found;
}

/** A review of a map that another one here reviews too, by somebody whose other author is here as well. */
function whoIsToBeRevenged(here: readonly number[]): PairRow | undefined {
  const present = here.filter((index) => index !== straightLiner);
  const ids = new Set(present.map((index) => student(index).id));
  const maps = new Set(present.map((index) => essays.get(index)));
  const good = living().filter((pair) => ids.has(pair.reviewerId) && maps.has(pair.essayId));
  const isElsewhere = (one: PairRow) => (pair: PairRow) => pair.id !== one.id;
  return good.find(
    (one) =>
      good.filter(isElsewhere(one)).some(({ essayId }) => essayId === one.essayId) &&
      good.filter(isElsewhere(one)).some(({ reviewerId }) => reviewerId === one.reviewerId),
  );
}

/** What was written about somebody’s map. */
const sentAbout = (index: number) =>
  pairs.filter(({ essayId, state }) => essayId === essays.get(index) && state === 'sent');
const living = () => pairs.filter(({ state }) => isLiving(state));
const by = (index: number) => living().filter(({ reviewerId }) => reviewerId === student(index).id);
const counted = (of: (pair: PairRow) => string) => {
  const counts = new Map<string, number>();
  for (const pair of living()) counts.set(of(pair), (counts.get(of(pair)) ?? 0) + 1);
  return counts;
};

test('fifty-two hand in in time, and reviews are given out when their hour comes', async () => {
  for (const index of inTime) essays.set(index, (await world.bring(student(index), 'submitted')) ?? '');
  await world.server.mind();
  expect((await world.mine(student(0))).isOpen).toBe(false);
  world.setHour(givenOut + 1);
  await world.server.mind();
  pairs = await world.pairs();
  expect(living()).toHaveLength(104);
  expect([...new Set(counted(({ reviewerId }) => reviewerId).values())]).toEqual([2]);
  expect([...new Set(counted(({ essayId }) => essayId).values())]).toEqual([2]);
  const mine = await world.mine(student(0));
  expect([mine.isOpen, mine.owed, mine.reviews.length]).toEqual([true, 2, 2]);
});

test('three who are late get reviews and reviewers, and few pairs move', async () => {
  const before = new Map(living().map(({ id, reviewerId, essayId }) => [id, `${reviewerId} ${essayId}`]));
  for (const index of late) essays.set(index, (await world.bring(student(index), 'late')) ?? '');
  world.setHour(givenOut + 2);
  await world.server.mind();
  pairs = await world.pairs();
  const kept = living().filter(({ id }) => before.has(id));
  expect(before.size - kept.length).toBeLessThanOrEqual(2 * late.length);
  const perWork = [...counted(({ essayId }) => essayId).values()];
  expect([Math.min(...perWork), Math.max(...perWork)]).toEqual([2, 2]);
  for (const index of late) expect([index, by(index).length]).toEqual([index, 2]);
});

test('two drop out before they have begun: their reviews go to others', async () => {
  for (const index of dropOuts)
    await answered(world.instructor.delete(`${world.led.at}/members/${student(index).id}`));
  world.setHour(givenOut + 3);
  await world.server.mind();
  pairs = await world.pairs();
  for (const index of dropOuts) expect([index, by(index).length]).toEqual([index, 0]);
  const perWork = counted(({ essayId }) => essayId);
  expect(Math.min(...perWork.values())).toBeGreaterThanOrEqual(1);
});

test('three decline with a reason, and whom they declined is reviewed by others', async () => {
  for (const index of decliners) {
    const [first] = await world.open(student(index));
    const mine = await world.decline(student(index), first?.id ?? '');
    expect(mine.reviews.find(({ id }) => id === first?.id)?.state ?? 'declined').toBe('declined');
  }
  pairs = await world.pairs();
  const declined = pairs.filter(({ state }) => state === 'declined');
  expect(declined).toHaveLength(3);
  const perWork = counted(({ essayId }) => essayId);
  for (const { essayId } of declined) expect(perWork.get(essayId) ?? 0).toBeGreaterThanOrEqual(1);
});

test('everybody else reviews; nothing that was begun is ever moved', async () => {
  const here = [...inTime, ...late].filter((index) => ![...dropOuts, ...neverReview].includes(index));
  strict = whoIsToBeRevenged(here);
  const ofOwn = living().filter(({ essayId }) => essayId === strict?.essayId);
  for (const index of here) {
    const who = student(index);
    for (const { id } of await world.open(who)) {
      const step = wholeBelow(random, 3);
      let below = [step, wholeBelow(random, 3), step];
      if (ofOwn.some((pair) => pair.id === id)) below = [id === strict?.id ? 3 : 0];
      if (index === straightLiner) below = [1];
      const words = `The claim about night boats needs a town, or a year in which one sank. ${index}`;
      await world.write(who, id, { below, words });
    }
  }
  const sent = (await world.pairs()).filter(({ state }) => state === 'sent');
  for (const index of here)
    expect([index, sent.filter(({ reviewerId }) => reviewerId === student(index).id).length]).toEqual([
      index,
      by(index).length,
    ]);
});

test('whoever has done their own gets what others wrote, and waits for nobody', async () => {
  pairs = await world.pairs();
  for (const index of [0, 1, 2, 25, 52]) {
    const who = student(index);
    const ready = sentAbout(index);
    const received = await world.received(who);
    expect([index, received.map(({ id }) => id).toSorted()]).toEqual([
      index,
      ready.map(({ id }) => id).toSorted(),
    ]);
  }
  for (const index of neverReview) expect(await world.received(student(index))).toEqual([]);
});

test('levels are there once a review is rated; one takes revenge', async () => {
  for (const index of [...inTime, ...late]) {
    const who = student(index);
    if (dropOuts.includes(index)) continue;
    for (const { id, assessment } of await world.received(who)) {
      expect(assessment.marks.filter(({ levelId }) => levelId !== null)).toEqual([]);
      const stars = id === strict?.id ? 1 : 4;
      const rated = await world.rate(who, id, stars, 'It names what is missing.');
      expect(rated.assessment.marks.filter(({ levelId }) => levelId === null)).toEqual([]);
      expect(rated.reviewer).toBe(pairs.find((pair) => pair.id === id)?.reviewerPseudonym);
    }
  }
});

test('the instructor sees who needs a nudge, who was straight, who may have taken revenge', async () => {
  world.setHour(reviewsDue + 1);
  const health = await answered<ReviewHealth>(world.instructor.get(`${world.at}/reviews/health`));
  const missing = new Set(health.missing.map(({ reviewer }) => reviewer));
  expect([...missing].toSorted()).toEqual(neverReview.map((index) => student(index).name));
  expect(health.declined).toHaveLength(decliners.length);
  expect(health.retaliation.map(({ reviewId }) => reviewId)).toEqual([strict?.id]);
  const straight = health.reviewers.filter((row) => row.straight !== null).map(({ name }) => name);
  expect(straight).toContain(student(straightLiner).name);
  const nudge = { reviewIds: health.missing.map(({ reviewId }) => reviewId) };
  const first = await answered<Nudged>(world.instructor.post(`${world.at}/reviews/nudges`, nudge));
  expect(first.nudged.toSorted()).toEqual(nudge.reviewIds.toSorted());
  const again = await answered<Nudged>(world.instructor.post(`${world.at}/reviews/nudges`, nudge));
  expect(again.nudged).toEqual([]);
});

test('the instructor endorses one review and takes one out; its author no longer has it', async () => {
  const index =
    inTime.find((one) => sentAbout(one).length === 2 && ![...dropOuts, ...neverReview].includes(one)) ?? 0;
  const who = student(index);
  const [kept, gone] = await world.received(who);
  const act = (id: string | undefined, what: string, body: object) =>
    answered(world.instructor.send('PUT', `/api/reviews/${id}/${what}`, body));
  await act(kept?.id, 'endorsement', { isEndorsed: true });
  if (gone) await act(gone.id, 'removal', { reason: 'It speaks of the person.' });
  expect((await world.received(who)).map(({ id, isEndorsed }) => [id, isEndorsed])).toEqual([
    [kept?.id, true],
  ]);
});

test('the instructor releases the rest, and everybody has what was written for them', async () => {
  await answered(world.instructor.post(`${world.at}/reviews/release`));
  pairs = await world.pairs();
  expect(pairs.filter(({ state, isReleased }) => state === 'sent' && !isReleased)).toEqual([]);
  for (const index of neverReview) {
    const written = sentAbout(index);
    expect([index, (await world.received(student(index))).length]).toEqual([index, written.length]);
  }
  expect(neverHandIn.map((index) => by(index).length)).toEqual([0, 0, 0, 0, 0]);
});

test('every map has its numbers from what was sent, and one is set by hand with a reason', async () => {
  const read = () => answered<ClassScores>(world.instructor.get(`${world.at}/reviews/scores`));
  const scores = await read();
  const sent = pairs.filter(({ state }) => state === 'sent');
  for (const { essayId, whole, reviews } of scores.works) {
    const count = sent.filter((pair) => pair.essayId === essayId).length;
    expect([essayId, whole.n, reviews.length]).toEqual([essayId, count, count]);
    expect(whole.recommended === null).toBe(count === 0);
  }
  expect(scores.grades).toBeNull();
  const apart = scores.works.find((work) => work.whole.n > 1 && work.cells.some((cell) => cell.apart));
  const { essayId = '' } = apart ?? {};
  const set = { criterionId: null, score: 0.75, reason: 'Read it myself.' };
  await answered(world.instructor.send('PUT', `${world.at}/reviews/scores/${essayId}`, set));
  const after = (await read()).works.find((work) => work.essayId === essayId);
  expect(after?.whole.override).toMatchObject({ score: 0.75, reason: 'Read it myself.', by: 'Ida Berg' });
});

test('reviewers learn what became of their advice; every pairing leaves as a file', async () => {
  const reviewerId = strict?.reviewerId;
  const reviewer = world.students.find(({ id }) => id === reviewerId);
  if (!reviewer) throw new Error('Nobody was strict.');
  const { reviews } = await world.mine(reviewer);
  expect(reviews.map(({ became }) => became?.usefulness).toSorted()).toEqual([1, 4]);
  expect(reviews.find(({ became }) => became?.usefulness === 4)?.became?.usefulnessNote).toBe(
    'It names what is missing.',
  );
  const file = await world.instructor.get(`${world.at}/reviews/export?format=csv`);
  const { data } = Papa.parse<Record<string, string>>((await file.text()).trim(), { header: true });
  expect(data).toHaveLength((await world.pairs()).length);
});
