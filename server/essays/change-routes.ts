import { createRoute } from '@hono/zod-openapi';
import type { z } from 'zod';
import { AppError } from '#shared/errors.ts';
import {
  changesResponseSchema,
  commandRequestSchema,
  commandResponseSchema,
  stepsRequestSchema,
  stepsResponseSchema,
} from '#shared/essay/essay.ts';
import { readerOf } from '../assessment/reader.ts';
import type { Standings } from '../assignments/standing.ts';
import { jsonAnswer, jsonBody } from '../http/answers.ts';
import { jsonText } from '../http/json-text.ts';
import { assertShallow, deepestText } from '../http/limits.ts';
import { problemResponses } from '../http/problem.ts';
import { createRoutes } from '../http/valid.ts';
import type { Hub } from '../live/hub.ts';
import type { Presence } from '../live/presence.ts';
import { liveStream } from '../live/stream.ts';
import { createStreamLimit } from '../live/stream-limit.ts';
import type { Identity } from '../session/identity.ts';
import type { Stores } from '../stores.ts';
import type { Permit } from './access.ts';
import type { EditQueue } from './edit-queue.ts';
import { afterQuery, essayParams } from './schemas.ts';

const tags = ['Changes'];
/** Changes in one answer; whoever is further behind asks again, or opens the essay anew. */
const mostChanges = 1_000;

const runCommand = createRoute({
  method: 'post',
  path: '/{essayId}/commands',
  tags,
  summary: 'Change the map',
  description:
    'Runs one command on the map as it is now. Sending the same commandId with the same call again answers as the first time; with another call it is refused.',
  request: { params: essayParams, body: jsonBody(commandRequestSchema) },
  responses: jsonAnswer(
    200,
    'The revision that the command made, and what it changed.',
    commandResponseSchema,
  ),
});

const writeText = createRoute({
  method: 'post',
  path: '/{essayId}/steps',
  tags,
  summary: 'Change the text',
  description:
    'ProseMirror steps, in order, made on version textVersion of the text; each makes the next version. On another version they are refused with text-moved-on: read the changes since, rebase, send again. Sending the same commandId with the same steps again answers as the first time.',
  request: { params: essayParams, body: jsonBody(stepsRequestSchema) },
  responses: jsonAnswer(
    200,
    'The revision that the steps made, the version of the text there, and what became of its anchors.',
    stepsResponseSchema,
  ),
});

const readChanges = createRoute({
  method: 'get',
  path: '/{essayId}/changes',
  tags,
  summary: 'The change log',
  description: `What happened after a revision, in order, at most ${mostChanges} changes at a time.`,
  request: { params: essayParams, query: afterQuery },
  responses: jsonAnswer(200, 'The revision the essay is at, and the changes.', changesResponseSchema),
});

const followChanges = createRoute({
  method: 'get',
  path: '/{essayId}/live',
  tags,
  summary: 'The change log as it grows',
  description:
    'Server-Sent Events. “change”: the event id is the revision, the data a change as in the log; Last-Event-ID wins over after. “essay”, without an id: the essay when you connect and whenever its title, task or rubric changes; after one with deletedAt the stream ends. “feedback”, without an id: comments, assessments or the plan have changed in what you may see; read them again, as after every connect. “presence”, without an id, where several people edit: who else has it open and where they are, when you connect and whenever that changes. “assignment”, without an id, where it is done for one: what GET of the essay answers as `assignment`, when you connect and whenever that or the deadline that holds changes; null once it is done for none.',
  request: { params: essayParams, query: afterQuery },
  responses: {
    200: { description: 'A stream without an end.', content: { 'text/event-stream': {} } },
    ...problemResponses,
  },
});

type Parts = {
  readonly stores: Stores;
  readonly permit: Permit;
  readonly queue: EditQueue;
  readonly hub: Hub;
  readonly presence: Presence;
  readonly setFor: Standings['setFor'];
  readonly identity: Pick<Identity, 'holds'>;
};

export function changeRoutes({ stores, permit, queue, hub, presence, setFor, identity }: Parts) {
  const { changes, essays, members } = stores;
  const limit = createStreamLimit();

  return createRoutes()
    .openapi(runCommand, async (c) => {
      const { essay, person } = permit(c, c.req.valid('param').essayId, 'edit-map');
      const request = c.req.valid('json');
      assertShallow(request.call.args, '/call/args');
      const { revision, diff } = await queue.run({ essayId: essay.id, actor: person.id, request });
      return c.json({ revision, diff }, 200);
    })
    .openapi(writeText, async (c) => {
      const { essay, person } = permit(c, c.req.valid('param').essayId, 'edit-text');
      const request = c.req.valid('json');
      assertShallow(request.steps, '/steps', deepestText);
      return c.json(await queue.run({ essayId: essay.id, actor: person.id, request }), 200);
    })
    .openapi(readChanges, (c) => {
      const { essay, revision } = permit(c, c.req.valid('param').essayId, 'read-essay');
      const entries = changes.after(essay.id, c.req.valid('query').after, mostChanges);
      const list = entries.map(({ json }) => json).join(',');
      return jsonText<z.infer<typeof changesResponseSchema>>(
        c,
        `{"revision":${revision},"changes":[${list}]}`,
      );
    })
    .openapi(followChanges, (c) => {
      const { essay, revision, person } = permit(c, c.req.valid('param').essayId, 'read-essay');
      if (hub.isClosed) throw new AppError('not-ready', 'The server is stopping. Try again in a moment.');
      const last = Number(c.req.header('last-event-id'));
      const after = Number.isSafeInteger(last) && last > 0 ? last : c.req.valid('query').after;
      if (after > revision) {
        throw new AppError(
          'revision-ahead',
          `The essay is at revision ${revision}, not yet at ${after}. Load the essay again.`,
        );
      }
      const isSignedIn = identity.holds(c);
      const essayNow = () => {
        const access = isSignedIn() ? essays.access(essay.id, person.id) : undefined;
        return access && access.role !== null ? access.essay : null;
      };
      const readerNow = () => {
        const access = essays.access(essay.id, person.id);
        return access && access.role !== null
          ? readerOf(stores, { ...access, role: access.role, person })
          : null;
      };
      const othersNow = () => {
        const editors = members.editors(essay.id);
        const isTogether = editors.length > 1 && editors.includes(person.id);
        return isTogether ? presence.others(essay.id, person.id) : null;
      };
      const othersLast = () => presence.lasts(essay.id);
      const setNow = () => {
        const access = essays.access(essay.id, person.id);
        return setFor(essay.id, access?.assignmentId ?? null, person.id) ?? null;
      };
      const onEnd = limit.take(person.id);
      const asked = { essayId: essay.id, after, essayNow, readerNow, setNow, othersNow, othersLast, onEnd };
      return c.body(liveStream(changes, hub, asked), 200, {
        'content-type': 'text/event-stream',
        'cache-control': 'no-store, no-transform',
        'x-accel-buffering': 'no',
      });
    });
}
