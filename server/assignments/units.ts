import type { StudentRow } from '#db/assignments/work-store.ts';
import type { AssignmentBody } from '#shared/assignments/assignment.ts';

/** Who owes one piece of work: a person, or a group of them. */
export type Unit = {
  readonly type: 'person' | 'group';
  /** Of the person or the group. */
  readonly id: string;
  readonly name: string;
  readonly people: readonly StudentRow[];
  /** Null when the people of a group are of several. */
  readonly sectionId: string | null;
};

/**
 * Who owes an assignment: students by name; of group work, groups with students in them in the order given, then
 * students who are in none.
 */
export function unitsOf(
  grouping: AssignmentBody['grouping'],
  students: readonly StudentRow[],
  groups: readonly { readonly id: string; readonly title: string }[],
): Unit[] {
  const alone = (student: StudentRow): Unit => ({
    ...{ type: 'person', id: student.personId, name: student.name },
    ...{ people: [student], sectionId: student.sectionId },
  });
  if (grouping === 'individual') return students.map(alone);
  const together = groups.flatMap(({ id, title }): Unit[] => {
    const people = students.filter(({ groupId }) => groupId === id);
    const [first] = people;
    if (!first) return [];
    const isOneSection = people.every(({ sectionId }) => sectionId === first.sectionId);
    return [{ type: 'group', id, name: title, people, sectionId: isOneSection ? first.sectionId : null }];
  });
  return [...together, ...students.filter(({ groupId }) => groupId === null).map(alone)];
}
