import { type Receipt, receiptSchema } from '#shared/privacy/erasure.ts';
import { type Look, looksSchema } from '#shared/privacy/look.ts';
import { answered } from '../api.ts';
import { type Ask, askServer } from '../ask.ts';
import { createEntryCounter } from './entry-counter.ts';

/** How far a file has come; `of` is 0 until that is known. */
export type Progress = { readonly files: number; readonly of: number };

/** What is kept of people, and the end of it. Every failure is an Unreachable or a Refusal (client/api.ts). */
export function createPrivacyService(
  ask: Ask,
  origin = globalThis.location?.origin ?? 'http://localhost',
  send: typeof fetch = (...asked) => fetch(...asked),
) {
  return {
    /** With the password, the PIN or the name typed again, whichever the account has. */
    eraseAccount: (json: { readonly password?: string; readonly pin?: string; readonly name?: string }) =>
      ask(receiptSchema, 'DELETE', '/account', json),
    erasePerson: (id: string, name: string): Promise<Receipt> =>
      ask(receiptSchema, 'DELETE', `/people/${encodeURIComponent(id)}`, { name }),
    eraseCourse: (id: string, title: string): Promise<Receipt> =>
      ask(receiptSchema, 'DELETE', `/courses/${encodeURIComponent(id)}`, { title }),
    /** At everything that one writes, or at one essay. */
    looks: async (essayId?: string): Promise<Look[]> => {
      const query = essayId === undefined ? '' : `?essay=${encodeURIComponent(essayId)}`;
      return (await ask(looksSchema, 'GET', `/access-log${query}`)).looks;
    },
    /** Everything that is kept of oneself, as a ZIP. @throws AbortError when `signal` ends it */
    async data(tell: (progress: Progress) => void, signal: AbortSignal): Promise<Blob> {
      const answer = await answered(send(`${origin}/api/account/data`, { signal }));
      const of = Number(answer.headers.get('zip-entries') ?? 0);
      const count = createEntryCounter();
      const chunks: Uint8Array<ArrayBuffer>[] = [];
      tell({ files: 0, of });
      const reader = answer.body?.getReader();
      for (;;) {
        const part = await reader?.read();
        if (!part || part.done) break;
        chunks.push(part.value);
        // A file that has begun is not there yet.
        tell({ files: Math.max(0, Math.min(count(part.value) - 1, of)), of });
      }
      return new Blob(chunks, { type: 'application/zip' });
    },
  };
}

export const privacyService = createPrivacyService(askServer);
