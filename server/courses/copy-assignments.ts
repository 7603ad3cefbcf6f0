import { hashOf } from '#db/hash.ts';
import { undatedReview } from '#shared/assignments/peer-review.ts';
import { addDraft } from '../assignments/set-routes.ts';
import { createSetting } from '../assignments/setting.ts';
import type { Deps } from '../deps.ts';
import { createRubrics } from '../rubric/rubrics.ts';
import type { Stores } from '../stores.ts';

/** Copies the assignments of one course into another. Call inside a transaction. */
export type CopyAssignments = (fromCourseId: string, toCourseId: string) => void;

/**
 * As drafts without dates, each with a rubric of its own where it has switches; notes to students of the old course
 * stay there.
 */
export function createCopyAssignments(deps: Deps, stores: Stores): CopyAssignments {
  const setting = createSetting(stores, createRubrics(stores.rubrics));
  return (fromCourseId, toCourseId) => {
    for (const { body } of stores.assignments.list(fromCourseId)) {
      const id = deps.newId();
      const undated = {
        ...{ ...body, opensAt: null, dueAt: null, feedbackBy: null },
        ...(body.peerReview && { peerReview: undatedReview(body.peerReview) }),
      };
      const draft = { id, courseId: toCourseId, body: undated, createHash: hashOf([fromCourseId, id]) };
      addDraft({ stores, setting }, draft, deps.now());
    }
  };
}
