import { createRoute, z } from '@hono/zod-openapi';
import type { AssessmentEdit, AssessmentRow } from '#db/assessment/assessment-store.ts';
import {
  assessmentEventSchema,
  assessmentSchema,
  type EditAssessment,
  editAssessmentSchema,
  queueRowSchema,
  releasedSchema,
  releaseManySchema,
} from '#shared/assessment/assessment.ts';
import { type AssessmentAct, assertDraft, stepOf } from '#shared/assessment/assessment-acts.ts';
import { changeOf } from '#shared/assessment/assessment-history.ts';
import { markProblems } from '#shared/assessment/mark-problems.ts';
import { seesHistory } from '#shared/assessment/visibility.ts';
import { AppError } from '#shared/errors.ts';
import type { Deps } from '../deps.ts';
import { jsonAnswer, jsonBody } from '../http/answers.ts';
import { createRoutes } from '../http/valid.ts';
import type { Hub } from '../live/hub.ts';
import type { Evaluations } from '../rubric/evaluations.ts';
import type { Identity } from '../session/identity.ts';
import type { Stores } from '../stores.ts';
import { type FeedbackAccess, forReadersOf } from './access.ts';
import { assessmentOf } from './assessment-view.ts';
import { queueOf, type RubricNamed, rubricRefOf } from './queue.ts';
import { assessmentParams } from './schemas.ts';

const tags = ['Assessments'];

const queue = createRoute({
  method: 'get',
  path: '/queue',
  tags,
  summary: 'What I have to assess',
  description: 'Essays whose assessor you are, in the order in which they were shared with you.',
  responses: jsonAnswer(200, 'One row an essay.', z.strictObject({ rows: z.array(queueRowSchema) })),
});

const releaseMany = createRoute({
  method: 'post',
  path: '/release',
  tags,
  summary: 'Release several assessments',
  description:
    'Each for itself: those that are submitted are released, and of every other one the answer says why it is not.',
  request: { body: jsonBody(releaseManySchema) },
  responses: jsonAnswer(200, 'Those that are released now, and those that were refused.', releasedSchema),
});

const read = createRoute({
  method: 'get',
  path: '/{assessmentId}',
  tags,
  summary: 'Read an assessment',
  request: { params: assessmentParams },
  responses: jsonAnswer(200, 'The assessment.', assessmentSchema),
});

const edit = createRoute({
  method: 'patch',
  path: '/{assessmentId}',
  tags,
  summary: 'Mark criteria, write the overall comment',
  description:
    'Of one’s own draft; `edition` is the one it was made on. `marks` takes the place of all marks. Whether other assessors may look can be said at any time.',
  request: { params: assessmentParams, body: jsonBody(editAssessmentSchema) },
  responses: jsonAnswer(200, 'The assessment with its next edition.', assessmentSchema),
});

const history = createRoute({
  method: 'get',
  path: '/{assessmentId}/history',
  tags,
  summary: 'Who did what to an assessment',
  description: 'For its writers. Edits within two minutes are one line.',
  request: { params: assessmentParams },
  responses: jsonAnswer(200, 'Newest first.', z.strictObject({ events: z.array(assessmentEventSchema) })),
});

function actRoute<Act extends AssessmentAct>(act: Act, summary: string, description: string) {
  return createRoute({
    method: 'post',
    path: `/{assessmentId}/${act}`,
    tags,
    summary,
    description: `${description} Can be sent again.`,
    request: { params: assessmentParams },
    responses: jsonAnswer(200, 'The assessment as it is now.', assessmentSchema),
  });
}

const submit = actRoute(
  'submit',
  'Finish a draft',
  'Criteria without a level are shown as blank. Those for whom it is written see it once it is released; a self-assessment is seen from here on.',
);
const reopen = actRoute(
  'reopen',
  'Make a submitted assessment a draft again',
  'A released one is withdrawn first.',
);
const release = actRoute(
  'release',
  'Release an assessment',
  'Everybody on the essay sees it and its comments. A draft is submitted first.',
);
const withdraw = actRoute(
  'withdraw',
  'Take a released assessment back',
  'It is submitted again, and hidden.',
);

type Parts = {
  readonly stores: Stores;
  readonly identity: Identity;
  readonly access: FeedbackAccess;
  readonly evaluationOf: Evaluations;
  readonly rubricNamed: RubricNamed;
  readonly hub: Hub;
};

export function assessmentRoutes(deps: Deps, parts: Parts) {
  const { stores, identity, access, evaluationOf, rubricNamed, hub } = parts;
  const { assessments } = stores;
  const timestamp = () => deps.now().toISOString();

  function written(row: AssessmentRow, made: AssessmentEdit, deed: Parameters<typeof assessments.write>[2]) {
    assessments.write(row, made, deed);
    const after = assessments.read(row.id);
    if (!after) throw new Error('The assessment was there a moment ago');
    hub.tellFeedback(row.essayId, forReadersOf(row, after));
    return after;
  }

  /** @throws what stepOf refuses with */
  function done(act: AssessmentAct, row: AssessmentRow, actorId: string): AssessmentRow {
    const step = stepOf(act, row);
    if (!step) return row;
    const at = timestamp();
    const times = {
      submit: { submittedAt: at },
      reopen: { submittedAt: null },
      release: { releasedAt: at },
      withdraw: { releasedAt: null },
    }[act];
    return written(row, { state: step.to, ...times }, { actorId, act: step.event, change: null, at });
  }

  return createRoutes()
    .openapi(queue, (c) => {
      const person = identity.personOf(c);
      const rows = person ? queueOf(stores, evaluationOf, rubricNamed, person.id) : [];
      return c.json({ rows }, 200, { 'cache-control': 'private, no-store' });
    })
    .openapi(releaseMany, (c) => {
      const released: AssessmentRow[] = [];
      const refused: { id: string; code: string; detail: string }[] = [];
      let personId = '';
      for (const id of new Set(c.req.valid('json').ids)) {
        try {
          const { row, person } = access.ownAssessment(c, id);
          personId = person.id;
          released.push(done('release', row, person.id));
        } catch (error) {
          if (!(error instanceof AppError)) throw error;
          refused.push({ id, code: error.code, detail: error.message });
        }
      }
      return c.json({ assessments: released.map((row) => assessmentOf(row, personId)), refused }, 200);
    })
    .openapi(read, (c) => {
      const { row, person } = access.assessment(c, c.req.valid('param').assessmentId);
      return c.json(assessmentOf(row, person.id), 200, { 'cache-control': 'private, no-store' });
    })
    .openapi(edit, (c) => {
      const { row, person, revision } = access.ownAssessment(c, c.req.valid('param').assessmentId);
      const { edition, ...asked } = c.req.valid('json');
      const change = changeOf(row, asked);
      // Sent again after a lost answer: there is nothing left to do.
      if (!change) return c.json(assessmentOf(row, person.id), 200);
      const { isOpenToAssessors: _, ...inDraft } = change;
      if (Object.keys(inDraft).length > 0) assertDraft(row);
      if (edition !== row.edition)
        throw new AppError(
          'assessment-moved-on',
          `The assessment is at edition ${row.edition}, and this was made on ${edition}. Read it again, then make the change there.`,
        );
      assertFits(asked, row, revision);
      const after = written(row, asked, { actorId: person.id, act: 'edited', change, at: timestamp() });
      return c.json(assessmentOf(after, person.id), 200);
    })
    .openapi(history, (c) => {
      const { row, person, reader } = access.assessment(c, c.req.valid('param').assessmentId);
      if (!seesHistory(reader, row))
        throw new AppError('not-found', 'The history of an assessment is for whoever wrote it.');
      const events = assessments
        .history(row.id)
        .map(({ at, actorId, act, change }) => ({ at, isYou: actorId === person.id, act, change }));
      return c.json({ events }, 200, { 'cache-control': 'private, no-store' });
    })
    .openapi(submit, (c) => {
      const { row, person } = access.ownAssessment(c, c.req.valid('param').assessmentId);
      return c.json(assessmentOf(done('submit', row, person.id), person.id), 200);
    })
    .openapi(reopen, (c) => {
      const { row, person } = access.ownAssessment(c, c.req.valid('param').assessmentId);
      return c.json(assessmentOf(done('reopen', row, person.id), person.id), 200);
    })
    .openapi(release, (c) => {
      const { row, person } = access.ownAssessment(c, c.req.valid('param').assessmentId);
      return c.json(assessmentOf(done('release', row, person.id), person.id), 200);
    })
    .openapi(withdraw, (c) => {
      const { row, person } = access.ownAssessment(c, c.req.valid('param').assessmentId);
      return c.json(assessmentOf(done('withdraw', row, person.id), person.id), 200);
    });

  /** @throws not-valid for marks that the rubric does not have, and revisions that the essay has not or that are past */
  function assertFits(
    { marks, revision }: Omit<EditAssessment, 'edition'>,
    row: AssessmentRow,
    revisionNow: number,
  ) {
    const problems = marks ? markProblems(rubricNamed(rubricRefOf(row)), marks, '/marks') : [];
    if (revision !== undefined && (revision > revisionNow || revision < row.revision)) {
      const detail = `Give a revision from ${row.revision} to ${revisionNow}, where the essay is now.`;
      problems.push({ pointer: '/revision', detail });
    }
    if (problems.length > 0)
      throw new AppError('not-valid', 'Some values do not fit. The list says which ones and why.', problems);
  }
}
