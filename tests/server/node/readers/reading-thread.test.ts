import { describe, expect, it } from 'vitest';
import { createReadingThread } from '#server/node/readers/reading-thread.ts';
import { bytesOf, odtFile, zipped } from '#tests/support/essay-files.ts';

const sent = (name: string, bytes: Uint8Array<ArrayBuffer>) => ({ name, bytes, format: null });
const words = () =>
  bytesOf('Ferries before Bridges\n\nA small harbour is enough for two boats, says the town.');

describe('the reading thread', () => {
  it('answers what is read, and refusals in their own words', async () => {
    const read = createReadingThread();
    const [found, refused, last] = await Promise.allSettled([
      read(sent('a.txt', words())),
      read(sent('a.zip', zipped({ 'a.bin': 'x' }))),
      read(sent('a.odt', odtFile())),
    ]);
    expect(found).toMatchObject({ value: { essays: [{ words: 14 }] } });
    expect(refused).toMatchObject({
      reason: { code: 'file-not-readable', message: expect.stringContaining('packed folder') },
    });
    expect(last).toMatchObject({ value: { essays: [{ title: 'Ferries before Bridges' }] } });
  });

  it('gives a file up that takes too long, and goes on', async () => {
    const read = createReadingThread({ patience: 1 });
    await expect(read(sent('a.txt', words()))).rejects.toThrow('took too long');
    await expect(read(sent('a.txt', words()))).rejects.toMatchObject({ code: 'file-not-readable' });
  });

  it('gives a file up that takes too much room', async () => {
    const read = createReadingThread({ megabytes: 16 });
    const large = bytesOf('A small harbour is enough for two boats. '.repeat(150_000));
    await expect(read(sent('a.md', large))).rejects.toThrow('too much room');
  });

  it('lets only so many wait', async () => {
    const read = createReadingThread({ patience: 1 });
    const waiting = Array.from({ length: 20 }, () => read(sent('a.txt', words())));
    expect(() => read(sent('a.txt', words()))).toThrow('Try again in a minute.');
    await Promise.allSettled(waiting);
  });
});
