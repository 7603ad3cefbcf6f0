import { nanoid } from 'nanoid';
import { newPeerReview, type PeerReview } from '#shared/assignments/peer-review.ts';
import type { Plan, PlanKind, ReviewOverview } from '#shared/reviews/overview.ts';
import { isLiving, type PairRow } from '#shared/reviews/review.ts';
import { answered, createClassWorld, type Stage } from './class-world.ts';
import type { Caller } from './test-app.ts';

export type ReviewWorld = Awaited<ReturnType<typeof createReviewWorld>>;

type Asked = {
  readonly settings?: Partial<PeerReview>;
  /** Of the students in their order; handed in unless said otherwise. */
  readonly stages?: readonly Stage[];
  readonly students?: number;
  /** Groups of the students by number; the work is group work then. */
  readonly groups?: readonly (readonly number[])[];
};

/** A class that has handed in an assignment in which its students review each other. */
export async function createReviewWorld({ settings = {}, stages = [], students = 6, groups }: Asked = {}) {
  const peerReview = { ...newPeerReview(), ...settings };
  const world = await createClassWorld({
    students,
    body: { peerReview, ...(groups && { grouping: 'group' as const }) },
  });
  if (groups) await world.group(...groups);
  const handing = groups ? groups.map(([first = 0]) => first) : world.students.map((_one, at) => at);
  for (const at of handing) {
    const student = world.students[at];
    if (student) await world.bring(student, stages[at] ?? 'submitted');
  }
  const { instructor, at } = world;

  return {
    ...world,
    studentAt(index: number) {
      const student = world.students[index];
      if (!student) throw new Error(`There is no student ${index}`);
      return student;
    },
    overview: () => answered<ReviewOverview>(instructor.get(`${at}/reviews`)),
    plan: (kind: PlanKind = 'draw', seed = 1) =>
      answered<Plan>(instructor.post(`${at}/reviews/plan`, { seed, kind })),
    allocate: (kind: PlanKind = 'draw', seed = 1, planHash?: string) =>
      answered<ReviewOverview>(
        instructor.post(`${at}/reviews/allocation`, { seed, kind, ...(planHash && { planHash }) }),
      ),
    pin: (reviewerId: string, essayId: string, id: string = nanoid()) =>
      instructor.post(`${at}/reviews`, { id, reviewerId, essayId }),
    begin: (who: Caller, reviewId: string) => answered(who.post(`/api/reviews/${reviewId}/begin`)),
    decline: (who: Caller, reviewId: string, reason = 'know-author') =>
      answered(who.post(`/api/reviews/${reviewId}/decline`, { reason, note: '' })),
  };
}

/** Those that somebody owes or has written. */
export function livingOf({ pairs }: ReviewOverview): PairRow[] {
  return pairs.filter(({ state }) => isLiving(state));
}

/** How many of them each has, by what `key` says; sorted. */
export function countsBy(pairs: readonly PairRow[], key: (pair: PairRow) => string): number[] {
  const counts = new Map<string, number>();
  for (const pair of pairs) counts.set(key(pair), (counts.get(key(pair)) ?? 0) + 1);
  return [...counts.values()].toSorted((a, b) => a - b);
}
