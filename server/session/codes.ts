import { sha256 } from '@noble/hashes/sha2';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils';
import { type AccountStore, passwordWay, pinWay, type UserRow } from '#db/people/account-store.ts';
import type { CodeStore } from '#db/people/code-store.ts';
import type { LookedAtCode, OneTimeCode } from '#shared/accounts/requests.ts';
import { AppError } from '#shared/errors.ts';
import type { Deps } from '../deps.ts';
import { passwords } from './passwords.ts';
import type { Pins } from './pins.ts';

export type Codes = ReturnType<typeof createCodes>;

type Parts = {
  readonly accounts: AccountStore;
  readonly codes: CodeStore;
  readonly pins: Pins;
  /** Asked again when a code is used. */
  readonly mayMake: (makerId: string, personId: string | null) => boolean;
};

type NewCode = {
  readonly purpose: 'reset' | 'instructor';
  /** Whose password or PIN it sets; null for an instructor's place. */
  readonly personId: string | null;
  /** Whoever it is for has asked for it by mail themselves. */
  readonly madeBy: string;
  readonly seconds: number;
};

type NewSecret = { readonly password?: string | undefined; readonly pin?: string | undefined };

/** Without letters and digits that look alike; 31 of them, so that twelve are 59 bits. */
const letters = 'ABCDEFGHJKMNPQRSTUVWXYZ23456789';
const length = 12;

/** Codes for a new password or PIN, and for an instructor's place: they work once, and only their hashes are kept. */
export function createCodes(deps: Deps, { accounts, codes, pins, mayMake }: Parts) {
  const now = () => deps.now().toISOString();

  function found(code: string, purpose: NewCode['purpose']) {
    const row = codes.find(hashOf(code), purpose, now());
    if (!row || row.madeBy === null) throw unknownCode(); // null: whoever made it was deleted
    if (row.madeBy !== row.personId && !mayMake(row.madeBy, row.personId)) throw unknownCode();
    return row;
  }

  /** What the person signs in with; somebody on a roster who has not joined begins with a PIN. */
  function wayOf(user: UserRow | undefined): LookedAtCode['way'] {
    if (!user || accounts.secretOf(user.id, pinWay) !== null) return 'pin';
    return user.email.endsWith('.invalid') ? 'pin' : 'password';
  }

  return {
    /** The code as it is shown, in groups of four; it cannot be shown again. */
    make({ purpose, personId, madeBy, seconds }: NewCode): OneTimeCode {
      const code = newCode();
      const expiresAt = new Date(deps.now().getTime() + seconds * 1000).toISOString();
      codes.add({
        ...{ id: deps.newId(), purpose, personId, madeBy, codeHash: hashOf(code) },
        ...{ createdAt: now(), expiresAt, usedAt: null },
      });
      return { code, expiresAt };
    },

    /** @throws code-unknown */
    look(code: string): LookedAtCode {
      const { personId } = found(code, 'reset');
      if (personId === null) throw unknownCode();
      return { name: accounts.nameOf(personId) ?? '', way: wayOf(accounts.userOf(personId)) };
    },

    /** Sets a new password or PIN and ends every session. Answers whose it was. @throws code-unknown, not-valid */
    async finish(code: string, { password, pin }: NewSecret): Promise<string> {
      const { personId, madeBy } = found(code, 'reset');
      const user = personId === null ? undefined : accounts.userOf(personId);
      if (personId === null) throw unknownCode();
      const way = wayOf(user);
      const secret = way === 'pin' ? pin : password;
      if (secret === undefined)
        throw new AppError('not-valid', `Choose a new ${way === 'pin' ? 'PIN' : 'password'}.`, [
          { pointer: `/${way}`, detail: 'This is missing.' },
        ]);
      // Made before the code is used up: nothing can come between the two.
      const hash = way === 'pin' ? '' : await passwords.hash(secret);
      if (!codes.use(hashOf(code), 'reset', now())) throw unknownCode();
      if (way === 'pin') await pins.set(personId, secret);
      else if (user) {
        accounts.setSecret(deps.newId(), user.id, passwordWay, hash, now());
        // Only the mailbox knew a code that was asked for by mail: whoever has it has the address.
        if (madeBy === personId) accounts.patchUser(user.id, { emailVerified: true }, now());
      }
      accounts.endSessions(personId);
      return personId;
    },

    /** Codes for somebody that are open work no more: a link was mailed to an address that is theirs no longer. */
    endFor: (personId: string) => codes.endFor(personId),

    /** Uses up a code for an instructor's place. @throws code-unknown */
    takeInstructor(code: string) {
      found(code, 'instructor');
      if (!codes.use(hashOf(code), 'instructor', now())) throw unknownCode();
    },
  };
}

function newCode(): string {
  let code = '';
  while (code.length < length)
    for (const byte of crypto.getRandomValues(new Uint8Array(length))) {
      // What is over a whole number of alphabets is left out: no letter is likelier than another.
      const letter = byte < 248 ? letters[byte % letters.length] : undefined;
      if (letter !== undefined && code.length < length) code += letter;
    }
  return code.replace(/(.{4})(?=.)/g, '$1-');
}

function hashOf(code: string): string {
  return bytesToHex(sha256(utf8ToBytes(code.replace(/[^a-z0-9]/gi, '').toUpperCase())));
}

function unknownCode() {
  return new AppError('code-unknown', 'It was used already, is too old, or was mistyped. Ask for a new one.');
}
