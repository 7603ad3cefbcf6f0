import { and, eq, exists, isNotNull, notInArray, sql } from 'drizzle-orm';
import type { SQLiteColumn, SQLiteTable } from 'drizzle-orm/sqlite-core';
import { givenRoleSchema } from '#shared/courses/course.ts';
import { memberRoles } from '#shared/essay/essay.ts';
import { accessLog } from '../access-log/tables.ts';
import {
  assessmentEvents,
  assessments,
  bankEntries,
  commentReplies,
  comments,
} from '../assessment/tables.ts';
import { assessorShares, extensions, moderations, submissions, works } from '../assignments/tables.ts';
import { changes } from '../changes/tables.ts';
import { isGroupOfMember } from '../courses/group-of-member.ts';
import { courseMembers, groupMembers, oneTimeCodes } from '../courses/tables.ts';
import { essayMembers, essays } from '../essays/tables.ts';
import { notices } from '../notices/tables.ts';
import type { Db } from '../open.ts';
import { mergeReviews } from '../reviews/merged-reviews.ts';
import {
  calibrationTries,
  comparisons,
  hourEvents,
  hourPeople,
  reviewRules,
  reviews,
  scoreOverrides,
} from '../reviews/tables.ts';
import { rubrics } from '../rubric/tables.ts';
import { user } from '../sign-in/tables.ts';
import { sittings } from '../versions/tables.ts';
import { keepNames } from './former-names.ts';
import { formerNames, people } from './tables.ts';

type Reference = { readonly table: SQLiteTable; readonly column: SQLiteColumn };

/** Everything that is somebody's and becomes the other's. Where both have the same, the other's stays. */
export const movedReferences: readonly Reference[] = [
  { table: formerNames, column: formerNames.personId },
  { table: essayMembers, column: essayMembers.personId },
  { table: changes, column: changes.actor },
  { table: sittings, column: sittings.actor },
  { table: rubrics, column: rubrics.ownerId },
  { table: assessments, column: assessments.assessorId },
  { table: assessmentEvents, column: assessmentEvents.actorId },
  { table: comments, column: comments.writerId },
  { table: commentReplies, column: commentReplies.writerId },
  { table: bankEntries, column: bankEntries.ownerId },
  { table: courseMembers, column: courseMembers.personId },
  { table: groupMembers, column: groupMembers.personId },
  { table: works, column: works.personId },
  { table: extensions, column: extensions.personId },
  { table: submissions, column: submissions.by },
  { table: assessorShares, column: assessorShares.assessorId },
  { table: moderations, column: moderations.by },
  { table: reviews, column: reviews.reviewerId },
  { table: reviews, column: reviews.endedBy },
  { table: reviews, column: reviews.endorsedBy },
  { table: reviewRules, column: reviewRules.reviewerId },
  { table: reviewRules, column: reviewRules.authorId },
  { table: calibrationTries, column: calibrationTries.personId },
  { table: hourEvents, column: hourEvents.personId },
  { table: hourPeople, column: hourPeople.personId },
  { table: comparisons, column: comparisons.personId },
  { table: scoreOverrides, column: scoreOverrides.by },
  { table: notices, column: notices.personId },
  { table: accessLog, column: accessLog.actorId },
  { table: oneTimeCodes, column: oneTimeCodes.madeBy },
];

/** What ends with the person that is merged: their sign-in, and codes that would open it. */
export const endedReferences: readonly Reference[] = [
  { table: user, column: user.personId },
  { table: oneTimeCodes, column: oneTimeCodes.personId },
];

/**
 * Gives all that `fromId` did and has to `toId`, and takes `fromId` away. Where both are on an essay or in a course,
 * the higher role stays; where both do an assignment, the account's work stays, unless only the other was handed in, and
 * the second becomes an essay of its own. Of two groups of a course the account's stays. What they reviewed of each other
 * counts no more.
 */
export function mergePeople(db: Db, fromId: string, toId: string) {
  if (fromId === toId) return;
  db.transaction((tx) => {
    keepNamesOf(tx, fromId);
    mergeReviews(tx, fromId, toId);
    keepHigherRoles(tx, fromId, toId);
    freeSecondWorks(tx, fromId, toId);
    for (const { table, column } of movedReferences) {
      const name = sql.identifier(column.name);
      tx.run(sql`update or ignore ${table} set ${name} = ${toId} where ${column} = ${fromId}`);
    }
    tx.delete(people).where(eq(people.id, fromId)).run();
    leaveOtherGroups(tx, toId);
  });
}

/** As they signed what they wrote. */
function keepNamesOf(db: Db, personId: string) {
  const self = db.select({ name: people.name }).from(people).where(eq(people.id, personId)).all();
  const onRosters = db.select().from(courseMembers).where(eq(courseMembers.personId, personId)).all();
  const called = [...self.map(({ name }) => name), ...onRosters.flatMap(({ name, email }) => [name, email])];
  keepNames(db, personId, called);
}

function keepHigherRoles(db: Db, fromId: string, toId: string) {
  const onEssays = db.select().from(essayMembers).where(eq(essayMembers.personId, fromId)).all();
  for (const { essayId, role } of onEssays) {
    const other = and(eq(essayMembers.essayId, essayId), eq(essayMembers.personId, toId));
    const known = db.select().from(essayMembers).where(other).get();
    if (known && memberRoles.indexOf(role) < memberRoles.indexOf(known.role))
      db.update(essayMembers).set({ role }).where(other).run();
  }
  const roles = givenRoleSchema.options;
  const inCourses = db.select().from(courseMembers).where(eq(courseMembers.personId, fromId)).all();
  for (const { courseId, role, joinedAt, sectionId } of inCourses) {
    const other = and(eq(courseMembers.courseId, courseId), eq(courseMembers.personId, toId));
    const known = db.select().from(courseMembers).where(other).get();
    if (!known) continue;
    const higher = roles.indexOf(role) < roles.indexOf(known.role) ? role : known.role;
    const rest = { joinedAt: known.joinedAt ?? joinedAt, sectionId: known.sectionId ?? sectionId };
    db.update(courseMembers)
      .set({ role: higher, ...rest })
      .where(other)
      .run();
  }
}

/** What was handed in counts before what was only begun: its receipt stays good. */
function freeSecondWorks(db: Db, fromId: string, toId: string) {
  const worksOf = (personId: string) =>
    db
      .select({ essayId: works.essayId, assignmentId: works.assignmentId, submissionId: submissions.id })
      .from(works)
      .leftJoin(submissions, eq(submissions.essayId, works.essayId))
      .where(eq(works.personId, personId))
      .all();
  const known = worksOf(toId);
  for (const guests of worksOf(fromId)) {
    const own = known.find(({ assignmentId }) => assignmentId === guests.assignmentId);
    if (!own) continue;
    const second = guests.submissionId !== null && own.submissionId === null ? own : guests;
    db.delete(works).where(eq(works.essayId, second.essayId)).run();
    db.update(essays).set({ assignmentId: null }).where(eq(essays.id, second.essayId)).run();
  }
}

/** A person is in one group of a course, and staff are in none: the work of another group is not theirs to read. */
function leaveOtherGroups(db: Db, personId: string) {
  const ownGroups = db
    .select({ id: groupMembers.groupId })
    .from(groupMembers)
    .innerJoin(courseMembers, isGroupOfMember)
    .where(and(eq(groupMembers.personId, personId), eq(courseMembers.role, 'student')));
  const ofOthers = db
    .select({ one: sql`1` })
    .from(works)
    .where(
      and(
        eq(works.essayId, essayMembers.essayId),
        isNotNull(works.groupId),
        notInArray(works.groupId, ownGroups),
      ),
    );
  db.delete(essayMembers)
    .where(and(eq(essayMembers.personId, personId), exists(ofOthers)))
    .run();
}
