import { hashPassword, verifyPassword } from 'better-auth/crypto';

/** Passwords and PINs as the library keeps them: scrypt with a salt of its own, off the thread that answers. */
export const passwords = {
  hash: (secret: string): Promise<string> => hashPassword(secret),
  /** Takes as long as with a hash when there is none: nobody learns from the clock who has an account. */
  async verify(secret: string, hash: string | null): Promise<boolean> {
    if (hash !== null) return verifyPassword({ password: secret, hash });
    await hashPassword(secret);
    return false;
  },
};
