import { createRoute, z } from '@hono/zod-openapi';
import type { Context } from 'hono';
import { commentKindSchema } from '#shared/assessment/comment.ts';
import type { BankFormat } from '#shared/assessment/exchange/bank-format.ts';
import { bankFormatNamed, bankFormats, guessBankFormat } from '#shared/assessment/exchange/index.ts';
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

const tags = ['Comment bank', 'Import and export'];

const exportQuery = z.strictObject({ format: formatQuery(bankFormats) });

const exportBank = createRoute({
  method: 'get',
  path: '/export',
  tags,
  summary: 'My comment bank as a file',
  request: { query: exportQuery },
  responses: {
    200: { description: 'The file.', content: fileContent(bankFormats) },
    ...problemResponses,
  },
});

const exportLosses = createRoute({
  method: 'get',
  path: '/export/losses',
  tags,
  summary: 'What a file cannot hold of my comment bank',
  request: { query: exportQuery },
  responses: jsonAnswer(200, 'In plain sentences; empty when all is held.', lossesSchema),
});

const readBank = createRoute({
  method: 'post',
  path: '/read',
  tags,
  summary: 'Read comments from a file',
  description: 'Nothing is made of it. Bad rows are named and the good ones read.',
  request: { body: jsonBody(readTextBody(bankFormats)) },
  responses: jsonAnswer(
    200,
    'What was read, as POST /api/bank takes it but for ids, and in which format.',
    z.strictObject({
      format: z.string(),
      entries: z.array(
        z.strictObject({
          text: z.string(),
          criterion: z.string(),
          kind: classic(commentKindSchema),
          nextStep: z.string(),
          link: z.string(),
          deduction: z.number().nullable(),
        }),
      ),
      problems: z.array(fileProblemSchema),
      losses: z.array(z.string()),
    }),
  ),
});

export function bankExchangeRoutes(deps: Deps, { bank, comments }: Stores, identity: Identity) {
  const mayRead = createReadGate(deps, identity, filesAtOnce);

  function fileOf(c: Context<AppEnv>, id: string) {
    const person = identity.personOf(c);
    const uses = person ? comments.uses(person.id) : new Map<string, number>();
    const rows = person ? bank.list(person.id) : [];
    const format = formatNamed(id);
    return { format, ...format.write(rows.map((row) => ({ ...row, uses: uses.get(row.id) ?? 0 }))) };
  }

  return createRoutes()
    .openapi(exportBank, (c) => {
      const { format, text } = fileOf(c, c.req.valid('query').format);
      return c.body(text, 200, fileHeaders('', 'comments', format.extension, format.mediaType));
    })
    .openapi(exportLosses, (c) => {
      const { losses } = fileOf(c, c.req.valid('query').format);
      return c.json({ losses: [...losses] }, 200, { 'cache-control': 'private, no-store' });
    })
    .openapi(readBank, async (c) => {
      const { format, text } = c.req.valid('json');
      await mayRead(c);
      const id = format ?? guessBankFormat(text);
      const { entries, problems, losses } = formatNamed(id).read(text);
      const answer = { entries: [...entries], problems: [...problems], losses: [...losses] };
      return c.json({ format: id, ...answer }, 200);
    });
}

function formatNamed(id: string): BankFormat {
  const format = bankFormatNamed(id);
  if (!format) throw new Error('The schema lets known formats through only');
  return format;
}
