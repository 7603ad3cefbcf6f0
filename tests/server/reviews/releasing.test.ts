import { afterEach, describe, expect, it } from 'vitest';
import { createReviewStore } from '#db/reviews/review-store.ts';
import { newPeerReview } from '#shared/assignments/peer-review.ts';
import type { Notice } from '#shared/notices/notice.ts';
import { answered, type ClassStudent, createClassWorld } from '../../support/class-world.ts';
import { refusalOf, type Somebody } from '../../support/course-world.ts';
import { createPairsWorld, giveReview, reviewActs } from '../../support/review-pairs.ts';

let world: { close: () => void };
afterEach(() => world.close());

const made = async (asked: Parameters<typeof createPairsWorld>[0]) => {
  const pairs = await createPairsWorld(asked);
  world = pairs;
  return pairs;
};

/** Everybody reviews the two others. */
const ring = [
  [0, 1],
  [0, 2],
  [1, 0],
  [1, 2],
  [2, 0],
  [2, 1],
] as const;

const newsOf = async (who: Somebody) => {
  const { notices } = await answered<{ notices: Notice[] }>(who.get('/api/notices'));
  return notices.filter(({ type }) => type === 'review-received');
};

describe('authors get their reviews', () => {
  it('as they are sent, in one notice that counts them', async () => {
    const { student, send, idOf, seenBy, at, setHour } = await made({
      ...{ pairs: ring, settings: { release: { type: 'at-once' } } },
    });
    setHour(1.6);
    await send(student(1), idOf(2));
    expect(await seenBy(student(0), 0)).toEqual(['Crane for 0']);
    await send(student(2), idOf(4));
    expect(await seenBy(student(0), 0)).toEqual(['Crane for 0', 'Dormouse for 0']);
    const [news, ...more] = await newsOf(student(0));
    expect(more).toEqual([]);
    expect(news).toMatchObject({
      title: 'There are 2 new reviews of your map for “Ferries”.',
      at: '2026-11-02T00:00:00.000Z',
      path: `${at.replace('/api', '')}/received`,
    });
  });

  it('on the date', async () => {
    const { student, send, idOf, seenBy, server } = await made({
      ...{ pairs: ring, settings: { release: { type: 'on-date', at: '2026-11-12T08:00:00.000Z' } } },
    });
    await send(student(1), idOf(2));
    await server.mind();
    expect(await seenBy(student(0), 0)).toEqual([]);
    server.clock.now = new Date('2026-11-12T08:00:00.000Z');
    await server.mind();
    expect(await seenBy(student(0), 0)).toEqual(['Crane for 0']);
    await server.mind();
    expect(await newsOf(student(0))).toHaveLength(1);
  });

  it('once their own are sent, and wait for nobody else', async () => {
    const { student, send, idOf, seenBy } = await made({ pairs: ring });
    await send(student(1), idOf(2));
    await send(student(0), idOf(0));
    expect(await seenBy(student(0), 0)).toEqual([]);
    // Student 2 has done nothing yet.
    await send(student(0), idOf(1));
    expect(await seenBy(student(0), 0)).toEqual(['Crane for 0']);
    await send(student(2), idOf(4));
    expect(await seenBy(student(0), 0)).toEqual(['Crane for 0', 'Dormouse for 0']);
  });

  it('once what is left of theirs was given back', async () => {
    const { student, send, idOf, seenBy, mine } = await made({ pairs: ring });
    await send(student(1), idOf(2));
    await send(student(0), idOf(0));
    await answered(student(0).post(`/api/reviews/${idOf(1)}/decline`, { reason: 'no-time' }));
    // There is nobody else for them to review, so nothing is owed any more.
    expect(await mine(student(0))).toMatchObject({ owed: 1, sent: 1 });
    expect(await seenBy(student(0), 0)).toEqual(['Crane for 0']);
  });

  it('a week after the due date at the latest', async () => {
    const { student, send, idOf, seenBy, server } = await made({
      ...{ pairs: ring, settings: { dueAt: '2026-11-12T08:00:00.000Z' } },
    });
    await send(student(1), idOf(2));
    server.clock.now = new Date('2026-11-19T07:59:00.000Z');
    await server.mind();
    expect(await seenBy(student(0), 0)).toEqual([]);
    server.clock.now = new Date('2026-11-19T08:00:00.000Z');
    await server.mind();
    expect(await seenBy(student(0), 0)).toEqual(['Crane for 0']);
  });

  it('when the instructor says so, and from then on as they come', async () => {
    const { student, send, idOf, seenBy, instructor, at } = await made({ pairs: ring });
    await send(student(1), idOf(2));
    expect(await refusalOf(await student(0).post(`${at}/reviews/release`))).toBe('403 not-allowed');
    expect(await answered(instructor.post(`${at}/reviews/release`))).toEqual({ released: 1 });
    expect(await answered(instructor.post(`${at}/reviews/release`))).toEqual({ released: 0 });
    await send(student(2), idOf(4));
    expect(await seenBy(student(0), 0)).toEqual(['Crane for 0', 'Dormouse for 0']);
  });

  it('as feedback that is none of the instructor’s', async () => {
    const { student, send, idOf, work } = await made({
      ...{ pairs: ring, settings: { release: { type: 'at-once' } } },
    });
    await send(student(1), idOf(2));
    expect((await work(student(0))).released).toBe(0);
    const essays = await answered<{ released: number }[]>(student(0).get('/api/essays'));
    expect(essays.map(({ released }) => released)).toEqual([0]);
  });

  it('of a group once one of it is done and nobody is in the middle', async () => {
    const { students, idOf, begin, send, groups } = await inGroups();
    const [, absent, third] = students;
    if (!absent || !third) throw new Error('There are four students');
    await send(third, idOf(2));
    expect(await groups.seenByFirst()).toEqual([]);
    await send(groups.first, idOf(0));
    // The other of the group has not opened theirs.
    expect(await groups.seenByFirst()).toEqual(['Dormouse']);
    await begin(absent, idOf(1));
    await send(groups.fourth, idOf(3));
    expect(await groups.seenByFirst()).toEqual(['Dormouse']);
    await send(absent, idOf(1));
    expect(await groups.seenByFirst()).toEqual(['Dormouse', 'Egret']);
  });
});

/** Students 0 and 1 did one map, 2 and 3 another; all four review the other group’s. */
async function inGroups() {
  const classWorld = await createClassWorld({
    students: 4,
    body: { grouping: 'group', peerReview: newPeerReview() },
  });
  await classWorld.group([0, 1], [2, 3]);
  const [first, second, third, fourth] = classWorld.students;
  if (!first || !second || !third || !fourth) throw new Error('There are four students');
  const essayIds = [await classWorld.bring(first, 'submitted'), await classWorld.bring(third, 'submitted')];
  const store = createReviewStore(classWorld.server.db);
  const pairs: [ClassStudent, number, string][] = [
    [first, 1, 'Badger'],
    [second, 1, 'Crane'],
    [third, 0, 'Dormouse'],
    [fourth, 0, 'Egret'],
  ];
  const ids = pairs.map(([reviewer, work, reviewerPseudonym]) =>
    giveReview(classWorld, {
      reviewer,
      essayId: essayIds[work] ?? '',
      authorPseudonym: 'Heron',
      reviewerPseudonym,
    }),
  );
  store.writeSession(classWorld.assignmentId, { allocatedAt: '2026-11-02T09:00:00.000Z' });
  const acts = reviewActs(classWorld);
  world = classWorld;
  return {
    ...acts,
    students: classWorld.students,
    idOf: (pair: number) => ids[pair] ?? '',
    groups: { first, fourth, seenByFirst: () => acts.seenOn(first, essayIds[0] ?? '') },
  };
}
