import { hashPassword, verifyPassword } from 'better-auth/crypto';

/**
 * Hashes at once: half of Node’s four threads. Answers are compressed in the same ones, and would else wait until a
 * whole class has signed in.
 */
const atOnce = 2;

let running = 0;
const waiting: (() => void)[] = [];

/** Passwords and PINs as the library keeps them: scrypt with a salt of its own, off the thread that answers. */
export const passwords = {
  hash: (secret: string): Promise<string> => inTurn(() => hashPassword(secret)),
  /** Takes as long as with a hash when there is none: nobody learns from the clock who has an account. */
  async verify(secret: string, hash: string | null): Promise<boolean> {
    if (hash !== null) return inTurn(() => verifyPassword({ password: secret, hash }));
    await passwords.hash(secret);
    return false;
  },
};

async function inTurn<T>(work: () => Promise<T>): Promise<T> {
  if (running >= atOnce) await new Promise<void>((resolve) => waiting.push(resolve));
  else running += 1;
  try {
    return await work();
  } finally {
    // Whoever is next takes this place.
    const next = waiting.shift();
    if (next) next();
    else running -= 1;
  }
}
