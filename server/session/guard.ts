import type { Deps } from '../deps.ts';
import { createRateLimit } from '../http/limits.ts';

const minute = 60;
const hour = 60 * minute;

export type Guard = ReturnType<typeof createGuard>;

/**
 * How often may be tried. A school shares one address, so an address may do what several classes do at once; what
 * one account is tried for is held much tighter. Names are counted whether or not there is such an account.
 */
export function createGuard({ now }: Pick<Deps, 'now'>) {
  const signInsOfAddress = createRateLimit(now, 300, minute);
  const triesOfAccount = createRateLimit(now, 10, 10 * minute);
  const triesOfAccountInDay = createRateLimit(now, 60, 24 * hour);
  const signUpsOfAddress = createRateLimit(now, 300, 10 * minute);
  const codesOfAddress = createRateLimit(now, 120, 10 * minute);
  const providerOfAddress = createRateLimit(now, 600, minute);
  const mailsOfAddress = createRateLimit(now, 60, 10 * minute);
  const mailsOfAccount = createRateLimit(now, 3, hour);

  return {
    /** Before a secret is compared; `account` is what was given as the account's name. @throws rate-limited */
    signIn(address: string, account: string) {
      signInsOfAddress(address);
      triesOfAccount(account);
      triesOfAccountInDay(account);
    },
    /** @throws rate-limited */
    signUp: (address: string) => signUpsOfAddress(address),
    /** Before a one-time code or link is looked up. @throws rate-limited */
    code: (address: string) => codesOfAddress(address),
    /** Both ways: to the provider and back. @throws rate-limited */
    provider: (address: string) => providerOfAddress(address),
    /** @throws rate-limited */
    resetMail(address: string, email: string) {
      mailsOfAddress(address);
      mailsOfAccount(email);
    },
  };
}
