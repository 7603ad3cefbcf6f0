import { createRoute, z } from '@hono/zod-openapi';
import type { AssignmentRow } from '#db/assignments/store.ts';
import { nameKey } from '#shared/accounts/name-key.ts';
import { givenNameFirst } from '#shared/courses/person-name.ts';
import { AppError } from '#shared/errors.ts';
import { groupedBy } from '#shared/reviews/grouped.ts';
import { type ImportedPairs, importedPairsSchema, importPairsSchema } from '#shared/reviews/overview.ts';
import { type PairLine, pairsCsv, readPairs } from '#shared/reviews/pairs-csv.ts';
import type { AssignmentPermit } from '../assignments/access.ts';
import { begunWorks } from '../assignments/begun-works.ts';
import { assignmentParams } from '../assignments/schemas.ts';
import { jsonAnswer, jsonBody } from '../http/answers.ts';
import { fileContent } from '../http/exchange.ts';
import { fileHeaders } from '../http/file-headers.ts';
import { problemResponses } from '../http/problem.ts';
import { createRoutes } from '../http/valid.ts';
import type { AccessLog } from '../privacy/access-log.ts';
import type { Stores } from '../stores.ts';
import type { createOverview } from './overview.ts';
import type { createPins } from './pins.ts';
import { settingsOf, turnItOn } from './settings.ts';

const tags = ['Peer review', 'Import and export'];
const mediaType = 'text/csv';

const save = createRoute({
  method: 'get',
  path: '/{assignmentId}/reviews/export',
  tags,
  summary: 'Every pairing as a file',
  description: 'With the names of both sides, what each is called, and what has become of it. For staff.',
  request: {
    params: assignmentParams,
    query: z.strictObject({
      format: z.enum(['csv'], 'Use: csv.').openapi({ description: 'The kind of file.' }),
    }),
  },
  responses: {
    200: { description: 'The file.', content: fileContent([{ mediaType }]) },
    ...problemResponses,
  },
});

const load = createRoute({
  method: 'post',
  path: '/{assignmentId}/reviews/import',
  tags,
  summary: 'Pairs from a file',
  description:
    'Columns `reviewer` and `author`, each by name or e-mail, or a group by its title. Every line that fits is kept as if it had been made by hand, a pair that is there already stays as it is, and one that the file calls ended is left out; of the others the answer says why. With `dryRun` nothing is written.',
  request: { params: assignmentParams, body: jsonBody(importPairsSchema) },
  responses: jsonAnswer(200, 'What became of each line.', importedPairsSchema),
});

type Parts = {
  readonly stores: Stores;
  readonly permit: AssignmentPermit;
  readonly overview: ReturnType<typeof createOverview>;
  readonly pins: ReturnType<typeof createPins>;
  readonly accessLog: AccessLog;
};

export function pairsCsvRoutes({ stores, permit, overview, pins, accessLog }: Parts) {
  const { assignments, courses } = stores;

  return createRoutes()
    .openapi(save, (c) => {
      const { assignment, person } = permit(c, c.req.valid('param').assignmentId, 'see-reviews');
      const emails = new Map(
        courses.members(assignment.courseId).map(({ personId, email }) => [personId, email]),
      );
      const text = pairsCsv(overview.of(assignment), (personId) => emails.get(personId) ?? null);
      accessLog.sawReviewed(person, assignment.id);
      return c.body(text, 200, fileHeaders(assignment.body.title, 'class', '.reviews.csv', mediaType));
    })
    .openapi(load, (c) => {
      const { assignment } = permit(c, c.req.valid('param').assignmentId, 'lead-reviews');
      settingsOf(assignment, turnItOn);
      const { csv, dryRun } = c.req.valid('json');
      const lines = readPairs(csv);
      if (lines === null)
        throw new AppError(
          'file-not-readable',
          'The first row has to name the columns “reviewer” and “author”. Add them and try again.',
        );
      return c.json(
        assignments.together(() => taken(assignment, lines, dryRun)),
        200,
        { 'cache-control': 'private, no-store' },
      );
    });

  function taken(assignment: AssignmentRow, lines: readonly PairLine[], dryRun: boolean): ImportedPairs {
    const pinning = pins(assignment);
    const find = finding(assignment);
    const seen = new Set<string>();
    let added = 0;
    return {
      lines: lines.map(({ line, reviewer, author, isOver }) => {
        const said = (problem: string | null, isThere = false) => ({
          line,
          reviewer,
          author,
          problem,
          isThere,
        });
        if (isOver) return { ...said(null), isEnded: true };
        const [who, what] = [find.reviewer(reviewer), find.work(author)];
        if (typeof who === 'object') return said(who.problem);
        if (typeof what === 'object') return said(what.problem);
        const wanted = { reviewerId: who, essayId: what };
        const key = `${who} ${what}`;
        if (seen.has(key)) return said('This pair stands in the file twice.');
        seen.add(key);
        if (pinning.standing(wanted)) return said(null, true);
        const problem = pinning.problem(wanted);
        if (problem !== null) return said(problem);
        added += 1;
        if (!dryRun) pinning.pin({ id: null, ...wanted });
        return said(null);
      }),
      added,
    };
  }

  /** Looks people and works up by what a file calls them. */
  function finding({ id, courseId }: AssignmentRow) {
    const students = courses.members(courseId).filter(({ role }) => role === 'student');
    const works = begunWorks(stores, id, courseId).filter(({ submission }) => submission !== null);

    const keyOf = (name: string) => nameKey(givenNameFirst(name));
    const byEmail = groupedBy(students, ({ email }) => email?.toLowerCase() ?? null);
    const byName = groupedBy(students, ({ name }) => keyOf(name));
    const groupsByTitle = groupedBy(
      works.filter(({ people }) => people.length > 1),
      ({ name }) => nameKey(name),
    );
    const workOf = new Map(
      works.toReversed().flatMap(({ essayId, people }) => people.map(({ id }) => [id, essayId])),
    );

    function person(said: string): string | { readonly problem: string } {
      const found = [
        ...new Set([...(byEmail.get(said.toLowerCase()) ?? []), ...(byName.get(keyOf(said)) ?? [])]),
      ];
      const [first] = found;
      if (said === '') return { problem: 'The reviewer or the author is missing in this line.' };
      if (!first) return { problem: `Nobody in the course is called “${said.slice(0, 60)}”.` };
      if (found.length > 1)
        return {
          problem: `${found.length} people are called “${said.slice(0, 60)}”. Use the e-mail address.`,
        };
      return first.personId;
    }

    return {
      reviewer: person,
      work(said: string): string | { readonly problem: string } {
        const groups = groupsByTitle.get(nameKey(said)) ?? [];
        const [group] = groups;
        if (group && groups.length === 1) return group.essayId;
        const author = person(said);
        if (typeof author === 'object') return author;
        return workOf.get(author) ?? { problem: `“${said.slice(0, 60)}” has not handed in.` };
      },
    };
  }
}
