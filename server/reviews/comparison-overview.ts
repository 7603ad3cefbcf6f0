import type { AssignmentAccess } from '#db/assignments/store.ts';
import type { ComparisonOverview } from '#shared/reviews/comparison.ts';
import { groupOf, roundsOf, scoresOf } from '#shared/reviews/comparisons.ts';
import { begunWorks } from '../assignments/begun-works.ts';
import type { Stores } from '../stores.ts';
import { classNames } from './class-names.ts';
import { verdictsOf } from './comparing.ts';

/** What came of the comparisons, for staff; roughly, as so few answers can say no more. */
export function comparisonOverview(
  stores: Stores,
  { assignment, course }: AssignmentAccess,
): ComparisonOverview {
  const { comparisons, works } = stores;
  const answered = comparisons.ofAssignment(assignment.id).filter(({ winner }) => winner !== null);
  const verdicts = verdictsOf(answered);
  const scores = scoresOf(verdicts);
  const rounds = roundsOf(verdicts);
  const handedIn = begunWorks(stores, assignment.id, course.id).filter(({ submission }) => submission);
  const names = classNames(stores, assignment);
  return {
    isOn: assignment.body.peerReview?.comparisons === true,
    answers: answered.length,
    people: new Set(answered.map(({ personId }) => personId)).size,
    students: works.students(course.id).length,
    works: handedIn.map(({ essayId, name }) => {
      const n = rounds.get(essayId) ?? 0;
      return { essayId, name, n, group: groupOf(scores.get(essayId) ?? 0.5, n) };
    }),
    reasons: answered
      .filter(({ why }) => why !== '')
      .flatMap(({ id, winner, firstId, secondId, personId, why }) => {
        const [better, other] = winner === 'first' ? [firstId, secondId] : [secondId, firstId];
        return [
          {
            ...{ id, better: names.author(better), other: names.author(other) },
            ...{ by: names.person(personId), why },
          },
        ];
      })
      .toSorted((a, b) => a.better.localeCompare(b.better, 'en') || a.other.localeCompare(b.other, 'en')),
  };
}
