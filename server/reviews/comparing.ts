import type { AssignmentAccess } from '#db/assignments/store.ts';
import { hashOf } from '#db/hash.ts';
import type { ComparisonRow } from '#db/reviews/comparison-store.ts';
import { drawFrom } from '#shared/assignments/seeded.ts';
import { AppError } from '#shared/errors.ts';
import { type Comparison, mostComparisons, type NextComparison } from '#shared/reviews/comparison.ts';
import { nextPair, type Verdict } from '#shared/reviews/comparisons.ts';
import { maskedEssay } from '#shared/reviews/masked-essay.ts';
import { type BegunWork, begunWorks } from '../assignments/begun-works.ts';
import type { Deps } from '../deps.ts';
import type { Stores } from '../stores.ts';
import { authorsMask } from './masks.ts';

export type Comparing = ReturnType<typeof createComparing>;

/** Which of two maps answers its strongest objection better: pairs for students, chosen for what they tell. */
export function createComparing(deps: Pick<Deps, 'now' | 'newId'>, stores: Stores) {
  const { comparisons, submissions, reviews } = stores;

  /** Handed in by others, whose maps are there to compare. */
  function worksOfOthers({ assignment, course }: AssignmentAccess, personId: string): BegunWork[] {
    return begunWorks(stores, assignment.id, course.id).filter(
      ({ submission, people }) => submission !== null && people.every(({ id }) => id !== personId),
    );
  }

  function hasHandedIn({ assignment, course }: AssignmentAccess, personId: string): boolean {
    return begunWorks(stores, assignment.id, course.id).some(
      ({ submission, people }) => submission !== null && people.some(({ id }) => id === personId),
    );
  }

  /** Until one has handed in one’s own, others’ maps could be copied. */
  function closedBecause(access: AssignmentAccess, personId: string): string | null {
    if (!reviews.session(access.assignment.id)?.allocatedAt)
      return 'There are maps to compare once the reviews are given out.';
    if (!hasHandedIn(access, personId))
      return 'Hand in your own map first. Then you can compare those of others.';
    return null;
  }

  /** What was handed in when the pair was asked for. */
  function frozen({ course }: AssignmentAccess, work: BegunWork, askedAt: string): Comparison['first'] {
    const known = submissions.ofEssay(work.essayId);
    const submission = known.find(({ at }) => at <= askedAt) ?? known.at(-1);
    const content = submission && submissions.content(submission.id);
    if (!content) throw new Error('Only what was handed in is compared');
    const mask = authorsMask(stores, course.id, work.essayId);
    const { graph, document } = maskedEssay(content, mask);
    // What its writer set aside of the findings is theirs.
    return { graph: { ...graph, dismissals: [] }, document };
  }

  /** The open pair, or a new one; null when there is none left. */
  function pairFor(access: AssignmentAccess, personId: string, others: readonly BegunWork[]) {
    const { id } = access.assignment;
    const open = comparisons.open(id, personId);
    if (open) {
      const ids = others.map(({ essayId }) => essayId);
      if (ids.includes(open.firstId) && ids.includes(open.secondId)) return open;
      // Somebody has left the course, or come into one's group: it is no pair any more.
      comparisons.remove(open.id);
    }
    if (comparisons.done(id, personId) >= mostComparisons) return null;
    const rows = comparisons.ofAssignment(id);
    const comparisonId = deps.newId();
    const pair = nextPair(
      {
        maps: others.map(({ essayId }) => essayId),
        verdicts: verdictsOf(rows),
        asked: rows
          .filter((row) => row.personId === personId)
          .map(({ firstId, secondId }) => [firstId, secondId]),
      },
      // Drawn by the id, which nobody can guess.
      drawFrom(Number.parseInt(hashOf(comparisonId).slice(0, 8), 16)),
    );
    if (!pair) return null;
    const [firstId, secondId] = pair;
    comparisons.add({
      ...{ id: comparisonId, assignmentId: id, personId, firstId, secondId },
      ...{ winner: null, why: '', askedAt: deps.now().toISOString(), answeredAt: null },
    });
    return comparisons.read(comparisonId) ?? null;
  }

  return {
    /** Null where the assignment asks for none. */
    standing(
      access: AssignmentAccess,
      personId: string,
    ): { readonly done: number; readonly open: boolean } | null {
      const { assignment } = access;
      if (!isOn(access)) return null;
      const done = comparisons.done(assignment.id, personId);
      const isOpen =
        closedBecause(access, personId) === null &&
        done < Math.min(mostComparisons, pairsOf(worksOfOthers(access, personId).length));
      return { done, open: isOpen };
    },

    /** The pair to look at, the same until it is answered. @throws no-peer-review */
    next(access: AssignmentAccess, personId: string): NextComparison {
      if (!isOn(access)) throw noComparisons();
      return comparisons.together(() => {
        const { assignment } = access;
        const others = worksOfOthers(access, personId);
        const closed = closedBecause(access, personId);
        const row = closed === null ? pairFor(access, personId, others) : null;
        const done = comparisons.done(assignment.id, personId);
        const map = (essayId: string, askedAt: string) => {
          const work = others.find((other) => other.essayId === essayId);
          if (!work) throw new Error('A pair is of maps of others');
          return frozen(access, work, askedAt);
        };
        return {
          ...{ assignmentId: assignment.id, title: assignment.body.title, task: assignment.body.task },
          comparison: row && {
            id: row.id,
            first: map(row.firstId, row.askedAt),
            second: map(row.secondId, row.askedAt),
          },
          closedBecause: row ? null : (closed ?? whyNone(done, others.length)),
          done,
          of: Math.max(done, Math.min(mostComparisons, pairsOf(others.length))),
        };
      });
    },

    /** Says which is better; the same answer again changes nothing. @throws no-peer-review, not-found, review-over */
    answer(
      access: AssignmentAccess,
      personId: string,
      comparisonId: string,
      said: { readonly winner: 'first' | 'second'; readonly why: string },
    ) {
      if (!isOn(access)) throw noComparisons();
      comparisons.together(() => {
        const row = comparisons.read(comparisonId);
        if (row?.assignmentId !== access.assignment.id || row.personId !== personId)
          throw new AppError('not-found', 'You have no such pair to compare. Ask for the next one.');
        const why = said.why.trim();
        if (row.winner !== null) {
          if (row.winner === said.winner && row.why === why) return;
          throw new AppError('review-over', 'You have answered this pair. Go on with the next one.');
        }
        comparisons.answer(row.id, { winner: said.winner, why, answeredAt: deps.now().toISOString() });
      });
    },
  };
}

/** What was answered, without the pairs that are open. */
export function verdictsOf(rows: readonly ComparisonRow[]): Verdict[] {
  return rows.flatMap(({ winner, firstId, secondId }) => {
    if (winner === null) return [];
    return [winner === 'first' ? { better: firstId, other: secondId } : { better: secondId, other: firstId }];
  });
}

function isOn({ assignment }: AssignmentAccess): boolean {
  return assignment.body.peerReview?.comparisons === true;
}

function pairsOf(maps: number): number {
  return (maps * (maps - 1)) / 2;
}

function whyNone(done: number, maps: number): string {
  if (maps < 2) return 'There are not enough maps to compare yet. Come back when more are handed in.';
  return done >= mostComparisons
    ? 'You have compared enough: thank you. Your reasons help your instructor to see what convinces.'
    : 'You have compared every pair that there is: thank you.';
}

function noComparisons() {
  return new AppError('no-peer-review', 'This assignment has no maps to compare.');
}
