import { nanoid } from 'nanoid';
import * as z from 'zod/mini';
import { Refusal, Unreachable } from '#client/api.ts';
import { type Ask, askServer } from '#client/ask.ts';
import { type AddBankEntry, type BankEntry, bankEntrySchema } from '#shared/assessment/bank.ts';

export type BankFields = Omit<AddBankEntry, 'id' | 'deduction'>;

export type BankState = {
  readonly state: 'opening' | 'open' | 'unreachable';
  /** Newest first. */
  readonly entries: readonly BankEntry[];
};

/** What became of an act: done, or why not, in words for people. */
export type Done = { readonly ok: true } | { readonly ok: false; readonly words: string };

/** A person's comment bank, as one page has it. Everything waits for the server: what is typed stays in its form until then. */
export type BankStore = {
  readonly getState: () => BankState;
  readonly subscribe: (listener: () => void) => () => void;
  readonly load: () => Promise<void>;
  /** `deduction` as a file of MarkUs has it: kept for such files. */
  readonly add: (fields: BankFields & Pick<AddBankEntry, 'deduction'>) => Promise<Done>;
  readonly edit: (id: string, fields: BankFields) => Promise<Done>;
  readonly remove: (id: string) => Promise<Done>;
  /** Brings a deleted one back. */
  readonly restore: (entry: BankEntry) => Promise<Done>;
  /** A comment was made from it; the server counts as well. */
  readonly countUse: (id: string) => void;
};

export function createBankStore(ask: Ask, newId: () => string = nanoid): BankStore {
  const listeners = new Set<() => void>();
  let state: BankState = { state: 'opening', entries: [] };

  function show(next: Partial<BankState>) {
    state = { ...state, ...next };
    for (const listener of [...listeners]) listener();
  }

  function put(entry: BankEntry) {
    const isKnown = state.entries.some(({ id }) => id === entry.id);
    const entries = isKnown
      ? state.entries.map((known) => (known.id === entry.id ? entry : known))
      : [entry, ...state.entries];
    show({ entries: entries.toSorted((a, b) => (a.createdAt < b.createdAt ? 1 : -1)) });
  }

  async function done(act: () => Promise<void>): Promise<Done> {
    try {
      await act();
      return { ok: true };
    } catch (error) {
      if (error instanceof Refusal) return { ok: false, words: error.message };
      if (error instanceof Unreachable)
        return {
          ok: false,
          words:
            'The server cannot be reached just now. What you typed is still here; try again in a moment.',
        };
      throw error;
    }
  }

  return {
    getState: () => state,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => {
        listeners.delete(listener);
      };
    },
    async load() {
      const result = await done(async () => {
        const { entries } = await ask(entriesSchema, 'GET', '/bank');
        show({ state: 'open', entries: entries.toSorted((a, b) => (a.createdAt < b.createdAt ? 1 : -1)) });
      });
      if (!result.ok && state.state === 'opening') show({ state: 'unreachable' });
    },
    add: (fields) => {
      const id = newId();
      return done(async () => put(await ask(bankEntrySchema, 'POST', '/bank', { id, ...fields })));
    },
    edit: (id, fields) => done(async () => put(await ask(bankEntrySchema, 'PATCH', `/bank/${id}`, fields))),
    remove: (id) =>
      done(async () => {
        await ask(z.unknown(), 'DELETE', `/bank/${id}`);
        show({ entries: state.entries.filter((entry) => entry.id !== id) });
      }),
    restore: ({ id }) =>
      done(async () => put(await ask(bankEntrySchema, 'PATCH', `/bank/${id}`, { deleted: false }))),
    countUse: (id) =>
      show({
        entries: state.entries.map((entry) => (entry.id === id ? { ...entry, uses: entry.uses + 1 } : entry)),
      }),
  };
}

let own: BankStore | null = null;

/** The bank of whoever uses this browser; loaded when it is first asked for. */
export function ownBank(): BankStore {
  if (!own) {
    own = createBankStore(askServer);
    void own.load();
  }
  return own;
}

const entriesSchema = z.object({ entries: z.array(bankEntrySchema) });
