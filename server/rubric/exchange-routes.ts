import { createRoute, z } from '@hono/zod-openapi';
import type { Context } from 'hono';
import { AppError } from '#shared/errors.ts';
import type { RubricFormat } from '#shared/rubric/exchange/format.ts';
import { guessRubricFormat } from '#shared/rubric/exchange/guess.ts';
import { rubricFormatNamed, rubricFormats } from '#shared/rubric/exchange/index.ts';
import { rubricBodySchema } from '#shared/rubric/rubric.ts';
import type { Deps } from '../deps.ts';
import { jsonAnswer, jsonBody } from '../http/answers.ts';
import { classic } from '../http/classic.ts';
import type { AppEnv } from '../http/env.ts';
import {
  fileContent,
  fileProblemSchema,
  filesAtOnce,
  formatQuery,
  lossesSchema,
  readTextBody,
} from '../http/exchange.ts';
import { fileHeaders } from '../http/file-headers.ts';
import { problemResponses } from '../http/problem.ts';
import { createReadGate } from '../http/read-gate.ts';
import { createRoutes } from '../http/valid.ts';
import type { Identity } from '../session/identity.ts';
import type { Stores } from '../stores.ts';
import { rubricParams } from './rubric-routes.ts';
import type { Rubrics } from './rubrics.ts';

const tags = ['Rubric', 'Import and export'];

const written = rubricFormats.filter(({ write }) => write !== undefined);

const exportQuery = z.strictObject({
  format: formatQuery(written),
  version: z.coerce
    .number('Give a version: a whole number from 1.')
    .int('Give a version: a whole number from 1.')
    .min(1, 'Versions start at 1.')
    .optional()
    .openapi({ description: 'The newest when left out.' }),
});
type ExportQuery = z.infer<typeof exportQuery>;

const exportRubric = createRoute({
  method: 'get',
  path: '/{rubricId}/export',
  tags,
  summary: 'A rubric as a file',
  description: 'Of a ready rubric, of one of yours, or as an essay that you read names it.',
  request: { params: rubricParams, query: exportQuery },
  responses: {
    200: { description: 'The file.', content: fileContent(written) },
    ...problemResponses,
  },
});

const exportLosses = createRoute({
  method: 'get',
  path: '/{rubricId}/export/losses',
  tags,
  summary: 'What a file cannot hold of a rubric',
  request: { params: rubricParams, query: exportQuery },
  responses: jsonAnswer(
    200,
    'In plain sentences that name the criteria; empty when all is held.',
    lossesSchema,
  ),
});

const readRubrics = createRoute({
  method: 'post',
  path: '/read',
  tags,
  summary: 'Read rubrics from a file or pasted cells',
  description:
    'Nothing is made of it. Bad rows are named and the good ones read; what the file holds and a rubric does not is told.',
  request: { body: jsonBody(readTextBody(rubricFormats)) },
  responses: jsonAnswer(
    200,
    'What was read, as POST /api/rubrics takes it, and in which format.',
    z.strictObject({
      format: z.string(),
      rubrics: z.array(classic(rubricBodySchema)),
      problems: z.array(fileProblemSchema),
      losses: z.array(z.string()),
    }),
  ),
});

export function rubricExchangeRoutes(
  deps: Deps,
  { rubrics: store }: Stores,
  identity: Identity,
  rubrics: Rubrics,
) {
  const mayRead = createReadGate(deps, identity, filesAtOnce);

  /** @throws not-found, whether it is not there or not theirs */
  function fileOf(c: Context<AppEnv>, rubricId: string, { format: id, version }: ExportQuery) {
    const asked = version === undefined ? rubricId : `${rubricId}@${version}`;
    const rubric = rubrics.asked(asked, identity.personOf(c));
    if (!rubric)
      throw new AppError('not-found', 'There is no such rubric here, or it is not shared with you.');
    const format = formatNamed(id);
    if (!format.write) throw new AppError('not-valid', 'That format can be read, but not written.');
    return { rubric, format, ...format.write([rubric], store.head(rubric.id)?.updatedAt) };
  }

  return createRoutes()
    .openapi(exportRubric, (c) => {
      const { rubric, format, text } = fileOf(c, c.req.valid('param').rubricId, c.req.valid('query'));
      return c.body(text, 200, fileHeaders(rubric.title, 'rubric', format.extension, format.mediaType));
    })
    .openapi(exportLosses, (c) => {
      const { losses } = fileOf(c, c.req.valid('param').rubricId, c.req.valid('query'));
      return c.json({ losses: [...losses] }, 200, { 'cache-control': 'private, no-store' });
    })
    .openapi(readRubrics, async (c) => {
      const { format, text } = c.req.valid('json');
      await mayRead(c);
      const id = format ?? guessRubricFormat(text);
      const { rubrics: found, problems, losses } = formatNamed(id).read(text);
      const answer = { rubrics: [...found], problems: [...problems], losses: [...losses] };
      return c.json({ format: id, ...answer }, 200);
    });
}

function formatNamed(id: string): RubricFormat {
  const format = rubricFormatNamed(id);
  if (!format) throw new Error('The schema lets known formats through only');
  return format;
}
