import { createRoute, z } from '@hono/zod-openapi';
import type { Context } from 'hono';
import type { Assessed } from '#shared/assessment/exchange/assessed.ts';
import { assessmentsCsv } from '#shared/assessment/exchange/assessments-csv.ts';
import { canvasAssessmentsCsv } from '#shared/assessment/exchange/canvas-assessments-csv.ts';
import { seesAssessment } from '#shared/assessment/visibility.ts';
import { AppError } from '#shared/errors.ts';
import { unnamed } from '#shared/essay/essay.ts';
import type { WrittenFile } from '#shared/rubric/exchange/format.ts';
import type { Rubric } from '#shared/rubric/rubric.ts';
import { jsonAnswer } from '../http/answers.ts';
import type { AppEnv } from '../http/env.ts';
import { fileContent, formatQuery, lossesSchema } from '../http/exchange.ts';
import { fileHeaders } from '../http/file-headers.ts';
import { problemResponses } from '../http/problem.ts';
import { createRoutes } from '../http/valid.ts';
import type { Rubrics } from '../rubric/rubrics.ts';
import type { Identity } from '../session/identity.ts';
import type { Stores } from '../stores.ts';
import type { FeedbackAccess } from './access.ts';
import { assessmentOf, rubricRefOf } from './assessment-view.ts';

const tags = ['Assessments', 'Import and export'];
const mediaType = 'text/csv';
const formats = [{ id: 'csv' }, { id: 'canvas-csv' }] as const;

const exportQuery = z.strictObject({
  format: formatQuery(formats),
  rubric: z.string().max(80).optional().openapi({
    description: 'The id of a rubric: only assessments under a version of it. Canvas’s file needs it.',
  }),
});
type ExportQuery = z.infer<typeof exportQuery>;

const exportAssessments = createRoute({
  method: 'get',
  path: '/export',
  tags,
  summary: 'Assessments of the essays that I assess, as a file',
  description:
    'Those that you may see, drafts of your own too: as a spreadsheet with a row an assessment, or as Canvas’s file of rubric scores.',
  request: { query: exportQuery },
  responses: {
    200: { description: 'The file.', content: fileContent([{ mediaType }]) },
    ...problemResponses,
  },
});

const exportLosses = createRoute({
  method: 'get',
  path: '/export/losses',
  tags,
  summary: 'What a file cannot hold of assessments',
  request: { query: exportQuery },
  responses: jsonAnswer(200, 'In plain sentences; empty when all is held.', lossesSchema),
});

type Parts = {
  readonly stores: Stores;
  readonly identity: Identity;
  readonly access: FeedbackAccess;
  readonly rubrics: Rubrics;
};

export function assessmentExchangeRoutes({ stores, identity, access, rubrics }: Parts) {
  const { assessments, members } = stores;

  function assessedBy(c: Context<AppEnv>, personId: string, rubricId: string | undefined): Assessed[] {
    return assessments.assessing(personId).flatMap(({ essayId }) => {
      const read = access.reading(c, essayId, 'read-comments');
      if (read?.reader.role !== 'assessor') return [];
      const student = members.list(essayId).find(({ role }) => role === 'owner')?.name ?? unnamed;
      return assessments
        .list(essayId)
        .filter((row) => seesAssessment(read.reader, row))
        .filter((row) => rubricId === undefined || row.rubricId === rubricId)
        .map((row) => ({
          ...{ student, essay: read.essay.title },
          rubric: rubrics.of(rubricRefOf(row)),
          assessment: assessmentOf(row, personId),
        }));
    });
  }

  function fileOf(c: Context<AppEnv>, { format, rubric: rubricId }: ExportQuery): WrittenFile {
    const person = identity.personOf(c);
    const rows = person ? assessedBy(c, person.id, rubricId) : [];
    if (format === 'csv') return assessmentsCsv(rows);
    if (rubricId === undefined) {
      const detail = 'Say which rubric: Canvas takes the scores of one at a time.';
      throw new AppError('not-valid', detail, [{ pointer: '/query/rubric', detail }]);
    }
    const rubric = newestOf(rows) ?? rubrics.asked(rubricId, person);
    if (!rubric)
      throw new AppError('not-found', 'There is no such rubric here, or it is not shared with you.');
    return canvasAssessmentsCsv(rows, rubric);
  }

  return createRoutes()
    .openapi(exportAssessments, (c) => {
      const query = c.req.valid('query');
      const extension = query.format === 'csv' ? '.csv' : '.canvas.csv';
      return c.body(fileOf(c, query).text, 200, fileHeaders('', 'assessments', extension, mediaType));
    })
    .openapi(exportLosses, (c) => {
      const { losses } = fileOf(c, c.req.valid('query'));
      return c.json({ losses: [...losses] }, 200, { 'cache-control': 'private, no-store' });
    });
}

/** Of the versions that were used; nothing when there are none. */
function newestOf(rows: readonly Assessed[]): Rubric | undefined {
  return rows.map(({ rubric }) => rubric).sort((a, b) => b.version - a.version)[0];
}
