import type { Essay } from '#shared/essay/essay.ts';
import { Refusal, Unreachable } from '../api.ts';
import type { EssayPatch } from './essay-service.ts';
import type { DeskPorts } from './ports.ts';
import type { WriteQueue } from './write-queue.ts';

/** Title, task and rubric on their way: only the latest values matter, so waiting patches become one. */
export function createEssayPatches(
  { service, kept }: Pick<DeskPorts, 'service' | 'kept'>,
  { write }: WriteQueue,
  essayId: string,
  start: EssayPatch | null,
  listener: {
    readonly onEssay: (essay: Essay) => void;
    readonly onRefusal: (refusal: Refusal) => void;
    readonly onChange: () => void;
  },
) {
  let waiting = start;
  let isSending = false;

  function wait(patch: EssayPatch | null) {
    waiting = patch;
    write(() => kept.keepPatch(essayId, patch));
    listener.onChange();
  }

  async function send() {
    if (!waiting || isSending) return;
    const patch = waiting;
    isSending = true;
    try {
      const essay = await service.patch(essayId, patch);
      if (waiting === patch) wait(null);
      listener.onEssay({ ...essay, ...waiting });
    } catch (error) {
      if (error instanceof Unreachable) return;
      if (!(error instanceof Refusal)) throw error;
      if (waiting === patch) wait(null);
      listener.onRefusal(error);
    } finally {
      isSending = false;
    }
    if (waiting) await send();
  }

  return {
    waiting: () => waiting,
    add(patch: EssayPatch) {
      wait({ ...waiting, ...patch });
      void send();
    },
    /** The server may be back. */
    retryNow: () => void send(),
  };
}
