import { and, asc, eq, getTableColumns, inArray, isNull, ne, notExists, notInArray, sql } from 'drizzle-orm';
import { toldAt } from '#shared/notices/notice.ts';
import { assessments, bankEntries, commentReplies, comments } from '../assessment/tables.ts';
import { assignments, extensions, submissions, works } from '../assignments/tables.ts';
import { isGroupOfMember } from '../courses/group-of-member.ts';
import { courseMembers, courses, groupMembers, groups, sections } from '../courses/tables.ts';
import { essayMembers, essays } from '../essays/tables.ts';
import { notices } from '../notices/tables.ts';
import type { Db } from '../open.ts';
import { formerNames } from '../people/tables.ts';
import type { ReviewRow } from '../reviews/review-store.ts';
import { calibrationMaps, calibrationTries, comparisons, reviews } from '../reviews/tables.ts';
import { rubrics, rubricVersions } from '../rubric/tables.ts';
import { essaySourceTexts } from '../sources/tables.ts';

/** An essay that somebody writes, with what hangs on it besides the map, the text and the log. */
export type OwnEssay = {
  readonly id: string;
  readonly title: string;
  readonly submissionIds: readonly string[];
  /** Sources that a text is attached to. */
  readonly sourceIds: readonly string[];
};

/** What is one person’s, for the file that they get of it: nothing here names anybody else. */
export function createOwnDataStore(db: Db) {
  const written = (personId: string) =>
    db
      .select({ id: essayMembers.essayId })
      .from(essayMembers)
      .where(and(eq(essayMembers.personId, personId), inArray(essayMembers.role, ['owner', 'editor'])));

  return {
    /** Deleted ones that can still be brought back too, the oldest first. */
    essays(personId: string): OwnEssay[] {
      const mine = written(personId);
      const frozen = byEssay(
        db
          .select({ essayId: submissions.essayId, id: submissions.id })
          .from(submissions)
          .where(inArray(submissions.essayId, mine))
          .orderBy(asc(submissions.number))
          .all(),
      );
      const attached = byEssay(
        db
          .select({ essayId: essaySourceTexts.essayId, id: essaySourceTexts.sourceId })
          .from(essaySourceTexts)
          .where(inArray(essaySourceTexts.essayId, mine))
          .all(),
      );
      return db
        .select({ id: essays.id, title: essays.title })
        .from(essays)
        .where(inArray(essays.id, mine))
        .orderBy(asc(essays.createdAt), essays.id)
        .all()
        .map(({ id, title }) => ({
          ...{ id, title },
          submissionIds: frozen.get(id) ?? [],
          sourceIds: attached.get(id) ?? [],
        }));
    },
    /** Reviews of classmates’ work, by the pseudonyms of their authors. */
    reviews: (personId: string): ReviewRow[] =>
      db
        .select()
        .from(reviews)
        .where(eq(reviews.reviewerId, personId))
        .orderBy(reviews.assignmentId, reviews.authorPseudonym, reviews.id)
        .all(),
    /** How somebody has judged the maps that an instructor had judged. */
    /** What somebody was called before. */
    formerNames: (personId: string): string[] =>
      db
        .select({ name: formerNames.name })
        .from(formerNames)
        .where(eq(formerNames.personId, personId))
        .orderBy(formerNames.name)
        .all()
        .map(({ name }) => name),
    calibrationTries(personId: string) {
      const { personId: _person, ...tried } = getTableColumns(calibrationTries);
      return db
        .select({ assignmentId: calibrationMaps.assignmentId, ...tried })
        .from(calibrationTries)
        .innerJoin(calibrationMaps, eq(calibrationMaps.id, calibrationTries.mapId))
        .where(eq(calibrationTries.personId, personId))
        .orderBy(calibrationMaps.assignmentId, calibrationTries.mapId, calibrationTries.number)
        .all();
    },
    /** Which of two maps somebody found the better answer, and why; not whose maps they were. */
    comparisons(personId: string) {
      const { assignmentId, winner, why, askedAt, answeredAt } = getTableColumns(comparisons);
      return db
        .select({ assignmentId, winner, why, askedAt, answeredAt })
        .from(comparisons)
        .where(eq(comparisons.personId, personId))
        .orderBy(comparisons.assignmentId, comparisons.id)
        .all();
    },
    /** What somebody has written on the essays of others; reviews of classmates are told apart, for they name no essay. */
    given(personId: string) {
      const mine = written(personId);
      const notInReview = notExists(
        db
          .select({ one: sql`1` })
          .from(assessments)
          .where(and(eq(assessments.id, comments.assessmentId), eq(assessments.type, 'peer'))),
      );
      const { assessorId: _assessor, ...assessment } = getTableColumns(assessments);
      const { writerId: _writer, createHash: _hash, ...comment } = getTableColumns(comments);
      const { writerId: _replier, createHash: _replyHash, ...reply } = getTableColumns(commentReplies);
      return {
        assessments: db
          .select(assessment)
          .from(assessments)
          .where(
            and(
              ...[eq(assessments.assessorId, personId), ne(assessments.type, 'peer')],
              notInArray(assessments.essayId, mine),
            ),
          )
          .orderBy(asc(assessments.createdAt))
          .all(),
        comments: db
          .select(comment)
          .from(comments)
          .where(
            and(
              ...[eq(comments.writerId, personId), isNull(comments.deletedAt)],
              ...[notInArray(comments.essayId, mine), notInReview],
            ),
          )
          .orderBy(asc(comments.createdAt))
          .all(),
        replies: db
          .select({ ...reply, essayId: comments.essayId })
          .from(commentReplies)
          .innerJoin(comments, eq(comments.id, commentReplies.commentId))
          .where(
            and(
              ...[eq(commentReplies.writerId, personId), isNull(commentReplies.deletedAt)],
              notInArray(comments.essayId, mine),
            ),
          )
          .orderBy(asc(commentReplies.createdAt))
          .all(),
      };
    },
    /** Every version of the rubrics that somebody has made. */
    rubrics: (personId: string) =>
      db
        .select({
          ...{ id: rubrics.id, version: rubricVersions.version, savedAt: rubricVersions.savedAt },
          ...{ deletedAt: rubrics.deletedAt, body: rubricVersions.body },
        })
        .from(rubrics)
        .innerJoin(rubricVersions, eq(rubricVersions.rubricId, rubrics.id))
        .where(eq(rubrics.ownerId, personId))
        .orderBy(asc(rubrics.createdAt), rubrics.id, asc(rubricVersions.version))
        .all(),
    bank(personId: string) {
      const { ownerId: _owner, createHash: _hash, ...entry } = getTableColumns(bankEntries);
      return db
        .select(entry)
        .from(bankEntries)
        .where(and(eq(bankEntries.ownerId, personId), isNull(bankEntries.deletedAt)))
        .orderBy(asc(bankEntries.createdAt))
        .all();
    },
    courses: (personId: string) =>
      db
        .select({
          ...{ id: courses.id, title: courses.title, term: courses.term, role: courseMembers.role },
          ...{ nameOnRoster: courseMembers.name, emailOnRoster: courseMembers.email },
          ...{ section: sections.title, group: groups.title },
          ...{ addedAt: courseMembers.addedAt, joinedAt: courseMembers.joinedAt },
          archivedAt: courses.archivedAt,
        })
        .from(courseMembers)
        .innerJoin(courses, eq(courses.id, courseMembers.courseId))
        .leftJoin(sections, eq(sections.id, courseMembers.sectionId))
        .leftJoin(groupMembers, isGroupOfMember)
        .leftJoin(groups, eq(groups.id, groupMembers.groupId))
        .where(eq(courseMembers.personId, personId))
        .orderBy(asc(courseMembers.addedAt))
        .all(),
    /** What somebody has begun for assignments, alone or in a group, and more time that was given. */
    assignments(personId: string) {
      const title = sql<string>`${assignments.body} ->> '$.title'`;
      return {
        begun: db
          .select({
            ...{ id: assignments.id, title, dueAt: assignments.dueAt },
            ...{ essayId: works.essayId, isTest: works.isTest, startedAt: works.startedAt },
          })
          .from(works)
          .innerJoin(assignments, eq(assignments.id, works.assignmentId))
          .where(inArray(works.essayId, written(personId)))
          .orderBy(asc(works.startedAt))
          .all(),
        extensions: db
          .select({
            ...{ id: assignments.id, title, until: extensions.until },
            ...{ note: extensions.note, givenAt: extensions.at },
          })
          .from(extensions)
          .innerJoin(assignments, eq(assignments.id, extensions.assignmentId))
          .where(eq(extensions.personId, personId))
          .all(),
      };
    },
    notices(personId: string) {
      const { id, type, title, path, at, readAt, mailedAt } = getTableColumns(notices);
      return db
        .select({ id, type, title, path, at, readAt, mailedAt })
        .from(notices)
        .where(eq(notices.personId, personId))
        .orderBy(asc(notices.at))
        .all()
        .map((notice) => {
          const told = toldAt(notice);
          return told === notice.at ? notice : { ...notice, at: told, mailedAt: notice.mailedAt && told };
        });
    },
  };
}

/** Ids by essay, in the order of the rows. */
function byEssay(rows: readonly { readonly essayId: string; readonly id: string }[]): Map<string, string[]> {
  const ids = new Map<string, string[]>();
  for (const { essayId, id } of rows) {
    const known = ids.get(essayId);
    if (known) known.push(id);
    else ids.set(essayId, [id]);
  }
  return ids;
}
