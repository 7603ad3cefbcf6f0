import { nameKey } from '#shared/accounts/name-key.ts';
import type { CourseMember, CoursePeople } from '#shared/courses/course.ts';

export type { CourseMember, CoursePeople };

export const emptyPeople: CoursePeople = { members: [], sections: [], groups: [] };

export type PeopleFilter = 'all' | 'joined' | 'waiting' | 'staff';

export const filterTitles: Readonly<Record<PeopleFilter, string>> = {
  all: 'All',
  joined: 'Joined',
  waiting: 'Not joined',
  staff: 'Staff',
};

/** Of a filter, whose name, e-mail, section or group holds the words. */
export function membersIn(
  { members, sections, groups }: CoursePeople,
  filter: PeopleFilter,
  words: string,
): CourseMember[] {
  const key = nameKey(words);
  const titleOf = new Map([...sections, ...groups].map(({ id, title }) => [id, title]));
  return members.filter((member) => {
    if (!passes(member, filter)) return false;
    const places = [member.sectionId, member.groupId].map((id) => (id === null ? '' : titleOf.get(id)));
    return nameKey([member.name, member.email ?? '', ...places].join(' ')).includes(key);
  });
}

function passes({ role, joinedAt }: CourseMember, filter: PeopleFilter): boolean {
  if (filter === 'all') return true;
  if (filter === 'staff') return role !== 'student';
  return (joinedAt !== null) === (filter === 'joined');
}
