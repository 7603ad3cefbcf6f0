import { createRoute, z } from '@hono/zod-openapi';
import { AppError } from '#shared/errors.ts';
import type { Printing } from '#shared/formats/format.ts';
import type { Graph } from '#shared/graph/graph.ts';
import { type CitationStyleId, citationStyleIds } from '#shared/sources/citation-styles.ts';
import type { Deps } from '../deps.ts';
import type { Permit } from '../essays/access.ts';
import { essayParams } from '../essays/schemas.ts';
import { fileHeaders } from '../http/file-headers.ts';
import { problemResponses } from '../http/problem.ts';
import { createRoutes } from '../http/valid.ts';
import { inCitingOrder } from '../sources/citing-order.ts';
import type { Stores } from '../stores.ts';
import { formatNamed, formats } from './index.ts';

const written = formats.filter(({ write }) => write !== undefined);

const exportQuery = z.strictObject({
  format: z
    .string()
    .max(80)
    .default('groundwork-json')
    .openapi({ description: `A format’s id: ${written.map(({ id }) => id).join(', ')}.` }),
  style: z.enum(citationStyleIds).default('chicago-notes').openapi({
    description:
      'How the sources are written in the bibliography of a file for people. An essay whose text has a bibliography of its own keeps that.',
  }),
  map: z.enum(['true', 'false']).default('true').openapi({
    description:
      'Whether a file for people ends with the map as an outline. In a Word document its numbers stand beside the passages as comments.',
  }),
});

const file = { schema: z.string().openapi({ format: 'binary' }) };
const exportEssay = createRoute({
  method: 'get',
  path: '/{essayId}/export',
  tags: ['Import and export'],
  summary: 'The essay as a file',
  request: { params: essayParams, query: exportQuery },
  responses: {
    200: {
      description: 'The file.',
      content: Object.fromEntries(written.map(({ mediaType }) => [mediaType, file])),
    },
    ...problemResponses,
  },
});

export function exportRoutes({ renderBibliography: render }: Deps, { editor }: Stores, permit: Permit) {
  async function bibliographyOf(graph: Graph, style: CitationStyleId): Promise<Printing['bibliography']> {
    if (!render || graph.sources.size === 0) return null;
    return render(style, inCitingOrder(graph));
  }

  return createRoutes().openapi(exportEssay, async (c) => {
    const { essay } = permit(c, c.req.valid('param').essayId, 'read-essay');
    const query = c.req.valid('query');
    const { write, mediaType, extension, isPrinted } = formatNamed(query.format, '/query/format');
    if (!write) throw new AppError('not-valid', 'That format can be read, but not written.');
    const { title, prompt, rubric } = essay;
    const { graph, text } = editor.current(essay.id);
    const bibliography = isPrinted ? await bibliographyOf(graph, query.style) : null;
    const printing = { map: query.map === 'true', bibliography };
    const content = await write({ title, prompt, rubric, graph, text }, printing);
    return c.body(content, 200, fileHeaders(title, 'essay', extension, mediaType));
  });
}
