import type { Deps } from '../deps.ts';
import { createRoutes } from '../http/valid.ts';
import type { Hub } from '../live/hub.ts';
import type { Notify } from '../notices/notify.ts';
import type { Rubrics } from '../rubric/rubrics.ts';
import type { Stores } from '../stores.ts';
import type { AssignmentPermit } from './access.ts';
import { moderationRoutes } from './moderation-routes.ts';
import { releaseRoutes } from './release-routes.ts';
import { shareRoutes } from './share-routes.ts';
import { workExportRoutes } from './work-export-routes.ts';
import { workSubmissionRoutes } from './work-submission-routes.ts';

type Parts = {
  readonly stores: Stores;
  readonly permit: AssignmentPermit;
  readonly rubrics: Rubrics;
  readonly hub: Hub;
  readonly notify: Notify;
};

/** Assessing a class: shares, moderation, release, files. */
export function classWorkRoutes(deps: Deps, { stores, permit, rubrics, hub, notify }: Parts) {
  const rubricNamed = rubrics.of;
  return createRoutes()
    .route('/', shareRoutes(deps, stores, permit))
    .route('/', moderationRoutes(deps, stores, permit, rubricNamed, hub))
    .route('/', releaseRoutes(deps, { stores, permit, rubricNamed, hub, notify }))
    .route('/', workSubmissionRoutes(stores, permit))
    .route('/', workExportRoutes(deps, stores, permit, rubrics));
}
