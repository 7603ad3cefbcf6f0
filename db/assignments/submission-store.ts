import { and, count, desc, eq, getTableColumns, sql } from 'drizzle-orm';
import type { Submission, Submitted } from '#shared/assignments/work.ts';
import type { Db } from '../open.ts';
import { submissions, works } from './tables.ts';

/** What is frozen of an essay. */
export type SubmittedContent = Omit<Submitted, 'submission'>;

/** What was handed in: added to, never changed. */
export function createSubmissionStore(db: Db) {
  // Everything but the frozen content, which is long and seldom asked for.
  const head = headColumns();
  const reading = db
    .select()
    .from(submissions)
    .where(eq(submissions.id, sql.placeholder('id')))
    .prepare();
  const ofEssay = db
    .select(head)
    .from(submissions)
    .where(eq(submissions.essayId, sql.placeholder('essayId')))
    .orderBy(desc(submissions.number))
    .prepare();
  const newestOfEssay = db
    .select(head)
    .from(submissions)
    .where(eq(submissions.essayId, sql.placeholder('essayId')))
    .orderBy(desc(submissions.number))
    .limit(1)
    .prepare();
  const ofAssignment = db
    .select(head)
    .from(submissions)
    .innerJoin(works, and(eq(works.essayId, submissions.essayId), eq(works.isTest, false)))
    .where(eq(submissions.assignmentId, sql.placeholder('assignmentId')))
    .orderBy(desc(submissions.number))
    .prepare();
  const counting = db
    .select({ count: count() })
    .from(submissions)
    .where(eq(submissions.essayId, sql.placeholder('essayId')))
    .prepare();

  return {
    /** With the hash of the request that made it. */
    read(id: string): { submission: Submission; createHash: string } | undefined {
      const row = reading.get({ id });
      if (!row) return undefined;
      const { content: _frozen, createHash, ...submission } = row;
      return { submission, createHash };
    },
    /** What was frozen, as it was. */
    content(id: string): SubmittedContent | undefined {
      const row = reading.get({ id });
      if (!row) return undefined;
      // Written by `add` below, in this shape.
      return JSON.parse(row.content) as SubmittedContent;
    },
    /** Of one essay, newest first. */
    ofEssay: (essayId: string): Submission[] => ofEssay.all({ essayId }),
    /** The one that counts. */
    newest: (essayId: string): Submission | undefined => newestOfEssay.get({ essayId }),
    /** Of everybody's work but trials; newest first within each essay. */
    ofAssignment: (assignmentId: string): Submission[] => ofAssignment.all({ assignmentId }),
    count: (essayId: string): number => counting.get({ essayId })?.count ?? 0,
    /** Call inside the transaction that has read what is frozen. */
    add(submission: Submission, createHash: string, content: SubmittedContent) {
      db.insert(submissions)
        .values({ ...submission, createHash, content: JSON.stringify(content) })
        .run();
    },
  };
}

function headColumns() {
  const { content: _content, createHash: _createHash, ...head } = getTableColumns(submissions);
  return head;
}
