import { installationValue } from '#db/installation/store.ts';
import type { Deps } from '../deps.ts';
import { classNews } from '../notices/class-news.ts';
import { createNotify } from '../notices/notify.ts';
import type { Stores } from '../stores.ts';
import { createAuth } from './auth.ts';
import { mayMakeCode } from './code-makers.ts';
import { createCodes } from './codes.ts';
import { createCourseTries } from './course-tries.ts';
import { createGuard } from './guard.ts';
import { createIdentity } from './identity.ts';
import { createPins } from './pins.ts';
import { createCookieReader } from './session-cookie.ts';
import { createSignIns } from './sign-ins.ts';

export type SessionParts = ReturnType<typeof createSessionParts>;

/** Everything by which people are somebody here: who asks, how they sign in, and how often that may be tried. */
export function createSessionParts(deps: Deps, stores: Stores) {
  const { people, accounts, codes: codeStore } = stores;
  const secret = installationValue(deps.db, 'session-secret', () => `${deps.newId()}${deps.newId()}`);
  const cookies = createCookieReader(secret);
  const authParts = { people, accounts, cookies, secret };
  const auth = createAuth(deps, authParts);
  const identity = createIdentity(deps, auth, people, cookies);
  const guard = createGuard(deps);
  const signIns = createSignIns(deps, identity, people);
  const notify = createNotify(deps, stores.notices);
  const tries = createCourseTries(deps, (courseId, wrong) => {
    const course = stores.courses.read(courseId);
    const leads = stores.courses.members(courseId).filter(({ role }) => role === 'instructor');
    if (course)
      notify(
        classNews.wrongPins(
          course,
          wrong,
          leads.map(({ personId }) => personId),
        ),
      );
  });
  const pins = createPins(deps, { auth, accounts, signIns, guard, courses: stores.courses, tries });
  const mayMake = (makerId: string, personId: string | null) => mayMakeCode(stores, makerId, personId);
  const codes = createCodes(deps, { accounts, codes: codeStore, pins, mayMake });
  return { auth, authParts, identity, guard, signIns, pins, codes, people, accounts };
}
