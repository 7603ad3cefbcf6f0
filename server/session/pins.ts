import type { Context } from 'hono';
import type { CourseStore } from '#db/courses/store.ts';
import { type AccountStore, pinWay } from '#db/people/account-store.ts';
import type { SessionPerson } from '#db/people/store.ts';
import { nameKey } from '#shared/accounts/name-key.ts';
import { newPinSchema, pinKey } from '#shared/accounts/pin.ts';
import { readJoinCode } from '#shared/courses/join-code.ts';
import { AppError } from '#shared/errors.ts';
import { unnamed } from '#shared/essay/essay.ts';
import type { Deps } from '../deps.ts';
import type { AppEnv } from '../http/env.ts';
import type { Auth } from './auth.ts';
import type { createCourseTries } from './course-tries.ts';
import type { Guard } from './guard.ts';
import { passwords } from './passwords.ts';
import type { SignIns } from './sign-ins.ts';

export type PinSignIn = { readonly joinCode: string; readonly name: string; readonly pin: string };

export type Pins = ReturnType<typeof createPins>;

type Parts = {
  readonly auth: Auth;
  readonly accounts: AccountStore;
  readonly signIns: SignIns;
  readonly guard: Guard;
  readonly courses: Pick<CourseStore, 'byCode' | 'members'>;
  readonly tries: ReturnType<typeof createCourseTries>;
};

/** Sign-in without e-mail: the name on a course's roster, the course's join code and a PIN. */
export function createPins(deps: Deps, { auth, accounts, signIns, guard, courses, tries }: Parts) {
  return {
    /**
     * Gives somebody a PIN: a person on a roster becomes an account by it, and so does a guest, who stays signed in.
     * A PIN in the place of another one ends all sessions but the one with `keptToken`.
     */
    async set(personId: string, pin: string, keptToken?: string) {
      const hash = await passwords.hash(pinKey(pin));
      const at = deps.now().toISOString();
      // As a whole or not at all: an account without a PIN would be closed to everybody.
      deps.db.transaction(() => {
        const userId = accounts.addUser({
          ...{ id: deps.newId(), personId, name: accounts.nameOf(personId) ?? unnamed },
          // Nobody has an address under .invalid (RFC 2606), and no mail is ever sent there.
          ...{ email: `${deps.newId().toLowerCase()}@pin.invalid`, emailVerified: false, image: null },
          ...{ isAnonymous: false, createdAt: at, updatedAt: at },
        });
        const hadPin = accounts.secretOf(userId, pinWay) !== null;
        accounts.setSecret(deps.newId(), userId, pinWay, hash, at);
        if (hadPin) accounts.endSessions(personId, keptToken);
      });
    },

    /** Signs in and sets the cookies; a guest's work comes along. @throws sign-in-refused, rate-limited */
    async signIn(c: Context<AppEnv>, { joinCode, name, pin }: PinSignIn): Promise<SessionPerson> {
      const code = readJoinCode(joinCode) ?? ''; // what is no code finds nobody
      guard.signIn(deps.addressOf(c), `pin ${code} ${nameKey(name)}`);
      const course = courses.byCode(code);
      const members = course ? courses.members(course.id) : [];
      const tried = course && { id: course.id, people: members.length };
      const key = nameKey(name);
      if (tried)
        await tries.before(
          tried,
          members.some((member) => nameKey(member.name) === key),
        );
      const body = { joinCode: code, name, pin };
      const signingIn = auth.api.signInPin({ body, headers: signIns.headersOf(c), returnHeaders: true });
      return signIns.finish(c, signingIn).catch((error: unknown) => {
        if (tried && error instanceof AppError && error.code === 'sign-in-refused') tries.miss(tried);
        throw error;
      });
    },
  };
}

/** Before somebody's first PIN is set; one that they have may be shorter. @throws not-valid */
export function assertNewPin(pin: string) {
  const checked = newPinSchema.safeParse(pin);
  if (checked.success) return;
  const detail = checked.error.issues[0]?.message ?? 'This PIN does not fit.';
  throw new AppError('not-valid', detail, [{ pointer: '/pin', detail }]);
}
