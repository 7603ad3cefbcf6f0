import * as z from 'zod/mini';
import { unsentWords } from './unsent-words.ts';

/** Whose things lie on the device, or that they were to be taken away and a page that was still open may have written more. */
const holderSchema = z.union([
  z.object({ id: z.string(), isGuest: z.boolean() }),
  z.object({ hasLeft: z.literal(true) }),
]);

const holderKey = 'groundwork.person';
/** Written when somebody signs out: the other pages of the browser see it and leave (main.tsx). */
const leavingKey = 'groundwork.leaving';
/** What is of the device and not of a person. */
const staysKey = 'groundwork-theme';

/** What has not reached the server, by what people call it. */
export type Unsent = { readonly edits: number; readonly comments: number; readonly rubrics: number };

export type DevicePorts = {
  readonly storage: () => Storage | undefined;
  /** Counts and clears the databases of the browser. */
  readonly databases: {
    readonly unsent: () => Promise<Pick<Unsent, 'edits' | 'comments'>>;
    readonly clear: () => Promise<void>;
  };
};

export type Device = ReturnType<typeof createDevice>;

/**
 * What a browser keeps of a person: maps for when there is no network, edits that are not sent, drafts, choices. On a
 * shared computer the next person must see none of it.
 */
export function createDevice({ storage, databases }: DevicePorts) {
  const write = (key: string, value: string) => attempt(() => storage()?.setItem(key, value), undefined);

  function holder() {
    const text = attempt(() => storage()?.getItem(holderKey) ?? null, null);
    const parsed = holderSchema.safeParse(attempt(() => JSON.parse(text ?? 'null'), null));
    return parsed.success ? parsed.data : null;
  }

  function ownKeys(): string[] {
    return attempt(() => Object.keys(storage() ?? {}), []).filter(
      (key) => key.startsWith('groundwork') && key !== staysKey,
    );
  }

  async function clear() {
    for (const key of ownKeys()) attempt(() => storage()?.removeItem(key), undefined);
    await databases.clear();
  }

  async function unsent(): Promise<Unsent> {
    const rubrics = ownKeys().filter((key) => key.startsWith('groundwork.rubric.')).length;
    return { ...(await databases.unsent()), rubrics };
  }

  /** Whether what is kept is not for the eyes of whoever the browser is signed in as now. */
  async function isStrangers(person: { readonly id: string } | null): Promise<boolean> {
    const before = holder();
    if (!before) return false;
    if ('hasLeft' in before) return true;
    if (before.isGuest) return false;
    if (person) return person.id !== before.id;
    // Signed out from elsewhere, or after a year. Work that only this device has waits for its owner all the same.
    return unsentWords(await unsent()) === '';
  }

  return {
    /**
     * To be told who the browser is signed in as. What is kept of an account goes when somebody else comes, or its
     * session was ended; a guest’s stays, because a guest who signs in is the same human being.
     */
    async meet(person: { readonly id: string; readonly isGuest: boolean } | null) {
      if (await isStrangers(person)) await clear();
      if (person) write(holderKey, JSON.stringify({ id: person.id, isGuest: person.isGuest }));
    },
    unsent,
    /** Sends the browser’s other pages away, so that they write no more. */
    sendOthersAway: () => write(leavingKey, String(Date.now())),
    /** Takes everything away, and once more when the next page opens: another one may have been slow to leave. */
    async forget() {
      await clear();
      write(holderKey, JSON.stringify({ hasLeft: true }));
    },
  };
}

export const browserDevice: Device = createDevice({
  storage: () => globalThis.localStorage,
  databases: {
    unsent: async () => {
      const { edits, comments } = await import('./kept-databases.ts');
      return { edits: await edits(), comments: await comments() };
    },
    clear: async () => (await import('./kept-databases.ts')).clearKept(),
  },
});

/** Storage may be missing or forbidden; then nothing is kept there. */
function attempt<T>(act: () => T, otherwise: T): T {
  try {
    return act();
  } catch {
    return otherwise;
  }
}
