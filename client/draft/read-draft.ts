import { whenIdle } from '#client/ui/when-idle.ts';
import type { Draft } from '#shared/draft/draft.ts';
import type { EssayText } from '#shared/essay/text.ts';

export type DraftQuestion = { readonly id: number; readonly text: EssayText };
export type DraftAnswer = Omit<Draft, 'text'> & { readonly id: number };

const known = new WeakMap<EssayText, Draft>();
const waiting = new Map<number, (answer: DraftAnswer | null) => void>();
/** Null when this browser, or the way to the server, has none to offer: then the page itself reads. */
let worker: Worker | null | undefined;
let lastId = 0;

/** The draft of a text that was read before. */
export function knownDraft(text: EssayText): Draft | null {
  return known.get(text) ?? null;
}

/** @throws when the code that reads cannot be fetched; asking again tries again */
export async function readDraft(text: EssayText): Promise<Draft> {
  const before = known.get(text);
  if (before) return before;
  const answer = await askWorker(text);
  const draft: Draft = answer
    ? { text, proposals: answer.proposals, reason: answer.reason }
    : await readOnPage(text);
  known.set(text, draft);
  return draft;
}

function askWorker(text: EssayText): Promise<DraftAnswer | null> {
  worker ??= startWorker();
  const asked = worker;
  if (!asked) return Promise.resolve(null);
  lastId += 1;
  const id = lastId;
  return new Promise((resolve) => {
    waiting.set(id, resolve);
    asked.postMessage({ id, text } satisfies DraftQuestion);
  });
}

function startWorker(): Worker | null {
  try {
    const started = new Worker(new URL('./draft-worker.ts', import.meta.url), { type: 'module' });
    started.addEventListener('message', ({ data }: MessageEvent<DraftAnswer>) => {
      waiting.get(data.id)?.(data);
      waiting.delete(data.id);
    });
    started.addEventListener('error', () => {
      worker = undefined; // its code may arrive the next time
      started.terminate();
      for (const resolve of waiting.values()) resolve(null);
      waiting.clear();
    });
    return started;
  } catch {
    return null;
  }
}

async function readOnPage(text: EssayText): Promise<Draft> {
  const { draftMap } = await import('#shared/draft/draft-map.ts');
  return new Promise((resolve, reject) => {
    whenIdle(async () => {
      try {
        resolve(draftMap(text));
      } catch (error) {
        reject(error);
      }
    });
  });
}
