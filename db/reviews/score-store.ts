import { and, eq, isNull, sql } from 'drizzle-orm';
import { comments } from '../assessment/tables.ts';
import type { Db } from '../open.ts';
import { people } from '../people/tables.ts';
import { prepareUpsert } from '../upsert.ts';
import { reviews, scoreOverrides } from './tables.ts';

export type OverrideRow = {
  readonly essayId: string;
  /** Empty: of the whole. */
  readonly criterionId: string;
  readonly score: number;
  readonly reason: string;
  readonly at: string;
  /** A name; null once they are deleted. */
  readonly by: string | null;
  readonly edition: number;
  /** When it was taken back, by the same; null while it counts. */
  readonly takenBackAt: string | null;
};

/** A comment as far as the form of a review goes. */
export type SaidRow = Pick<typeof comments.$inferSelect, 'kind' | 'body' | 'nextStep'> & {
  readonly assessmentId: string;
};

/** Scores that an instructor has set, and what numbers and health of a class are made of besides. */
export function createScoreStore(db: Db) {
  const overrides = db
    .select({
      ...{ essayId: scoreOverrides.essayId, criterionId: scoreOverrides.criterionId },
      ...{ score: scoreOverrides.score, reason: scoreOverrides.reason, at: scoreOverrides.at },
      ...{ edition: scoreOverrides.edition, takenBackAt: scoreOverrides.takenBackAt },
      by: people.name,
    })
    .from(scoreOverrides)
    .leftJoin(people, eq(people.id, scoreOverrides.by))
    .where(eq(scoreOverrides.assignmentId, sql.placeholder('assignmentId')))
    .prepare();
  const said = db
    .select({
      ...{ assessmentId: reviews.assessmentId, kind: comments.kind },
      ...{ body: comments.body, nextStep: comments.nextStep },
    })
    .from(reviews)
    .innerJoin(comments, and(eq(comments.assessmentId, reviews.assessmentId), isNull(comments.deletedAt)))
    .where(and(eq(reviews.assignmentId, sql.placeholder('assignmentId')), eq(reviews.state, 'sent')))
    .prepare();
  const put = prepareUpsert(db, scoreOverrides, ['essayId', 'criterionId']);

  return {
    /** Those that were taken back too. */
    overrides: (assignmentId: string): OverrideRow[] => overrides.all({ assignmentId }),
    put(row: typeof scoreOverrides.$inferSelect) {
      put(row);
    },
    /** The comments of all sent reviews, in one query. */
    said: (assignmentId: string): SaidRow[] =>
      said
        .all({ assignmentId })
        .flatMap(({ assessmentId, ...row }) => (assessmentId === null ? [] : [{ assessmentId, ...row }])),
  };
}
