import type { z } from 'zod/mini';
import type { AssessmentRow } from '#db/assessment/assessment-store.ts';
import { changeOf } from '#shared/assessment/assessment-history.ts';
import { markProblems } from '#shared/assessment/mark-problems.ts';
import { AppError } from '#shared/errors.ts';
import type { declineSchema, editReviewSchema } from '#shared/reviews/review.ts';
import { rubricRefOf } from '../assessment/assessment-view.ts';
import { createAssessmentWriter } from '../assessment/assessment-writer.ts';
import type { Deps } from '../deps.ts';
import type { Hub } from '../live/hub.ts';
import type { Rubrics } from '../rubric/rubrics.ts';
import type { Stores } from '../stores.ts';
import { createSentCounts } from './hour/sent-counts.ts';
import {
  assertBegun,
  assertWritable,
  type BegunReview,
  mayReopen,
  type OwnReview,
  takenOut,
} from './own-review.ts';

type Parts = {
  readonly stores: Stores;
  readonly rubricNamed: Rubrics['of'];
  readonly hub: Hub;
  /** Gives authors what they may have now. */
  readonly settle: (assignmentId: string) => void;
  /** Finds another reviewer for what was given back, where there is one. */
  readonly repair: ((assignmentId: string) => void) | undefined;
};

/** What reviewers do with their reviews, each act in one transaction; whether they may at all is asked before. */
export function createReviewWriting(deps: Deps, { stores, rubricNamed, hub, settle, repair }: Parts) {
  const { reviews, assessments, submissions, members } = stores;
  const writer = createAssessmentWriter(deps, stores, hub);
  const tellCounts = createSentCounts(deps, stores, hub);
  const timestamp = () => deps.now().toISOString();

  function again<Own extends OwnReview>(own: Own): Own {
    const review = reviews.read(own.review.id);
    if (!review) throw new Error('The review was there a moment ago');
    const row = review.assessmentId === null ? null : assessments.read(review.assessmentId);
    return { ...own, review, assessment: row ?? null };
  }

  return {
    /** Opens a review; one that is begun stays as it is. `assertOpen` throws when reviews are not open. */
    begin(found: OwnReview, assertOpen: () => void): BegunReview {
      return assessments.together(() => {
        const own = again(found);
        const { review, person } = own;
        if (review.state === 'assigned' && own.assessment === null) {
          assertOpen();
          // Somebody who came into its group, or turned out to be its author on another device.
          if (members.editors(review.essayId).includes(person.id))
            throw new AppError(
              'pair-not-allowed',
              'This map is your own by now, and nobody reviews their own. Give it back, and you may get another one.',
            );
          const submission = submissions.read(review.submissionId)?.submission;
          const content = submissions.content(review.submissionId);
          if (!submission || !content) throw new Error('A review goes with what it is of');
          const id = deps.newId();
          const at = timestamp();
          assessments.add(
            {
              ...{ id, essayId: review.essayId, assessorId: person.id, type: 'peer', state: 'draft' },
              ...{ revision: submission.revision, submissionId: submission.id },
              ...{ rubricId: content.rubric.id, rubricVersion: content.rubric.version },
              ...{ marks: [], overall: null, isOpenToAssessors: false, edition: 1 },
              ...{ createdAt: at, updatedAt: at, submittedAt: null, releasedAt: null },
            },
            { actorId: person.id, act: 'started', change: null, at },
          );
          reviews.write(review.id, { state: 'begun', begunAt: at, assessmentId: id });
        }
        const begun: OwnReview = again(own);
        assertBegun(begun);
        return begun;
      });
    },

    /** @throws not-valid, assessment-moved-on, and what `assertWritable` does */
    edit(own: OwnReview, { edition, ...asked }: z.infer<typeof editReviewSchema>): AssessmentRow {
      assertBegun(own);
      const { assessment: row, person } = own;
      const rubric = rubricRefOf(row);
      const change = changeOf({ ...row, rubric }, asked);
      // Sent again after a lost answer: there is nothing left to do.
      if (!change) return row;
      assertWritable(own);
      if (edition !== row.edition)
        throw new AppError(
          'assessment-moved-on',
          `The review is at edition ${row.edition}, and this was made on ${edition}. Read it again, then make the change there.`,
        );
      const problems = asked.marks ? markProblems(rubricNamed(rubric), asked.marks, '/marks') : [];
      if (problems.length > 0)
        throw new AppError(
          'not-valid',
          'Some values do not fit. The list says which ones and why.',
          problems,
        );
      return writer.edit(row, asked, { actorId: person.id, change });
    },

    /** Whatever is missing in it: gaps are shown before, and keep nothing back. */
    send(found: OwnReview) {
      assessments.together(() => {
        const own: OwnReview = again(found);
        assertBegun(own);
        const { review, assessment, person } = own;
        if (review.state === 'removed') throw takenOut();
        if (review.state === 'sent') return;
        writer.act('submit', assessment, person.id);
        reviews.write(review.id, { state: 'sent', sentAt: timestamp() });
        settle(review.assignmentId);
        tellCounts(review.assignmentId);
      });
    },

    /** @throws review-over once its author has it */
    reopen(found: OwnReview) {
      assessments.together(() => {
        const own: OwnReview = again(found);
        assertBegun(own);
        const { review, assessment, person } = own;
        if (review.state === 'removed') throw takenOut();
        if (assessment.state === 'released')
          throw new AppError('review-over', 'Its author has this review already, so it stays as it is.');
        if (review.state === 'begun') return;
        if (!mayReopen(stores, own))
          throw new AppError(
            'review-over',
            'You have got the reviews of your own map for sending yours, so they stay as you sent them.',
          );
        writer.act('reopen', assessment, person.id);
        reviews.write(review.id, { state: 'begun', sentAt: null });
        tellCounts(review.assignmentId);
      });
    },

    /** Nothing that was written is kept, and the pair is never drawn again. @throws review-over once it is sent */
    decline(found: OwnReview, { reason, note }: z.infer<typeof declineSchema>) {
      assessments.together(() => {
        const { review, person } = again(found);
        if (review.state === 'declined') return;
        if (review.state === 'sent' || review.state === 'removed')
          throw new AppError('review-over', 'This review is sent, so it cannot be given back any more.');
        if (review.state === 'withdrawn') return;
        const words = note.trim() === '' ? reason : `${reason}: ${note.trim()}`;
        reviews.write(review.id, {
          ...{ state: 'declined', endedAt: timestamp(), endedBy: person.id, reason: words },
          assessmentId: null,
        });
        if (review.assessmentId !== null) assessments.remove(review.assessmentId);
        repair?.(review.assignmentId);
        settle(review.assignmentId);
        tellCounts(review.assignmentId);
      });
    },

    /** For the reviewer alone. */
    addEffort(own: OwnReview, seconds: number) {
      assertBegun(own);
      reviews.write(own.review.id, { seconds: own.review.seconds + seconds });
    },
  };
}
