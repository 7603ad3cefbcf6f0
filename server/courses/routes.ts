import type { Deps } from '../deps.ts';
import { createRoutes } from '../http/valid.ts';
import type { Hub } from '../live/hub.ts';
import type { SessionParts } from '../session/session-parts.ts';
import type { Stores } from '../stores.ts';
import type { CoursePermit } from './access.ts';
import { createCopyAssignments } from './copy-assignments.ts';
import { courseRoutes } from './course-routes.ts';
import { createGroupWork } from './group-work.ts';
import { joinRoutes } from './join-routes.ts';
import { createJoining } from './joining.ts';
import { peopleRoutes } from './people-routes.ts';
import { pinCodeRoutes } from './pin-code-routes.ts';
import { placeRoutes } from './place-routes.ts';
import { slipRoutes } from './slip-routes.ts';
import { createWaiting } from './waiting.ts';

type Parts = {
  readonly stores: Stores;
  readonly session: Pick<SessionParts, 'identity' | 'pins' | 'codes'>;
  readonly permit: CoursePermit;
  readonly hub: Hub;
};

/** Courses and the people in them, below /api/courses and /api/join. */
export function createCourseParts(deps: Deps, { stores, session, permit, hub }: Parts) {
  const { identity, pins, codes } = session;
  const groupWork = createGroupWork(deps, stores, hub);
  const waiting = createWaiting(deps, stores);
  const copyAssignments = createCopyAssignments(deps, stores);
  return {
    courses: createRoutes()
      .route('/', courseRoutes(deps, { stores, identity, permit, waiting, copyAssignments }))
      .route('/', peopleRoutes(deps, stores, permit, groupWork))
      .route('/', placeRoutes(stores, permit, groupWork))
      .route('/', slipRoutes(stores, permit, pins))
      .route('/', pinCodeRoutes(stores, permit, codes)),
    join: joinRoutes(deps, stores, identity, createJoining(deps, { stores, identity, pins })),
  };
}
