import { betterAuth } from 'better-auth/minimal';
import { genericOAuth } from 'better-auth/plugins/generic-oauth';
import type { Deps } from '../deps.ts';
import { type AuthParts, authOptions, guests } from './auth.ts';

/** An OpenID Connect provider, as the settings name it. */
export type ProviderSettings = {
  /** As its discovery document has it (OpenID Connect Discovery 1.0, section 4). */
  readonly issuer: string;
  readonly clientId: string;
  readonly clientSecret: string;
  /** For the button: “Sign in with …”. */
  readonly title: string;
};

/** One provider an installation; its name is in the address that the provider sends people back to. */
export const providerId = 'oidc';

export type ProviderAuth = ReturnType<typeof createProviderAuth>;

/**
 * better-auth with a provider, made when somebody first goes there: it asks the provider for its discovery document,
 * and guests and passwords must not wait for that.
 */
export function createProviderAuth(
  deps: Deps,
  parts: AuthParts,
  publicUrl: string,
  { issuer, clientId, clientSecret, title }: ProviderSettings,
) {
  const provider = genericOAuth({
    config: [
      {
        providerId,
        name: title,
        discoveryUrl: `${issuer.replace(/\/+$/, '')}/.well-known/openid-configuration`,
        ...{ clientId, clientSecret },
        scopes: ['openid', 'email', 'profile'],
        pkce: true,
        requireIdTokenVerification: true,
        mapProfileToUser: (profile) => {
          const { email, sub } = profile;
          // Schools' providers may keep addresses to themselves; an account needs one.
          if (typeof email !== 'string')
            return { email: `${String(sub)}@${providerId}.invalid`, emailVerified: false };
          if (profile.emailVerified === true) proveEmail(email.toLowerCase());
          return {};
        },
      },
    ],
  });

  /**
   * The provider says whose address it is. An account with that address whose owner was never asked for proof may be
   * somebody else's, made to wait for them: what it was opened with so far opens it no more.
   */
  function proveEmail(email: string) {
    const user = parts.accounts.userByEmail(email);
    if (!user || user.emailVerified) return;
    parts.accounts.dropWays(user.id);
    parts.accounts.endSessions(user.personId);
    parts.accounts.patchUser(user.id, { emailVerified: true }, deps.now().toISOString());
  }

  return betterAuth({
    ...authOptions(deps, parts),
    baseURL: publicUrl,
    onAPIError: { errorURL: '/sign-in' },
    plugins: [guests(parts), provider],
  });
}
