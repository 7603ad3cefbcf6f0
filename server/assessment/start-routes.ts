import { createRoute, z } from '@hono/zod-openapi';
import { assessmentSchema, startAssessmentSchema } from '#shared/assessment/assessment.ts';
import { isFinished } from '#shared/assessment/assessment-acts.ts';
import { seesAssessment } from '#shared/assessment/visibility.ts';
import { AppError } from '#shared/errors.ts';
import type { Deps } from '../deps.ts';
import type { Permit } from '../essays/access.ts';
import { essayParams } from '../essays/schemas.ts';
import { jsonAnswer, jsonBody } from '../http/answers.ts';
import { createRoutes } from '../http/valid.ts';
import type { Hub } from '../live/hub.ts';
import type { Stores } from '../stores.ts';
import { forReadersOf } from './access.ts';
import { assessmentOf, createAssessmentView } from './assessment-view.ts';
import { readerOf } from './reader.ts';

const tags = ['Assessments'];

const list = createRoute({
  method: 'get',
  path: '/{essayId}/assessments',
  tags,
  summary: 'Assessments of an essay',
  description:
    'Those that you may see: your own, released ones, the student’s submitted one for assessors, and drafts that an assessor opens to the others.',
  request: { params: essayParams },
  responses: jsonAnswer(200, 'Oldest first.', z.strictObject({ assessments: z.array(assessmentSchema) })),
});

const start = createRoute({
  method: 'post',
  path: '/{essayId}/assessments',
  tags,
  summary: 'Begin an assessment',
  description:
    'Of the essay as it is now, or of what was handed in last or is named, under the rubric that it names now; both stay. Assessors begin “instructor”, owners and editors “self”. One at a time: the next may begin when the last is released (a self-assessment: submitted).',
  request: { params: essayParams, body: jsonBody(startAssessmentSchema) },
  responses: jsonAnswer(201, 'The draft.', assessmentSchema),
});

export function startRoutes(deps: Deps, stores: Stores, permit: Permit, hub: Hub) {
  const { assessments, submissions } = stores;

  return createRoutes()
    .openapi(list, (c) => {
      const permitted = permit(c, c.req.valid('param').essayId, 'read-comments');
      const { essay, person } = permitted;
      const reader = readerOf(stores, permitted);
      const rows = assessments.list(essay.id).filter((row) => seesAssessment(reader, row));
      const view = createAssessmentView(stores, essay.id, person.id);
      return c.json({ assessments: view.assessmentsOf(rows) }, 200, {
        'cache-control': 'private, no-store',
      });
    })
    .openapi(start, (c) => {
      const { id, type, submissionId } = c.req.valid('json');
      const action = type === 'self' ? 'assess-own' : 'assess-essay';
      const { essay, revision, person, assignmentId } = permit(c, c.req.valid('param').essayId, action);
      const known = assessments.read(id);
      if (known) {
        if (known.essayId !== essay.id || known.assessorId !== person.id || known.type !== type)
          throw new AppError('id-taken', 'That assessment id is in use. Make a new id and send it again.');
        return c.json(assessmentOf(known, person.id), 201);
      }
      const open = assessments
        .list(essay.id)
        .find((row) => row.assessorId === person.id && row.type === type && !isFinished(row));
      if (open) throw openAlready(open.id, type);
      const handedIn = type === 'self' || assignmentId === null ? null : submissionOf(essay.id, submissionId);
      const at = deps.now().toISOString();
      assessments.add(
        {
          ...{ id, essayId: essay.id, assessorId: person.id, type, state: 'draft' as const },
          ...{ revision: handedIn?.revision ?? revision, submissionId: handedIn?.id ?? null },
          ...{ rubricId: essay.rubric.id, rubricVersion: essay.rubric.version },
          ...{ marks: [], overall: null, isOpenToAssessors: false, edition: 1 },
          ...{ createdAt: at, updatedAt: at, submittedAt: null, releasedAt: null },
        },
        { actorId: person.id, act: 'started', change: null, at },
      );
      const row = assessments.read(id);
      if (!row) throw new Error('The assessment was made a moment ago');
      hub.tellFeedback(essay.id, forReadersOf(row));
      return c.json(assessmentOf(row, person.id), 201);
    });

  /** The submission with that id, or the newest; null when nothing was handed in. @throws not-valid */
  function submissionOf(essayId: string, id: string | undefined) {
    if (id === undefined) return submissions.newest(essayId) ?? null;
    const found = submissions.ofEssay(essayId).find((submission) => submission.id === id);
    if (found) return found;
    const detail = 'This essay was not handed in under that id.';
    throw new AppError('not-valid', detail, [{ pointer: '/submissionId', detail }]);
  }
}

function openAlready(id: string, type: 'self' | 'instructor') {
  const first = type === 'self' ? 'submit it first' : 'submit and release it first';
  return new AppError(
    'assessment-open',
    `You have begun an assessment of this essay already: “${id}”. Go on with it, or ${first}.`,
    [{ pointer: '/id', detail: id }],
  );
}
