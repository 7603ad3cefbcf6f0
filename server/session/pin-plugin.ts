import type { BetterAuthPlugin } from 'better-auth';
import { APIError, createAuthEndpoint } from 'better-auth/api';
import { setSessionCookie } from 'better-auth/cookies';
import { z } from 'zod';
import type { AccountStore } from '#db/people/account-store.ts';
import { nameKey } from '#shared/accounts/name-key.ts';
import { pinKey } from '#shared/accounts/pin.ts';
import { passwords } from './passwords.ts';

const bodySchema = z.object({ joinCode: z.string(), name: z.string(), pin: z.string() });

/** People of one name in one course whose PINs are tried; more than that a roster will not have. */
const namesakes = 4;

/**
 * Sign-in by the name on a course's roster, the course's join code and a PIN, for pupils without e-mail. A course or
 * a name that is not there is answered as a wrong PIN is, and as late.
 */
export function pinSignIn(accounts: AccountStore) {
  return {
    id: 'groundwork-pin',
    endpoints: {
      signInPin: createAuthEndpoint('/sign-in/pin', { method: 'POST', body: bodySchema }, async (ctx) => {
        const { joinCode, name, pin } = ctx.body;
        const key = nameKey(name);
        const sameName = accounts.pinsOfCourse(joinCode).filter((row) => nameKey(row.name) === key);
        const candidates = sameName.length > 0 ? sameName.slice(0, namesakes) : [null];
        const right: string[] = [];
        for (const candidate of candidates)
          if ((await passwords.verify(pinKey(pin), candidate?.hash ?? null)) && candidate)
            right.push(candidate.userId);
        const [userId] = right;
        const isOne = userId !== undefined && right.length === 1; // namesakes with one PIN cannot be told apart
        const user = isOne ? await ctx.context.internalAdapter.findUserById(userId) : null;
        if (!user) throw new APIError('UNAUTHORIZED', { code: 'PIN_REFUSED' });
        const session = await ctx.context.internalAdapter.createSession(user.id);
        await setSessionCookie(ctx, { session, user });
        return ctx.json({ token: session.token });
      }),
    },
  } satisfies BetterAuthPlugin;
}
