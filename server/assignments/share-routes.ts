import { createRoute } from '@hono/zod-openapi';
import type { Split } from '#shared/assignments/class-work.ts';
import { sharesSchema, splitSchema } from '#shared/assignments/class-work.ts';
import { laterShare, type Share, splitBySection, splitEvenly } from '#shared/assignments/shares.ts';
import { AppError, type FieldProblem } from '#shared/errors.ts';
import type { Deps } from '../deps.ts';
import { jsonAnswer, jsonBody } from '../http/answers.ts';
import { createRoutes } from '../http/valid.ts';
import type { Stores } from '../stores.ts';
import type { AssignmentPermit } from './access.ts';
import { assessorsOf, notAssessor } from './assessors.ts';
import { type BegunWork, begunWorks, isBegun, judgedWorks } from './begun-works.ts';
import { assignmentParams } from './schemas.ts';

const putShares = createRoute({
  method: 'put',
  path: '/{assignmentId}/shares',
  tags: ['Assessing a class'],
  summary: 'Say who assesses whose work',
  description:
    'Of every work that is begun. `evenly`: as many to each, or one more; `by-section`: sections are kept together. Both are drawn from the seed, keep with their assessors what these have begun, and give nobody their own. `rows` names works one by one. What is handed in later goes to whoever has least.',
  request: { params: assignmentParams, body: jsonBody(splitSchema) },
  responses: jsonAnswer(200, 'Every share there is now.', sharesSchema),
});

export function shareRoutes(deps: Deps, stores: Stores, permit: AssignmentPermit) {
  const { shares, assignments } = stores;

  return createRoutes().openapi(putShares, (c) => {
    const { assignment, course, person } = permit(c, c.req.valid('param').assignmentId, 'lead-assessing');
    const split = c.req.valid('json');
    const begun = begunWorks(stores, assignment.id, course.id);
    assertFits(split, begun, assessorsOf(stores, course.id, person));
    const at = deps.now().toISOString();
    assignments.together(() => {
      if (split.split === 'rows') {
        const named = split.rows.map(({ essayId }) => essayId);
        const given = split.rows.flatMap(({ essayId, assessorId }) =>
          assessorId === null ? [] : [{ essayId, assessorId }],
        );
        return shares.replaceFirst(assignment.id, named, given, at);
      }
      const draw = split.split === 'evenly' ? splitEvenly : splitBySection;
      const given = draw(begun, split.assessorIds, split.seed, begunByOf(assignment.id));
      const all = begun.map(({ essayId }) => essayId);
      return shares.replaceFirst(assignment.id, all, given, at);
    });
    return c.json({ shares: firstSharesOf(stores, assignment.id) }, 200);
  });

  /** Whoever has said something about a work first keeps it. */
  function begunByOf(assignmentId: string): Share[] {
    const seconds = new Set(
      stores.works
        .shares(assignmentId)
        .flatMap(({ purpose, essayId, assessorId }) =>
          purpose === 'second' ? [`${essayId} ${assessorId}`] : [],
        ),
    );
    return [...judgedWorks(stores, assignmentId)].flatMap(([essayId, rows]) => {
      const first = rows.find((row) => isBegun(row) && !seconds.has(`${essayId} ${row.assessorId}`));
      return first ? [{ essayId, assessorId: first.assessorId }] : [];
    });
  }
}

/** Gives a work that has just been handed in to an assessor, where the class is split. Call inside a transaction. */
export function shareLater(
  stores: Stores,
  assignmentId: string,
  courseId: string,
  essayId: string,
  at: string,
) {
  const begun = begunWorks(stores, assignmentId, courseId);
  const work = begun.find((candidate) => candidate.essayId === essayId);
  const shares = firstSharesOf(stores, assignmentId);
  const assessorId = work ? laterShare(work, begun, shares) : null;
  if (assessorId !== null) stores.shares.add(assignmentId, 'first', [{ essayId, assessorId }], at);
}

function firstSharesOf({ works }: Stores, assignmentId: string): Share[] {
  return works
    .shares(assignmentId)
    .flatMap(({ purpose, essayId, assessorId }) => (purpose === 'first' ? [{ essayId, assessorId }] : []));
}

/** @throws not-valid for people who do not assess here, works that are not here, and one’s own */
function assertFits(split: Split, begun: readonly BegunWork[], assessorIds: ReadonlySet<string>) {
  const problems: FieldProblem[] = [];
  if (split.split === 'rows')
    for (const [at, { essayId, assessorId }] of split.rows.entries()) {
      const work = begun.find((candidate) => candidate.essayId === essayId);
      const pointer = `/rows/${at}/assessorId`;
      if (!work)
        problems.push({ pointer: `/rows/${at}/essayId`, detail: 'No work of this assignment has that id.' });
      else if (assessorId !== null && !assessorIds.has(assessorId))
        problems.push({ pointer, detail: notAssessor });
      else if (work.people.some(({ id }) => id === assessorId))
        problems.push({ pointer, detail: 'Nobody assesses their own work.' });
    }
  else
    for (const [at, id] of split.assessorIds.entries())
      if (!assessorIds.has(id)) problems.push({ pointer: `/assessorIds/${at}`, detail: notAssessor });
  if (problems.length > 0)
    throw new AppError('not-valid', 'Some values do not fit. The list says which ones and why.', problems);
}
