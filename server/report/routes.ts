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
const printedAtOnce = 30;

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
  const allowPrinting = createRateLimit(deps.now, printedAtOnce, 600);
  const reportFor = createReporting(stores, rubrics);
  return createRoutes().openapi(print, async (c) => {
    const permitted = permit(c, c.req.valid('param').essayId, 'read-comments');
    const { format, paper } = c.req.valid('query');
    if (!deps.printReport)
      throw new AppError('report-not-printable', 'This server writes no files. Print the report’s page.');
    allowPrinting(permitted.person.id);
    const { title } = permitted.essay;
    const report = reportFor(permitted);
    const { bytes, missing } = await deps.printReport({
      ...{ format, paper, title, blocks: blocksOf(report), graph: report.map.graph },
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
