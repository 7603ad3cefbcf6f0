import { isSame } from '../session/is-same.ts';

export type Setup = ReturnType<typeof createSetup>;

/**
 * The link of the first start. Its token is in memory alone: whoever sees the server's window may lead, a new start
 * makes a new one, and there is none once somebody is an administrator.
 */
export function createSetup(newToken: () => string, hasAdministrator: () => boolean) {
  const token = newToken();
  return {
    /** Null when it leads nowhere (any more). */
    token: (): string | null => (hasAdministrator() ? null : token),
    isRight: (given: string): boolean => !hasAdministrator() && isSame(given, token),
  };
}
