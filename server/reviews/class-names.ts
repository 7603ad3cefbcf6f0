import type { AssignmentRow } from '#db/assignments/store.ts';
import { whoLeft } from '../assignments/begun-works.ts';
import type { Stores } from '../stores.ts';

export type ClassNames = {
  readonly person: (personId: string) => string;
  /** The person or the group whose map it is. */
  readonly author: (essayId: string) => string;
  readonly section: (sectionId: string | null) => string | null;
  readonly group: (groupId: string | null) => string | null;
};

/** What everybody and every map of a class is called, as staff read it: one query a table, however big the class. */
export function classNames(
  { courses, works }: Pick<Stores, 'courses' | 'works'>,
  { id, courseId }: Pick<AssignmentRow, 'id' | 'courseId'>,
): ClassNames {
  const names = new Map(courses.members(courseId).map(({ personId, name }) => [personId, name]));
  const groups = new Map(works.groupTitles(courseId).map((group) => [group.id, group.title]));
  const authors = new Map(
    works.begun(id).map(({ essayId, personId, groupId }) => {
      const name = groupId === null ? names.get(personId ?? '') : groups.get(groupId);
      return [essayId, name ?? whoLeft];
    }),
  );
  const sections = new Map(courses.sections(courseId).map((section) => [section.id, section.title]));
  return {
    person: (personId) => names.get(personId) ?? whoLeft,
    author: (essayId) => authors.get(essayId) ?? whoLeft,
    section: (sectionId) => (sectionId === null ? null : (sections.get(sectionId) ?? null)),
    group: (groupId) => (groupId === null ? null : (groups.get(groupId) ?? null)),
  };
}
