import { createRoute, z } from '@hono/zod-openapi';
import { can } from '#shared/access/policy.ts';
import { AppError } from '#shared/errors.ts';
import { ruleUsefulness, ruleUsefulnessSchema } from '#shared/rubric/rule-usefulness.ts';
import { jsonAnswer } from '../http/answers.ts';
import { createRoutes } from '../http/valid.ts';
import type { Identity } from '../session/identity.ts';
import type { Stores } from '../stores.ts';
import type { Evaluations } from './evaluations.ts';
import { inTurns } from './in-turns.ts';
import { rubricParams } from './rubric-routes.ts';
import type { Rubrics } from './rubrics.ts';

const readUse = createRoute({
  method: 'get',
  path: '/{rubricId}/rule-use',
  tags: ['Rubric'],
  summary: 'Which of its rules students found useful',
  description:
    'Over the living essays that I own or assess and that name any version of the rubric: for each rule how many findings there are now, and how many were dismissed for which reason. `notUseful` is the share dismissed as wrong or as not needed. What was fixed is not counted.',
  request: { params: rubricParams },
  responses: jsonAnswer(
    200,
    'One row a rule, by id.',
    z.strictObject({ essays: z.int(), rules: z.array(ruleUsefulnessSchema) }),
  ),
});

type Parts = {
  readonly stores: Stores;
  readonly identity: Identity;
  readonly rubrics: Rubrics;
  readonly evaluationOf: Evaluations;
};

export function ruleUseRoutes({ stores, identity, rubrics, evaluationOf }: Parts) {
  return createRoutes().openapi(readUse, async (c) => {
    const { rubricId } = c.req.valid('param');
    const person = identity.personOf(c);
    const naming = person
      ? stores.essays
          .list(person.id)
          .filter(
            ({ essay, role }) =>
              essay.rubric.id === rubricId &&
              can(person, 'see-rule-use', { role, deletedAt: essay.deletedAt }),
          )
      : [];
    if (naming.length === 0 && !rubrics.asked(rubricId, person))
      throw new AppError('not-found', 'There is no such rubric here, or it is not shared with you.');
    const evaluations = await inTurns(naming, ({ essay }) => evaluationOf(essay).evaluation);
    const rules = ruleUsefulness(evaluations);
    return c.json({ essays: naming.length, rules }, 200, { 'cache-control': 'private, no-store' });
  });
}
