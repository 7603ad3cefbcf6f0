import { createRoute } from '@hono/zod-openapi';
import { totalOf } from '#shared/assessment/total.ts';
import {
  type ReleasedWorks,
  releasedWorksSchema,
  releaseWorksSchema,
  withdrawWorksSchema,
} from '#shared/assignments/class-work.ts';
import { AppError } from '#shared/errors.ts';
import { rubricRefOf } from '../assessment/assessment-view.ts';
import { createAssessmentWriter } from '../assessment/assessment-writer.ts';
import type { Deps } from '../deps.ts';
import { jsonAnswer, jsonBody } from '../http/answers.ts';
import { createRoutes } from '../http/valid.ts';
import type { Hub } from '../live/hub.ts';
import { classNews } from '../notices/class-news.ts';
import type { Notify } from '../notices/notify.ts';
import type { Rubrics } from '../rubric/rubrics.ts';
import type { Stores } from '../stores.ts';
import type { AssignmentPermit } from './access.ts';
import { type BegunWork, begunWorks, judgedWorks } from './begun-works.ts';
import { createGiving } from './giving.ts';
import { assignmentParams } from './schemas.ts';

const tags = ['Assessing a class'];

const release = createRoute({
  method: 'post',
  path: '/{assignmentId}/release',
  tags,
  summary: 'Give feedback to a class',
  description:
    'Of each work the assessment that stands; its students see it at once. Each for itself: of every one that is not given the answer says why. `blank` counts rows without a level, which keep nothing back. Works that nobody has assessed are left out of `all`. Can be sent again.',
  request: { params: assignmentParams, body: jsonBody(releaseWorksSchema) },
  responses: jsonAnswer(
    200,
    'Those that are released now, and those that were refused.',
    releasedWorksSchema,
  ),
});

const withdraw = createRoute({
  method: 'post',
  path: '/{assignmentId}/withdraw',
  tags,
  summary: 'Take feedback back',
  description:
    'The newest released assessment of each work is submitted again, and hidden. Can be sent again.',
  request: { params: assignmentParams, body: jsonBody(withdrawWorksSchema) },
  responses: jsonAnswer(
    200,
    'Those that are hidden now (as `released`), and those that were refused.',
    releasedWorksSchema,
  ),
});

type Parts = {
  readonly stores: Stores;
  readonly permit: AssignmentPermit;
  readonly rubricNamed: Rubrics['of'];
  readonly hub: Hub;
  readonly notify: Notify;
};

export function releaseRoutes(deps: Deps, { stores, permit, rubricNamed, hub, notify }: Parts) {
  const { assessments } = stores;
  const writer = createAssessmentWriter(deps, stores, hub);
  const giving = createGiving(stores);

  return createRoutes()
    .openapi(release, (c) => {
      const { assignment, course, person } = permit(c, c.req.valid('param').assignmentId, 'lead-assessing');
      const asked = c.req.valid('json');
      const judged = judgedWorks(stores, assignment.id);
      const all = begunWorks(stores, assignment.id, course.id);
      const wanted =
        'all' in asked
          ? all.filter(({ essayId }) => judged.has(essayId))
          : asked.essayIds.map((id) => workNamed(all, id));
      const answer = eachFor(wanted, (work) => {
        const rows = judged.get(work.essayId) ?? [];
        const stands = giving.standing(work.essayId, rows);
        if (stands.type === 'refused') throw new AppError(stands.code, stands.detail);
        if (stands.type === 'released') return null;
        const row = rows.find(({ id }) => id === stands.id);
        if (!row) throw new Error('What stands is one of them');
        writer.act('release', row, person.id);
        const personIds = work.people.map(({ id }) => id);
        notify(classNews.feedback(assignment.body.title, work.essayId, personIds));
        const { marked, criteria } = totalOf(rubricNamed(rubricRefOf(row)), row.marks);
        return { assessmentId: row.id, blank: criteria - marked };
      });
      return c.json(answer, 200);
    })
    .openapi(withdraw, (c) => {
      const { assignment, course, person } = permit(c, c.req.valid('param').assignmentId, 'lead-assessing');
      const judged = judgedWorks(stores, assignment.id);
      const all = begunWorks(stores, assignment.id, course.id);
      const wanted = c.req.valid('json').essayIds.map((id) => workNamed(all, id));
      const answer = eachFor(wanted, ({ essayId }) => {
        const row = judged.get(essayId)?.findLast(({ state }) => state === 'released');
        if (!row) return null;
        writer.act('withdraw', row, person.id);
        return { assessmentId: row.id, blank: 0 };
      });
      return c.json(answer, 200);
    });

  /** All in one transaction: a fault in one takes all back, so that what the answer does not tell has not happened. */
  function eachFor(
    wanted: readonly (BegunWork | string)[],
    act: (work: BegunWork) => { assessmentId: string; blank: number } | null,
  ): ReleasedWorks {
    const answer: ReleasedWorks = { released: [], refused: [] };
    assessments.together(() => {
      for (const work of wanted) {
        if (typeof work === 'string') {
          const detail = 'No work of this assignment has that id.';
          answer.refused.push({ essayId: work, name: '', code: 'not-found', detail });
          continue;
        }
        const { essayId, name } = work;
        try {
          const done = act(work);
          if (done) answer.released.push({ essayId, name, ...done });
        } catch (error) {
          if (!(error instanceof AppError)) throw error;
          answer.refused.push({ essayId, name, code: error.code, detail: error.message });
        }
      }
    });
    return answer;
  }
}

/** The work, or the id when there is none. */
function workNamed(all: readonly BegunWork[], essayId: string): BegunWork | string {
  return all.find((work) => work.essayId === essayId) ?? essayId;
}
