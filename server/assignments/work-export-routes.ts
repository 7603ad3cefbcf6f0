import { createRoute, z } from '@hono/zod-openapi';
import type { AssessmentRow } from '#db/assessment/assessment-store.ts';
import { essayRoleOfStaff } from '#shared/access/policy.ts';
import type { Assessed } from '#shared/assessment/exchange/assessed.ts';
import { canvasAssessmentsCsv } from '#shared/assessment/exchange/canvas-assessments-csv.ts';
import { seesAssessment } from '#shared/assessment/visibility.ts';
import { workStateOf } from '#shared/assignments/class-list.ts';
import { type ClassCsvRow, worksCsv } from '#shared/assignments/works-csv.ts';
import type { WrittenFile } from '#shared/rubric/exchange/format.ts';
import { assessmentOf, rubricRefOf } from '../assessment/assessment-view.ts';
import { readerOf } from '../assessment/reader.ts';
import type { Deps } from '../deps.ts';
import { jsonAnswer } from '../http/answers.ts';
import { fileContent, lossesSchema } from '../http/exchange.ts';
import { fileHeaders } from '../http/file-headers.ts';
import { problemResponses } from '../http/problem.ts';
import { createRoutes } from '../http/valid.ts';
import type { Rubrics } from '../rubric/rubrics.ts';
import type { Stores } from '../stores.ts';
import type { AssignmentPermit, PermittedWithAssignment } from './access.ts';
import { judgedWorks } from './begun-works.ts';
import { createGiving } from './giving.ts';
import { assignmentParams } from './schemas.ts';
import { workRowsOf } from './work-rows.ts';

const tags = ['Assessing a class', 'Import and export'];
const mediaType = 'text/csv';
const formats = ['csv', 'canvas-csv'] as const;
type Format = (typeof formats)[number];
const exportQuery = z.strictObject({
  format: z.enum(formats, `Use one of: ${formats.join(', ')}.`).openapi({ description: 'The kind of file.' }),
});

const exportWorks = createRoute({
  method: 'get',
  path: '/{assignmentId}/export',
  tags,
  summary: 'A class as a file',
  description:
    'One row a student: when it was handed in, levels and points per criterion, total, comments, open findings; or Canvas’s file of rubric scores. Of each work the assessment that stands, as far as you may see it; drafts and what is not settled between two are not in it.',
  request: { params: assignmentParams, query: exportQuery },
  responses: {
    200: { description: 'The file.', content: fileContent([{ mediaType }]) },
    ...problemResponses,
  },
});

const exportLosses = createRoute({
  method: 'get',
  path: '/{assignmentId}/export/losses',
  tags,
  summary: 'What a file cannot hold of a class',
  request: { params: assignmentParams, query: exportQuery },
  responses: jsonAnswer(200, 'In plain sentences; empty when all is held.', lossesSchema),
});

export function workExportRoutes(
  deps: Deps,
  stores: Stores,
  permit: AssignmentPermit,
  rubrics: Pick<Rubrics, 'of'>,
) {
  const giving = createGiving(stores);

  return createRoutes()
    .openapi(exportWorks, (c) => {
      const permitted = permit(c, c.req.valid('param').assignmentId, 'see-works');
      const { format } = c.req.valid('query');
      const extension = format === 'csv' ? '.csv' : '.canvas.csv';
      const { title } = permitted.assignment.body;
      return c.body(fileOf(permitted, format).text, 200, fileHeaders(title, 'class', extension, mediaType));
    })
    .openapi(exportLosses, (c) => {
      const permitted = permit(c, c.req.valid('param').assignmentId, 'see-works');
      const { losses } = fileOf(permitted, c.req.valid('query').format);
      return c.json({ losses: [...losses] }, 200, { 'cache-control': 'private, no-store' });
    });

  function fileOf(permitted: PermittedWithAssignment, format: Format): WrittenFile {
    const { assignment, course, person } = permitted;
    const rubric = rubrics.of({ id: assignment.rubricId, version: assignment.rubricVersion });
    const judged = judgedWorks(stores, assignment.id);
    const asked = { now: deps.now().toISOString(), readerId: person.id };
    const members = stores.courses.members(course.id);
    const sections = new Map(stores.courses.sections(course.id).map(({ id, title }) => [id, title]));
    const rows = workRowsOf(stores, rubrics.of, assignment, asked).flatMap((work) => {
      const { essayId } = work;
      const row = essayId === null ? null : standingFor(permitted, essayId, judged.get(essayId) ?? []);
      return work.people.map(({ id, name }) => {
        const member = members.find(({ personId }) => personId === id);
        return { name, email: member?.email ?? '', sectionId: member?.sectionId ?? null, work, row };
      });
    });
    if (format === 'canvas-csv') {
      const essay = assignment.body.title;
      const assessed = rows.flatMap(({ name, email, row }): Assessed[] =>
        row
          ? [
              {
                student: name,
                email,
                essay,
                rubric: rubrics.of(rubricRefOf(row)),
                assessment: assessmentOf(row, person.id),
              },
            ]
          : [],
      );
      return canvasAssessmentsCsv(assessed, rubric);
    }
    return worksCsv(
      rows.map(
        ({ name, email, sectionId, work, row }): ClassCsvRow => ({
          ...{ student: name, email, submission: work.submission, state: workStateOf(work) },
          section: (sectionId !== null && sections.get(sectionId)) || null,
          group: work.type === 'group' ? work.name : null,
          assessed: row && {
            assessor: row.assessorName,
            rubric: rubrics.of(rubricRefOf(row)),
            assessment: row,
            comments: stores.comments.countOf(row.id),
          },
        }),
      ),
      rubric,
    );
  }

  /** What stands of a work, when this person may see it. */
  function standingFor(
    { assignment, role, person }: PermittedWithAssignment,
    essayId: string,
    rows: AssessmentRow[],
  ) {
    const stands = giving.standing(essayId, rows);
    if (stands.type === 'refused') return null;
    const row = rows.find(({ id }) => id === stands.id);
    const essayRole = essayRoleOfStaff(role);
    if (!row || !essayRole) return null;
    const reader = readerOf(stores, {
      ...{ essay: { id: essayId }, assignmentId: assignment.id, person, role: essayRole },
    });
    return seesAssessment(reader, row) ? row : null;
  }
}
