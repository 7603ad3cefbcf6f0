import { createRoute, z } from '@hono/zod-openapi';
import { AppError } from '#shared/errors.ts';
import { evaluationSchema, severitySchema } from '#shared/rubric/finding.ts';
import { topics } from '#shared/rubric/rule.ts';
import { rules } from '#shared/rubric/rules/index.ts';
import type { Permit } from '../essays/access.ts';
import { essayParams } from '../essays/schemas.ts';
import { jsonAnswer } from '../http/answers.ts';
import { createRoutes } from '../http/valid.ts';
import type { Evaluations } from './evaluations.ts';
import type { Rubrics } from './rubrics.ts';

const tags = ['Rubric'];

const exampleSchema = z.object({ title: z.string(), sketch: z.string() });

/** A rule as people read it; what it checks is code. */
const ruleSchema = z.strictObject({
  id: z.string(),
  catalogue: z.string(),
  version: z.int(),
  topic: z.enum(topics),
  title: z.string(),
  why: z.string(),
  basis: z.string(),
  severity: severitySchema,
  messages: z.record(z.string(), z.object({ title: z.string(), question: z.string() })),
  examples: z.strictObject({ valid: z.array(exampleSchema), invalid: z.array(exampleSchema) }),
});

const findingsQuery = z.strictObject({
  rubric: z.string().max(160).optional().openapi({
    description: 'ID or ID@VERSION of a ready rubric or one of yours; the essay’s own when left out.',
    example: 'toulmin@1',
  }),
});

const readFindings = createRoute({
  method: 'get',
  path: '/{essayId}/findings',
  tags,
  summary: 'What a rubric says about the map',
  request: { params: essayParams, query: findingsQuery },
  responses: jsonAnswer(
    200,
    'Findings, strengths and progress, and the revision they are about.',
    z.strictObject({ ...evaluationSchema.shape, revision: z.int() }),
  ),
});

const listRules = createRoute({
  method: 'get',
  path: '/',
  tags,
  summary: 'Every rule, with its reason and examples',
  responses: jsonAnswer(200, 'In the order of the registry.', z.array(ruleSchema)),
});

export function findingRoutes(permit: Permit, evaluationOf: Evaluations, rubrics: Rubrics) {
  return createRoutes().openapi(readFindings, (c) => {
    const { essay, person } = permit(c, c.req.valid('param').essayId, 'read-essay');
    const asked = c.req.valid('query').rubric;
    const rubric = asked === undefined ? rubrics.of(essay.rubric) : rubrics.asked(asked, person);
    if (!rubric) {
      const detail = `There is no rubric “${asked}”. GET /api/rubrics lists what there is.`;
      throw new AppError('not-valid', detail, [{ pointer: '/query/rubric', detail }]);
    }
    const { revision, evaluation } = evaluationOf(essay, rubric);
    return c.json({ revision, ...evaluation }, 200);
  });
}

export function ruleRoutes() {
  const rows = rules.map(
    ({ id, catalogue, version, topic, title, why, basis, severity, messages, examples }) => ({
      ...{ id, catalogue, version, topic, title, why, basis, severity, messages },
      examples: { valid: examples.valid.map(readable), invalid: examples.invalid.map(readable) },
    }),
  );
  return createRoutes().openapi(listRules, (c) => c.json(rows, 200));
}

function readable({ title, sketch }: z.infer<typeof exampleSchema>) {
  return { title, sketch };
}
