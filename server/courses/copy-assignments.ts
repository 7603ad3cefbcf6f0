import { hashOf } from '#db/hash.ts';
import type { Deps } from '../deps.ts';
import type { Stores } from '../stores.ts';

/** Copies the assignments of one course into another. Call inside a transaction. */
export type CopyAssignments = (fromCourseId: string, toCourseId: string) => void;

/** As drafts without dates; notes to students of the old course stay there. */
export function createCopyAssignments(
  deps: Deps,
  { assignments }: Pick<Stores, 'assignments'>,
): CopyAssignments {
  return (fromCourseId, toCourseId) => {
    for (const { body, rubricId, rubricVersion } of assignments.list(fromCourseId)) {
      const id = deps.newId();
      const at = deps.now().toISOString();
      assignments.add({
        ...{ id, courseId: toCourseId, rubricId, rubricVersion },
        body: { ...body, opensAt: null, dueAt: null, feedbackBy: null },
        ...{ dueAt: null, state: 'draft', edition: 1, createHash: hashOf([fromCourseId, id]) },
        ...{ createdAt: at, updatedAt: at, publishedAt: null, deletedAt: null },
      });
    }
  };
}
