import type { Group, Section } from '#shared/courses/course.ts';
import { mostPeople } from '#shared/courses/course.ts';
import type { RosterRow } from '#shared/courses/people-changes.ts';
import { AppError } from '#shared/errors.ts';
import type { Deps } from '../deps.ts';
import type { Stores } from '../stores.ts';

/**
 * Puts everybody of a list on the roster, with the sections and groups that it names, or nobody. Lines whose person is
 * in the course by their id are there from an earlier try. Answers the groups that have changed.
 * @throws roster-not-readable with a pointer a line, id-taken
 */
export function importRoster(
  deps: Deps,
  { courses, roster }: Pick<Stores, 'courses' | 'roster'>,
  courseId: string,
  rows: readonly RosterRow[],
): string[] {
  const at = deps.now().toISOString();
  return roster.together(() => {
    const members = courses.members(courseId);
    const isIn = (id: string) => members.some(({ personId }) => personId === id);
    const added = rows.filter(({ id }) => !isIn(id));
    assertFits(added, members);
    if (
      added.some(({ id }) => roster.hasPerson(id)) ||
      new Set(added.map(({ id }) => id)).size < added.length
    )
      throw new AppError(
        'id-taken',
        'Two of these people have one id, or one that is in use. Make new ids and send the list again.',
      );

    const sections = withTitles(
      courses.sections(courseId),
      added.map(({ section }) => section),
      deps.newId,
    );
    if (sections.isMore) roster.putSections(courseId, sections.list);
    const before = courses.groups(courseId);
    const groups = withTitles(
      before,
      added.map(({ group }) => group),
      deps.newId,
    );
    if (groups.isMore)
      roster.putGroups(
        courseId,
        groups.list.map((group): Group => ({ personIds: [], ...group })),
      );
    const changed = new Set<string>();
    for (const { id, name, email, section, group } of added) {
      roster.addPerson(id, name, at);
      roster.addMember({
        ...{ courseId, personId: id, role: 'student', name, email, addedAt: at, joinedAt: null },
        sectionId: section === null ? null : (sections.idOf(section) ?? null),
      });
      const groupId = group === null ? undefined : groups.idOf(group);
      if (groupId === undefined) continue;
      roster.putInGroup(courseId, id, groupId);
      changed.add(groupId);
    }
    return [...changed];
  });
}

type Known = { readonly name: string; readonly email: string | null };

/** What the preview would have said: the course may have grown since. @throws roster-not-readable */
function assertFits(rows: readonly RosterRow[], members: readonly Known[]) {
  if (members.length + rows.length > mostPeople)
    throw new AppError('roster-not-readable', `A course has at most ${mostPeople} people. Nobody was added.`);
  const emails = new Set(members.flatMap(({ email }) => email ?? []));
  const errors = rows.flatMap(({ email }, index) => {
    if (email === null) return [];
    if (!emails.has(email)) {
      emails.add(email);
      return [];
    }
    const detail = `Somebody with the e-mail address ${email} is in the course or in the list already.`;
    return [{ pointer: `/rows/${index}/email`, detail }];
  });
  if (errors.length > 0)
    throw new AppError(
      'roster-not-readable',
      'Nobody was added. Take these lines out and send the list again.',
      errors,
    );
}

/** The list, and one more for each title that is not in it. */
function withTitles<T extends Section>(
  known: readonly T[],
  titles: readonly (string | null)[],
  newId: () => string,
) {
  const list: (T | Section)[] = [...known];
  const idOf = (title: string) =>
    list.find((place) => place.title.toLowerCase() === title.trim().toLowerCase())?.id;
  for (const title of titles)
    if (title !== null && idOf(title) === undefined) list.push({ id: newId(), title: title.trim() });
  return { list, idOf, isMore: list.length > known.length };
}
