import { createRoute, z } from '@hono/zod-openapi';
import type { AssessmentRow } from '#db/assessment/assessment-store.ts';
import type { Actor } from '#shared/access/policy.ts';
import {
  assessmentEventSchema,
  assessmentSchema,
  type EditAssessment,
  editAssessmentSchema,
  queueRowSchema,
} from '#shared/assessment/assessment.ts';
import { assertDraft } from '#shared/assessment/assessment-acts.ts';
import { changeOf } from '#shared/assessment/assessment-history.ts';
import { markProblems, marksThatFit } from '#shared/assessment/mark-problems.ts';
import { seesHistory } from '#shared/assessment/visibility.ts';
import { AppError } from '#shared/errors.ts';
import { isSameRubric, type RubricRef } from '#shared/essay/essay.ts';
import type { Deps } from '../deps.ts';
import { jsonAnswer, jsonBody } from '../http/answers.ts';
import { createRoutes } from '../http/valid.ts';
import type { Hub } from '../live/hub.ts';
import type { Evaluations } from '../rubric/evaluations.ts';
import { assertNameable, type Rubrics } from '../rubric/rubrics.ts';
import type { Identity } from '../session/identity.ts';
import type { Stores } from '../stores.ts';
import type { FeedbackAccess } from './access.ts';
import { assessmentOf, createAssessmentView, rubricRefOf } from './assessment-view.ts';
import { createAssessmentWriter } from './assessment-writer.ts';
import { queueOf } from './queue.ts';
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

type Parts = {
  readonly stores: Stores;
  readonly identity: Identity;
  readonly access: FeedbackAccess;
  readonly evaluationOf: Evaluations;
  readonly rubricNamed: Rubrics['of'];
  /** Whether a person may have something judged by a rubric. */
  readonly mayName: (ref: RubricRef, actor: Actor) => boolean;
  readonly hub: Hub;
};

export function assessmentRoutes(deps: Deps, parts: Parts) {
  const { stores, identity, access, evaluationOf, rubricNamed, mayName, hub } = parts;
  const { assessments } = stores;
  const writer = createAssessmentWriter(deps, stores, hub);
  return createRoutes()
    .openapi(queue, async (c) => {
      const person = identity.personOf(c);
      const rows = person ? await queueOf(stores, evaluationOf, rubricNamed, person.id) : [];
      return c.json({ rows }, 200, { 'cache-control': 'private, no-store' });
    })
    .openapi(read, (c) => {
      const { row, person } = access.assessment(c, c.req.valid('param').assessmentId);
      const { assessmentOf: seen } = createAssessmentView(stores, row.essayId, person.id);
      return c.json(seen(row), 200, { 'cache-control': 'private, no-store' });
    })
    .openapi(edit, (c) => {
      const { row, person, revision } = access.ownAssessment(c, c.req.valid('param').assessmentId);
      const { edition, rubric, ...asking } = c.req.valid('json');
      const rest = withSubmission(asking, row.essayId);
      if (rubric) assertNameable(rubric, mayName(rubric, person));
      const named = rubric ?? rubricRefOf(row);
      const isMoved = rubric !== undefined && !isSameRubric(rubric, rubricRefOf(row));
      const asked = {
        ...rest,
        // Another rubric keeps what it has a place for; the history keeps the rest.
        ...(isMoved && { marks: marksThatFit(rubricNamed(named), rest.marks ?? row.marks) }),
      };
      const change = changeOf({ ...row, rubric: rubricRefOf(row) }, { ...asked, rubric: named });
      // Sent again after a lost answer: there is nothing left to do.
      if (!change) return c.json(assessmentOf(row, person.id), 200);
      const { isOpenToAssessors: _, ...inDraft } = change;
      if (Object.keys(inDraft).length > 0) assertDraft(row);
      if (edition !== row.edition)
        throw new AppError(
          'assessment-moved-on',
          `The assessment is at edition ${row.edition}, and this was made on ${edition}. Read it again, then make the change there.`,
        );
      assertFits(asked, named, row, revision);
      // A revision that nobody names was not handed in.
      const free = change.revision !== undefined && rest.submissionId === undefined;
      const moved = isMoved ? { rubricId: named.id, rubricVersion: named.version } : {};
      const after = writer.edit(
        row,
        { ...asked, ...moved, ...(free && { submissionId: null }) },
        { actorId: person.id, change },
      );
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
    });

  /** An edit that names a submission goes to its revision. @throws not-valid */
  function withSubmission(edit: Omit<EditAssessment, 'edition' | 'rubric'>, essayId: string) {
    const { submissionId } = edit;
    if (submissionId === undefined) return edit;
    const found = stores.submissions.ofEssay(essayId).find(({ id }) => id === submissionId);
    if (found) return { ...edit, revision: found.revision };
    const detail = 'This essay was not handed in under that id.';
    throw new AppError('not-valid', detail, [{ pointer: '/submissionId', detail }]);
  }

  /** @throws not-valid for marks that the rubric does not have, and revisions that the essay has not or that are past */
  function assertFits(
    { marks, revision, submissionId }: Pick<EditAssessment, 'marks' | 'revision' | 'submissionId'>,
    rubric: RubricRef,
    row: AssessmentRow,
    revisionNow: number,
  ) {
    const problems = marks ? markProblems(rubricNamed(rubric), marks, '/marks') : [];
    const isFree = revision !== undefined && submissionId === undefined;
    if (isFree && (revision > revisionNow || revision < row.revision)) {
      const detail = `Give a revision from ${row.revision} to ${revisionNow}, where the essay is now.`;
      problems.push({ pointer: '/revision', detail });
    }
    if (problems.length > 0)
      throw new AppError('not-valid', 'Some values do not fit. The list says which ones and why.', problems);
  }
}
