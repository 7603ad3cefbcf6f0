import { createRoute, z } from '@hono/zod-openapi';
import { AppError } from '#shared/errors.ts';
import { essaySchema } from '#shared/essay/essay.ts';
import { formatNamed, formats } from '#shared/formats/index.ts';
import { idSchema } from '#shared/graph/records.ts';
import type { Deps } from '../deps.ts';
import type { Permit } from '../essays/access.ts';
import { createEssay } from '../essays/create.ts';
import { essayParams } from '../essays/schemas.ts';
import { jsonAnswer } from '../http/answers.ts';
import { classic } from '../http/classic.ts';
import { createRateLimit } from '../http/limits.ts';
import { problemResponses } from '../http/problem.ts';
import { createRoutes } from '../http/valid.ts';
import type { Identity } from '../session/identity.ts';
import type { Stores } from '../stores.ts';

const tags = ['Import and export'];
/** Imports of one person in ten minutes. */
const importsAtOnce = 60;

const importForm = z.strictObject({
  file: z
    .custom<File>((value) => value instanceof File, 'Send the file as a file.')
    .openapi({
      type: 'string',
      format: 'binary',
    }),
  format: z.string().max(80).optional().openapi({ description: 'A format’s id; guessed when left out.' }),
  id: classic(idSchema)
    .optional()
    .openapi({ description: 'The new essay’s id, to make a repeated import harmless.' }),
});

const importEssay = createRoute({
  method: 'post',
  path: '/import',
  tags,
  summary: 'Make an essay from a file',
  request: { body: { content: { 'multipart/form-data': { schema: importForm } }, required: true } },
  responses: jsonAnswer(
    201,
    'The new essay, and notes on what was left out, repaired or guessed.',
    z.strictObject({ essay: essaySchema, notes: z.array(z.string()) }),
  ),
});

const exportEssay = createRoute({
  method: 'get',
  path: '/{essayId}/export',
  tags,
  summary: 'The essay as a file',
  request: {
    params: essayParams,
    query: z.strictObject({ format: z.string().max(80).default('groundwork-json') }),
  },
  responses: {
    200: { description: 'The file.', content: { 'application/octet-stream': { schema: z.string() } } },
    ...problemResponses,
  },
});

const listFormats = createRoute({
  method: 'get',
  path: '/',
  tags,
  summary: 'What can be imported and exported',
  responses: jsonAnswer(
    200,
    'Every format.',
    z.array(
      z.strictObject({
        id: z.string(),
        title: z.string(),
        extension: z.string(),
        mediaType: z.string(),
        reads: z.boolean(),
        writes: z.boolean(),
      }),
    ),
  ),
});

export function formatRoutes() {
  const rows = formats.map(({ id, title, extension, mediaType, read, write }) => ({
    ...{ id, title, extension, mediaType },
    reads: read !== undefined,
    writes: write !== undefined,
  }));
  return createRoutes().openapi(listFormats, (c) => c.json(rows, 200));
}

export function importRoutes(deps: Deps, stores: Stores, identity: Identity) {
  const allowImport = createRateLimit(deps.now, importsAtOnce, 600);
  return createRoutes().openapi(importEssay, async (c) => {
    const form = c.req.valid('form');
    const { read } = formatNamed(form.format ?? 'groundwork-json', '/format');
    if (!read) throw new AppError('not-valid', 'That format can be written, but not read.');
    const person = await identity.personOrGuest(c);
    allowImport(person.id);
    const text = await form.file.text();
    const { document, notes } = read(text);
    const essay = createEssay(deps, stores, {
      ...document,
      id: form.id ?? deps.newId(),
      request: { import: text },
      ownerId: person.id,
    });
    return c.json({ essay, notes: [...notes] }, 201);
  });
}

export function exportRoutes({ editor }: Stores, permit: Permit) {
  return createRoutes().openapi(exportEssay, (c) => {
    const { essay } = permit(c, c.req.valid('param').essayId, 'read-essay');
    const { write, mediaType, extension } = formatNamed(c.req.valid('query').format, '/query/format');
    if (!write) throw new AppError('not-valid', 'That format can be read, but not written.');
    const { title, prompt, rubric } = essay;
    const { graph, text } = editor.current(essay.id);
    const name = encodeURIComponent(`${title.slice(0, 80).trim() || 'essay'}${extension}`);
    return c.body(write({ title, prompt, rubric, graph, text }), 200, {
      'content-type': mediaType,
      'content-disposition': `attachment; filename="essay${extension}"; filename*=UTF-8''${name}`,
      'cache-control': 'private, no-store',
    });
  });
}
