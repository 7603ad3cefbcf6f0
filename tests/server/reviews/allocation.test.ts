import { nanoid } from 'nanoid';
import { afterEach, describe, expect, it } from 'vitest';
import type { Look } from '#shared/privacy/look.ts';
import type { PairRow } from '#shared/reviews/review.ts';
import { answered } from '#tests/support/class-world.ts';
import { countsBy, createReviewWorld, livingOf, type ReviewWorld } from '#tests/support/review-world.ts';

let world: ReviewWorld;
afterEach(() => world.close());

const keys = (pairs: readonly { reviewerId: string; essayId: string }[]) =>
  pairs.map(({ reviewerId, essayId }) => `${reviewerId} ${essayId}`).toSorted();

async function refusal(response: Promise<Response> | Response) {
  const answer = await response;
  const { type, detail } = (await answer.json()) as { type: string; detail: string };
  return { status: answer.status, code: type.replace('/problems/', ''), detail };
}

describe('giving reviews out', () => {
  it('shows the class, then a plan, then exactly the pairs of the plan', async () => {
    world = await createReviewWorld({ stages: ['submitted', 'submitted', 'late', 'working'] });
    const before = await world.overview();
    expect(before).toMatchObject({
      ...{ allocatedAt: null, seed: null, report: null, pairs: [], rules: [] },
      feasibility: { words: '5 × 2 = 10 reviews, each map gets 2.', warnings: [] },
    });
    expect(before.reviewers.map(({ name, hasWork, owes }) => [name, hasWork, owes])).toEqual([
      ['Student 001', true, 2],
      ['Student 002', true, 2],
      ['Student 003', true, 2],
      ['Student 004', false, 0],
      ['Student 005', true, 2],
      ['Student 006', true, 2],
    ]);
    expect(before.works.map(({ name, isLate, reviews }) => [name, isLate, reviews])).toEqual([
      ['Student 001', false, 0],
      ['Student 002', false, 0],
      ['Student 003', true, 0],
      ['Student 005', false, 0],
      ['Student 006', false, 0],
    ]);

    const plan = await world.plan('draw', 7);
    expect(plan).toMatchObject({ seed: 7, kind: 'draw', moved: [] });
    expect(plan.pairs.every(({ type, tier }) => type === 'new' && tier === 0)).toBe(true);
    expect((await world.overview()).pairs).toEqual([]);

    const after = await world.allocate('draw', 7, plan.planHash);
    expect(keys(after.pairs)).toEqual(keys(plan.pairs));
    expect(after).toMatchObject({ seed: 7, report: plan.report });
    expect(after.allocatedAt).not.toBeNull();
    expect(countsBy(after.pairs, ({ reviewerId }) => reviewerId)).toEqual([2, 2, 2, 2, 2]);
    expect(countsBy(after.pairs, ({ essayId }) => essayId)).toEqual([2, 2, 2, 2, 2]);
    expect(after.pairs.every(({ reviewer, author }) => reviewer !== author)).toBe(true);

    // Sent again, it is the same.
    expect(await world.allocate('draw', 7, plan.planHash)).toEqual(after);
  });

  it('gives everybody another name for each other, none of them somebody’s own', async () => {
    world = await createReviewWorld();
    const { pairs } = await world.allocate();
    const met = new Map<string, string[]>();
    const meet = (whose: string, name: string) => met.set(whose, [...(met.get(whose) ?? []), name]);
    for (const pair of pairs) {
      meet(pair.reviewer, pair.authorPseudonym);
      meet(pair.author, pair.reviewerPseudonym);
    }
    for (const names of met.values()) expect(new Set(names).size).toBe(4);
    expect(pairs.flatMap((pair) => [pair.authorPseudonym, pair.reviewerPseudonym]).join()).not.toMatch(
      /student/i,
    );
  });

  it('says that a plan no longer holds when the class has changed', async () => {
    world = await createReviewWorld({ stages: ['not-begun'] });
    const { planHash } = await world.plan();
    await world.bring(world.studentAt(0), 'submitted');
    expect(
      await refusal(
        world.instructor.post(`${world.at}/reviews/allocation`, { seed: 1, kind: 'draw', planHash }),
      ),
    ).toMatchObject({ status: 409, code: 'plan-moved-on' });
    expect((await world.overview()).pairs).toEqual([]);
  });

  it('draws again around what is begun or pinned', async () => {
    world = await createReviewWorld({ students: 8 });
    const first = await world.allocate('draw', 1);
    const [begun, pinned] = first.pairs;
    if (!begun || !pinned) throw new Error('There are pairs');
    const reviewer = world.students.find(({ id }) => id === begun.reviewerId);
    if (reviewer) await world.begin(reviewer, begun.id);
    await answered(world.pin(pinned.reviewerId, pinned.essayId));
    const second = await world.allocate('draw', 2);
    expect(keys(second.pairs)).toEqual(expect.arrayContaining(keys([begun, pinned])));
    expect(keys(second.pairs)).not.toEqual(keys(first.pairs));
    expect(countsBy(second.pairs, ({ essayId }) => essayId)).toEqual([2, 2, 2, 2, 2, 2, 2, 2]);
    expect(second.pairs.find(({ id }) => id === pinned.id)).toMatchObject({ origin: 'pinned' });
  });

  it('lets everybody of a group review other groups, and every map get as many', async () => {
    world = await createReviewWorld({
      groups: [
        [0, 1, 2],
        [3, 4, 5],
        [6, 7],
      ],
      students: 8,
      settings: { perStudent: 1 },
    });
    const { pairs, works, feasibility } = await world.allocate();
    expect(feasibility.words).toBe('8 × 1 = 8 reviews, each of 3 maps gets 2 or 3.');
    expect(countsBy(pairs, ({ reviewerId }) => reviewerId)).toEqual([1, 1, 1, 1, 1, 1, 1, 1]);
    expect(countsBy(pairs, ({ essayId }) => essayId)).toEqual([2, 3, 3]);
    for (const { essayId, personIds } of works)
      expect(pairs.some((pair) => pair.essayId === essayId && personIds.includes(pair.reviewerId))).toBe(
        false,
      );
  });

  it('keeps to rules: must, must not, and should not where it can', async () => {
    world = await createReviewWorld({ settings: { perStudent: 1 } });
    const [a, b, c, d] = world.students.map(({ id }) => id);
    if (!a || !b || !c || !d) throw new Error('There are six');
    const rules = [
      { reviewerId: a, authorId: b, type: 'must' },
      { reviewerId: b, authorId: c, type: 'must-not' },
      { reviewerId: c, authorId: d, type: 'should-not' },
    ];
    const { rules: kept, works } = await answered<Awaited<ReturnType<typeof world.overview>>>(
      world.instructor.send('PUT', `${world.at}/reviews/rules`, { rules }),
    );
    expect(kept).toHaveLength(3);
    const essayOf = (id: string) => works.find(({ personIds }) => personIds.includes(id))?.essayId ?? '';
    for (let seed = 1; seed <= 5; seed += 1) {
      const drawn = keys((await world.allocate('draw', seed)).pairs);
      expect(drawn).toContain(`${a} ${essayOf(b)}`);
      expect(drawn).not.toContain(`${b} ${essayOf(c)}`);
      expect(drawn).not.toContain(`${c} ${essayOf(d)}`);
    }
    expect(await refusal(world.pin(b, essayOf(c)))).toMatchObject({ status: 422, code: 'pair-not-allowed' });
    const own = [{ reviewerId: a, authorId: a, type: 'must' }];
    expect(
      await refusal(world.instructor.send('PUT', `${world.at}/reviews/rules`, { rules: own })),
    ).toMatchObject({ status: 422, code: 'not-valid' });
  });

  it('tells reviewers, once, where to go', async () => {
    world = await createReviewWorld({ students: 4 });
    await world.allocate();
    const { notices } = await answered<{ notices: { type: string; title: string; path: string }[] }>(
      world.studentAt(0).get('/api/notices'),
    );
    expect(notices.filter(({ type }) => type === 'reviews-open')).toEqual([
      expect.objectContaining({
        title: 'There are reviews for you to write in “Ferries”.',
        path: `/assignments/${world.assignmentId}`,
      }),
    ]);
  });

  it('writes down that staff have looked, for each author, once an hour', async () => {
    world = await createReviewWorld({ students: 3, settings: { perStudent: 1 } });
    await world.allocate();
    await world.overview();
    await world.overview();
    const { looks } = await answered<{ looks: Look[] }>(world.studentAt(1).get('/api/access-log'));
    expect(looks.map(({ act, as }) => [act, as])).toEqual([['reviews', 'instructor']]);
  });
});

describe('pairs by hand', () => {
  it('are made, can be sent again, and are taken back while nobody has opened them', async () => {
    world = await createReviewWorld({ students: 4 });
    const { works } = await world.overview();
    const [reviewer, other] = [world.studentAt(0), world.studentAt(1)];
    const essayId = works.find(({ name }) => name === 'Student 003')?.essayId ?? '';
    const id = nanoid();
    const made = await answered<PairRow>(world.pin(reviewer.id, essayId, id));
    expect(made).toMatchObject({
      ...{ id, reviewer: 'Student 001', author: 'Student 003', state: 'assigned', origin: 'pinned' },
    });
    expect(await answered(world.pin(reviewer.id, essayId, id))).toEqual(made);
    expect(await refusal(world.pin(other.id, essayId, id))).toMatchObject({ code: 'id-taken' });

    expect((await world.instructor.send('DELETE', `/api/reviews/${id}`)).status).toBe(204);
    expect((await world.instructor.send('DELETE', `/api/reviews/${id}`)).status).toBe(204);
    expect((await world.overview()).pairs).toEqual([
      expect.objectContaining({ id, state: 'withdrawn', reason: 'Taken back by hand.' }),
    ]);
    // Only a hand brings the two together again.
    await world.allocate();
    expect(keys(livingOf(await world.overview()))).not.toContain(`${reviewer.id} ${essayId}`);
    await answered(world.pin(reviewer.id, essayId));
    expect(keys(livingOf(await world.overview()))).toContain(`${reviewer.id} ${essayId}`);
  });

  it('come back as they were when taking them back is undone', async () => {
    world = await createReviewWorld({ students: 4 });
    const [pair] = (await world.allocate()).pairs;
    if (!pair) throw new Error('There are pairs');
    const { id, reviewerId, essayId, author } = pair;
    await world.instructor.send('DELETE', `/api/reviews/${id}`);
    expect(await answered(world.pin(reviewerId, essayId, id))).toEqual(pair);
    expect(await answered(world.pin(reviewerId, essayId, id))).toEqual(pair);
    // Not against a rule that has been made since.
    await world.instructor.send('DELETE', `/api/reviews/${id}`);
    const authorId = world.students.find(({ name }) => name === author)?.id;
    const rules = [{ reviewerId, authorId, type: 'must-not' }];
    await answered(world.instructor.send('PUT', `${world.at}/reviews/rules`, { rules }));
    expect(await refusal(world.pin(reviewerId, essayId, id))).toMatchObject({ code: 'pair-not-allowed' });
  });

  it('are refused for one’s own map, and stay once they are begun', async () => {
    world = await createReviewWorld({ students: 4 });
    const { pairs, works } = await world.allocate();
    const student = world.studentAt(0);
    const own = works.find(({ name }) => name === student.name)?.essayId ?? '';
    expect(await refusal(world.pin(student.id, own))).toEqual({
      ...{ status: 422, code: 'pair-not-allowed', detail: 'Nobody reviews their own map.' },
    });
    expect(await refusal(world.pin(world.instructor.id, own))).toMatchObject({ code: 'pair-not-allowed' });
    const pair = pairs.find(({ reviewerId }) => reviewerId === student.id);
    await world.begin(student, pair?.id ?? '');
    expect(await refusal(world.instructor.send('DELETE', `/api/reviews/${pair?.id}`))).toMatchObject({
      ...{ status: 409, code: 'review-begun' },
    });
  });
});

describe('what is in the way', () => {
  it('is an assignment without peer review, a draft, and not leading the course', async () => {
    world = await createReviewWorld({ students: 3 });
    await world.edit({ peerReview: null });
    expect(await refusal(world.instructor.get(`${world.at}/reviews`))).toMatchObject({
      ...{ status: 409, code: 'no-peer-review' },
    });
    const assistant = await world.led.member('Ben Ruiz', 'assistant');
    expect(
      await refusal(assistant.post(`${world.at}/reviews/plan`, { seed: 1, kind: 'draw' })),
    ).toMatchObject({ status: 403, code: 'not-allowed' });
    expect(await refusal(world.studentAt(0).get(`${world.at}/reviews`))).toMatchObject({ status: 403 });
  });

  it('is what reviewers were promised, once one has begun: who they are is not told more freely', async () => {
    world = await createReviewWorld({ students: 4 });
    const { pairs } = await world.allocate();
    const settings = (await world.read()).peerReview;
    if (!settings) throw new Error('They review each other');
    await world.edit({ peerReview: { ...settings, blind: 'open' } });
    await world.edit({ peerReview: { ...settings, blind: 'double' } });
    const [pair] = pairs;
    const reviewer = world.students.find(({ id }) => id === pair?.reviewerId);
    if (reviewer) await world.begin(reviewer, pair?.id ?? '');
    for (const blind of ['single', 'open'] as const) {
      const { edition } = await world.read();
      const body = { edition, peerReview: { ...settings, blind } };
      expect(await refusal(world.instructor.patch(world.at, body))).toMatchObject({
        ...{ status: 409, code: 'review-begun' },
      });
    }
    const off = { edition: (await world.read()).edition, peerReview: null };
    expect(await refusal(world.instructor.patch(world.at, off))).toMatchObject({ code: 'review-begun' });
    await world.edit({ peerReview: { ...settings, perStudent: 3 } });
    expect(countsBy(livingOf(await world.allocate('repair')), ({ essayId }) => essayId)).toEqual([
      3, 3, 3, 3,
    ]);
  });
});
