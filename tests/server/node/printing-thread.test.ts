import { describe, expect, it } from 'vitest';
import { createPrintingThread } from '#server/node/printing-thread.ts';
import { longReport } from '#tests/support/long-report.ts';

const heads = async (printing: Promise<{ readonly bytes: Uint8Array }>) =>
  new TextDecoder().decode((await printing).bytes.slice(0, 4));

describe('the printing thread', () => {
  it('prints what it is given, one report after another', async () => {
    const print = createPrintingThread();
    const both = [print(longReport()), print(longReport({ format: 'docx' }))];
    expect(await Promise.all(both.map(heads))).toEqual(['%PDF', 'PK\u0003\u0004']);
  });

  it('gives a report up that takes too long, and says what can be done', async () => {
    const print = createPrintingThread({ patience: 1 });
    await expect(print(longReport())).rejects.toMatchObject({
      code: 'report-not-printable',
      message: expect.stringContaining('Open its page and print that.'),
    });
  });

  it('lets only so many wait', async () => {
    const print = createPrintingThread({ patience: 1 });
    const report = longReport();
    const waiting = Array.from({ length: 40 }, () => print(report));
    expect(() => print(report)).toThrow('Try again in a minute.');
    await Promise.allSettled(waiting);
  });
});
