import { Unreachable } from '../api.ts';
import { createEventReader } from './event-reader.ts';

type Reading = {
  /** Called for every sign of life. */
  readonly onSign: () => void;
  readonly onEvent: Parameters<typeof createEventReader>[0];
  readonly signal: AbortSignal;
};

/**
 * Reads a stream of Server-Sent Events until the signal or the server ends it. It comes from fetch, not EventSource: its
 * end, its failures and its retries are then ours to see. @throws Unreachable
 */
export async function readStream({ body }: Response, { onSign, onEvent, signal }: Reading) {
  if (!body) throw new Unreachable('The live connection has no body.');
  const read = createEventReader(onEvent);
  const chunks = body.pipeThrough(new TextDecoderStream()).getReader();
  try {
    for (let chunk = await chunks.read(); !chunk.done; chunk = await chunks.read()) {
      onSign();
      read(chunk.value);
    }
  } catch (error) {
    if (!signal.aborted) throw new Unreachable('The live connection broke off.', { cause: error });
  } finally {
    await chunks.cancel().catch(() => undefined); // it may have ended by itself
  }
}
