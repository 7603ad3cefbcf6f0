import type { AssignmentRow } from '#db/assignments/store.ts';
import { groupedBy } from '#shared/reviews/grouped.ts';
import type { Stores } from '../stores.ts';

/** A work that was handed in, or that reviews were given out for. */
export type ReviewedWork = {
  readonly essayId: string;
  /** The person or the group. */
  readonly name: string;
  readonly personIds: readonly string[];
};

export type ReviewedWorks = {
  /** By name. */
  readonly works: readonly ReviewedWork[];
  /** Everybody who has the assignment to do, by name. */
  readonly students: readonly { readonly personId: string; readonly name: string }[];
  readonly nameOf: (personId: string) => string;
  readonly workOf: (personId: string) => ReviewedWork | undefined;
  readonly authorOf: (essayId: string) => string;
};

const gone = 'Somebody who has left';

/** Whose maps are reviewed in a class: one query a table. Trials take no part. */
export function reviewedWorks(
  { works, submissions }: Pick<Stores, 'works' | 'submissions'>,
  { id, courseId }: AssignmentRow,
): ReviewedWorks {
  const students = works.students(courseId);
  const names = new Map(students.map(({ personId, name }) => [personId, name]));
  const groups = new Map(works.groupTitles(courseId).map((group) => [group.id, group.title]));
  const members = groupedBy(students, ({ groupId }) => groupId);
  const handedIn = new Set(submissions.ofAssignment(id).map(({ essayId }) => essayId));
  const found = works
    .begun(id)
    .flatMap(({ essayId, personId, groupId }): ReviewedWork[] => {
      if (!handedIn.has(essayId)) return [];
      if (groupId !== null) {
        const personIds = (members.get(groupId) ?? []).map((member) => member.personId);
        return [{ essayId, name: groups.get(groupId) ?? gone, personIds }];
      }
      return personId === null ? [] : [{ essayId, name: names.get(personId) ?? gone, personIds: [personId] }];
    })
    .toSorted(
      (a, b) => a.name.localeCompare(b.name, 'en', { numeric: true }) || (a.essayId < b.essayId ? -1 : 1),
    );
  const byEssay = new Map(found.map((work) => [work.essayId, work]));
  const byPerson = new Map(found.flatMap((work) => work.personIds.map((personId) => [personId, work])));
  return {
    ...{ works: found, students },
    nameOf: (personId) => names.get(personId) ?? gone,
    workOf: (personId) => byPerson.get(personId),
    authorOf: (essayId) => byEssay.get(essayId)?.name ?? gone,
  };
}
