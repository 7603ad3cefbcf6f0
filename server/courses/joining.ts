import type { Context } from 'hono';
import type { CourseMemberRow, CourseRow } from '#db/courses/store.ts';
import type { SessionPerson } from '#db/people/store.ts';
import { nameKey } from '#shared/accounts/name-key.ts';
import { mostPeople } from '#shared/courses/course.ts';
import { AppError } from '#shared/errors.ts';
import type { Deps } from '../deps.ts';
import type { AppEnv } from '../http/env.ts';
import type { Identity } from '../session/identity.ts';
import { assertNewPin, type Pins } from '../session/pins.ts';
import type { Stores } from '../stores.ts';
import { createTelling } from './telling.ts';

export type Joining = ReturnType<typeof createJoining>;

type Parts = {
  readonly stores: Pick<Stores, 'courses' | 'roster' | 'people' | 'notices'>;
  readonly identity: Identity;
  readonly pins: Pins;
};

/** How somebody with a join code becomes a member, or takes the place that the roster keeps for them. */
export function createJoining(deps: Deps, { stores, identity, pins }: Parts) {
  const { courses, roster, people } = stores;
  const tellWhoLeads = createTelling(deps, stores);
  const timestamp = () => deps.now().toISOString();

  /** Somebody who was on the roster is there now. */
  function arrive(course: CourseRow, personId: string) {
    if (courses.member(course.id, personId)?.joinedAt !== null) return;
    roster.together(() => {
      tellWhoLeads(course);
      roster.patchMember(course.id, personId, { joinedAt: timestamp() });
    });
  }

  function namesakes(courseId: string, name: string): CourseMemberRow[] {
    const key = nameKey(name);
    return courses.members(courseId).filter((member) => nameKey(member.name) === key);
  }

  /** A place of a student that nobody has taken. Staff are known by their address or their slip, never by a name alone. */
  function isFree({ joinedAt, role }: CourseMemberRow): boolean {
    return joinedAt === null && role === 'student';
  }

  /** Call inside a transaction. @throws join-closed */
  function enter(course: CourseRow, personId: string, name: string, place: CourseMemberRow | undefined) {
    const at = timestamp();
    tellWhoLeads(course);
    if (place) return roster.claim(course.id, place.personId, personId, at);
    if (courses.members(course.id).length >= mostPeople)
      throw new AppError('join-closed', `The course has ${mostPeople} people, and takes no more.`);
    roster.addMember({
      ...{ courseId: course.id, personId, role: 'student', name, email: null, sectionId: null },
      ...{ addedAt: at, joinedAt: at },
    });
  }

  /** Of an account: by its verified address first, then by its name. */
  function asAccount(course: CourseRow, person: SessionPerson) {
    const email = roster.verifiedEmail(person.id);
    const signIns = roster.signIns(course.id);
    const members = courses.members(course.id);
    const byEmail = members.find((row) => email !== null && row.email === email && row.joinedAt === null);
    const byName = namesakes(course.id, person.name).find(
      (row) => isFree(row) && signIns.get(row.personId) === undefined,
    );
    roster.together(() => enter(course, person.id, person.name, byEmail ?? byName));
  }

  /** Of a guest: the roster's place of that name, or a new one. */
  async function asGuest(c: Context<AppEnv>, course: CourseRow, name: string, pin: string | undefined) {
    const same = namesakes(course.id, name);
    const signIns = roster.signIns(course.id);
    const withPin = same.filter(({ personId }) => signIns.get(personId)?.hasPin === true);
    if (withPin.length > 0 && pin !== undefined) {
      const known = await pins.signIn(c, { joinCode: course.joinCode, name, pin }).catch((error: unknown) => {
        if (error instanceof AppError && error.code === 'sign-in-refused') throw hasPinAlready();
        throw error;
      });
      arrive(course, known.id);
      return;
    }
    const place = same.find((row) => isFree(row) && !withPin.includes(row));
    if (!place && withPin.length > 0) throw hasPinAlready();
    if (!place && same.length > 0) throw nameTaken();
    if (pin !== undefined) assertNewPin(pin);
    const person = await identity.personOrGuest(c);
    roster.together(() => {
      // As the roster has it, however it was typed: reports and receipts bear it.
      people.rename(person.id, place?.name ?? name);
      // Others may have come while the guest was made.
      const now = place && courses.member(course.id, place.personId);
      if (place && now?.joinedAt !== null) throw nameTaken();
      if (!place && namesakes(course.id, name).length > 0) throw nameTaken();
      enter(course, person.id, name, place);
    });
    if (pin !== undefined) await pins.set(person.id, pin);
  }

  return {
    /**
     * Whoever is in the course already stays what they are. A guest names themselves; with a PIN they can come back
     * on another device, by this same form.
     * @throws course-archived, join-closed, name-taken, not-valid, rate-limited
     */
    async join(
      c: Context<AppEnv>,
      course: CourseRow,
      { name, pin }: { readonly name?: string | undefined; readonly pin?: string | undefined },
    ): Promise<void> {
      const person = identity.personOf(c);
      const known = person ? courses.member(course.id, person.id) : undefined;
      if (person && known) {
        arrive(course, person.id);
        // Somebody who joined without a PIN and sets one now; one that is there is changed in the account.
        if (person.isGuest && pin !== undefined) {
          assertNewPin(pin);
          await pins.set(person.id, pin);
        }
        return;
      }
      assertTakesPeople(course);
      if (person && !person.isGuest) return asAccount(course, person);
      if (name === undefined) {
        const detail = 'Say how you want to be called.';
        throw new AppError('not-valid', detail, [{ pointer: '/name', detail }]);
      }
      await asGuest(c, course, name, pin);
    },
  };
}

/** @throws course-archived, join-closed */
export function assertTakesPeople({ archivedAt, isJoinOpen }: CourseRow) {
  if (archivedAt !== null)
    throw new AppError(
      'course-archived',
      'The course is over. Ask your instructor for the code of the new one.',
    );
  if (!isJoinOpen)
    throw new AppError('join-closed', 'Ask your instructor to open the course, then try again.');
}

function nameTaken() {
  return new AppError(
    'name-taken',
    'Somebody with that name has joined. If that was you, use the device you joined on, or ask your instructor for a PIN. If it was not you, add a letter, like “Ana P.”.',
  );
}

function hasPinAlready() {
  return new AppError(
    'name-taken',
    'That name has a PIN already. If it is yours, write the PIN from your slip, or the one you chose; your instructor can give you a new one. If it is somebody else’s, add a letter to your name, like “Ana P.”.',
  );
}
