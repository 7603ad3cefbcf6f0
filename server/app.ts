import { secureHeaders } from 'hono/secure-headers';
import { installationValue } from '#db/installation/store.ts';
import { daysKeptDeleted } from '#shared/essay/essay.ts';
import { accountRoutes } from './accounts/account-routes.ts';
import { peopleRoutes } from './accounts/people-routes.ts';
import { resetRoutes } from './accounts/reset-routes.ts';
import { createSetup } from './accounts/setup.ts';
import { setupRoutes } from './accounts/setup-routes.ts';
import { createFeedbackAccess } from './assessment/access.ts';
import { actRoutes } from './assessment/act-routes.ts';
import { assessmentRoutes } from './assessment/assessment-routes.ts';
import { bankExchangeRoutes } from './assessment/bank-exchange-routes.ts';
import { bankRoutes } from './assessment/bank-routes.ts';
import { commentRoutes } from './assessment/comment-routes.ts';
import { assessmentExchangeRoutes } from './assessment/exchange-routes.ts';
import { invitationRoutes } from './assessment/invitation-routes.ts';
import { createInvitationTokens } from './assessment/invitation-token.ts';
import { invitedRoutes } from './assessment/invited-routes.ts';
import { essayPlanRoutes, planRoutes } from './assessment/plan-routes.ts';
import { replyRoutes } from './assessment/reply-routes.ts';
import { startRoutes } from './assessment/start-routes.ts';
import { threadRoutes } from './assessment/thread-routes.ts';
import { createAssignmentPermit } from './assignments/access.ts';
import { classWorkRoutes } from './assignments/class-work-routes.ts';
import { routesOfAssignments } from './assignments/routes.ts';
import { createStandings } from './assignments/standing.ts';
import { createCoursePermit } from './courses/access.ts';
import { createCourseParts } from './courses/routes.ts';
import { processRoutes } from './dashboard/process-routes.ts';
import { dashboardRoutes } from './dashboard/routes.ts';
import type { Deps } from './deps.ts';
import { createPermit } from './essays/access.ts';
import { changeRoutes } from './essays/change-routes.ts';
import { createEditQueue } from './essays/edit-queue.ts';
import { essayRoutes } from './essays/routes.ts';
import { exportRoutes } from './formats/export-routes.ts';
import { importRoutes } from './formats/import-routes.ts';
import { formatRoutes } from './formats/routes.ts';
import { healthRoutes } from './health/routes.ts';
import { homeRoutes } from './home/routes.ts';
import { compressed } from './http/compressed.ts';
import { limitedBody } from './http/limits.ts';
import { logged } from './http/log.ts';
import { sameOriginWrites } from './http/origin.ts';
import { problemHandler, problemResponse } from './http/problem.ts';
import { isApi, refusalFor } from './http/unknown-path.ts';
import { createRoutes } from './http/valid.ts';
import { createHub } from './live/hub.ts';
import { createPresence } from './live/presence.ts';
import { presenceRoutes } from './live/presence-routes.ts';
import { createDueRound } from './notices/due-round.ts';
import { createMailRound } from './notices/mail-round.ts';
import { createNotify } from './notices/notify.ts';
import { noticeRoutes } from './notices/routes.ts';
import { openApiRoutes } from './openapi/routes.ts';
import { createAccessLog } from './privacy/access-log.ts';
import { accountPrivacyRoutes } from './privacy/account-privacy-routes.ts';
import { eraseCourseRoutes, erasePersonRoutes } from './privacy/erase-routes.ts';
import { createErasing } from './privacy/erasing.ts';
import { lookRoutes } from './privacy/look-routes.ts';
import { retentionLimits } from './privacy/retention.ts';
import { createRewriting } from './privacy/rewriting.ts';
import { reportRoutes } from './report/routes.ts';
import { createAllocating } from './reviews/allocating.ts';
import { createStages } from './reviews/hour/stages.ts';
import { createPeerReview } from './reviews/parts.ts';
import { createEvaluations } from './rubric/evaluations.ts';
import { rubricExchangeRoutes } from './rubric/exchange-routes.ts';
import { findingRoutes, ruleRoutes } from './rubric/routes.ts';
import { rubricRoutes } from './rubric/rubric-routes.ts';
import { createRubrics } from './rubric/rubrics.ts';
import { ruleUseRoutes } from './rubric/rule-use-routes.ts';
import { createProvider, providerCallback, providerRoutes } from './session/provider-routes.ts';
import { sessionRoutes } from './session/routes.ts';
import { createSessionParts } from './session/session-parts.ts';
import { bibliographyRoutes, sourceRoutes } from './sources/routes.ts';
import { sourceTextRoutes } from './sources/text-routes.ts';
import { createStores } from './stores.ts';
import { textRoutes } from './text/routes.ts';
import { versionRoutes } from './versions/routes.ts';

/** The typed contract of the server: `hc<Api>` in the client. */
export type Api = ReturnType<typeof createApp>['app'];

/** Milliseconds for which a deleted essay can be brought back. */
const keptDeleted = daysKeptDeleted * 24 * 60 * 60 * 1000;

/** The whole server but for the socket: give it a Request, it answers a Response. `stop` ends live streams. */
export function createApp(deps: Deps) {
  const stores = createStores(deps.db);
  const newSecret = () => `${deps.newId()}${deps.newId()}`;
  const tokens = createInvitationTokens(installationValue(deps.db, 'invitation-secret', newSecret));
  const session = createSessionParts(deps, stores);
  const { identity } = session;
  const provider = createProvider(deps, session);
  const setup = createSetup(deps.newId, () => session.accounts.administrators() > 0);
  const accessLog = createAccessLog(deps, stores);
  const permit = createPermit(identity, stores.essays, accessLog);
  const assignmentPermit = createAssignmentPermit(identity, stores.assignments);
  const access = createFeedbackAccess(identity, stores, accessLog);
  const hub = createHub();
  const presence = createPresence(deps.now, hub.notify);
  const queue = createEditQueue(stores.editor, hub, deps);
  const notify = createNotify(deps, stores.notices);
  const tellWhatIsDue = createDueRound(deps, stores, notify);
  const mails = createMailRound(deps, stores.notices);

  const coursePermit = createCoursePermit(identity, stores.courses);
  const courseParts = createCourseParts(deps, { stores, session, permit: coursePermit, hub });

  const rubrics = createRubrics(stores.rubrics);
  const rubricNamed = rubrics.of;
  const threads = { stores, access, rubricNamed, hub };
  const evaluationOf = createEvaluations(stores.editor, rubrics);
  /** What was deleted before this time is gone for good, or will be at the next purge. */
  const keptSince = () => new Date(deps.now().getTime() - keptDeleted).toISOString();
  const standings = createStandings(deps, stores);
  const rewriting = createRewriting(deps, stores);
  const erasing = createErasing(deps, { stores, hub, presence, rewriting });
  const reached = createStages(deps, stores, hub);
  const allocating = createAllocating(deps, { stores, notify });
  const ofAssignments = routesOfAssignments(deps, {
    late: allocating.late,
    ...{ stores, identity, permit: assignmentPermit, coursePermit, standings },
    ...{ rubrics, evaluationOf, hub, notify, keptSince, accessLog, reached },
  });

  const peerReview = createPeerReview(deps, {
    ...{ stores, identity, permit: assignmentPermit, standings, rubricNamed, hub, notify, accessLog },
    ...{ allocating, reached, handInFor: ofAssignments.handInFor },
    countFor: ofAssignments.countFor,
  });

  const base = createRoutes();
  base.onError(problemHandler(deps.log));
  base.use(logged(deps));
  base.use(compressed);
  base.use(securityHeaders);
  base.use('/api/*', limitedBody, sameOriginWrites);

  const app = base
    .route('/api/health', healthRoutes(deps))
    .route('/api/session', sessionRoutes(deps, session))
    .route('/api/session', providerRoutes(deps, session, provider))
    .route('/api/auth', providerCallback(deps, session, provider))
    .route('/api/account', accountRoutes(deps, session))
    .route('/api/account', resetRoutes(deps, session))
    .route('/api/account', accountPrivacyRoutes(deps, { stores, session, evaluationOf, erasing }))
    .route('/api/access-log', lookRoutes(stores, identity))
    .route('/api/setup', setupRoutes(deps, session, setup))
    .route('/api/people', peopleRoutes(session))
    .route('/api/people', erasePersonRoutes(stores, identity, erasing))
    .route('/api/essays', importRoutes(deps, stores, identity, rubrics))
    .route(
      '/api/essays',
      essayRoutes(deps, {
        ...{ stores, identity, permit, hub, rubrics, evaluationOf, keptSince },
        setFor: standings.setFor,
      }),
    )
    .route(
      '/api/essays',
      changeRoutes({ stores, permit, queue, hub, presence, setFor: standings.setFor, identity }),
    )
    .route('/api/essays', presenceRoutes(permit, presence))
    .route('/api/essays', versionRoutes(stores, permit))
    .route('/api/essays', findingRoutes(permit, evaluationOf, rubrics))
    .route('/api/essays', exportRoutes(deps, stores, permit))
    .route('/api/essays', bibliographyRoutes(deps, stores, permit))
    .route('/api/essays', sourceTextRoutes(deps, stores, permit))
    .route('/api/essays', invitationRoutes(deps, stores, permit, tokens, hub))
    .route('/api/essays', startRoutes(deps, stores, permit, hub))
    .route('/api/essays', commentRoutes(deps, stores, permit, rubricNamed, hub))
    .route('/api/essays', essayPlanRoutes(deps, threads, permit))
    .route('/api/essays', reportRoutes(deps, { stores, permit, rubrics }))
    .route('/api/essays', processRoutes(stores, permit))
    .route('/api/assignments', dashboardRoutes(deps, { stores, permit: assignmentPermit, rubrics }))
    .route('/api/assignments', ofAssignments.assignments)
    .route('/api/assignments', ofAssignments.works)
    .route('/api/assignments', ofAssignments.classes)
    .route(
      '/api/assignments',
      classWorkRoutes(deps, { stores, permit: assignmentPermit, rubrics, hub, notify }),
    )
    .route('/api/submissions', ofAssignments.submissions)
    .route('/api/courses', ofAssignments.inCourses)
    .route('/api/courses', courseParts.courses)
    .route('/api/courses', eraseCourseRoutes(coursePermit, erasing))
    .route('/api/join', courseParts.join)
    .route('/api/plan', planRoutes(deps, threads))
    .route('/api/bank', bankRoutes(deps, stores, identity))
    .route('/api/bank', bankExchangeRoutes(deps, stores, identity))
    .route('/api/comments', threadRoutes(deps, threads))
    .route('/api/replies', replyRoutes(deps, threads))
    .route('/api/invitations', invitedRoutes(deps, stores, identity, tokens))
    // Before the routes of one assessment: “export” is no id.
    .route('/api/assessments', assessmentExchangeRoutes({ stores, identity, access, rubrics }))
    .route('/api/assessments', actRoutes(deps, threads))
    .route(
      '/api/assessments',
      assessmentRoutes(deps, {
        stores,
        identity,
        access,
        evaluationOf,
        rubricNamed,
        mayName: rubrics.mayName,
        hub,
      }),
    )
    .route('/api/sources', sourceRoutes(deps, identity))
    .route('/api/text', textRoutes(deps, identity))
    .route('/api/formats', formatRoutes())
    .route('/api/rules', ruleRoutes())
    .route('/api/rubrics', rubricRoutes(deps, stores, identity, rubrics))
    .route('/api/rubrics', rubricExchangeRoutes(deps, stores, identity, rubrics))
    .route('/api/rubrics', ruleUseRoutes({ stores, identity, rubrics, evaluationOf }))
    .route('/api/home', homeRoutes(deps, { stores, identity }))
    .route('/api/notices', noticeRoutes(deps, stores.notices, identity));
  app.route('/', peerReview.routes);
  app.route('/', openApiRoutes(app, deps.version));

  app.notFound(async (c) => {
    const page = isApi(c.req.path) ? null : await deps.site?.(c);
    if (page) return page;
    return problemResponse(c, refusalFor(app, c.req));
  });
  return {
    app,
    /** For the link of the first start; null once somebody is an administrator. */
    setupToken: setup.token,
    /** Ends live streams, which would otherwise keep the server from stopping. */
    stop: () => {
      hub.close();
      mails.stop();
      peerReview.stop();
    },
    /** Tells people what is due soon, and mails what waits for it. Due at start and every half minute. */
    mind: async () => {
      deps.db.transaction(tellWhatIsDue, { behavior: 'immediate' });
      peerReview.mind();
      await mails.run();
      rewriting.round();
    },
    /**
     * Takes away for good what was deleted long enough ago, courses whose day is over, and what serves nobody any
     * more. Due at start and once a day. Answers how many rows, of courses how many courses.
     */
    purge: () => {
      const { assignments, essays, comments, plan, bank } = stores;
      const deleted = [assignments, essays, stores.rubrics, comments, plan, bank];
      return (
        erasing.dueCourses() +
        deleted.reduce((sum, store) => sum + store.purge(keptSince()), 0) +
        stores.retention.purge(retentionLimits(deps.now()))
      );
    },
  };
}

const self = "'self'";
const none = "'none'";

const securityHeaders = secureHeaders({
  contentSecurityPolicy: {
    defaultSrc: [self],
    imgSrc: [self, 'data:', 'blob:'],
    objectSrc: [none],
    baseUri: [none],
    frameAncestors: [none],
  },
  referrerPolicy: 'same-origin',
  crossOriginOpenerPolicy: 'same-origin',
  // The address may be plain http on a school's network; whoever terminates https sets this there.
  strictTransportSecurity: false,
  xFrameOptions: 'DENY',
});
