import type { AssignmentRow } from '#db/assignments/store.ts';
import type { ReviewRow } from '#db/reviews/review-store.ts';
import type { SaidRow } from '#db/reviews/score-store.ts';
import type { PeerReview } from '#shared/assignments/peer-review.ts';
import { meanOf } from '#shared/reviews/centre.ts';
import { groupedBy } from '#shared/reviews/grouped.ts';
import type { FlaggedReview, FlaggedWork, ReviewerHealth, ReviewHealth } from '#shared/reviews/health.ts';
import { declineWords, ratingWords } from '#shared/reviews/health-words.ts';
import { isLiving } from '#shared/reviews/review.ts';
import { straightLining, thinReasons } from '#shared/reviews/review-signs.ts';
import type { ClassScores } from '#shared/reviews/scores.ts';
import { rubricRefOf } from '../assessment/assessment-view.ts';
import type { Deps } from '../deps.ts';
import type { Rubrics } from '../rubric/rubrics.ts';
import type { Stores } from '../stores.ts';
import { isSettled, type JudgedReview } from './doubtful-ratings.ts';
import { whyNoNudge } from './nudging.ts';
import { type ReviewedWorks, reviewedWorks } from './reviewed-works.ts';
import type { Scoring } from './scores.ts';
import { nobodyReviews, settingsOf } from './settings.ts';

type Parts = {
  readonly stores: Stores;
  readonly rubricNamed: Rubrics['of'];
  readonly scoring: Scoring;
  /** Ids of reviews whose bad rating may answer a low score. */
  readonly retaliations: (assignmentId: string) => ReadonlySet<string>;
};

type May = { readonly mayLead: boolean; readonly mayAssess: boolean };

/** How the reviews of a class go, from one query a table. */
export function createHealth(deps: Pick<Deps, 'now'>, { stores, rubricNamed, scoring, retaliations }: Parts) {
  const { reviews, scores } = stores;

  /** @throws no-peer-review */
  return (assignment: AssignmentRow, { mayLead, mayAssess }: May): ReviewHealth => {
    const judged = reviews.judged(assignment.id);
    const numbers = scoring.ofClass(assignment, mayLead, { judged, hasIntervals: false });
    const settings = settingsOf(assignment, nobodyReviews);
    const now = deps.now().toISOString();
    const all = reviews.ofAssignment(assignment.id);
    const class_ = reviewedWorks(stores, assignment);
    const flag = (review: ReviewRow, why: string): FlaggedReview => ({
      ...{ reviewId: review.id, essayId: review.essayId, state: review.state, why },
      ...{ reviewer: class_.nameOf(review.reviewerId), author: class_.authorOf(review.essayId) },
      ...{ mayNudge: mayLead && whyNoNudge(review, now) === null, nudgedAt: review.nudgedAt },
    });
    const isLate = settings.dueAt !== null && settings.dueAt < now;
    const living = all.filter(({ state }) => isLiving(state));
    const missing = living.filter(({ state }) => state !== 'sent');
    const sent = living.filter(({ state }) => state === 'sent');
    const flagged = retaliations(assignment.id);
    return {
      assignment: numbers.assignment,
      ...{ mayLead, mayAssess },
      allocatedAt: reviews.session(assignment.id)?.allocatedAt ?? null,
      ...{ dueAt: settings.dueAt, perStudent: settings.perStudent },
      tiles: {
        ...{ works: class_.works.length, pairs: living.length, sent: sent.length },
        reviewers: new Set(living.map(({ reviewerId }) => reviewerId)).size,
        begun: missing.filter(({ state }) => state === 'begun').length,
        notBegun: missing.filter(({ state }) => state === 'assigned').length,
        late: isLate ? missing.length : 0,
        released: judged.filter(
          ({ review, assessment }) => review.state === 'sent' && assessment.state === 'released',
        ).length,
        rated: sent.filter(({ usefulness }) => usefulness !== null).length,
      },
      missing: byName(
        missing.map((review) =>
          flag(
            review,
            `${review.state === 'begun' ? 'begun, not sent' : 'not begun'}${isLate ? '; late' : ''}`,
          ),
        ),
      ),
      thin: byName(
        thinOnes(
          judged,
          groupedBy(scores.said(assignment.id), (row) => row.assessmentId),
          flag,
        ),
      ),
      retaliation: byName(
        sent
          .filter(({ id }) => flagged.has(id))
          .map((review) => flag(review, retaliationWords(review, settings.grading.type === 'graded'))),
      ),
      changed: byName(
        sent
          .filter(({ usefulness, firstUsefulness }) => usefulness !== firstUsefulness)
          .map((review) => flag(review, ratingWords(review) ?? '')),
      ),
      declined: byName(ended(all, 'declined', flag)),
      removed: byName(ended(all, 'removed', flag)),
      apart: apartWorks(numbers),
      few: fewReviews(class_, living, settings),
      reviewers: reviewersOf(class_, all, judged, settings),
    };
  };

  function thinOnes(
    judged: readonly JudgedReview[],
    said: ReadonlyMap<string, readonly SaidRow[]>,
    flag: (review: ReviewRow, why: string) => FlaggedReview,
  ): FlaggedReview[] {
    return judged.flatMap(({ review, assessment }) => {
      if (review.state !== 'sent') return [];
      const reasons = thinReasons({
        ...{ rubric: rubricNamed(rubricRefOf(assessment)), marks: assessment.marks },
        ...{ overall: assessment.overall, comments: said.get(assessment.id) ?? [] },
      });
      return reasons.length === 0 ? [] : [flag(review, reasons.join(', '))];
    });
  }

  function reviewersOf(
    { students }: ReviewedWorks,
    all: readonly ReviewRow[],
    judged: readonly JudgedReview[],
    { perStudent }: PeerReview,
  ): ReviewerHealth[] {
    const own = groupedBy(all, ({ reviewerId }) => reviewerId);
    const written = groupedBy(judged, ({ review }) => review.reviewerId);
    return students.flatMap(({ personId, name }) => {
      const theirs = own.get(personId) ?? [];
      const given = theirs.filter(({ state }) => isLiving(state));
      // What was taken out was written all the same.
      if (given.length === 0 && !theirs.some(({ state }) => state === 'removed')) return [];
      const sent = (written.get(personId) ?? []).filter(({ review }) => review.state === 'sent');
      const stars = sent.flatMap(({ review }) => review.firstUsefulness ?? []);
      const newest = (written.get(personId) ?? [])
        .map(({ review }) => review)
        .toSorted((a, b) => ((a.begunAt ?? '') < (b.begunAt ?? '') ? 1 : -1))[0];
      return [
        {
          ...{ personId, name, sent: sent.length, rated: stars.length, usefulness: meanOf(stars) },
          owed: given.filter(({ origin }) => origin !== 'extra').length,
          endorsed: sent.filter(({ review }) => review.endorsedAt !== null).length,
          straight: straightLining(
            sent.map(({ assessment }) => ({
              rubric: rubricNamed(rubricRefOf(assessment)),
              marks: assessment.marks,
            })),
            perStudent,
          ),
          reviewId: newest?.id ?? null,
        },
      ];
    });
  }
}

function retaliationWords(review: ReviewRow, isGraded: boolean): string {
  const decided =
    review.endorsedAt !== null
      ? '; endorsed all the same'
      : isSettled(review)
        ? '; it counts, as staff have decided'
        : isGraded
          ? '; left out of the reviewer’s grade until you decide'
          : '';
  return `rated ${review.firstUsefulness} of 5 for usefulness by an author whose map it scored far below the map’s other reviews; other authors found this reviewer helpful${decided}`;
}

function ended(
  all: readonly ReviewRow[],
  state: 'declined' | 'removed',
  flag: (review: ReviewRow, why: string) => FlaggedReview,
): FlaggedReview[] {
  return all
    .filter((review) => review.state === state)
    .map((review) => flag(review, state === 'declined' ? declineWords(review.reason) : review.reason));
}

function apartWorks({ works, criteria }: ClassScores): FlaggedWork[] {
  return works.flatMap(({ essayId, author, cells, whole }) => {
    const reasons = cells.flatMap(({ apart }, at) =>
      apart === null ? [] : [`${criteria[at]?.title ?? ''}: ${apart}`],
    );
    const why = [...reasons, ...(whole.apart === null ? [] : [whole.apart])].join('; ');
    return why === '' ? [] : [{ essayId, author, why }];
  });
}

/** Works that less is on the way for than everybody owes. */
function fewReviews(
  { works }: ReviewedWorks,
  living: readonly ReviewRow[],
  { perStudent }: PeerReview,
): FlaggedWork[] {
  if (living.length === 0) return [];
  const ofWork = groupedBy(living, ({ essayId }) => essayId);
  return works.flatMap(({ essayId, name }) => {
    const own = ofWork.get(essayId) ?? [];
    const sent = own.filter(({ state }) => state === 'sent').length;
    const why = `${sent} sent, ${own.length - sent} on the way, of ${perStudent}`;
    return own.length >= perStudent ? [] : [{ essayId, author: name, why }];
  });
}

function byName(rows: readonly FlaggedReview[]): FlaggedReview[] {
  const compare = (a: string, b: string) => a.localeCompare(b, 'en', { numeric: true });
  return rows.toSorted((a, b) => compare(a.reviewer, b.reviewer) || compare(a.author, b.author));
}
