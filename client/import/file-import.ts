import type { ReadText } from '#shared/essay/import/read-text.ts';
import { Refusal, Unreachable } from '../api.ts';
import type { FileService } from './file-service.ts';

/** The larger ones are refused by the server; said before they are sent. */
const maxFileSize = 10 * 1024 * 1024;

export type MadeEssay = { readonly id: string; readonly title: string };

/** Where one file stands. `sent` is the share that the server has, 0-1: at 1 it reads. */
export type ImportState =
  | { readonly step: 'reading'; readonly sent: number }
  | { readonly step: 'read'; readonly found: ReadText }
  | { readonly step: 'making'; readonly found: ReadText; readonly sent: number }
  | { readonly step: 'made'; readonly essays: readonly MadeEssay[] }
  /** `canRetry`: the same file may do later. */
  | { readonly step: 'failed'; readonly words: string; readonly canRetry: boolean };

export type FileImport = ReturnType<typeof createFileImport>;

/** One file on its way to become essays. Nothing is made before `make`. */
export function createFileImport(service: FileService, file: File, newId: () => string) {
  let state: ImportState = { step: 'reading', sent: 0 };
  const listeners = new Set<() => void>();
  let wanted = new AbortController();
  /** By part; trying again asks for the same ones. */
  const ids = new Map<number, string>();

  function set(next: ImportState) {
    state = next;
    for (const listener of [...listeners]) listener();
  }

  function fail(error: unknown) {
    if (error instanceof DOMException) return; // given up
    if (error instanceof Refusal) set({ step: 'failed', words: error.message, canRetry: false });
    else if (error instanceof Unreachable && error.status === 429)
      set({ step: 'failed', words: 'That was a lot at once. Try again in some minutes.', canRetry: true });
    else if (error instanceof Unreachable)
      set({
        step: 'failed',
        words: 'The server cannot be reached. Nothing was imported; try again when the connection is back.',
        canRetry: true,
      });
    else throw error;
  }

  async function read() {
    if (file.size > maxFileSize)
      return set({
        step: 'failed',
        words:
          'This file has more than 10 MB. Take its pictures out, or save the text alone, and import that.',
        canRetry: false,
      });
    wanted = new AbortController();
    set({ step: 'reading', sent: 0 });
    try {
      const found = await service.read(file, (sent) => set({ step: 'reading', sent }), wanted.signal);
      set({ step: 'read', found });
    } catch (error) {
      fail(error);
    }
  }

  return {
    fileName: file.name,
    getState: () => state,
    subscribe(listener: () => void) {
      listeners.add(listener);
      return () => {
        listeners.delete(listener);
      };
    },
    read,
    /** Makes an essay of each of these parts, in order. */
    async make(parts: readonly number[]) {
      if (state.step !== 'read') return;
      const { found } = state;
      const essays: MadeEssay[] = [];
      try {
        for (const part of parts) {
          const id = ids.get(part) ?? newId();
          ids.set(part, id);
          set({ step: 'making', found, sent: essays.length / parts.length });
          const tell = (share: number) =>
            set({ step: 'making', found, sent: (essays.length + share) / parts.length });
          essays.push(await service.make(file, { id, part }, tell, wanted.signal));
        }
        set({ step: 'made', essays });
      } catch (error) {
        fail(error);
      }
    },
    /** Whatever is on its way is of no more interest. */
    giveUp: () => wanted.abort(),
  };
}
