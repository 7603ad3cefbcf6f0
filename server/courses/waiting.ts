import type { SessionPerson } from '#db/people/store.ts';
import type { Deps } from '../deps.ts';
import type { Stores } from '../stores.ts';
import { createTelling } from './telling.ts';

export type Waiting = ReturnType<typeof createWaiting>;

/** Places that rosters keep for people until they come. */
export function createWaiting(deps: Deps, stores: Pick<Stores, 'courses' | 'roster' | 'notices'>) {
  const { courses, roster } = stores;
  const tellWhoLeads = createTelling(deps, stores);

  function arrive(personId: string, courseId: string) {
    const member = courses.member(courseId, personId);
    const course = courses.read(courseId);
    if (!course || member?.joinedAt !== null) return;
    roster.together(() => {
      roster.patchMember(courseId, personId, { joinedAt: deps.now().toISOString() });
      tellWhoLeads(course);
    });
  }

  return {
    /** Somebody from the roster who signs in by the PIN on their slip has come by it, without a join. */
    arrive,
    /** Everything that waits for this person: by their account's verified address, or because the place is theirs. */
    take(person: SessionPerson) {
      if (person.isGuest) return;
      const email = roster.verifiedEmail(person.id);
      roster.together(() => {
        for (const { course } of courses.ofPerson(person.id)) arrive(person.id, course.id);
        if (email === null) return;
        for (const { courseId, personId } of roster.waitingFor(email)) {
          const course = courses.read(courseId);
          if (course?.archivedAt !== null) continue;
          roster.claim(courseId, personId, person.id, deps.now().toISOString());
          tellWhoLeads(course);
        }
      });
    },
  };
}
