import { createRoute, z } from '@hono/zod-openapi';
import { AppError } from '#shared/errors.ts';
import { bibliographySchema, citationStyleIds } from '#shared/sources/citation-styles.ts';
import { longestSourceList, readSourcesSchema, sourceFormatIds } from '#shared/sources/reading.ts';
import type { Deps } from '../deps.ts';
import type { Permit } from '../essays/access.ts';
import { essayParams } from '../essays/schemas.ts';
import { jsonAnswer, jsonBody } from '../http/answers.ts';
import { createReadGate } from '../http/read-gate.ts';
import { createRoutes } from '../http/valid.ts';
import type { Identity } from '../session/identity.ts';
import type { Stores } from '../stores.ts';
import { inCitingOrder } from './citing-order.ts';
import { readSources } from './read-sources.ts';

const tags = ['Sources'];
/** Lists of one person in ten minutes. */
const listsAtOnce = 60;

const readList = createRoute({
  method: 'post',
  path: '/read',
  tags,
  summary: 'Read a list of sources without adding any',
  description:
    'BibTeX, RIS, CSL-JSON, or references as they are printed, one a line. What is broken is named by its line; the rest is answered.',
  request: {
    body: jsonBody(
      z.strictObject({
        text: z.string().max(longestSourceList, 'This list is too long. Give a part of it at a time.'),
        format: z.enum(sourceFormatIds, `Use one of: ${sourceFormatIds.join(', ')}.`).optional(),
      }),
    ),
  },
  responses: jsonAnswer(200, 'The sources, as the command add-source takes them.', readSourcesSchema),
});

const showBibliography = createRoute({
  method: 'get',
  path: '/{essayId}/bibliography',
  tags,
  summary: 'The sources of an essay in a citation style',
  request: {
    params: essayParams,
    query: z.strictObject({
      style: z.enum(citationStyleIds, `Use one of: ${citationStyleIds.join(', ')}.`).default('chicago-notes'),
    }),
  },
  responses: jsonAnswer(
    200,
    'Entries in the order of the style, and how each source is cited, as runs of text.',
    bibliographySchema,
  ),
});

export function sourceRoutes(deps: Deps, identity: Identity) {
  const mayRead = createReadGate(deps, identity, listsAtOnce, 'Lists of sources cannot be read here.');
  return createRoutes().openapi(readList, async (c) => {
    const { text, format } = c.req.valid('json');
    await mayRead(c);
    return c.json(await readSources(text, format ?? null), 200);
  });
}

export function bibliographyRoutes(deps: Deps, { editor }: Stores, permit: Permit) {
  const { renderBibliography: render } = deps;
  return createRoutes().openapi(showBibliography, async (c) => {
    const { essay } = permit(c, c.req.valid('param').essayId, 'read-essay');
    if (!render) throw new AppError('not-found', 'Sources are not written in citation styles here.');
    const bibliography = await render(
      c.req.valid('query').style,
      inCitingOrder(editor.current(essay.id).graph),
    );
    return c.json(bibliography, 200);
  });
}
