import type { AssignmentPermit } from '../assignments/access.ts';
import type { Standings } from '../assignments/standing.ts';
import type { Deps } from '../deps.ts';
import { createRoutes } from '../http/valid.ts';
import type { Hub } from '../live/hub.ts';
import type { Notify } from '../notices/notify.ts';
import type { AccessLog } from '../privacy/access-log.ts';
import type { Rubrics } from '../rubric/rubrics.ts';
import type { Identity } from '../session/identity.ts';
import type { Stores } from '../stores.ts';
import type { Allocating } from './allocating.ts';
import { createCalibrating } from './calibrating.ts';
import { calibrationRoutes } from './calibration-routes.ts';
import { createComparing } from './comparing.ts';
import { comparisonRoutes } from './comparison-routes.ts';
import { createReviewFinding } from './finding.ts';
import { healthRoutes } from './health-routes.ts';
import type { HourDoing } from './hour/hours.ts';
import { createHourParts } from './hour/parts.ts';
import { hourRoutes } from './hour/routes.ts';
import type { Reached } from './hour/stages.ts';
import { judgingRoutes, workReviewRoutes } from './judging-routes.ts';
import { routesOfPairings } from './pairings.ts';
import { receivedRoutes, usefulnessRoutes } from './received-routes.ts';
import { createReceiving } from './receiving.ts';
import { routesOfReviewing } from './routes.ts';
import { scoreRoutes } from './score-routes.ts';
import { createScoring } from './scores.ts';
import { createStaffReading } from './staff-reading.ts';

type Parts = {
  readonly stores: Stores;
  readonly identity: Identity;
  readonly permit: AssignmentPermit;
  readonly standings: Standings;
  readonly rubricNamed: Rubrics['of'];
  readonly hub: Hub;
  readonly notify: Notify;
  readonly accessLog: AccessLog;
  readonly allocating: Allocating;
  readonly reached: Reached;
  readonly handInFor: HourDoing['handInFor'];
  readonly countFor: HourDoing['countFor'];
};

/**
 * Peer review: its routes, under their whole addresses, and what it does by itself. Clients ask for its routes by path
 * (client/ask.ts): in the chain of server/app.ts their types would be too long to be written down.
 */
export function createPeerReview(deps: Deps, given: Parts) {
  const { stores, identity, permit, standings, rubricNamed, hub, allocating, reached } = given;
  const calibrating = createCalibrating(deps, stores);
  const comparing = createComparing(deps, stores);
  const reviewing = routesOfReviewing(deps, { ...given, calibrating, comparing, repair: allocating.repair });
  const hours = createHourParts(deps, {
    ...{ stores, hub, standings, calibrating, reached },
    doing: {
      handInFor: given.handInFor,
      countFor: given.countFor,
      giveOut: allocating.giveOut,
      release: reviewing.releasing.releaseAll,
    },
  });
  const scoring = createScoring(deps, { stores, rubricNamed });
  const find = createReviewFinding({ stores, identity, permit });
  const pairings = routesOfPairings(deps, { ...given, find });
  /** What authors get of reviews, and what staff make of them. */
  const after = {
    ...{ ...given, find, scoring },
    receiving: createReceiving(deps, { stores, standings, rubricNamed }),
    settle: reviewing.releasing.settle,
  };

  const inAssignments = createRoutes()
    .route('/', hourRoutes({ stores, permit, hub, identity, ...hours }))
    .route('/', receivedRoutes(after))
    .route('/', workReviewRoutes(after))
    .route('/', reviewing.inAssignments)
    .route('/', pairings.inAssignments)
    .route('/', calibrationRoutes(deps, { stores, permit, rubricNamed, calibrating }))
    .route('/', comparisonRoutes({ ...given, comparing }))
    .route('/', scoreRoutes(after))
    .route(
      '/',
      healthRoutes(deps, {
        ...after,
        retaliations: createStaffReading({ stores, rubricNamed }).retaliations,
      }),
    );
  const reviews = createRoutes()
    .route('/', usefulnessRoutes(deps, after))
    .route('/', judgingRoutes(deps, after))
    .route('/', pairings.reviews)
    .route('/', reviewing.reviews)
    .route('/', reviewing.comments);

  return {
    routes: createRoutes().route('/api/assignments', inAssignments).route('/api/reviews', reviews),
    /** Gives out, releases and moves on what is due. Due at start and every half minute. */
    mind: () => {
      allocating.round();
      deps.db.transaction(reviewing.releasing.round, { behavior: 'immediate' });
      hours.mind();
    },
    stop: hours.timer.stop,
  };
}
