import { createRoute } from '@hono/zod-openapi';
import { presenceRequestSchema } from '#shared/essay/presence.ts';
import type { Permit } from '../essays/access.ts';
import { essayParams } from '../essays/schemas.ts';
import { jsonBody } from '../http/answers.ts';
import { problemResponses } from '../http/problem.ts';
import { createRoutes } from '../http/valid.ts';
import type { Presence } from './presence.ts';

const say = createRoute({
  method: 'post',
  path: '/{essayId}/presence',
  tags: ['Changes'],
  summary: 'Say where I am',
  description:
    'For those who edit an essay together: each window says where its person is, when that changes and at least every 15 seconds; after 20 seconds of silence, or with isHere false, it is taken for gone. The others hear of it as “presence” events of the live stream. Nothing of it is stored.',
  request: { params: essayParams, body: jsonBody(presenceRequestSchema) },
  responses: { 204: { description: 'The others will hear of it.' }, ...problemResponses },
});

export function presenceRoutes(permit: Permit, presence: Presence) {
  return createRoutes().openapi(say, (c) => {
    const { essay, person } = permit(c, c.req.valid('param').essayId, 'edit-map');
    const { tabId, place, isHere } = c.req.valid('json');
    if (isHere) presence.come(essay.id, tabId, person, place);
    else presence.leave(essay.id, tabId, person.id);
    return c.body(null, 204);
  });
}
