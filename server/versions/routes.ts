import { createRoute, z } from '@hono/zod-openapi';
import { AppError } from '#shared/errors.ts';
import type { Sitting } from '#shared/essay/sittings.ts';
import {
  nameVersionSchema,
  type Version,
  type VersionState,
  versionSchema,
  versionStateSchema,
  versionsResponseSchema,
} from '#shared/essay/versions.ts';
import { graphToJson } from '#shared/graph/graph.ts';
import type { Permit } from '../essays/access.ts';
import { essayParams } from '../essays/schemas.ts';
import { hasEtag } from '../essays/snapshot-text.ts';
import { jsonAnswer, jsonBody } from '../http/answers.ts';
import { jsonText } from '../http/json-text.ts';
import { createRoutes } from '../http/valid.ts';
import type { Stores } from '../stores.ts';

const tags = ['Versions'];
const wholeNumber = 'Give a revision: a whole number from 1.';
const revision = z.coerce.number(wholeNumber).int(wholeNumber).min(1, wholeNumber);

const versionParams = essayParams.extend({
  revision: revision.openapi({
    param: { name: 'revision', in: 'path' },
    description: 'A revision of the log; a version’s `last`.',
  }),
});

const pageQuery = z.strictObject({
  before: revision
    .optional()
    .openapi({ description: '`next` of the page before; left out, the newest are answered.' }),
  limit: z.coerce
    .number('Give a number from 1 to 100.')
    .int('Give a number from 1 to 100.')
    .min(1, 'Give a number from 1 to 100.')
    .max(100, 'Give a number from 1 to 100.')
    .default(30)
    .openapi({ description: 'Versions in one answer.' }),
});

const list = createRoute({
  method: 'get',
  path: '/{essayId}/versions',
  tags,
  summary: 'The history in versions',
  description:
    'The change log in sittings: changes of one person without a pause of more than ten minutes. A named version ends its sitting, and whatever takes away much at once begins one. Newest first.',
  request: { params: essayParams, query: pageQuery },
  responses: jsonAnswer(200, 'Versions, with what was done in each.', versionsResponseSchema),
});

const read = createRoute({
  method: 'get',
  path: '/{essayId}/versions/{revision}',
  tags,
  summary: 'The essay as it was',
  description: 'Map and text at a revision of the log. It never changes, so it may be kept for good.',
  request: { params: versionParams },
  responses: {
    ...jsonAnswer(200, 'Map and text at that revision.', versionStateSchema),
    304: { description: 'What you have is what there was.' },
  },
});

const name = createRoute({
  method: 'patch',
  path: '/{essayId}/versions/{revision}',
  tags,
  summary: 'Name a version',
  description: 'The essay as it was at that revision becomes a version of its own; null takes a name away.',
  request: { params: versionParams, body: jsonBody(nameVersionSchema) },
  responses: jsonAnswer(200, 'The version with its name.', versionSchema),
});

/** Private, because the address says nothing about who may read it; `vary` for browsers that people share. */
const keptForGood = { 'cache-control': 'private, max-age=31536000, immutable', vary: 'cookie' };

export function versionRoutes({ changes, versions }: Stores, permit: Permit) {
  return createRoutes()
    .openapi(list, (c) => {
      const { essay, revision: now, person } = permit(c, c.req.valid('param').essayId, 'read-versions');
      const { before = now + 1, limit } = c.req.valid('query');
      const found = versions.list(essay.id, now, { before, limit: limit + 1 });
      const page = found.slice(0, limit);
      const next = found.length > limit ? (page.at(-1)?.first ?? null) : null;
      const rows = page.map((sitting) => versionOf(sitting, person.id));
      return c.json({ revision: now, versions: rows, next }, 200, { 'cache-control': 'private, no-store' });
    })
    .openapi(read, (c) => {
      const { essayId, revision: at } = c.req.valid('param');
      const { essay, revision: now } = permit(c, essayId, 'read-versions');
      assertReached(at, now);
      // The log is only ever added to: its essay and number say all about a revision.
      const etag = `W/"${essay.id}-${at}"`;
      const headers = { etag, ...keptForGood };
      if (hasEtag(c.req.header('if-none-match'), etag)) return c.body(null, 304, headers);
      const { graph, text } = changes.stateAt(essay.id, at);
      const json = JSON.stringify({ revision: at, graph: graphToJson(graph), text });
      return jsonText<VersionState>(c, json, headers);
    })
    .openapi(name, (c) => {
      const { essayId, revision: at } = c.req.valid('param');
      const { essay, revision: now, person } = permit(c, essayId, 'name-version');
      assertReached(at, now);
      return c.json(versionOf(versions.name(essay.id, now, at, c.req.valid('json').name), person.id), 200);
    });
}

/** @throws not-found */
function assertReached(at: number, now: number) {
  if (at > now) throw new AppError('not-found', `The essay is at revision ${now}; there is no ${at} yet.`);
}

function versionOf(sitting: Sitting, personId: string): Version {
  const { first, last, startedAt, endedAt, actor, name, commands } = sitting;
  const { wordsTyped, wordsDeleted, nodesAdded, nodesRemoved } = sitting;
  return {
    ...{ first, last, startedAt, endedAt, who: actor === personId ? 'you' : 'somebody', name },
    ...{ commands, wordsTyped, wordsDeleted, nodesAdded, nodesRemoved },
  };
}
