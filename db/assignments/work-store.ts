import { and, asc, eq, inArray, sql } from 'drizzle-orm';
import type { Extension } from '#shared/assignments/work.ts';
import { assessments } from '../assessment/tables.ts';
import { changes } from '../changes/tables.ts';
import { isGroupOfMember } from '../courses/group-of-member.ts';
import { courseMembers, groupMembers, groups } from '../courses/tables.ts';
import { essayMembers, essays } from '../essays/tables.ts';
import type { Db } from '../open.ts';
import { people } from '../people/tables.ts';
import { prepareUpsert } from '../upsert.ts';
import { isOfStaff } from './of-staff.ts';
import { assessorShares, extensions, works } from './tables.ts';

export type WorkOfEssay = typeof works.$inferSelect;

/** Somebody who has the assignment to do. */
export type StudentRow = {
  readonly personId: string;
  /** As the roster has it. */
  readonly name: string;
  readonly sectionId: string | null;
  readonly groupId: string | null;
};

/** Who does an assignment with which essay, and who has more time for it. */
export function createWorkStore(db: Db) {
  const assignmentIs = eq(works.assignmentId, sql.placeholder('assignmentId'));
  const ofEssay = db
    .select()
    .from(works)
    .where(eq(works.essayId, sql.placeholder('essayId')))
    .prepare();
  const ofPerson = db
    .select()
    .from(works)
    .where(and(assignmentIs, eq(works.personId, sql.placeholder('personId'))))
    .prepare();
  const ofGroup = db
    .select()
    .from(works)
    .where(and(assignmentIs, eq(works.groupId, sql.placeholder('groupId'))))
    .prepare();
  const allOfPerson = db
    .select()
    .from(works)
    .where(eq(works.personId, sql.placeholder('personId')))
    .prepare();
  const begun = db
    .select({
      work: works,
      revision: essays.revision,
      lastEditAt: changes.at,
    })
    .from(works)
    .innerJoin(essays, eq(essays.id, works.essayId))
    .leftJoin(changes, and(eq(changes.essayId, essays.id), eq(changes.revision, essays.revision)))
    .where(and(assignmentIs, eq(works.isTest, false)))
    .prepare();
  const students = db
    .select({
      personId: courseMembers.personId,
      name: courseMembers.name,
      sectionId: courseMembers.sectionId,
      groupId: groupMembers.groupId,
    })
    .from(courseMembers)
    .leftJoin(groupMembers, isGroupOfMember)
    .where(and(eq(courseMembers.courseId, sql.placeholder('courseId')), eq(courseMembers.role, 'student')))
    .orderBy(sql`${courseMembers.name} collate nocase`, courseMembers.personId)
    .prepare();
  const extensionsOf = db
    .select()
    .from(extensions)
    .where(eq(extensions.assignmentId, sql.placeholder('assignmentId')))
    .orderBy(asc(extensions.personId))
    .prepare();
  const putExtension = prepareUpsert(db, extensions, ['assignmentId', 'personId']);
  const sharesOf = db
    .select()
    .from(assessorShares)
    .where(eq(assessorShares.assignmentId, sql.placeholder('assignmentId')))
    .orderBy(assessorShares.essayId, assessorShares.purpose, assessorShares.assessorId)
    .prepare();
  const assessmentsOf = db
    .select({ assessment: assessments, assessorName: people.name })
    .from(works)
    .innerJoin(assessments, eq(assessments.essayId, works.essayId))
    .innerJoin(people, eq(people.id, assessments.assessorId))
    .where(and(assignmentIs, eq(works.isTest, false), isOfStaff(db)))
    .orderBy(asc(assessments.createdAt), assessments.id)
    .prepare();
  const assessmentsOfEssay = db
    .select({ assessment: assessments })
    .from(works)
    .innerJoin(assessments, eq(assessments.essayId, works.essayId))
    .where(and(eq(works.essayId, sql.placeholder('essayId')), isOfStaff(db)))
    .orderBy(asc(assessments.createdAt), assessments.id)
    .prepare();
  const groupWorks = db
    .select({ essayId: works.essayId })
    .from(works)
    .where(eq(works.groupId, sql.placeholder('groupId')))
    .prepare();
  const inGroup = db
    .select({ personId: groupMembers.personId, name: courseMembers.name })
    .from(groupMembers)
    .innerJoin(courseMembers, isGroupOfMember)
    .where(and(eq(groupMembers.groupId, sql.placeholder('groupId')), eq(courseMembers.role, 'student')))
    .orderBy(sql`${courseMembers.name} collate nocase`, groupMembers.personId)
    .prepare();
  const membersOf = db
    .select({ personId: essayMembers.personId, role: essayMembers.role })
    .from(essayMembers)
    .where(eq(essayMembers.essayId, sql.placeholder('essayId')))
    .prepare();

  /** Makes these people the essay's only members, as that role; who was one stays as long a member as before. */
  function setMembers(essayId: string, personIds: readonly string[], role: 'owner' | 'editor', at: string) {
    const before = membersOf.all({ essayId });
    const gone = before.filter(({ personId }) => !personIds.includes(personId));
    if (gone.length > 0) {
      const ids = gone.map(({ personId }) => personId);
      db.delete(essayMembers)
        .where(and(eq(essayMembers.essayId, essayId), inArray(essayMembers.personId, ids)))
        .run();
    }
    for (const personId of personIds) {
      const known = before.find((member) => member.personId === personId);
      if (known?.role === role) continue;
      db.insert(essayMembers)
        .values({ essayId, personId, role, joinedAt: at })
        .onConflictDoUpdate({ target: [essayMembers.essayId, essayMembers.personId], set: { role } })
        .run();
    }
  }

  return {
    ofEssay: (essayId: string): WorkOfEssay | undefined => ofEssay.get({ essayId }),
    /** A student's own work, or somebody's trial. */
    ofPerson: (assignmentId: string, personId: string): WorkOfEssay | undefined =>
      ofPerson.get({ assignmentId, personId }),
    ofGroup: (assignmentId: string, groupId: string): WorkOfEssay | undefined =>
      ofGroup.get({ assignmentId, groupId }),
    /** Everything that somebody does alone, trials too. */
    allOfPerson: (personId: string): WorkOfEssay[] => allOfPerson.all({ personId }),
    /** What was begun, but for trials; `lastEditAt` is null while nothing has been changed. */
    begun: (assignmentId: string) =>
      begun.all({ assignmentId }).map(({ work, ...rest }) => ({ ...work, ...rest })),
    /** The students of the course by name, in one query. */
    students: (courseId: string): StudentRow[] => students.all({ courseId }),
    groupTitles: (courseId: string): { id: string; title: string }[] =>
      db
        .select({ id: groups.id, title: groups.title })
        .from(groups)
        .where(eq(groups.courseId, courseId))
        .all()
        .toSorted((a, b) => a.title.localeCompare(b.title, 'en', { numeric: true })),
    /** The students of a group by name. */
    inGroup: (groupId: string): { personId: string; name: string }[] => inGroup.all({ groupId }),
    /** Assessments of everything that was begun, oldest first; without what an essay brought along. */
    assessments: (assignmentId: string) =>
      assessmentsOf
        .all({ assignmentId })
        .map(({ assessment, assessorName }) => ({ ...assessment, assessorName })),
    /** The same of one work. */
    assessmentsOfEssay: (essayId: string) =>
      assessmentsOfEssay.all({ essayId }).map(({ assessment }) => assessment),
    shares: (assignmentId: string) => sharesOf.all({ assignmentId }),

    add(row: typeof works.$inferInsert) {
      db.insert(works).values(row).run();
    },
    /** Takes a trial back; its essay becomes its owner's own. */
    remove(essayId: string) {
      db.delete(works).where(eq(works.essayId, essayId)).run();
      db.update(essays).set({ assignmentId: null }).where(eq(essays.id, essayId)).run();
    },
    /** Says that an essay is done for an assignment. Call inside a transaction with `add`. */
    setAssignment(essayId: string, assignmentId: string) {
      db.update(essays).set({ assignmentId }).where(eq(essays.id, essayId)).run();
    },
    setMembers,
    /**
     * Brings the members of a group's essays in step with the group: who has left it loses them, who has come gets
     * them; what was written stays. Call inside a transaction; answers the essays whose readers have to be told.
     */
    syncGroup(groupId: string, at: string): string[] {
      const personIds = inGroup.all({ groupId }).map(({ personId }) => personId);
      const essayIds = groupWorks.all({ groupId }).map(({ essayId }) => essayId);
      for (const essayId of essayIds) setMembers(essayId, personIds, 'editor', at);
      return essayIds;
    },

    /** Everybody who has more time. */
    extensions: (assignmentId: string): (Extension & { personId: string })[] =>
      extensionsOf.all({ assignmentId }).map(({ personId, until, note }) => ({ personId, until, note })),
    putExtension(assignmentId: string, personId: string, { until, note }: Extension, at: string) {
      putExtension({ assignmentId, personId, until, note, at });
    },
    removeExtension(assignmentId: string, personId: string) {
      db.delete(extensions)
        .where(and(eq(extensions.assignmentId, assignmentId), eq(extensions.personId, personId)))
        .run();
    },
  };
}
