import type { AssessmentRow } from '#db/assessment/assessment-store.ts';
import type { AssignmentRow } from '#db/assignments/store.ts';
import type { ReviewRow } from '#db/reviews/review-store.ts';
import { mostPointsOf } from '#shared/assessment/total.ts';
import type { PeerReview } from '#shared/assignments/peer-review.ts';
import { AppError } from '#shared/errors.ts';
import { countedScore, type SentReview, scoresOf } from '#shared/reviews/class-scores.ts';
import { groupedBy } from '#shared/reviews/grouped.ts';
import type {
  ClassScores,
  OwnScores,
  SetOverride,
  StudentGrade,
  WorkScores,
} from '#shared/reviews/scores.ts';
import { studentGrade } from '#shared/reviews/student-grades.ts';
import { rubricRefOf } from '../assessment/assessment-view.ts';
import type { Deps } from '../deps.ts';
import type { Rubrics } from '../rubric/rubrics.ts';
import type { Stores } from '../stores.ts';
import { type ReviewedWorks, reviewedWorks } from './reviewed-works.ts';
import { nobodyReviews, settingsOf } from './settings.ts';

type Parts = { readonly stores: Stores; readonly rubricNamed: Rubrics['of'] };
type Judged = { readonly review: ReviewRow; readonly assessment: Omit<AssessmentRow, 'assessorName'> };
type Weights = Extract<PeerReview['grading'], { type: 'graded' }>['weights'];

export type Scoring = ReturnType<typeof createScoring>;

/** What the reviews of a class come to, from one query a table. */
export function createScoring(deps: Pick<Deps, 'now'>, { stores, rubricNamed }: Parts) {
  const { reviews, scores } = stores;

  function sentOf(judged: readonly Judged[], { nameOf }: Pick<ReviewedWorks, 'nameOf'>): SentReview[] {
    return judged.flatMap(({ review, assessment }) =>
      review.state !== 'sent'
        ? []
        : [
            {
              ...{ id: review.id, essayId: review.essayId, reviewerId: review.reviewerId },
              reviewer: nameOf(review.reviewerId),
              rubric: rubricNamed(rubricRefOf(assessment)),
              marks: assessment.marks,
            },
          ],
    );
  }

  function overridesOf(assignmentId: string) {
    return scores
      .overrides(assignmentId)
      .map(({ criterionId, ...row }) => ({ ...row, criterionId: criterionId === '' ? null : criterionId }));
  }

  function rubricOf({ rubricId, rubricVersion }: AssignmentRow) {
    return rubricNamed({ id: rubricId, version: rubricVersion });
  }

  function found(assignment: AssignmentRow, class_: ReviewedWorks, judged: readonly Judged[]) {
    const { works } = class_;
    return scoresOf({
      ...{
        rubric: rubricOf(assignment),
        works: works.map(({ essayId, name }) => ({ essayId, author: name })),
      },
      ...{ reviews: sentOf(judged, class_), overrides: overridesOf(assignment.id) },
    });
  }

  function gradesOf(
    assignmentId: string,
    weights: Weights,
    { students, workOf }: ReviewedWorks,
    works: readonly WorkScores[],
  ): StudentGrade[] {
    const byEssay = new Map(works.map((work) => [work.essayId, work.whole]));
    const own = groupedBy(reviews.ofAssignment(assignmentId), ({ reviewerId }) => reviewerId);
    return students.map(({ personId, name }) => ({
      ...{ personId, name },
      ...studentGrade({
        weights,
        whole: byEssay.get(workOf(personId)?.essayId ?? '') ?? null,
        reviews: (own.get(personId) ?? []).map(({ state, origin, usefulness, endorsedAt }) => ({
          ...{ state, isExtra: origin === 'extra', usefulness, isEndorsed: endorsedAt !== null },
        })),
      }),
    }));
  }

  function ofClass(
    assignment: AssignmentRow,
    mayLead: boolean,
    judged: readonly Judged[] = reviews.judged(assignment.id),
  ): ClassScores {
    const { id, body } = assignment;
    const { grading } = settingsOf(assignment, nobodyReviews);
    const class_ = reviewedWorks(stores, assignment);
    const come = found(assignment, class_, judged);
    return {
      assignment: { id, title: body.title, grouping: body.grouping, timeZone: body.timeZone },
      ...{ grading, mayLead, ...come },
      grades: grading.type === 'graded' ? gradesOf(id, grading.weights, class_, come.works) : null,
    };
  }

  return {
    /** `judged`: for who has asked for them already. @throws no-peer-review */
    ofClass,

    /** Sets a score, or takes it back. @throws no-peer-review, not-found, not-valid */
    override(assignment: AssignmentRow, essayId: string, actorId: string, asked: SetOverride): WorkScores {
      settingsOf(assignment, nobodyReviews);
      const { criterionId, score, reason } = asked;
      if (!reviewedWorks(stores, assignment).works.some((work) => work.essayId === essayId))
        throw new AppError('not-found', 'No work of this assignment has that id. Look at the numbers again.');
      const row = rubricOf(assignment).criteria.find(({ id }) => id === criterionId);
      const most = criterionId === null ? 1 : row ? mostPointsOf(row) : 0;
      if (most === 0)
        throw refused('/criterionId', 'The rubric has no such row with points. Look at the numbers again.');
      if (score !== null && score > most)
        throw refused('/score', `Give ${criterionId === null ? '100 %' : `${most} points`} at most.`);
      if (score !== null && reason.trim() === '')
        throw refused('/reason', 'Say why: whoever reads the score sees the reason beside it.');
      if (score === null) scores.remove(essayId, criterionId ?? '');
      else
        scores.put({
          ...{ assignmentId: assignment.id, essayId, criterionId: criterionId ?? '', score, reason },
          ...{ by: actorId, at: deps.now().toISOString() },
        });
      const work = ofClass(assignment, true).works.find((one) => one.essayId === essayId);
      if (!work) throw new Error('The work was there a moment ago');
      return work;
    },

    /**
     * What an author sees of their own map’s numbers: of reviews that they have got and rated only, as levels are not
     * shown before. What counts is said in a graded peer review once all that they have got are rated.
     * @throws no-peer-review
     */
    scoresForAuthor(assignment: AssignmentRow, essayId: string, personId: string): OwnScores {
      const { grading } = settingsOf(assignment, nobodyReviews);
      const given = reviews
        .judgedOf(essayId)
        .filter(
          ({ review, assessment }) =>
            review.assignmentId === assignment.id &&
            review.state === 'sent' &&
            assessment.state === 'released',
        );
      const rated = given.filter(({ review }) => review.usefulness !== null);
      const isTold = grading.type === 'graded' && given.length > 0 && rated.length === given.length;
      const seen = scoresOf({
        ...{ rubric: rubricOf(assignment), works: [{ essayId, author: '' }] },
        ...{ reviews: sentOf(rated, { nameOf: () => '' }), overrides: [] },
      });
      // What counts depends on everybody’s reviews; what was said of one map does not.
      const class_ = isTold ? reviewedWorks(stores, assignment) : null;
      const all = class_ && found(assignment, class_, reviews.judged(assignment.id));
      const counted = all?.works.find((work) => work.essayId === essayId);
      const grade =
        class_ && all && grading.type === 'graded'
          ? gradesOf(assignment.id, grading.weights, class_, all.works).find(
              (one) => one.personId === personId,
            )
          : undefined;
      return {
        criteria: seen.criteria.map(({ id, title, most }, at) => {
          const cell = seen.works[0]?.cells[at];
          const told = counted?.cells[at];
          return {
            ...{ id, title, most, n: cell?.n ?? 0, mean: cell?.mean ?? null, spread: cell?.spread ?? null },
            score: told ? countedScore(told) : null,
            overrideReason: told?.override?.reason ?? null,
          };
        }),
        grade: grade ? withoutName(grade) : null,
      };
    },
  };
}

function refused(pointer: string, detail: string) {
  return new AppError('not-valid', detail, [{ pointer, detail }]);
}

function withoutName({ personId: _id, name: _name, ...grade }: StudentGrade): OwnScores['grade'] {
  return grade;
}
