import { Refusal, Unreachable } from '../../api.ts';

/** Where what was written is. `refused`: the server does not take it as it is; the words say why. */
export type Saving =
  | { readonly state: 'saved' | 'saving' | 'offline' }
  | { readonly state: 'refused'; readonly why: string };

/** Milliseconds: a pause in writing, and until an absent server is asked again. */
const pause = 600;
const again = 5_000;

export type Autosave<Value> = ReturnType<typeof createAutosave<Value>>;

/** Sends the newest of what is put, one at a time; what cannot be sent is tried again until it is. */
export function createAutosave<Value>(
  save: (value: Value) => Promise<void>,
  onSaving: (saving: Saving) => void,
) {
  let waiting: { readonly value: Value } | null = null;
  let running: Promise<boolean> | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;

  function later(milliseconds: number) {
    clearTimeout(timer);
    timer = setTimeout(() => void flush(), milliseconds);
  }

  async function run(): Promise<boolean> {
    while (waiting) {
      const sent = waiting;
      onSaving({ state: 'saving' });
      try {
        await save(sent.value);
        if (waiting === sent) waiting = null;
      } catch (error) {
        if (error instanceof Unreachable) {
          onSaving({ state: 'offline' });
          later(again);
          return false;
        }
        if (!(error instanceof Refusal)) throw error;
        if (waiting !== sent) continue;
        waiting = null;
        onSaving({ state: 'refused', why: error.message });
        return false;
      }
    }
    onSaving({ state: 'saved' });
    return true;
  }

  /** Answers whether everything is with the server. */
  async function flush(): Promise<boolean> {
    clearTimeout(timer);
    if (!waiting && !running) return true;
    running ??= run().finally(() => {
      running = null;
    });
    return running;
  }

  return {
    put(value: Value) {
      waiting = { value };
      later(pause);
    },
    flush,
    /** What is put already is still sent, once. */
    close() {
      void flush().finally(() => clearTimeout(timer));
    },
  };
}
