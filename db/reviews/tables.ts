import { index, integer, primaryKey, real, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import type { Mark } from '#shared/assessment/assessment.ts';
import type { AllocationReport } from '#shared/reviews/allocation.ts';
import type { HourPhase, HourStage } from '#shared/reviews/class-hour.ts';
import type { ReviewOrigin, ReviewRuleType, ReviewState } from '#shared/reviews/review.ts';
import { assessments } from '../assessment/tables.ts';
import { assignments, submissions } from '../assignments/tables.ts';
import { essays } from '../essays/tables.ts';
import { people } from '../people/tables.ts';

const assignmentId = () =>
  text('assignment_id')
    .notNull()
    .references(() => assignments.id, { onDelete: 'cascade' });

const essayId = (column = 'essay_id') =>
  text(column)
    .notNull()
    .references(() => essays.id, { onDelete: 'cascade' });

const personId = (column: string) =>
  text(column)
    .notNull()
    .references(() => people.id, { onDelete: 'cascade' });

/** Who did it; null once that person is deleted. */
const byPerson = (column: string) => text(column).references(() => people.id, { onDelete: 'set null' });

/** What has become of an assignment's peer review; a row is made when it is first given out or a class hour begins. */
export const reviewSessions = sqliteTable('review_sessions', {
  assignmentId: assignmentId().primaryKey(),
  /** Of the drawing; null before it. */
  seed: integer('seed'),
  allocatedAt: text('allocated_at'),
  /** Of the last drawing or repair. */
  report: text('report', { mode: 'json' }).$type<AllocationReport>(),
  /** Released for everybody by hand, whatever the settings say; null when not. */
  releasedAt: text('released_at'),
  /** Of a class hour; null when none has begun. */
  phase: text('phase').$type<HourPhase>(),
  phaseSince: text('phase_since'),
  phaseEndsAt: text('phase_ends_at'),
  /** Whether the next phase begins by itself when this one's time is over. */
  phaseMoves: integer('phase_moves', { mode: 'boolean' }).notNull().default(false),
  edition: integer('edition').notNull().default(0),
  /** The number of the last event of its class hour: one is never given twice, whoever's events are deleted. */
  lastEvent: integer('last_event').notNull().default(0),
});

/** Somebody's review of a classmate's or a group's map: the pair, and what became of it. Its words and levels are an assessment. */
export const reviews = sqliteTable(
  'reviews',
  {
    id: text('id').primaryKey(),
    assignmentId: assignmentId(),
    essayId: essayId(),
    /** What is reviewed: as it was handed in then. */
    submissionId: text('submission_id')
      .notNull()
      .references(() => submissions.id, { onDelete: 'cascade' }),
    reviewerId: personId('reviewer_id'),
    /** What the author is called for this reviewer, and the reviewer for the author. */
    authorPseudonym: text('author_pseudonym').notNull(),
    reviewerPseudonym: text('reviewer_pseudonym').notNull(),
    origin: text('origin').$type<ReviewOrigin>().notNull(),
    /** Which wishes had to be given up for it: 0 none … 4; see allocation.ts. */
    tier: integer('tier').notNull(),
    state: text('state').$type<ReviewState>().notNull(),
    assignedAt: text('assigned_at').notNull(),
    begunAt: text('begun_at'),
    sentAt: text('sent_at'),
    /** When it was declined, withdrawn or removed. */
    endedAt: text('ended_at'),
    endedBy: byPerson('ended_by'),
    /** Why it was declined or removed. */
    reason: text('reason').notNull().default(''),
    /** Made when the review is begun. */
    assessmentId: text('assessment_id').references(() => assessments.id, { onDelete: 'set null' }),
    /** Seconds of work; for the reviewer alone. */
    seconds: integer('seconds').notNull().default(0),
    /** When its author first opened it. */
    readAt: text('read_at'),
    /** How useful its author finds it, 1-5. */
    usefulness: integer('usefulness'),
    /** What its author said first, before they saw its levels: what counts. */
    firstUsefulness: integer('first_usefulness'),
    usefulnessNote: text('usefulness_note').notNull().default(''),
    ratedAt: text('rated_at'),
    /** When staff said that a rating which may answer the levels counts all the same; null when they have not. */
    ratingCountsAt: text('rating_counts_at'),
    endorsedAt: text('endorsed_at'),
    endorsedBy: byPerson('endorsed_by'),
    nudgedAt: text('nudged_at'),
  },
  (table) => [
    uniqueIndex('reviews_pair').on(table.essayId, table.reviewerId),
    uniqueIndex('reviews_assessment_id').on(table.assessmentId),
    index('reviews_assignment_id').on(table.assignmentId),
    index('reviews_reviewer_id').on(table.reviewerId),
    index('reviews_submission_id').on(table.submissionId),
  ],
);

/** What an instructor has said about who may review whom. */
export const reviewRules = sqliteTable(
  'review_rules',
  {
    assignmentId: assignmentId(),
    reviewerId: personId('reviewer_id'),
    /** Of group work, any of the group. */
    authorId: personId('author_id'),
    type: text('type').$type<ReviewRuleType>().notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.assignmentId, table.reviewerId, table.authorId] }),
    index('review_rules_reviewer_id').on(table.reviewerId),
    index('review_rules_author_id').on(table.authorId),
  ],
);

/** A map that the instructor has assessed for students to try their judgement on. */
export const calibrationMaps = sqliteTable(
  'calibration_maps',
  {
    id: text('id').primaryKey(),
    assignmentId: assignmentId(),
    /** Position, from 0. */
    order: integer('order').notNull(),
    title: text('title').notNull(),
    /** JSON of the essay as it was when it was chosen: `{ title, prompt, rubric, graph, document }`. */
    content: text('content').notNull(),
    /** The reference: levels, each with its reason as the comment. */
    marks: text('marks', { mode: 'json' }).$type<Mark[]>().notNull(),
    /** Students see it once it is. */
    isReady: integer('is_ready', { mode: 'boolean' }).notNull(),
    createHash: text('create_hash').notNull(),
    createdAt: text('created_at').notNull(),
    updatedAt: text('updated_at').notNull(),
  },
  (table) => [index('calibration_maps_assignment_id').on(table.assignmentId)],
);

export const calibrationTries = sqliteTable(
  'calibration_tries',
  {
    mapId: text('map_id')
      .notNull()
      .references(() => calibrationMaps.id, { onDelete: 'cascade' }),
    personId: personId('person_id'),
    /** 1 or 2. */
    number: integer('number').notNull(),
    marks: text('marks', { mode: 'json' }).$type<Mark[]>().notNull(),
    updatedAt: text('updated_at').notNull(),
    /** Null while it is a draft; the reference is shown from then on. */
    sentAt: text('sent_at'),
  },
  (table) => [
    primaryKey({ columns: [table.mapId, table.personId, table.number] }),
    index('calibration_tries_person_id').on(table.personId),
  ],
);

/** The log of a class hour, streamed as the log of an essay is. */
export const hourEvents = sqliteTable(
  'hour_events',
  {
    assignmentId: assignmentId(),
    /** 1, 2, 3 … in the order of the assignment. */
    number: integer('number').notNull(),
    /** Who hears it: everybody, staff, or one person by `personId`. */
    audience: text('audience').$type<'everybody' | 'staff' | 'person'>().notNull(),
    personId: text('person_id').references(() => people.id, { onDelete: 'cascade' }),
    type: text('type').notNull(),
    /** JSON, in the shape of its type. */
    data: text('data').notNull(),
    at: text('at').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.assignmentId, table.number] }),
    index('hour_events_person_id').on(table.personId),
  ],
);

/** How far each student is in a class hour. */
export const hourPeople = sqliteTable(
  'hour_people',
  {
    assignmentId: assignmentId(),
    personId: personId('person_id'),
    stage: text('stage').$type<HourStage>().notNull(),
    at: text('at').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.assignmentId, table.personId] }),
    index('hour_people_person_id').on(table.personId),
  ],
);

/** Which of two maps answers its strongest objection better. */
export const comparisons = sqliteTable(
  'comparisons',
  {
    id: text('id').primaryKey(),
    assignmentId: assignmentId(),
    personId: personId('person_id'),
    /** As handed in. */
    firstId: essayId('first_id'),
    secondId: essayId('second_id'),
    /** Null while it is open. */
    winner: text('winner').$type<'first' | 'second'>(),
    why: text('why').notNull(),
    askedAt: text('asked_at').notNull(),
    answeredAt: text('answered_at'),
  },
  (table) => [
    index('comparisons_assignment_id').on(table.assignmentId),
    index('comparisons_person_id').on(table.personId),
    index('comparisons_first_id').on(table.firstId),
    index('comparisons_second_id').on(table.secondId),
  ],
);

/** Where an instructor has put a score of their own in place of what the reviews recommend. */
export const scoreOverrides = sqliteTable(
  'score_overrides',
  {
    assignmentId: assignmentId(),
    essayId: essayId(),
    /** Empty: of the whole. */
    criterionId: text('criterion_id').notNull(),
    /** In the unit of what it replaces: points of the criterion, or 0-1 of the whole. */
    score: real('score').notNull(),
    reason: text('reason').notNull(),
    by: byPerson('by'),
    at: text('at').notNull(),
    /** 1, 2, 3 … with each change. */
    edition: integer('edition').notNull().default(1),
    /** When it was taken back; null while it counts. The row stays, so that its edition goes on. */
    takenBackAt: text('taken_back_at'),
  },
  (table) => [
    primaryKey({ columns: [table.essayId, table.criterionId] }),
    index('score_overrides_assignment_id').on(table.assignmentId),
  ],
);
