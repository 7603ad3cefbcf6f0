import { createRoute } from '@hono/zod-openapi';
import { totalOf } from '#shared/assessment/total.ts';
import {
  type DrawSample,
  drawSampleSchema,
  pairSchema,
  pairsSchema,
  sampleSchema,
  settleSchema,
} from '#shared/assignments/class-work.ts';
import { countOfShare, sampleOf, type Totalled } from '#shared/assignments/moderation.ts';
import type { CourseRole } from '#shared/courses/course.ts';
import { AppError } from '#shared/errors.ts';
import { rubricRefOf } from '../assessment/assessment-view.ts';
import { createAssessmentWriter } from '../assessment/assessment-writer.ts';
import type { Deps } from '../deps.ts';
import { jsonAnswer, jsonBody } from '../http/answers.ts';
import { createRoutes } from '../http/valid.ts';
import type { Hub } from '../live/hub.ts';
import type { Rubrics } from '../rubric/rubrics.ts';
import type { Stores } from '../stores.ts';
import type { AssignmentPermit } from './access.ts';
import { assessorsOf, notAssessor } from './assessors.ts';
import { begunWorks, isBegun, judgedWorks } from './begun-works.ts';
import { pairsOf } from './pairs.ts';
import { workParams } from './params.ts';
import { assignmentParams } from './schemas.ts';

const tags = ['Assessing a class'];

const readPairs = createRoute({
  method: 'get',
  path: '/{assignmentId}/moderation',
  tags,
  summary: 'Works that two assess',
  description:
    'Side by side per criterion once both have submitted, for whoever leads the course and for the two themselves.',
  request: { params: assignmentParams },
  responses: jsonAnswer(200, 'A pair a work.', pairsSchema),
});

const draw = createRoute({
  method: 'post',
  path: '/{assignmentId}/moderation',
  tags,
  summary: 'Draw a sample for a second assessor',
  description:
    'Of works that somebody else has submitted an assessment of, over the whole range of totals, drawn from the seed. The second assessor sees nothing of the first’s before they have submitted their own. Drawing again takes the place of what the second assessor has not begun.',
  request: { params: assignmentParams, body: jsonBody(drawSampleSchema) },
  responses: jsonAnswer(200, 'What was drawn.', sampleSchema),
});

const settle = createRoute({
  method: 'put',
  path: '/{assignmentId}/moderation/{essayId}',
  tags,
  summary: 'Settle which assessment stands',
  description:
    'One of the two, or null: whoever settles marks the work anew. What stands is what is released; the other never is, and is withdrawn if it was.',
  request: { params: workParams, body: jsonBody(settleSchema) },
  responses: jsonAnswer(200, 'The pair, settled.', pairSchema),
});

export function moderationRoutes(
  deps: Deps,
  stores: Stores,
  permit: AssignmentPermit,
  rubricNamed: Rubrics['of'],
  hub: Hub,
) {
  const { shares, assignments, works, assessments } = stores;
  const writer = createAssessmentWriter(deps, stores, hub);

  return createRoutes()
    .openapi(readPairs, (c) => {
      const { assignment, course, role, person } = permit(c, c.req.valid('param').assignmentId, 'see-works');
      const pairs = pairsFor(assignment.id, course.id, person.id, role);
      return c.json({ pairs }, 200, { 'cache-control': 'private, no-store' });
    })
    .openapi(draw, (c) => {
      const { assignment, course, person } = permit(c, c.req.valid('param').assignmentId, 'lead-assessing');
      const asked = c.req.valid('json');
      if (!assessorsOf(stores, course.id, person).has(asked.secondId))
        throw new AppError('not-valid', notAssessor, [{ pointer: '/secondId', detail: notAssessor }]);
      const at = deps.now().toISOString();
      const sample = assignments.together(() => drawn(assignment.id, course.id, asked, at));
      return c.json(sample, 200);
    })
    .openapi(settle, (c) => {
      const { assignmentId, essayId } = c.req.valid('param');
      const { assignment, course, role, person } = permit(c, assignmentId, 'lead-assessing');
      const { keep, note } = c.req.valid('json');
      const pair = pairOf(assignment.id, course.id, person.id, role, essayId);
      if (pair.compared.length === 0 && !areBothIn(pair))
        throw new AppError(
          'assessment-not-submitted',
          'Both submit their assessments first. Then settle it.',
        );
      const ids = [pair.first.assessmentId, pair.second.assessmentId];
      if (keep !== null && !ids.includes(keep)) {
        const detail = 'Keep one of the two assessments, or mark the work anew.';
        throw new AppError('not-valid', detail, [{ pointer: '/keep', detail }]);
      }
      const at = deps.now().toISOString();
      assignments.together(() => {
        // What does not stand is not to be seen: students may have had it already.
        for (const row of assessments.list(essayId))
          if (ids.includes(row.id) && row.id !== keep && row.state === 'released')
            writer.act('withdraw', row, person.id);
        shares.settle({
          essayId,
          assignmentId: assignment.id,
          keptAssessmentId: keep,
          note,
          by: person.id,
          at,
        });
      });
      return c.json(pairOf(assignment.id, course.id, person.id, role, essayId), 200);
    });

  function pairsFor(assignmentId: string, courseId: string, personId: string, role: CourseRole) {
    const isLead = role === 'administrator' || role === 'instructor';
    return pairsOf(stores, rubricNamed, { assignmentId, courseId, personId, isLead });
  }

  /** @throws not-found */
  function pairOf(
    assignmentId: string,
    courseId: string,
    personId: string,
    role: CourseRole,
    essayId: string,
  ) {
    const pair = pairsFor(assignmentId, courseId, personId, role).find((one) => one.essayId === essayId);
    if (!pair) throw new AppError('not-found', 'Nobody else assesses this work: there is nothing to settle.');
    return pair;
  }

  function drawn(assignmentId: string, courseId: string, asked: DrawSample, at: string) {
    const { secondId, seed, size } = asked;
    const judged = judgedWorks(stores, assignmentId);
    const seconds = works.shares(assignmentId).filter(({ purpose }) => purpose === 'second');
    const isOpen = (essayId: string) =>
      !(judged.get(essayId) ?? []).some((row) => row.assessorId === secondId && isBegun(row));
    const again = seconds.filter(({ assessorId, essayId }) => assessorId === secondId && isOpen(essayId));
    shares.remove(
      'second',
      again.map(({ essayId }) => essayId),
      secondId,
    );
    const taken = new Set(seconds.filter((share) => !again.includes(share)).map(({ essayId }) => essayId));
    const from = begunWorks(stores, assignmentId, courseId).flatMap(({ essayId, people }): Totalled[] => {
      const first = judged.get(essayId)?.findLast(({ state }) => state === 'submitted');
      const isOwn = people.some(({ id }) => id === secondId);
      if (!first || taken.has(essayId) || isOwn || !isOpen(essayId)) return [];
      const total = totalOf(rubricNamed(rubricRefOf(first)), first.marks);
      return [{ essayId, share: total.of === 0 ? 0 : total.points / total.of }];
    });
    const count = 'count' in size ? size.count : countOfShare(from.length, size.percent);
    const essayIds = sampleOf(from, count, seed).map(({ essayId }) => essayId);
    shares.add(
      assignmentId,
      'second',
      essayIds.map((essayId) => ({ essayId, assessorId: secondId })),
      at,
    );
    return { seed, essayIds, from: from.length };
  }
}

function areBothIn({ first, second }: { first: { state: string | null }; second: { state: string | null } }) {
  return [first, second].every(({ state }) => state === 'submitted' || state === 'released');
}
