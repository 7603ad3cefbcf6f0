import { createRoute, z } from '@hono/zod-openapi';
import { AppError } from '#shared/errors.ts';
import { fileKinds } from '#shared/essay/import/file-kinds.ts';
import { formatNamed, formats } from '#shared/formats/index.ts';
import type { Permit } from '../essays/access.ts';
import { essayParams } from '../essays/schemas.ts';
import { jsonAnswer } from '../http/answers.ts';
import { problemResponses } from '../http/problem.ts';
import { createRoutes } from '../http/valid.ts';
import type { Stores } from '../stores.ts';

const tags = ['Import and export'];
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

/** Formats of ours and the kinds of files that essays are read from; one that is both has one row. */
const rows = [
  ...formats.map(({ id, title, extension, mediaType, read, write }) => ({
    ...{ id, title, extension, mediaType },
    reads: read !== undefined || fileKinds.some((kind) => kind.id === id),
    writes: write !== undefined,
  })),
  ...fileKinds
    .filter(({ id }) => !formats.some((format) => format.id === id))
    .map(({ id, title, extensions: [extension = ''], mediaTypes: [mediaType = ''] }) => ({
      ...{ id, title, extension, mediaType },
      reads: true,
      writes: false,
    })),
];

export function formatRoutes() {
  return createRoutes().openapi(listFormats, (c) => c.json(rows, 200));
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
