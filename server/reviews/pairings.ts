import type { AssignmentPermit } from '../assignments/access.ts';
import type { Deps } from '../deps.ts';
import { createRoutes } from '../http/valid.ts';
import type { Notify } from '../notices/notify.ts';
import type { AccessLog } from '../privacy/access-log.ts';
import type { Rubrics } from '../rubric/rubrics.ts';
import type { Stores } from '../stores.ts';
import type { Allocating } from './allocating.ts';
import { allocationRoutes } from './allocation-routes.ts';
import type { createReviewFinding } from './finding.ts';
import { createOverview } from './overview.ts';
import { pairRoutes, takeBackRoutes } from './pair-routes.ts';
import { pairsCsvRoutes } from './pairs-csv-routes.ts';
import { createPins } from './pins.ts';

type Parts = {
  readonly stores: Stores;
  readonly permit: AssignmentPermit;
  readonly rubricNamed: Rubrics['of'];
  readonly accessLog: AccessLog;
  readonly notify: Notify;
  readonly allocating: Allocating;
  readonly find: ReturnType<typeof createReviewFinding>;
};

/** Who reviews whom, for staff, by where it is mounted. */
export function routesOfPairings(deps: Deps, given: Parts) {
  const { stores, rubricNamed } = given;
  const parts = {
    ...given,
    overview: createOverview(deps, stores, rubricNamed),
    pins: createPins(deps, stores),
  };
  return {
    inAssignments: createRoutes()
      .route('/', allocationRoutes(parts))
      .route('/', pairRoutes(parts))
      .route('/', pairsCsvRoutes(parts)),
    reviews: takeBackRoutes(deps, parts),
  };
}
