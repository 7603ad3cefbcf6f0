import type { Context } from 'hono';
import type { EssayAccess, EssayStore } from '#db/essays/store.ts';
import type { SessionPerson } from '#db/people/store.ts';
import { type Action, can } from '#shared/access/policy.ts';
import { AppError } from '#shared/errors.ts';
import type { MemberRole } from '#shared/essay/essay.ts';
import { archivedWords } from '../courses/access.ts';
import type { AppEnv } from '../http/env.ts';
import { type AccessLog, lookActOf } from '../privacy/access-log.ts';
import type { Identity } from '../session/identity.ts';

/** An essay that the person may do the asked thing with. */
export type Permitted = EssayAccess & { readonly role: MemberRole; readonly person: SessionPerson };

export type Permit = (c: Context<AppEnv>, essayId: string, action: Action) => Permitted;

/** For what is the assignment’s matter, and would be one’s own on any other essay. */
function essayIsSet() {
  return new AppError(
    'essay-is-set',
    'The essay is done for an assignment, which says by what it is judged, who reads it and that it stays. Ask your instructor.',
  );
}

/** Policy is asked before existence is revealed: strangers hear the same about an essay that is and one that is not. */
export function createPermit(identity: Identity, essays: EssayStore, accessLog: AccessLog): Permit {
  return (c, essayId, action) => {
    const person = identity.personOf(c);
    const access = person ? essays.access(essayId, person.id) : undefined;
    const thing = {
      role: access?.role ?? null,
      deletedAt: access?.essay.deletedAt ?? null,
      isSet: (access?.assignmentId ?? null) !== null,
      isArchived: access?.isArchived ?? false,
    };
    if (!person || !access || access.role === null || !can(person, action, thing)) {
      if (thing.isArchived && can(person, action, { ...thing, isArchived: false }))
        throw new AppError('course-archived', archivedWords);
      if (thing.isSet && can(person, action, { ...thing, isSet: false })) throw essayIsSet();
      throw new AppError('not-found', 'There is no such essay here, or it is not shared with you.');
    }
    if (access.isStaff) accessLog.saw(person, essayId, lookActOf(c));
    return { ...access, role: access.role, person };
  };
}
