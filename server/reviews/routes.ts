import type { AssignmentPermit } from '../assignments/access.ts';
import type { Standings } from '../assignments/standing.ts';
import type { Deps } from '../deps.ts';
import type { Hub } from '../live/hub.ts';
import type { Notify } from '../notices/notify.ts';
import type { Rubrics } from '../rubric/rubrics.ts';
import type { Identity } from '../session/identity.ts';
import type { Stores } from '../stores.ts';
import type { Calibrating } from './calibrating.ts';
import type { Comparing } from './comparing.ts';
import { createExtraReviews } from './extra.ts';
import type { Reached } from './hour/stages.ts';
import { myReviewRoutes } from './my-review-routes.ts';
import { createMyReviews } from './my-reviews.ts';
import { createOwnReviews } from './own-review.ts';
import { createReleasing } from './releasing.ts';
import { reviewCommentRoutes } from './review-comment-routes.ts';
import { reviewRoutes } from './review-routes.ts';
import { createReviewView } from './review-view.ts';
import { createReviewWriting } from './writing.ts';

type Parts = {
  readonly stores: Stores;
  readonly identity: Identity;
  readonly permit: AssignmentPermit;
  readonly standings: Standings;
  readonly rubricNamed: Rubrics['of'];
  readonly hub: Hub;
  readonly notify: Notify;
  readonly calibrating: Calibrating;
  readonly comparing: Comparing;
  readonly reached: Reached;
  /** Finds other reviewers for what was given back, as few as it takes. */
  readonly repair?: (assignmentId: string) => void;
};

/** Everything of writing reviews and of giving them to their authors, by where it is mounted. */
export function routesOfReviewing(deps: Deps, parts: Parts) {
  const { stores, identity, permit, standings, rubricNamed, hub, notify, calibrating, comparing, repair } =
    parts;
  const releasing = createReleasing(deps, { stores, hub, notify });
  const view = createReviewView(stores, rubricNamed);
  const extras = createExtraReviews(deps, stores, rubricNamed);
  const mine = createMyReviews({ stores, standings, calibrating, comparing, extras, view });
  const ownReview = createOwnReviews(stores, identity, permit);
  const writing = createReviewWriting(deps, {
    ...{ stores, rubricNamed, hub, repair },
    settle: (assignmentId) => releasing.settle(assignmentId),
  });
  return {
    inAssignments: myReviewRoutes({ stores, permit, mine, extras, view, releasing }),
    reviews: reviewRoutes({ ownReview, mine, writing, view, reached: parts.reached }),
    comments: reviewCommentRoutes(deps, { stores, ownReview, rubricNamed, view }),
    releasing,
  };
}
