import { createRoute, z } from '@hono/zod-openapi';
import { hashOf } from '#db/hash.ts';
import type { RubricHead } from '#db/rubric/store.ts';
import { can, type RubricAction } from '#shared/access/policy.ts';
import { AppError } from '#shared/errors.ts';
import { presets } from '#shared/rubric/presets/index.ts';
import { type Rubric, type RubricBody, rubricSchema } from '#shared/rubric/rubric.ts';
import { rubricProblems } from '#shared/rubric/rubric-problems.ts';
import {
  createRubricSchema,
  editRubricSchema,
  patchRubricSchema,
  type RubricRow,
  rubricRowSchema,
  rubricsResponseSchema,
} from '#shared/rubric/rubric-row.ts';
import { rules } from '#shared/rubric/rules/index.ts';
import type { Deps } from '../deps.ts';
import { jsonAnswer, jsonBody } from '../http/answers.ts';
import { assertShallow } from '../http/limits.ts';
import { problemResponses } from '../http/problem.ts';
import { createRoutes } from '../http/valid.ts';
import type { Identity } from '../session/identity.ts';
import type { Stores } from '../stores.ts';
import { isOfAssignment, type Rubrics } from './rubrics.ts';

const tags = ['Rubric'];

export const rubricParams = z.object({
  rubricId: z.string().openapi({ param: { name: 'rubricId', in: 'path' }, description: 'The rubric’s id.' }),
});

const versionParams = rubricParams.extend({
  version: z.coerce
    .number('Give a version: a whole number from 1.')
    .int('Give a version: a whole number from 1.')
    .min(1, 'Versions start at 1.')
    .openapi({ param: { name: 'version', in: 'path' }, description: 'The version of the rubric.' }),
});

const list = createRoute({
  method: 'get',
  path: '/',
  tags,
  summary: 'The rubrics that come with Groundwork, and my own',
  description: 'Each in its newest version.',
  responses: jsonAnswer(200, 'Ready ones first, the default before all; then mine.', rubricsResponseSchema),
});

const create = createRoute({
  method: 'post',
  path: '/',
  tags,
  summary: 'Make a rubric',
  description: 'The id is yours to make. The same request again answers the same; nothing is made twice.',
  request: { body: jsonBody(createRubricSchema) },
  responses: jsonAnswer(201, 'The new rubric.', rubricSchema),
});

const edit = createRoute({
  method: 'put',
  path: '/{rubricId}',
  tags,
  summary: 'Change a rubric of mine',
  description:
    'While no essay and no assessment names its newest version, that version is written anew; then the next one is made, and what names the old one keeps it. The same request again answers the same.',
  request: { params: rubricParams, body: jsonBody(editRubricSchema) },
  responses: jsonAnswer(200, 'The rubric in its newest version.', rubricSchema),
});

const remove = createRoute({
  method: 'delete',
  path: '/{rubricId}',
  tags,
  summary: 'Delete a rubric of mine',
  description:
    'Essays that use it keep it. For 30 days it can be brought back with PATCH { "deleted": false }.',
  request: { params: rubricParams },
  responses: { 204: { description: 'Deleted.' }, ...problemResponses },
});

const restore = createRoute({
  method: 'patch',
  path: '/{rubricId}',
  tags,
  summary: 'Bring a deleted rubric back',
  request: { params: rubricParams, body: jsonBody(patchRubricSchema) },
  responses: jsonAnswer(200, 'Its row in the list.', rubricRowSchema),
});

const readVersion = createRoute({
  method: 'get',
  path: '/{rubricId}/versions/{version}',
  tags,
  summary: 'One version of a rubric',
  description: 'Of a ready rubric, of one of yours, or as an essay that you read names it.',
  request: { params: versionParams },
  responses: jsonAnswer(200, 'The rubric in that version.', rubricSchema),
});

export function rubricRoutes(deps: Deps, { rubrics: store }: Stores, identity: Identity, rubrics: Rubrics) {
  const timestamp = () => deps.now().toISOString();

  /** @throws not-found, whether it is not there or not theirs */
  function permitted(person: { readonly id: string } | null, id: string, action: RubricAction): RubricHead {
    const head = store.head(id);
    const thing = {
      isYours: person !== null && head?.ownerId === person.id,
      isNamed: false,
      deletedAt: head?.deletedAt ?? null,
    };
    if (head && can(person, action, thing)) return head;
    throw new AppError(
      'not-found',
      'There is no such rubric of yours. Ready ones can be copied, not changed.',
    );
  }

  /** Of the asker’s own. */
  function rowOf(head: RubricHead): RubricRow {
    return {
      rubric: newestOf(head),
      isReady: false,
      isYours: true,
      uses: store.uses(head.id, head.ownerId ?? '', 'everybodys'),
      isInUse: store.isInUse(head),
      updatedAt: head.updatedAt,
    };
  }

  function newestOf({ id, version }: RubricHead): Rubric {
    const rubric = store.version({ id, version });
    if (!rubric) throw new Error('A rubric has its newest version');
    return rubric;
  }

  return createRoutes()
    .openapi(list, (c) => {
      const person = identity.personOf(c);
      const ready = presets.map((rubric) => ({
        ...{ rubric, isReady: true, isYours: false, isInUse: true, updatedAt: null },
        uses: person ? store.uses(rubric.id, person.id, 'mine') : 0,
      }));
      const own = person ? store.list(person.id).map(rowOf) : [];
      return c.json({ rubrics: [...ready, ...own] }, 200, { 'cache-control': 'private, no-store' });
    })
    .openapi(create, async (c) => {
      const { id, ...body } = c.req.valid('json');
      assertUsable(body);
      const owner = await identity.personOrGuest(c);
      const createHash = hashOf(c.req.valid('json'));
      const known = store.head(id);
      if (isOfAssignment(id)) throw idTaken();
      if (!known && !presets.some((preset) => preset.id === id)) {
        store.add({ id, ownerId: owner.id, createHash, createdAt: timestamp() }, body);
        return c.json({ id, version: 1, ...body }, 201);
      }
      if (known?.ownerId === owner.id && known.createHash === createHash) return c.json(newestOf(known), 201);
      throw idTaken();
    })
    .openapi(edit, (c) => {
      const head = permitted(identity.personOf(c), c.req.valid('param').rubricId, 'edit-rubric');
      const { baseVersion, ...body } = c.req.valid('json');
      assertUsable(body);
      const { id, version, ...before } = newestOf(head);
      const isSame = hashOf(before) === hashOf(body);
      // What was done already is answered again: a request whose answer was lost comes a second time.
      if (isSame && (baseVersion === version || baseVersion === version - 1))
        return c.json({ id, version, ...before }, 200);
      if (baseVersion !== version)
        throw new AppError(
          'rubric-moved-on',
          `The rubric is at version ${version}. Look at what changed, then save on that version.`,
        );
      return c.json({ id, version: store.save(id, version, body, timestamp()), ...body }, 200);
    })
    .openapi(remove, (c) => {
      const head = permitted(identity.personOf(c), c.req.valid('param').rubricId, 'delete-rubric');
      if (head.deletedAt === null) store.setDeleted(head.id, timestamp());
      return c.body(null, 204);
    })
    .openapi(restore, (c) => {
      const head = permitted(identity.personOf(c), c.req.valid('param').rubricId, 'delete-rubric');
      if (head.deletedAt !== null) store.setDeleted(head.id, null);
      return c.json(rowOf(head), 200);
    })
    .openapi(readVersion, (c) => {
      const { rubricId, version } = c.req.valid('param');
      const rubric = rubrics.readable({ id: rubricId, version }, identity.personOf(c));
      return c.json(rubric, 200, { 'cache-control': 'private, no-cache' });
    });
}

function idTaken() {
  return new AppError('id-taken', 'That rubric id is in use. Make a new id and send it again.');
}

/** @throws not-valid */
function assertUsable(body: RubricBody) {
  assertShallow(body.rules, '/rules');
  const problems = rubricProblems(body, rules);
  if (problems.length > 0)
    throw new AppError('not-valid', 'Some values do not fit. The list says which ones and why.', problems);
}
