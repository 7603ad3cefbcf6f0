import { createRoute, z } from '@hono/zod-openapi';
import { can } from '#shared/access/policy.ts';
import { AppError } from '#shared/errors.ts';
import {
  createEssaySchema,
  essayListItemSchema,
  essaySchema,
  patchEssaySchema,
} from '#shared/essay/essay.ts';
import { graphOfTemplate, templateNamed } from '#shared/essay/templates/index.ts';
import { emptyGraph } from '#shared/graph/graph.ts';
import { type EssaySnapshot, essaySnapshotSchema } from '#shared/rubric/essay-snapshot.ts';
import { defaultRubric } from '#shared/rubric/presets/index.ts';
import type { Standings } from '../assignments/standing.ts';
import type { Deps } from '../deps.ts';
import { jsonAnswer, jsonBody } from '../http/answers.ts';
import { jsonText } from '../http/json-text.ts';
import { assertShallow, deepestText } from '../http/limits.ts';
import { problemResponses } from '../http/problem.ts';
import { createRoutes } from '../http/valid.ts';
import type { Hub } from '../live/hub.ts';
import type { Evaluations } from '../rubric/evaluations.ts';
import { inTurns } from '../rubric/in-turns.ts';
import { assertNameable, type Rubrics } from '../rubric/rubrics.ts';
import type { Identity } from '../session/identity.ts';
import type { Stores } from '../stores.ts';
import type { Permit } from './access.ts';
import { createEssay } from './create.ts';
import { essayParams, listQuery } from './schemas.ts';
import { createRubricTexts, createSnapshotTexts, etagOf, hasEtag } from './snapshot-text.ts';

const tags = ['Essays'];

const create = createRoute({
  method: 'post',
  path: '/',
  tags,
  summary: 'Start an essay',
  description: 'The id is yours to make. The same request again answers the same; nothing is made twice.',
  request: { body: jsonBody(createEssaySchema) },
  responses: jsonAnswer(201, 'The new essay.', essaySchema),
});

const list = createRoute({
  method: 'get',
  path: '/',
  tags,
  summary: 'My essays',
  description:
    'Mine and shared with me, latest change first. Deleted ones are left out: ask for them with deleted=true.',
  request: { query: listQuery },
  responses: jsonAnswer(200, 'One row an essay.', z.array(essayListItemSchema)),
});

const read = createRoute({
  method: 'get',
  path: '/{essayId}',
  tags,
  summary: 'Open an essay',
  description:
    'Everything at one revision; `assignment` where it is done for one, with the deadline that holds for it. Send the ETag back in If-None-Match to hear whether it still holds.',
  request: { params: essayParams },
  responses: {
    ...jsonAnswer(200, 'The essay with its map, its text and the rubric that it names.', essaySnapshotSchema),
    304: { description: 'What you have is what there is.' },
  },
});

const patch = createRoute({
  method: 'patch',
  path: '/{essayId}',
  tags,
  summary: 'Change title, task or rubric, or bring back a deleted essay',
  description: 'The rubric may be a ready one, one of yours, or one that an essay you read names already.',
  request: { params: essayParams, body: jsonBody(patchEssaySchema) },
  responses: jsonAnswer(200, 'The essay as it is now.', essaySchema),
});

const remove = createRoute({
  method: 'delete',
  path: '/{essayId}',
  tags,
  summary: 'Delete an essay',
  description: 'For 30 days it can be brought back with PATCH { "deleted": false }.',
  request: { params: essayParams },
  responses: { 204: { description: 'Deleted.' }, ...problemResponses },
});

type Parts = {
  readonly stores: Stores;
  readonly identity: Identity;
  readonly permit: Permit;
  readonly hub: Hub;
  readonly rubrics: Rubrics;
  readonly evaluationOf: Evaluations;
  readonly setFor: Standings['setFor'];
  /** ISO 8601 UTC: what was deleted before this can no longer be brought back. */
  readonly keptSince: () => string;
};

export function essayRoutes(deps: Deps, parts: Parts) {
  const { stores, identity, permit, hub, rubrics, evaluationOf, setFor, keptSince } = parts;
  const { essays, editor, assessments } = stores;
  const partsOf = createSnapshotTexts(editor);
  const rubricText = createRubricTexts();
  const timestamp = () => deps.now().toISOString();

  return createRoutes()
    .openapi(create, async (c) => {
      const request = c.req.valid('json');
      const owner = await identity.personOrGuest(c);
      const start = startOf(request.template, deps.newId);
      const { id, title, text } = request;
      assertShallow(text, '/text', deepestText);
      const prompt = request.prompt || start.prompt;
      const asked = {
        ...start,
        id,
        title,
        text: text && { version: 0, document: text },
        prompt,
        request,
        ownerId: owner.id,
      };
      const essay = createEssay(deps, stores, asked);
      return c.json(essay, 201);
    })
    .openapi(list, async (c) => {
      const person = identity.personOf(c);
      const rowsOf = (personId: string) =>
        c.req.valid('query').deleted === 'true'
          ? essays
              .deleted(personId, keptSince())
              .filter(({ essay, role }) => can(person, 'restore-essay', { role, deletedAt: essay.deletedAt }))
          : essays.list(personId);
      const rows = person ? rowsOf(person.id) : [];
      return c.json(
        await inTurns(rows, ({ essay, role }) => {
          const { revision, evaluation, nodes } = evaluationOf(essay);
          const openFindings = evaluation.findings.filter(({ status }) => status === 'open').length;
          const released = assessments.countReleased(essay.id);
          return { essay, role, revision, nodes, openFindings, released, progress: evaluation.progress };
        }),
        200,
        { 'cache-control': 'private, no-store' },
      );
    })
    .openapi(read, (c) => {
      const { essay, role, assignmentId, person } = permit(c, c.req.valid('param').essayId, 'read-essay');
      const { revision, graph, text } = partsOf(essay.id);
      const assignment = setFor(essay.id, assignmentId, person.id);
      const head = JSON.stringify({ essay, role, revision, assignment });
      const rubric = rubricText(rubrics.of(essay.rubric));
      // A ready rubric may say more under the same version in the next release.
      const etag = etagOf(head + rubric.etag);
      const headers = { etag, 'cache-control': 'private, no-cache' };
      if (hasEtag(c.req.header('if-none-match'), etag)) return c.body(null, 304, headers);
      const json = `${head.slice(0, -1)},"graph":${graph},"text":${text},"rubric":${rubric.json}}`;
      return jsonText<EssaySnapshot>(c, json, headers);
    })
    .openapi(patch, (c) => {
      const { essayId } = c.req.valid('param');
      const { deleted, ...values } = c.req.valid('json');
      const isRubricAlone = Object.keys(values).length === 1 && values.rubric !== undefined;
      const action = deleted === false ? 'restore-essay' : isRubricAlone ? 'choose-rubric' : 'edit-essay';
      const { person } = permit(c, essayId, action);
      if (values.rubric) permit(c, essayId, 'choose-rubric'); // with other changes in one request too
      if (values.rubric) assertNameable(values.rubric, rubrics.mayName(values.rubric, person));
      essays.patch(essayId, deleted === false ? { ...values, deletedAt: null } : values, timestamp());
      hub.notify(essayId);
      const changed = essays.access(essayId, person.id);
      if (!changed) throw new Error('The essay was there a moment ago');
      return c.json(changed.essay, 200);
    })
    .openapi(remove, (c) => {
      const { essay } = permit(c, c.req.valid('param').essayId, 'delete-essay');
      if (essay.deletedAt === null) essays.patch(essay.id, { deletedAt: timestamp() }, timestamp());
      hub.notify(essay.id);
      return c.body(null, 204);
    });
}

/** What an essay starts with: a template's map, task and rubric, or nothing. @throws not-valid for an unknown template */
function startOf(template: string | undefined, newId: () => string) {
  if (template === undefined) return { prompt: '', rubric: defaultRubric, graph: emptyGraph };
  const known = templateNamed(template);
  if (known) return { prompt: known.prompt, rubric: known.rubric, graph: graphOfTemplate(known.id, newId) };
  const detail = `There is no template “${template}”. Leave it out to start with an empty map.`;
  throw new AppError('not-valid', detail, [{ pointer: '/template', detail }]);
}
