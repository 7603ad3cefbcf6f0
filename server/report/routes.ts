import { createRoute, z } from '@hono/zod-openapi';
import { AppError } from '#shared/errors.ts';
import { blocksOf } from '#shared/report/blocks.ts';
import type { Deps } from '../deps.ts';
import type { Permit } from '../essays/access.ts';
import { essayParams } from '../essays/schemas.ts';
import { fileHeaders } from '../http/file-headers.ts';
import { createRateLimit } from '../http/limits.ts';
import { problemResponses } from '../http/problem.ts';
import { createRoutes } from '../http/valid.ts';
import type { Rubrics } from '../rubric/rubrics.ts';
import type { Stores } from '../stores.ts';
import { papers, reportFormats } from './printing.ts';
import { createReporting } from './reporting.ts';

/** Reports that one person has printed in ten minutes. */
const printedInTenMinutes = 30;

/** Reports of one person that are printed or wait for it: others do not wait behind all that one asks for. */
const mostUnderWay = 3;

const mediaTypes = {
  pdf: 'application/pdf',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
} as const;

const reportQuery = z.strictObject({
  format: z.enum(reportFormats).default('pdf').openapi({ description: 'A PDF or a Word document.' }),
  paper: z.enum(papers).default('a4').openapi({ description: 'What its pages are as large as.' }),
});

const file = { schema: z.string().openapi({ format: 'binary' }) };

const print = createRoute({
  method: 'get',
  path: '/{essayId}/report',
  tags: ['Assessments'],
  summary: 'The feedback report as a file',
  description:
    'Where to next, levels, the map with the numbers of the comments, comments by place with replies, the revision plan and what became of the findings; of all that what you may see. Empty parts are left out.',
  request: { params: essayParams, query: reportQuery },
  responses: {
    200: {
      description:
        'The file. `Missing-Letters` is there when a PDF’s font lacks letters of the report, which it shows as boxes: how many.',
      content: { [mediaTypes.pdf]: file, [mediaTypes.docx]: file },
    },
    ...problemResponses,
  },
});

type Parts = { readonly stores: Stores; readonly permit: Permit; readonly rubrics: Pick<Rubrics, 'of'> };

export function reportRoutes(deps: Deps, { stores, permit, rubrics }: Parts) {
  const allowPrinting = createRateLimit(deps.now, printedInTenMinutes, 600);
  const reportFor = createReporting(stores, rubrics);
  const inTurn = createTurns();
  return createRoutes().openapi(print, async (c) => {
    const permitted = permit(c, c.req.valid('param').essayId, 'read-comments');
    const { format, paper } = c.req.valid('query');
    const { printReport } = deps;
    if (!printReport)
      throw new AppError('report-not-printable', 'This server writes no files. Print the report’s page.');
    allowPrinting(permitted.person.id);
    const { title } = permitted.essay;
    const { bytes, missing } = await inTurn(permitted.person.id, () => {
      const report = reportFor(permitted);
      return printReport({ format, paper, title, blocks: blocksOf(report), graph: report.map.graph });
    });
    return c.body(bytes, 200, {
      ...fileHeaders(
        `${title.slice(0, 60).trim()} – feedback report`,
        'report',
        `.${format}`,
        mediaTypes[format],
      ),
      ...(missing.length > 0 && { 'missing-letters': String(missing.length) }),
    });
  });
}

/** Counts what each person has under way. @throws rate-limited for one too many, which is not begun */
function createTurns() {
  const underWay = new Map<string, number>();
  return async <T>(personId: string, work: () => Promise<T>): Promise<T> => {
    const before = underWay.get(personId) ?? 0;
    if (before >= mostUnderWay)
      throw new AppError('rate-limited', 'Other reports of yours are being printed. Wait for one of them.');
    underWay.set(personId, before + 1);
    try {
      return await work();
    } finally {
      const left = (underWay.get(personId) ?? 1) - 1;
      if (left === 0) underWay.delete(personId);
      else underWay.set(personId, left);
    }
  };
}
