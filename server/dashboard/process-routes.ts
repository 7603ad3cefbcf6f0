import { createRoute } from '@hono/zod-openapi';
import { type Process, processOf, processSchema } from '#shared/essay/process.ts';
import type { Permit } from '../essays/access.ts';
import { essayParams } from '../essays/schemas.ts';
import { jsonAnswer } from '../http/answers.ts';
import { createRoutes } from '../http/valid.ts';
import type { Stores } from '../stores.ts';

/** Times of work in one answer: years of writing. */
const mostSittings = 500;

const read = createRoute({
  method: 'get',
  path: '/{essayId}/process',
  tags: ['Versions'],
  summary: 'When an essay grew',
  description:
    'Its times of work, oldest first, with nodes and words added and taken away. For everybody who reads the essay: students see of themselves what their instructors see.',
  request: { params: essayParams },
  responses: jsonAnswer(200, 'Times of work.', processSchema),
});

export function processRoutes({ versions, changes }: Stores, permit: Permit) {
  return createRoutes().openapi(read, (c) => {
    const { essay, revision, person } = permit(c, c.req.valid('param').essayId, 'read-versions');
    const found = versions.list(essay.id, revision, { before: revision + 1, limit: mostSittings + 1 });
    const sittings = found.slice(0, mostSittings).toReversed();
    const earlier = found.length > mostSittings;
    const nodesBefore = earlier
      ? changes.stateAt(essay.id, (sittings[0]?.first ?? 1) - 1).graph.nodes.size
      : 0;
    const process: Process = {
      title: essay.title,
      sittings: processOf(sittings, nodesBefore, person.id),
      earlier,
    };
    return c.json(process, 200, { 'cache-control': 'private, no-store' });
  });
}
