import type { CoursePermit } from '../courses/access.ts';
import type { Deps } from '../deps.ts';
import type { Hub } from '../live/hub.ts';
import type { Notify } from '../notices/notify.ts';
import type { AccessLog } from '../privacy/access-log.ts';
import type { Reached } from '../reviews/hour/stages.ts';
import type { Evaluations } from '../rubric/evaluations.ts';
import type { Rubrics } from '../rubric/rubrics.ts';
import type { Identity } from '../session/identity.ts';
import type { Stores } from '../stores.ts';
import type { AssignmentPermit } from './access.ts';
import { assignmentRoutes } from './assignment-routes.ts';
import { createBeginning } from './begin.ts';
import { createChanging } from './changing.ts';
import { createChecklist } from './checks.ts';
import { classRoutes } from './class-routes.ts';
import { createCounting } from './counted.ts';
import { assignmentSetRoutes } from './set-routes.ts';
import { createSetting } from './setting.ts';
import type { Standings } from './standing.ts';
import { submissionRoutes } from './submission-routes.ts';
import { createSubmitting } from './submitting.ts';
import { workRoutes } from './work-routes.ts';

type Parts = {
  readonly stores: Stores;
  readonly identity: Identity;
  readonly permit: AssignmentPermit;
  readonly coursePermit: CoursePermit;
  readonly standings: Standings;
  readonly rubrics: Rubrics;
  readonly evaluationOf: Evaluations;
  readonly hub: Hub;
  readonly notify: Notify;
  readonly keptSince: () => string;
  readonly accessLog: AccessLog;
  /** Gets reviewers for what comes after reviews were given out. */
  readonly late: (assignmentId: string, essayId: string) => void;
  readonly reached: Reached;
};

/** Everything of setting, doing and handing in an assignment, by where it is mounted. */
export function routesOfAssignments(deps: Deps, parts: Parts) {
  const { stores, identity, permit, coursePermit, standings, rubrics, evaluationOf, hub, notify } = parts;
  const setting = createSetting(stores, rubrics);
  const changing = createChanging(deps, { stores, setting, hub, notify });
  const checksOf = createChecklist(deps, stores, standings, createCounting(stores, evaluationOf));
  const submitting = createSubmitting(deps, {
    ...{ stores, standings, checksOf, notify },
    late: parts.late,
  });
  const beginning = createBeginning(deps, stores, hub);
  return {
    inCourses: assignmentSetRoutes(deps, {
      stores,
      permit: coursePermit,
      setting,
      keptSince: parts.keptSince,
    }),
    assignments: assignmentRoutes(deps, { stores, identity, permit, coursePermit, setting, changing }),
    works: workRoutes(deps, {
      ...{ stores, permit, setting, standings, beginning, checksOf },
      reached: parts.reached,
      submitting: submitting.submit,
    }),
    handInFor: submitting.handInFor,
    countFor: submitting.countFor,
    classes: classRoutes(deps, {
      stores,
      permit,
      setting,
      changing,
      standings,
      rubricNamed: rubrics.of,
      notify,
    }),
    submissions: submissionRoutes(stores, identity, parts.accessLog),
  };
}
