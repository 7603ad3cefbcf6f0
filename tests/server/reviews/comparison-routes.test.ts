import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { createOwnDataStore } from '#db/privacy/own-data-store.ts';
import { createReviewStore } from '#db/reviews/review-store.ts';
import { newPeerReview } from '#shared/assignments/peer-review.ts';
import { type ComparisonOverview, mostComparisons, type NextComparison } from '#shared/reviews/comparison.ts';
import {
  answered,
  type ClassStudent,
  type ClassWorld,
  createClassWorld,
} from '#tests/support/class-world.ts';

let world: ClassWorld;
let essayIds: string[];
beforeEach(async () => {
  world = await createClassWorld({
    students: 6,
    body: { peerReview: { ...newPeerReview(), comparisons: true } },
  });
  essayIds = [];
  for (const each of world.students.slice(0, 5)) essayIds.push((await world.bring(each, 'submitted')) ?? '');
});
afterEach(() => world.close());

const next = (who: ClassStudent) => answered<NextComparison>(who.post(`${world.at}/comparisons/next`));
const answer = (who: ClassStudent, id: string, winner: string, why = '') =>
  who.send('PUT', `${world.at}/comparisons/${id}`, { winner, why });
const overview = () => answered<ComparisonOverview>(world.instructor.get(`${world.at}/comparisons`));
const codeOf = async (response: Response | Promise<Response>) => {
  const { type } = await (await response).json();
  return String(type).replace('/problems/', '');
};

/** As far as comparing goes: reviews are given out. */
function giveOut() {
  const at = world.server.clock.now.toISOString();
  createReviewStore(world.server.db).writeSession(world.assignmentId, { allocatedAt: at });
}

function student(at = 0): ClassStudent {
  const found = world.students[at];
  if (!found) throw new Error('There are six');
  return found;
}

function idOf({ comparison }: NextComparison): string {
  if (!comparison) throw new Error('There is a pair');
  return comparison.id;
}

describe('a student who compares', () => {
  test('waits until reviews are given out and their own is handed in', async () => {
    expect((await next(student())).closedBecause).toBe(
      'There are maps to compare once the reviews are given out.',
    );
    giveOut();
    expect(await next(student(5))).toMatchObject({
      comparison: null,
      closedBecause: 'Hand in your own map first. Then you can compare those of others.',
    });
    expect((await next(student())).closedBecause).toBeNull();
  });

  test('meets each pair of others’ maps once, the same until it is answered', async () => {
    giveOut();
    const seen: string[] = [];
    for (let turn = 0; turn < mostComparisons; turn++) {
      const asked = await next(student());
      expect(await next(student())).toEqual(asked);
      expect(asked).toMatchObject({ done: turn, of: mostComparisons });
      seen.push(
        [asked.comparison?.first, asked.comparison?.second]
          .map((map) => map?.graph.nodes[0]?.id)
          .toSorted()
          .join(' '),
      );
      await answered(answer(student(), idOf(asked), 'first', 'It names the cost.'));
    }
    expect(new Set(seen).size).toBe(mostComparisons);
    const own = await world.essay(student(), essayIds[0] ?? '');
    for (const { id } of own.graph.nodes) expect(seen.join(' ')).not.toContain(id);
    expect((await next(student())).closedBecause).toContain('You have compared enough');
  });

  test('says it once; the same again changes nothing, another answer is refused', async () => {
    giveOut();
    const id = idOf(await next(student()));
    expect(await codeOf(answer(student(1), id, 'first'))).toBe('not-found');
    for (const _ of [1, 2]) expect((await answer(student(), id, 'second', 'Because. ')).status).toBe(204);
    expect(await codeOf(answer(student(), id, 'first', 'Because.'))).toBe('review-over');
    expect((await overview()).answers).toBe(1);
    const own = createOwnDataStore(world.server.db).comparisons(student().id);
    const at = world.server.clock.now.toISOString();
    expect(own).toEqual([
      {
        ...{ assignmentId: world.assignmentId, winner: 'second', why: 'Because.' },
        ...{ askedAt: at, answeredAt: at },
      },
    ]);
  });

  test('reads no name, id or address of anybody, nor how a map stands', async () => {
    const sixth = student(5);
    const essayId = await world.begin(sixth);
    await world.draw(sixth, essayId);
    await world.write(sixth, essayId, [`Written by ${sixth.name}.`]);
    await world.submit(sixth);
    let read = '';
    giveOut();
    for (let turn = 0; turn < 3; turn++) {
      const response = await student().post(`${world.at}/comparisons/next`);
      const words = await response.text();
      for (const value of [
        ...[...essayIds, essayId],
        ...world.students.flatMap((each) => [each.id, each.name]),
        ...['score', 'rank', 'winner', '"n"'],
      ])
        expect(words).not.toContain(value);
      read += words;
      await answered(answer(student(), JSON.parse(words).comparison.id, 'first'));
    }
    // Three pairs of maps not seen before: the sixth’s is among them.
    expect(read).toContain('Written by ███████████.');
    expect((await student().get(`${world.at}/comparisons`)).status).toBe(403);
  });

  test('an open pair goes when one of its maps does', async () => {
    giveOut();
    const before = await next(student());
    for (const at of [1, 2, 3])
      await answered(
        world.instructor.send('DELETE', `/api/courses/${world.course.id}/members/${student(at).id}`),
      );
    const after = await next(student());
    expect(after.comparison?.id).not.toBe(before.comparison?.id);
    expect(after.closedBecause).toContain('There are not enough maps');
  });

  test('where the settings ask for none there is none', async () => {
    const { peerReview } = await world.read();
    if (!peerReview) throw new Error('The world has peer review');
    await world.edit({ peerReview: { ...peerReview, comparisons: false } });
    expect(await codeOf(student().post(`${world.at}/comparisons/next`))).toBe('no-peer-review');
    expect(await codeOf(answer(student(), 'any', 'first'))).toBe('no-peer-review');
  });
});

test('staff see roughly how maps stand, how often they were compared, and why', async () => {
  giveOut();
  for (const at of [0, 1, 2, 3, 4])
    for (let turn = 0; turn < 3; turn++) {
      const asked = await next(student(at));
      await answered(answer(student(at), idOf(asked), 'first', turn === 0 ? 'It answers the ferry.' : ''));
    }
  const seen = await overview();
  expect(seen).toMatchObject({ isOn: true, answers: 15, people: 5, students: 6 });
  expect(seen.works.map(({ name }) => name)).toEqual(world.students.slice(0, 5).map(({ name }) => name));
  expect(seen.works.reduce((sum, { n }) => sum + n, 0)).toBe(30);
  expect(seen.reasons).toHaveLength(5);
  expect(seen.reasons.map(({ by }) => by).toSorted()).toEqual(
    world.students.slice(0, 5).map(({ name }) => name),
  );
});
