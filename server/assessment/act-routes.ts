import { createRoute } from '@hono/zod-openapi';
import type { AssessmentRow } from '#db/assessment/assessment-store.ts';
import { assessmentSchema, releasedSchema, releaseManySchema } from '#shared/assessment/assessment.ts';
import type { AssessmentAct } from '#shared/assessment/assessment-acts.ts';
import { AppError } from '#shared/errors.ts';
import { createGiving } from '../assignments/giving.ts';
import type { Deps } from '../deps.ts';
import { jsonAnswer, jsonBody } from '../http/answers.ts';
import { createRoutes } from '../http/valid.ts';
import type { Hub } from '../live/hub.ts';
import { classNews } from '../notices/class-news.ts';
import { createNotify } from '../notices/notify.ts';
import type { Stores } from '../stores.ts';
import type { FeedbackAccess } from './access.ts';
import { assessmentOf } from './assessment-view.ts';
import { createAssessmentWriter } from './assessment-writer.ts';
import { assessmentParams } from './schemas.ts';

const tags = ['Assessments'];

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

type Parts = { readonly stores: Stores; readonly access: FeedbackAccess; readonly hub: Hub };

export function actRoutes(deps: Deps, { stores, access, hub }: Parts) {
  const writer = createAssessmentWriter(deps, stores, hub);
  const giving = createGiving(stores);
  const notify = createNotify(deps, stores.notices);

  /** Gives it to whoever wrote the essay, and tells them. Call inside a transaction. */
  function releaseAndTell(row: AssessmentRow, personId: string): AssessmentRow {
    const released = writer.act('release', row, personId);
    const title = stores.essays.access(row.essayId, personId)?.essay.title;
    const writers = stores.members.editors(row.essayId).filter((id) => id !== personId);
    // The same request again tells nobody anything new.
    if (title !== undefined && row.state !== 'released')
      notify(classNews.feedback(title, row.essayId, writers));
    return released;
  }

  return createRoutes()
    .openapi(releaseMany, (c) => {
      const released: AssessmentRow[] = [];
      const refused: { id: string; code: string; detail: string }[] = [];
      let personId = '';
      // A fault in one of them takes all back: what the answer does not tell has not happened.
      stores.assessments.together(() => {
        for (const id of new Set(c.req.valid('json').ids)) {
          try {
            const { row, person } = access.ownAssessment(c, id);
            personId = person.id;
            giving.assertMayGive('release', row, person.id);
            released.push(releaseAndTell(row, person.id));
          } catch (error) {
            if (!(error instanceof AppError)) throw error;
            refused.push({ id, code: error.code, detail: error.message });
          }
        }
      });
      return c.json({ assessments: released.map((row) => assessmentOf(row, personId)), refused }, 200);
    })
    .openapi(submit, (c) => {
      const { row, person } = access.ownAssessment(c, c.req.valid('param').assessmentId);
      return c.json(assessmentOf(writer.act('submit', row, person.id), person.id), 200);
    })
    .openapi(reopen, (c) => {
      const { row, person } = access.ownAssessment(c, c.req.valid('param').assessmentId);
      giving.assertMayReopen(row);
      return c.json(assessmentOf(writer.act('reopen', row, person.id), person.id), 200);
    })
    .openapi(release, (c) => {
      const { row, person } = access.ownAssessment(c, c.req.valid('param').assessmentId);
      giving.assertMayGive('release', row, person.id);
      const released = stores.assessments.together(() => releaseAndTell(row, person.id));
      return c.json(assessmentOf(released, person.id), 200);
    })
    .openapi(withdraw, (c) => {
      const { row, person } = access.ownAssessment(c, c.req.valid('param').assessmentId);
      giving.assertMayGive('withdraw', row, person.id);
      return c.json(assessmentOf(writer.act('withdraw', row, person.id), person.id), 200);
    });
}
