import { and, eq, getTableColumns, isNull, ne, sql } from 'drizzle-orm';
import { assessments } from '../assessment/tables.ts';
import type { AssignmentRow } from '../assignments/store.ts';
import { assignments } from '../assignments/tables.ts';
import { courses } from '../courses/tables.ts';
import type { Db } from '../open.ts';
import { reviewRules, reviewSessions, reviews } from './tables.ts';

export type ReviewRow = typeof reviews.$inferSelect;
export type ReviewSessionRow = typeof reviewSessions.$inferSelect;
export type ReviewRuleRow = typeof reviewRules.$inferSelect;

/** Who reviews whom, and what has become of it. Names are looked up by whoever may show them. */
export function createReviewStore(db: Db) {
  const reading = db
    .select()
    .from(reviews)
    .where(eq(reviews.id, sql.placeholder('id')))
    .prepare();
  const ofAssignment = db
    .select()
    .from(reviews)
    .where(eq(reviews.assignmentId, sql.placeholder('assignmentId')))
    .orderBy(reviews.id)
    .prepare();
  const ofReviewer = db
    .select()
    .from(reviews)
    .where(
      and(
        eq(reviews.assignmentId, sql.placeholder('assignmentId')),
        eq(reviews.reviewerId, sql.placeholder('reviewerId')),
      ),
    )
    .orderBy(reviews.authorPseudonym, reviews.id)
    .prepare();
  const ofEssay = db
    .select()
    .from(reviews)
    .where(eq(reviews.essayId, sql.placeholder('essayId')))
    .orderBy(reviews.reviewerPseudonym, reviews.id)
    .prepare();
  const ofAssessment = db
    .select()
    .from(reviews)
    .where(eq(reviews.assessmentId, sql.placeholder('assessmentId')))
    .prepare();
  const judged = () =>
    db
      .select({ review: reviews, assessment: assessments })
      .from(reviews)
      .innerJoin(assessments, eq(assessments.id, reviews.assessmentId))
      .orderBy(reviews.id);
  const judgedIn = judged()
    .where(eq(reviews.assignmentId, sql.placeholder('assignmentId')))
    .prepare();
  const judgedOf = judged()
    .where(eq(reviews.essayId, sql.placeholder('essayId')))
    .prepare();
  const heldBackIn = db
    .select(getTableColumns(reviews))
    .from(reviews)
    .innerJoin(assessments, eq(assessments.id, reviews.assessmentId))
    .where(
      and(
        eq(reviews.assignmentId, sql.placeholder('assignmentId')),
        eq(reviews.state, 'sent'),
        eq(assessments.state, 'submitted'),
      ),
    )
    .orderBy(reviews.essayId, reviews.reviewerPseudonym, reviews.id)
    .prepare();
  const rulesOf = db
    .select()
    .from(reviewRules)
    .where(eq(reviewRules.assignmentId, sql.placeholder('assignmentId')))
    .orderBy(reviewRules.reviewerId, reviewRules.authorId)
    .prepare();
  const sessionOf = db
    .select()
    .from(reviewSessions)
    .where(eq(reviewSessions.assignmentId, sql.placeholder('assignmentId')))
    .prepare();

  return {
    read: (id: string): ReviewRow | undefined => reading.get({ id }),
    /** Of everybody, declined and withdrawn ones too; ordered by id, which says nothing of when. */
    ofAssignment: (assignmentId: string): ReviewRow[] => ofAssignment.all({ assignmentId }),
    /** What somebody has to review, by the authors' pseudonyms. */
    ofReviewer: (assignmentId: string, reviewerId: string): ReviewRow[] =>
      ofReviewer.all({ assignmentId, reviewerId }),
    /** The reviews of an essay, by the reviewers' pseudonyms. */
    ofEssay: (essayId: string): ReviewRow[] => ofEssay.all({ essayId }),
    ofAssessment: (assessmentId: string): ReviewRow | undefined => ofAssessment.get({ assessmentId }),
    /** Those that were begun, each with its levels and words, in one query. */
    judged: (assignmentId: string) => judgedIn.all({ assignmentId }),
    /** The same of one essay, whatever it was done for. */
    judgedOf: (essayId: string) => judgedOf.all({ essayId }),

    add(row: typeof reviews.$inferInsert) {
      db.insert(reviews).values(row).run();
    },
    write(id: string, edit: Partial<typeof reviews.$inferInsert>) {
      db.update(reviews).set(edit).where(eq(reviews.id, id)).run();
    },

    /** Takes away one that nobody has opened: it is as if it had never been. */
    remove(id: string) {
      db.delete(reviews)
        .where(and(eq(reviews.id, id), isNull(reviews.begunAt)))
        .run();
    },

    rules: (assignmentId: string): ReviewRuleRow[] => rulesOf.all({ assignmentId }),
    /** In place of all that were there. */
    setRules(assignmentId: string, rules: readonly Omit<ReviewRuleRow, 'assignmentId'>[]) {
      db.delete(reviewRules).where(eq(reviewRules.assignmentId, assignmentId)).run();
      for (const rule of rules)
        db.insert(reviewRules)
          .values({ assignmentId, ...rule })
          .run();
    },

    /** Nothing before reviews were given out and no class hour has begun. */
    session: (assignmentId: string): ReviewSessionRow | undefined => sessionOf.get({ assignmentId }),
    /** Writes a session, new or not; the next edition. What is left out stays. */
    writeSession(assignmentId: string, edit: Partial<Omit<ReviewSessionRow, 'assignmentId' | 'edition'>>) {
      db.insert(reviewSessions)
        .values({ assignmentId, ...edit, edition: 1 })
        .onConflictDoUpdate({
          target: reviewSessions.assignmentId,
          set: { ...edit, edition: sql`${reviewSessions.edition} + 1` },
        })
        .run();
    },
    /** Reviews that are sent and that their authors have not got; by essay and by the reviewers’ pseudonyms. */
    heldBack: (assignmentId: string): ReviewRow[] => heldBackIn.all({ assignmentId }),
    /** Assignments with reviews that are sent and that their authors have not got. */
    withHeldBack(): string[] {
      return db
        .selectDistinct({ id: reviews.assignmentId })
        .from(reviews)
        .innerJoin(assessments, eq(assessments.id, reviews.assessmentId))
        .where(and(eq(reviews.state, 'sent'), ne(assessments.state, 'released')))
        .all()
        .map(({ id }) => id);
    },
    /** Published assignments of living courses in which students review each other. */
    ongoing(): AssignmentRow[] {
      return db
        .select({ assignment: assignments })
        .from(assignments)
        .innerJoin(courses, eq(courses.id, assignments.courseId))
        .where(
          and(
            eq(assignments.state, 'published'),
            isNull(assignments.deletedAt),
            isNull(courses.archivedAt),
            sql`json_extract(${assignments.body}, '$.peerReview.perStudent') is not null`,
          ),
        )
        .orderBy(assignments.id)
        .all()
        .map(({ assignment }) => assignment);
    },
  };
}
