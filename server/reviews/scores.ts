import type { AssignmentRow } from '#db/assignments/store.ts';
import type { OverrideRow } from '#db/reviews/score-store.ts';
import { mostPointsOf } from '#shared/assessment/total.ts';
import type { PeerReview } from '#shared/assignments/peer-review.ts';
import { AppError } from '#shared/errors.ts';
import { countedScore, type SentReview, scoresOf } from '#shared/reviews/class-scores.ts';
import { groupedBy } from '#shared/reviews/grouped.ts';
import { numberWords } from '#shared/reviews/score-words.ts';
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
import { doubtfulRatings, isSettled, type JudgedReview } from './doubtful-ratings.ts';
import { reviewersMask } from './masks.ts';
import { type ReviewedWorks, reviewedWorks } from './reviewed-works.ts';
import { nobodyReviews, settingsOf } from './settings.ts';

type Parts = { readonly stores: Stores; readonly rubricNamed: Rubrics['of'] };
/** `hasIntervals`: whether anybody looks at them; they take time. */
type Looking = { readonly judged?: readonly JudgedReview[]; readonly hasIntervals?: boolean };
type Weights = Extract<PeerReview['grading'], { type: 'graded' }>['weights'];

export type Scoring = ReturnType<typeof createScoring>;

/** What the reviews of a class come to, from one query a table. */
export function createScoring(deps: Pick<Deps, 'now'>, { stores, rubricNamed }: Parts) {
  const { reviews, scores } = stores;

  function sentOf(judged: readonly JudgedReview[], { nameOf }: Pick<ReviewedWorks, 'nameOf'>): SentReview[] {
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
      .map(({ essayId, criterionId, edition, takenBackAt, score, reason, at, by }) => ({
        ...{ essayId, criterionId: criterionId === '' ? null : criterionId, edition },
        override: takenBackAt === null ? { score, reason, at, by } : null,
      }));
  }

  function rubricOf({ rubricId, rubricVersion }: AssignmentRow) {
    return rubricNamed({ id: rubricId, version: rubricVersion });
  }

  function found(
    assignment: AssignmentRow,
    class_: ReviewedWorks,
    judged: readonly JudgedReview[],
    hasIntervals: boolean,
  ) {
    const { works } = class_;
    return scoresOf({
      hasIntervals,
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
    judged: readonly JudgedReview[],
  ): StudentGrade[] {
    const doubtful = doubtfulRatings(judged, rubricNamed);
    const byEssay = new Map(works.map((work) => [work.essayId, work.whole]));
    const own = groupedBy(reviews.ofAssignment(assignmentId), ({ reviewerId }) => reviewerId);
    return students.map(({ personId, name }) => ({
      ...{ personId, name },
      ...studentGrade({
        weights,
        whole: byEssay.get(workOf(personId)?.essayId ?? '') ?? null,
        reviews: (own.get(personId) ?? []).map((review) => ({
          ...{ state: review.state, isExtra: review.origin === 'extra', usefulness: review.firstUsefulness },
          isEndorsed: review.endorsedAt !== null,
          isDoubtful: doubtful.has(review.id) && !isSettled(review),
        })),
      }),
    }));
  }

  function ofClass(
    assignment: AssignmentRow,
    mayLead: boolean,
    { judged = reviews.judged(assignment.id), hasIntervals = true }: Looking = {},
  ): ClassScores {
    const { id, body } = assignment;
    const { grading } = settingsOf(assignment, nobodyReviews);
    const class_ = reviewedWorks(stores, assignment);
    const come = found(assignment, class_, judged, hasIntervals);
    return {
      assignment: { id, title: body.title, grouping: body.grouping, timeZone: body.timeZone },
      ...{ grading, mayLead, ...come },
      grades: grading.type === 'graded' ? gradesOf(id, grading.weights, class_, come.works, judged) : null,
    };
  }

  return {
    /** @throws no-peer-review */
    ofClass,

    /** Sets a score, or takes it back. The same again changes nothing. @throws no-peer-review, not-found, not-valid, score-moved-on */
    override(assignment: AssignmentRow, essayId: string, actorId: string, asked: SetOverride): WorkScores {
      settingsOf(assignment, nobodyReviews);
      const { criterionId, score, reason, edition } = asked;
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
      const known = scores
        .overrides(assignment.id)
        .find((one) => one.essayId === essayId && one.criterionId === (criterionId ?? ''));
      const counts = known?.takenBackAt === null ? known : null;
      const isSame = score === null ? !counts : counts?.score === score && counts.reason === reason;
      if (!isSame) {
        if (edition !== undefined && edition !== (known?.edition ?? 0))
          throw new AppError('score-moved-on', movedWords(known, criterionId === null ? null : most));
        const at = deps.now().toISOString();
        scores.put({
          ...{ assignmentId: assignment.id, essayId, criterionId: criterionId ?? '', by: actorId, at },
          ...{ score: score ?? known?.score ?? 0, reason: score === null ? (known?.reason ?? '') : reason },
          ...{ edition: (known?.edition ?? 0) + 1, takenBackAt: score === null ? at : null },
        });
      }
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
      const { grading, blind } = settingsOf(assignment, nobodyReviews);
      // Staff know who wrote what, and may say so in a reason.
      const withoutReviewers = (words: string) => {
        const reviewers = reviews.ofEssay(essayId).map(({ reviewerId }) => reviewerId);
        if (blind === 'open' || reviewers.length === 0) return words;
        return reviewersMask(stores, assignment.courseId, assignment.id, reviewers)(words);
      };
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
        ...{ reviews: sentOf(rated, { nameOf: () => '' }), overrides: [], hasIntervals: false },
      });
      // What counts depends on everybody’s reviews; what was said of one map does not.
      const class_ = isTold ? reviewedWorks(stores, assignment) : null;
      const judged = class_ ? reviews.judged(assignment.id) : [];
      const all = class_ && found(assignment, class_, judged, false);
      const counted = all?.works.find((work) => work.essayId === essayId);
      const grade =
        class_ && all && grading.type === 'graded'
          ? gradesOf(assignment.id, grading.weights, class_, all.works, judged).find(
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
            overrideReason: told?.override ? withoutReviewers(told.override.reason) : null,
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

/** What is there in place of what somebody has seen. `most`: best points; null: of the whole. */
function movedWords(known: OverrideRow | undefined, most: number | null): string {
  const who = known?.by ?? 'Somebody who has left';
  if (!known || known.takenBackAt !== null)
    return `${known ? who : 'Somebody'} has let the reviews count since you looked. Leave it so, or set yours once more.`;
  return `${who} has set it to ${numberWords(known.score, most)} since you looked: “${known.reason}” Leave it so, or set yours once more.`;
}

function withoutName({ personId: _id, name: _name, ...grade }: StudentGrade): OwnScores['grade'] {
  return grade;
}
