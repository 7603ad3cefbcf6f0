import type { ReadEssays } from '../../reading.ts';
import { createThread } from '../work/thread.ts';
import { unreadable } from './unreadable.ts';

type Options = { readonly patience?: number; readonly megabytes?: number };

/** Reads files in a thread of its own. A hundred pages take two seconds; a million characters a fifth of the room. */
export function createReadingThread({ patience = 20_000, megabytes = 512 }: Options = {}): ReadEssays {
  return createThread({
    ...{ name: 'read', patience, megabytes, mostWaiting: 20 },
    busy: 'Many files are being read just now. Try again in a minute.',
    tooMuch: () =>
      unreadable(
        'This file took too long or too much room to read. Copy the text into a new document, save that, and import it.',
      ),
    handedOver: ({ bytes }) => [bytes.buffer],
  });
}
