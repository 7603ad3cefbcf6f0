import { hmac } from '@noble/hashes/hmac';
import { sha256 } from '@noble/hashes/sha2';
import { utf8ToBytes } from '@noble/hashes/utils';
import { isSame } from '../session/is-same.ts';

export type InvitationTokens = ReturnType<typeof createInvitationTokens>;

/** Tokens are `id.signature`: nothing that opens an essay stands in the database, and none can be made up. */
export function createInvitationTokens(secret: string) {
  const key = utf8ToBytes(secret);
  const signatureOf = (id: string) =>
    btoa(String.fromCharCode(...hmac(sha256, key, utf8ToBytes(id))))
      .replaceAll('+', '-')
      .replaceAll('/', '_')
      .replaceAll('=', '');

  return {
    tokenOf: (id: string) => `${id}.${signatureOf(id)}`,
    /** Null for a token that was never given out. */
    idOf(token: string): string | null {
      const dot = token.lastIndexOf('.');
      if (dot < 1) return null;
      const id = token.slice(0, dot);
      return isSame(token.slice(dot + 1), signatureOf(id)) ? id : null;
    },
  };
}
