import {
  type AnySQLiteColumn,
  index,
  integer,
  primaryKey,
  sqliteTable,
  text,
  uniqueIndex,
} from 'drizzle-orm/sqlite-core';
import type { AssignmentBody } from '#shared/assignments/assignment.ts';
import type { Submission } from '#shared/assignments/work.ts';
import { courses, groups } from '../courses/tables.ts';
import { essays } from '../essays/tables.ts';
import { people } from '../people/tables.ts';

export const assignments = sqliteTable(
  'assignments',
  {
    id: text('id').primaryKey(),
    courseId: text('course_id')
      .notNull()
      .references((): AnySQLiteColumn => courses.id, { onDelete: 'cascade' }),
    body: text('body', { mode: 'json' }).$type<AssignmentBody>().notNull(),
    /** As in `body`, to be asked for by time. */
    dueAt: text('due_at'),
    state: text('state').$type<'draft' | 'published'>().notNull(),
    /** The rubric with the switches of the assignment in it. */
    rubricId: text('rubric_id').notNull(),
    rubricVersion: integer('rubric_version').notNull(),
    edition: integer('edition').notNull(),
    createHash: text('create_hash').notNull(),
    createdAt: text('created_at').notNull(),
    updatedAt: text('updated_at').notNull(),
    publishedAt: text('published_at'),
    /** Out of every list; recoverable as essays are. */
    deletedAt: text('deleted_at'),
  },
  (table) => [
    index('assignments_course_id').on(table.courseId),
    index('assignments_due_at').on(table.dueAt),
    index('assignments_rubric').on(table.rubricId, table.rubricVersion),
  ],
);

const assignmentId = () =>
  text('assignment_id')
    .notNull()
    .references(() => assignments.id, { onDelete: 'cascade' });

const essayId = () =>
  text('essay_id')
    .notNull()
    .references((): AnySQLiteColumn => essays.id, { onDelete: 'cascade' });

/** What the students were told of later changes. */
export const assignmentNotes = sqliteTable(
  'assignment_notes',
  {
    id: text('id').primaryKey(),
    assignmentId: assignmentId(),
    text: text('text').notNull(),
    at: text('at').notNull(),
  },
  (table) => [index('assignment_notes_assignment_id').on(table.assignmentId)],
);

/** Which essay a person or a group does an assignment with; a row is made when it is begun. */
export const works = sqliteTable(
  'works',
  {
    essayId: essayId().primaryKey(),
    assignmentId: assignmentId(),
    personId: text('person_id').references(() => people.id, { onDelete: 'cascade' }),
    groupId: text('group_id').references(() => groups.id, { onDelete: 'cascade' }),
    /** An instructor's trial: counted nowhere. */
    isTest: integer('is_test', { mode: 'boolean' }).notNull(),
    startedAt: text('started_at').notNull(),
  },
  (table) => [
    uniqueIndex('works_person').on(table.assignmentId, table.personId),
    uniqueIndex('works_group').on(table.assignmentId, table.groupId),
    index('works_person_id').on(table.personId),
  ],
);

export const extensions = sqliteTable(
  'extensions',
  {
    assignmentId: assignmentId(),
    personId: text('person_id')
      .notNull()
      .references(() => people.id, { onDelete: 'cascade' }),
    until: text('until').notNull(),
    note: text('note').notNull(),
    at: text('at').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.assignmentId, table.personId] }),
    index('extensions_person_id').on(table.personId),
  ],
);

/** Frozen: never changed, whatever becomes of the essay. */
export const submissions = sqliteTable(
  'submissions',
  {
    id: text('id').primaryKey(),
    assignmentId: assignmentId(),
    essayId: essayId(),
    number: integer('number').notNull(),
    revision: integer('revision').notNull(),
    at: text('at').notNull(),
    dueAt: text('due_at'),
    isLate: integer('is_late', { mode: 'boolean' }).notNull(),
    receipt: text('receipt').notNull().unique(),
    /** Who pressed the button; null once that person is deleted. */
    by: text('by').references(() => people.id, { onDelete: 'set null' }),
    nodes: integer('nodes').notNull(),
    words: integer('words').notNull(),
    openFindings: integer('open_findings').notNull(),
    note: text('note').$type<Submission['note']>().notNull(),
    /** JSON of what was handed in: `{ title, prompt, rubric, graph, document }`. */
    content: text('content').notNull(),
    createHash: text('create_hash').notNull(),
  },
  (table) => [
    uniqueIndex('submissions_number').on(table.essayId, table.number),
    index('submissions_assignment_id').on(table.assignmentId),
  ],
);

/** Who assesses whose work. */
export const assessorShares = sqliteTable(
  'assessor_shares',
  {
    assignmentId: assignmentId(),
    essayId: essayId(),
    assessorId: text('assessor_id')
      .notNull()
      .references(() => people.id, { onDelete: 'cascade' }),
    /** `second`: for moderation. */
    purpose: text('purpose').$type<'first' | 'second'>().notNull(),
    at: text('at').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.essayId, table.assessorId, table.purpose] }),
    index('assessor_shares_assignment_id').on(table.assignmentId),
    index('assessor_shares_assessor_id').on(table.assessorId),
  ],
);

/** What was settled when two had assessed one work. */
export const moderations = sqliteTable(
  'moderations',
  {
    essayId: essayId().primaryKey(),
    assignmentId: assignmentId(),
    /** The assessment that stands; null when it was marked anew. */
    keptAssessmentId: text('kept_assessment_id'),
    note: text('note').notNull(),
    by: text('by').references(() => people.id, { onDelete: 'set null' }),
    at: text('at').notNull(),
  },
  (table) => [index('moderations_assignment_id').on(table.assignmentId)],
);

/** What the rules say of an essay at a revision, kept so that a class of essays is not judged anew for each look. */
export const evaluationSummaries = sqliteTable('evaluation_summaries', {
  essayId: essayId().primaryKey(),
  revision: integer('revision').notNull(),
  rubricId: text('rubric_id').notNull(),
  rubricVersion: integer('rubric_version').notNull(),
  /** JSON, in the shape that its reader gives it; a cache that may be thrown away. */
  summary: text('summary').notNull(),
});
