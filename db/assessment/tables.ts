import { index, integer, real, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import type { Assessment, AssessmentEvent } from '#shared/assessment/assessment.ts';
import type { CommentKind, Place, Stance } from '#shared/assessment/comment.ts';
import type { Invitation } from '#shared/assessment/invitation.ts';
import type { DocumentJson } from '#shared/essay/document.ts';
import { submissions } from '../assignments/tables.ts';
import { essays } from '../essays/tables.ts';
import { people } from '../people/tables.ts';

const essayId = () =>
  text('essay_id')
    .notNull()
    .references(() => essays.id, { onDelete: 'cascade' });

/** What somebody wrote goes with them; what others wrote beside it stays. */
const writerId = (column: string) =>
  text(column)
    .notNull()
    .references(() => people.id, { onDelete: 'cascade' });

/** Links into an essay. Its token is derived from the id and a secret of the installation, so none is stored. */
export const invitations = sqliteTable(
  'invitations',
  {
    id: text('id').primaryKey(),
    essayId: essayId(),
    role: text('role').$type<Invitation['role']>().notNull(),
    createdAt: text('created_at').notNull(),
    revokedAt: text('revoked_at'),
  },
  (table) => [index('invitations_essay_id').on(table.essayId)],
);

export const assessments = sqliteTable(
  'assessments',
  {
    id: text('id').primaryKey(),
    essayId: essayId(),
    assessorId: writerId('assessor_id'),
    type: text('type').$type<Assessment['type']>().notNull(),
    rubricId: text('rubric_id').notNull(),
    rubricVersion: integer('rubric_version').notNull(),
    revision: integer('revision').notNull(),
    /** What was handed in, if it judges that. */
    submissionId: text('submission_id').references(() => submissions.id, { onDelete: 'set null' }),
    state: text('state').$type<Assessment['state']>().notNull(),
    marks: text('marks', { mode: 'json' }).$type<Assessment['marks']>().notNull(),
    overall: text('overall', { mode: 'json' }).$type<DocumentJson>(),
    isOpenToAssessors: integer('is_open_to_assessors', { mode: 'boolean' }).notNull(),
    edition: integer('edition').notNull(),
    createdAt: text('created_at').notNull(),
    updatedAt: text('updated_at').notNull(),
    submittedAt: text('submitted_at'),
    releasedAt: text('released_at'),
  },
  (table) => [
    index('assessments_essay_id').on(table.essayId),
    index('assessments_assessor_id').on(table.assessorId),
    index('assessments_rubric').on(table.rubricId, table.rubricVersion),
  ],
);

/** Who did what to an assessment; added to and never changed. */
export const assessmentEvents = sqliteTable(
  'assessment_events',
  {
    id: integer('id').primaryKey({ autoIncrement: true }),
    assessmentId: text('assessment_id')
      .notNull()
      .references(() => assessments.id, { onDelete: 'cascade' }),
    actorId: text('actor_id').references(() => people.id, { onDelete: 'set null' }),
    act: text('act').$type<AssessmentEvent['act']>().notNull(),
    change: text('change', { mode: 'json' }).$type<AssessmentEvent['change']>(),
    at: text('at').notNull(),
  },
  (table) => [index('assessment_events_assessment_id').on(table.assessmentId)],
);

export const comments = sqliteTable(
  'comments',
  {
    id: text('id').primaryKey(),
    essayId: essayId(),
    assessmentId: text('assessment_id').references(() => assessments.id, { onDelete: 'cascade' }),
    writerId: writerId('writer_id'),
    kind: text('kind').$type<CommentKind>().notNull(),
    place: text('place', { mode: 'json' }).$type<Place>().notNull(),
    criterionId: text('criterion_id'),
    body: text('body', { mode: 'json' }).$type<DocumentJson>().notNull(),
    nextStep: text('next_step').notNull(),
    link: text('link').notNull(),
    /** What stood at its place at `revision`. */
    excerpt: text('excerpt').notNull(),
    revision: integer('revision').notNull(),
    bankEntryId: text('bank_entry_id'),
    isDone: integer('is_done', { mode: 'boolean' }).notNull(),
    createHash: text('create_hash').notNull(),
    createdAt: text('created_at').notNull(),
    updatedAt: text('updated_at').notNull(),
    deletedAt: text('deleted_at'),
  },
  (table) => [
    index('comments_essay_id').on(table.essayId),
    index('comments_assessment_id').on(table.assessmentId),
    index('comments_bank_entry_id').on(table.bankEntryId),
  ],
);

export const commentReplies = sqliteTable(
  'comment_replies',
  {
    id: text('id').primaryKey(),
    commentId: text('comment_id')
      .notNull()
      .references(() => comments.id, { onDelete: 'cascade' }),
    writerId: writerId('writer_id'),
    stance: text('stance').$type<Stance>(),
    text: text('text').notNull(),
    createHash: text('create_hash').notNull(),
    createdAt: text('created_at').notNull(),
    deletedAt: text('deleted_at'),
  },
  (table) => [index('comment_replies_comment_id').on(table.commentId)],
);

/** Comments that their owner uses again. */
export const bankEntries = sqliteTable(
  'bank_entries',
  {
    id: text('id').primaryKey(),
    ownerId: writerId('owner_id'),
    text: text('text').notNull(),
    criterion: text('criterion').notNull(),
    kind: text('kind').$type<CommentKind>().notNull(),
    nextStep: text('next_step').notNull(),
    link: text('link').notNull(),
    /** A deduction in points, as other tools' files have it; kept for them and used nowhere. */
    deduction: real('deduction'),
    createHash: text('create_hash').notNull(),
    createdAt: text('created_at').notNull(),
    updatedAt: text('updated_at').notNull(),
    deletedAt: text('deleted_at'),
  },
  (table) => [index('bank_entries_owner_id').on(table.ownerId)],
);

/** The student's plan for the next version. */
export const planItems = sqliteTable(
  'plan_items',
  {
    id: text('id').primaryKey(),
    essayId: essayId(),
    commentId: text('comment_id').references(() => comments.id, { onDelete: 'set null' }),
    text: text('text').notNull(),
    isDone: integer('is_done', { mode: 'boolean' }),
    revision: integer('revision').notNull(),
    order: text('order').notNull(),
    createHash: text('create_hash').notNull(),
    createdAt: text('created_at').notNull(),
    deletedAt: text('deleted_at'),
  },
  (table) => [index('plan_items_essay_id').on(table.essayId)],
);
