import { describe, expect, it } from 'vitest';
import { readEnv } from '#server/env.ts';

const defaults = { PORT: 3000, HOST: '', GROUNDWORK_DB: 'data/groundwork.db', LOG_LEVEL: 'info' };

describe('settings', () => {
  it.each([
    [{}, defaults],
    [{ PORT: '', LOG_LEVEL: '' }, defaults],
    [
      { PORT: '8080', HOST: '127.0.0.1' },
      { ...defaults, PORT: 8080, HOST: '127.0.0.1' },
    ],
  ])('%j', (given, read) => {
    expect(readEnv(given)).toEqual(read);
  });

  it.each([
    [{ PORT: 'abc' }, 'The setting PORT: must be a whole number from 0 to 65535.'],
    [{ PORT: '99999' }, 'The setting PORT'],
    [{ LOG_LEVEL: 'loud' }, 'The setting LOG_LEVEL'],
  ])('%j is refused with a sentence', (given, sentence) => {
    expect(() => readEnv(given)).toThrow(sentence);
  });
});
