import { createAccessLogStore } from '#db/access-log/store.ts';
import { createAssessmentStore } from '#db/assessment/assessment-store.ts';
import { createBankStore } from '#db/assessment/bank-store.ts';
import { createCommentStore } from '#db/assessment/comment-store.ts';
import { createInvitationStore } from '#db/assessment/invitation-store.ts';
import { createPlanStore } from '#db/assessment/plan-store.ts';
import { createShareStore } from '#db/assignments/share-store.ts';
import { createAssignmentStore } from '#db/assignments/store.ts';
import { createSubmissionStore } from '#db/assignments/submission-store.ts';
import { createSummaryStore } from '#db/assignments/summary-store.ts';
import { createWorkStore } from '#db/assignments/work-store.ts';
import { createEditor } from '#db/changes/editor.ts';
import { createStateCache } from '#db/changes/state-cache.ts';
import { createChangeStore } from '#db/changes/store.ts';
import { createRosterStore } from '#db/courses/roster-store.ts';
import { createCourseStore } from '#db/courses/store.ts';
import { createMemberStore } from '#db/essays/member-store.ts';
import { createEssayStore } from '#db/essays/store.ts';
import { createHomeStore } from '#db/home/store.ts';
import { createMapStore } from '#db/map/store.ts';
import { createDueStore } from '#db/notices/due-store.ts';
import { createNoticeStore } from '#db/notices/store.ts';
import type { Db } from '#db/open.ts';
import { createAccountStore } from '#db/people/account-store.ts';
import { createCodeStore } from '#db/people/code-store.ts';
import { createPeopleStore } from '#db/people/store.ts';
import { createErasureStore } from '#db/privacy/erasure-store.ts';
import { createFileRewriting } from '#db/privacy/file-rewriting.ts';
import { createOwnDataStore } from '#db/privacy/own-data-store.ts';
import { createRetentionStore } from '#db/privacy/retention-store.ts';
import { createCalibrationStore } from '#db/reviews/calibration-store.ts';
import { createComparisonStore } from '#db/reviews/comparison-store.ts';
import { createHourStore } from '#db/reviews/hour-store.ts';
import { createNameStore } from '#db/reviews/name-store.ts';
import { createReviewStore } from '#db/reviews/review-store.ts';
import { createScoreStore } from '#db/reviews/score-store.ts';
import { createRubricStore } from '#db/rubric/store.ts';
import { createSourceTextStore } from '#db/sources/store.ts';
import { createTextStore } from '#db/text/store.ts';
import { createVersionStore } from '#db/versions/store.ts';

export type Stores = ReturnType<typeof createStores>;

/** Everything that is prepared once for a connection. */
export function createStores(db: Db) {
  const essays = createEssayStore(db);
  const changes = createChangeStore(db);
  const editor = createEditor(
    db,
    { essays, changes, map: createMapStore(db), texts: createTextStore(db) },
    createStateCache(),
  );
  return {
    ...{
      essays,
      changes,
      editor,
      people: createPeopleStore(db),
      accounts: createAccountStore(db),
      codes: createCodeStore(db),
      sourceTexts: createSourceTextStore(db),
    },
    ...{ members: createMemberStore(db), invitations: createInvitationStore(db) },
    ...{ assessments: createAssessmentStore(db), comments: createCommentStore(db) },
    ...{ bank: createBankStore(db), plan: createPlanStore(db) },
    ...{ assignments: createAssignmentStore(db), works: createWorkStore(db) },
    ...{ submissions: createSubmissionStore(db), shares: createShareStore(db) },
    summaries: createSummaryStore(db),
    versions: createVersionStore(db, changes),
    rubrics: createRubricStore(db),
    ...{ notices: createNoticeStore(db), due: createDueStore(db) },
    home: createHomeStore(db),
    ...{ looks: createAccessLogStore(db), erasures: createErasureStore(db) },
    ...{ file: createFileRewriting(db), retention: createRetentionStore(db) },
    ...{ reviews: createReviewStore(db), names: createNameStore(db), hours: createHourStore(db) },
    scores: createScoreStore(db),
    ...{ calibrations: createCalibrationStore(db), comparisons: createComparisonStore(db) },
    ownData: createOwnDataStore(db),
    ...{ courses: createCourseStore(db), roster: createRosterStore(db) },
  };
}
