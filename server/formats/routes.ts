import { createRoute, z } from '@hono/zod-openapi';
import { fileKinds } from '#shared/essay/import/file-kinds.ts';
import { jsonAnswer } from '../http/answers.ts';
import { createRoutes } from '../http/valid.ts';
import { formats } from './index.ts';

const listFormats = createRoute({
  method: 'get',
  path: '/',
  tags: ['Import and export'],
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
