import { strFromU8, unzipSync } from 'fflate';
import { nanoid } from 'nanoid';
import { afterEach, describe, expect, it } from 'vitest';
import { mergePeople } from '#db/people/merge-people.ts';
import { richTextOf } from '#shared/assessment/rich-text.ts';
import { newPeerReview } from '#shared/assignments/peer-review.ts';
import { anchorFor } from '#shared/essay/anchors.ts';
import { textOf } from '#shared/essay/document.ts';
import type { ReceivedReviews } from '#shared/reviews/received.ts';
import type { ClassScores } from '#shared/reviews/scores.ts';
import { answered, createClassWorld } from '../../support/class-world.ts';
import { refusalOf } from '../../support/course-world.ts';
import { createPairsWorld, giveReview, reviewActs } from '../../support/review-pairs.ts';
import { createCaller } from '../../support/test-app.ts';

let close = () => {};
afterEach(() => close());

/** Whatever somebody tries, the server answers it on purpose. */
function opened<World extends { close(): void; readonly server: { readonly faults: unknown[] } }>(
  world: World,
) {
  close = () => {
    expect(world.server.faults).toEqual([]);
    world.close();
  };
  return world;
}

describe('a clever student', () => {
  it('does not choose whose map comes next by the id that they make for it', async () => {
    const world = opened(await createPairsWorld({ students: 8, settings: { perStudent: 1 } }));
    const { at, student, store, mine, send, instructor, assignmentId, essayIds } = world;
    await answered(instructor.post(`${at}/reviews/allocation`, { seed: 5, kind: 'draw' }));
    const me = student(0);
    await send(me, (await mine(me)).reviews[0]?.id ?? '');
    const ids = Array.from({ length: 4 }, () => nanoid());
    const got = new Set<string>();
    // The same id from the same state: the lot falls anew each time.
    for (let time = 0; time < 12; time += 1) {
      const id = ids[0] ?? '';
      await answered(me.post(`${at}/reviews/extra`, { id }));
      got.add(store.read(id)?.essayId ?? '');
      store.remove(id);
    }
    expect(got.size).toBeGreaterThan(1);
    expect(essayIds).toEqual(expect.arrayContaining([...got]));
    expect(store.ofAssignment(assignmentId)).toHaveLength(8);
  });

  it('does not look through the class for a friend’s map by giving back one after the other', async () => {
    const world = opened(await createPairsWorld({ students: 10, settings: { perStudent: 1 } }));
    const { at, student, mine, begin, instructor } = world;
    await answered(instructor.post(`${at}/reviews/allocation`, { seed: 5, kind: 'draw' }));
    const me = student(0);
    let seen = 0;
    for (;;) {
      const open = (await mine(me)).reviews[0];
      if (!open) break;
      await begin(me, open.id);
      seen += 1;
      await answered(me.post(`/api/reviews/${open.id}/decline`, { reason: 'know-author' }));
    }
    expect(seen).toBe(3);
    expect(await refusalOf(await me.post(`${at}/reviews/extra`, { id: nanoid() }))).toBe(
      '409 no-extra-review',
    );
    // Nor does it bring them the reviews of their own map.
    const [own] = world.store.ofEssay(world.essayIds[0] ?? '');
    const reviewer = world.students.find(({ id }) => id === own?.reviewerId) ?? me;
    await world.send(reviewer, own?.id ?? '');
    expect((await answered<ReceivedReviews>(me.get(`${at}/reviews/received`))).reviews).toEqual([]);
  });

  it('does not send an empty review for the reviews of their own map and write it after reading those', async () => {
    const world = opened(
      await createPairsWorld({
        pairs: [
          [0, 1],
          [2, 0],
          [1, 2],
        ],
      }),
    );
    const { student, idOf, send, begin, at } = world;
    const me = student(0);
    await begin(me, idOf(0));
    await answered(me.post(`/api/reviews/${idOf(0)}/send`));
    await answered(me.post(`/api/reviews/${idOf(0)}/reopen`));
    await answered(me.post(`/api/reviews/${idOf(0)}/send`));
    await send(student(2), idOf(1));
    expect((await answered<ReceivedReviews>(me.get(`${at}/reviews/received`))).reviews).toHaveLength(1);
    expect(await refusalOf(await me.post(`/api/reviews/${idOf(0)}/reopen`))).toBe('409 review-over');
    expect((await begin(me, idOf(0))).canReopen).toBe(false);
  });

  it('does not find the author’s name around a passage, in the file of their own data', async () => {
    const world = opened(await createPairsWorld({ pairs: [[0, 1]] }));
    const { student, instructor, led, begin, add, commentOn, idOf } = world;
    // A name that the text begins with.
    await answered(instructor.patch(`${led.at}/members/${student(1).id}`, { name: 'Towns Zebedee' }));
    const review = await begin(student(0), idOf(0));
    const place = { type: 'passage', ...anchorFor(textOf(0, review.essay.document), { start: 8, end: 20 }) };
    await add(student(0), idOf(0), commentOn(review, { place: place as never })); // a passage as the screen names it
    const zip = await student(0).get('/api/account/data');
    const files = unzipSync(new Uint8Array(await zip.arrayBuffer()));
    const given = strFromU8(files['feedback-given.json'] ?? new Uint8Array());
    expect(given).toContain('█████ ');
    expect(given).not.toContain('Towns');
  });

  it('does not find out whose name is blotted out by commenting on it', async () => {
    const world = opened(await createPairsWorld({ pairs: [[0, 1]] }));
    const { student, instructor, led, begin, commentOn, idOf } = world;
    // A name that the text begins with.
    await answered(instructor.patch(`${led.at}/members/${student(1).id}`, { name: 'Towns Zebedee' }));
    const review = await begin(student(0), idOf(0));
    const guess = (exact: string) => {
      const quote = { exact, prefix: '', suffix: '' };
      const place = {
        type: 'passage',
        quote,
        position: { start: 0, end: exact.length },
        textVersion: 0,
      } as const;
      return student(0).post(`/api/reviews/${idOf(0)}/comments`, commentOn(review, { place }));
    };
    for (const name of ['Towns', 'T', 'Zebedee'])
      expect(await refusalOf(await guess(name))).toBe('422 not-valid');
    expect((await guess('should keep')).status).toBe(201);
  });

  it('does not rate their own review when they come into the group that it is of', async () => {
    const peerReview = { ...newPeerReview(), release: { type: 'at-once' as const } };
    const world = opened(await createClassWorld({ students: 4, body: { grouping: 'group', peerReview } }));
    const [first, , third] = world.students;
    if (!first || !third) throw new Error('There are four');
    await world.group([0, 1], [2, 3]);
    const essayId = (await world.bring(first, 'submitted')) ?? '';
    const names = { authorPseudonym: 'Crane', reviewerPseudonym: 'Heron' };
    const id = giveReview(world, { reviewer: third, essayId, ...names });
    await reviewActs(world).send(third, id);
    const fourth = world.students[3] ?? third;
    const later = giveReview(world, { reviewer: fourth, essayId, ...names });
    await world.group([0, 1, 2, 3], []);
    expect(await refusalOf(await fourth.post(`/api/reviews/${later}/begin`))).toBe('422 pair-not-allowed');
    const rate = (who: typeof third) =>
      who.send('PUT', `/api/reviews/${id}/usefulness`, { stars: 5, note: '' });
    expect(await refusalOf(await rate(third))).toBe('404 not-found');
    expect((await rate(first)).status).toBe(200);
  });

  it('does not learn who reviewed them when that one leaves, is renamed, or takes an account', async () => {
    const world = opened(
      await createPairsWorld({ pairs: [[0, 1]], settings: { release: { type: 'at-once' } } }),
    );
    const { student, instructor, led, begin, idOf, at } = world;
    const [me, reviewer] = [student(1), student(0)];
    const roster = `${led.at}/members/${reviewer.id}`;
    await answered(reviewer.patch('/api/session', { name: 'Quentin Ashby' }));
    await answered(instructor.patch(roster, { name: 'Zebedee Quirk', email: 'zq@school.example' }));
    const { assessment } = await begin(reviewer, idOf(0));
    const overall = richTextOf('Yours, Zebedee Quirk (zq@school.example), Quentin Ashby to friends.');
    await answered(reviewer.patch(`/api/reviews/${idOf(0)}`, { edition: assessment.edition, overall }));
    await answered(reviewer.post(`/api/reviews/${idOf(0)}/send`));
    const read = async () => {
      const { reviews } = await answered<ReceivedReviews>(me.get(`${at}/reviews/received`));
      return JSON.stringify(reviews[0]?.assessment.overall);
    };
    const masked = await read();
    expect(masked).toContain('Yours, █████████████ (█████████████████), █████████████ to friends.');
    await answered(reviewer.patch('/api/session', { name: 'Zed' }));
    await answered(instructor.patch(roster, { name: 'Z. Q.', email: null }));
    expect(await read()).toBe(masked);
    const account = { email: 'zq@home.example', password: 'a long password' };
    await answered(createCaller(world.server).post('/api/session/sign-up', { name: 'Z Q', ...account }));
    await answered(reviewer.post('/api/session/sign-in', account));
    expect(await read()).toBe(masked);
    const { person } = await answered<{ person: { id: string } }>(reviewer.get('/api/session'));
    expect(person.id).not.toBe(reviewer.id);
    await answered(instructor.delete(`${led.at}/members/${person.id}`));
    expect(await read()).toBe(masked);
  });
});

describe('somebody who is two people in a class', () => {
  const settings = {
    release: { type: 'at-once' as const },
    grading: { type: 'graded' as const, weights: { map: 100, reviews: 0, task: 0 } },
  };

  it('gets nothing for having reviewed their own map, once that is known', async () => {
    const pairs = [
      [0, 1],
      [2, 1],
      [1, 0],
    ] as const;
    const world = opened(await createPairsWorld({ pairs, settings }));
    const { student, idOf, send, begin, mine, at, instructor, server, store } = world;
    await send(student(0), idOf(0));
    await begin(student(1), idOf(2));
    const scored = async () =>
      (await answered<ClassScores>(instructor.get(`${at}/reviews/scores`))).grades?.map(({ map }) => map);
    expect(await scored()).toContain(100);
    mergePeople(server.db, student(0).id, student(1).id);
    expect(store.read(idOf(0))).toMatchObject({ state: 'removed', reviewerId: student(1).id });
    expect(await scored()).not.toContain(100);
    expect((await answered<ReceivedReviews>(student(1).get(`${at}/reviews/received`))).reviews).toEqual([]);
    // What they had begun of it has gone back, and nothing of it can be opened.
    expect((await mine(student(1))).reviews.map(({ state }) => state)).toEqual(['removed']);
    expect(await refusalOf(await student(1).post(`/api/reviews/${idOf(2)}/send`))).toBe('409 review-over');
  });

  it('keeps the one of two reviews of one map that was sent, and so does its author', async () => {
    const pairs = [
      [0, 2],
      [1, 2],
    ] as const;
    const world = opened(await createPairsWorld({ pairs, settings }));
    const { student, idOf, send, begin, mine, at, server } = world;
    await send(student(0), idOf(0));
    await begin(student(1), idOf(1));
    mergePeople(server.db, student(0).id, student(1).id);
    expect((await mine(student(1))).reviews).toMatchObject([{ id: idOf(0), state: 'sent' }]);
    const { reviews } = await answered<ReceivedReviews>(student(2).get(`${at}/reviews/received`));
    expect(reviews).toMatchObject([{ id: idOf(0) }]);
  });
});

describe('staff', () => {
  it('leave a line in the access log for whatever names who judged whom', async () => {
    const settings = { release: { type: 'at-once' as const }, comparisons: true };
    const world = opened(await createPairsWorld({ pairs: [[0, 1]], settings }));
    const { server, student, at, essayIds, idOf, led, send } = world;
    await send(student(0), idOf(0));
    const observer = await led.member('Olga Reyes', 'observer');
    const looks = async () => (await student(1).get('/api/access-log')).text();
    for (const path of [
      ...['', '/export?format=csv', '/scores', '/health', '/health/export?format=csv'].map(
        (of) => `${at}/reviews${of}`,
      ),
      ...[`${at}/works/${essayIds[1]}/reviews`, `/api/reviews/${idOf(0)}/as-staff`, `${at}/comparisons`],
    ]) {
      const before = await looks();
      server.clock.now = new Date(server.clock.now.getTime() + 3 * 60 * 60 * 1000);
      expect((await observer.get(path)).status, path).toBe(200);
      expect(await looks(), path).not.toBe(before);
    }
  });
});
