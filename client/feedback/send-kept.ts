import { createFeedbackLine } from './feedback-line.ts';
import type { FeedbackPorts } from './feedback-store.ts';

/**
 * Sends what the device keeps of an essay's feedback, or of a review, that no page has open just now. `sent` answers,
 * once the server has all of it or has refused it, whether there was anything; it waits for as long as the server is
 * away, unless it is stopped.
 */
export function sendKept(
  ports: FeedbackPorts,
  essayId: string,
): { readonly sent: Promise<boolean>; readonly stop: () => void } {
  let stop: () => void = () => undefined;
  let isStopped = false;

  async function send(): Promise<boolean> {
    const edits = await ports.kept.readEdits(essayId).catch(() => []);
    if (edits.length === 0 || isStopped) return false;
    const line = createFeedbackLine(ports, { essayId, onNews: () => () => undefined });
    stop = line.stop;
    await new Promise<void>((resolve) => {
      const check = () => line.state().state !== 'opening' && resolve();
      line.subscribe(check);
      check();
    });
    await line.saved();
    line.stop();
    return true;
  }

  return {
    sent: send(),
    stop: () => {
      isStopped = true;
      stop();
    },
  };
}
