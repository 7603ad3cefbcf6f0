import { useNotice } from '../ui/use-notice.ts';
import { useAsked } from '../use-asked.ts';
import { courseService, troubleOf } from './course-service.ts';
import { type CourseMember, type CoursePeople, emptyPeople } from './people.ts';

export type UsePeople = ReturnType<typeof usePeople>;

/** The people of a course and what is done with them; every act says in the status region how it went. */
export function usePeople(courseId: string) {
  const { asked, load, put } = useAsked(courseId, courseService.people, {
    again: 'on return',
  });
  const { notice, say, hide } = useNotice();
  const people = asked.state === 'ready' ? asked.value : emptyPeople;

  /** Whether it was done. */
  async function run(change: Promise<CoursePeople>, done: string): Promise<boolean> {
    try {
      put(await change);
      say(done);
      return true;
    } catch (error) {
      say(troubleOf(error), 'attention');
      return false;
    }
  }

  return {
    ...{ asked, load, people, notice, say, hide },
    patch: (member: CourseMember, change: Parameters<typeof courseService.patchMember>[2]) =>
      run(courseService.patchMember(courseId, member.personId, change), `${member.name} is changed.`),
    /** Null: into none. */
    async toSection(chosen: readonly CourseMember[], sectionId: string | null) {
      for (const { personId, sectionId: known } of chosen)
        if (
          known !== sectionId &&
          !(await run(courseService.patchMember(courseId, personId, { sectionId }), ''))
        )
          return;
      say(`${peopleWords(chosen)} moved.`);
    },
    /** Null: into none. */
    async toGroup(chosen: readonly CourseMember[], groupId: string | null) {
      const moved = new Set(chosen.map(({ personId }) => personId));
      const groups = people.groups.map((group) => ({
        ...group,
        personIds: [
          ...group.personIds.filter((id) => !moved.has(id)),
          ...(group.id === groupId ? [...moved] : []),
        ],
      }));
      await run(courseService.putGroups(courseId, groups), `${peopleWords(chosen)} moved.`);
    },
    putGroups: (groups: CoursePeople['groups'], done: string) =>
      run(courseService.putGroups(courseId, groups), done),
    putSections: (sections: CoursePeople['sections']) =>
      run(courseService.putSections(courseId, sections), 'The sections are saved.'),
    async remove({ personId, name }: CourseMember): Promise<boolean> {
      try {
        await courseService.removeMember(courseId, personId);
        await load();
        say(`${name} is no longer in the course.`);
        return true;
      } catch (error) {
        say(troubleOf(error), 'attention');
        return false;
      }
    },
  };
}

function peopleWords(chosen: readonly CourseMember[]): string {
  const [first] = chosen;
  return chosen.length === 1 && first ? first.name : `${chosen.length} people`;
}
