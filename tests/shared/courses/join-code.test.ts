import { describe, expect, it } from 'vitest';
import { joinCodeAlphabet, joinCodeOf, readJoinCode, shownJoinCode } from '#shared/courses/join-code.ts';
import { printedSeed, seededRandom, wholeBelow } from '../../support/seeded-random.ts';

describe('join codes', () => {
  it('are six characters, none twice in a row, and read back as they are shown', () => {
    const random = seededRandom(printedSeed('join codes'));
    for (let time = 0; time < 2_000; time += 1) {
      const code = joinCodeOf(Uint8Array.from({ length: 32 }, () => wholeBelow(random, 256)));
      expect(code).toMatch(/^[FHJKMNPQRTWXY679]{6}$/);
      expect(code).not.toMatch(/(.)\1/);
      expect(readJoinCode(shownJoinCode(code))).toBe(code);
    }
  });

  it('have no vowels, no digits that stand for them, and no look-alikes', () => {
    expect(joinCodeAlphabet).not.toMatch(/[AEIOU01234582LSZBVDGC]/);
    expect(new Set(joinCodeAlphabet).size).toBe(16);
  });

  it.each([
    ['K7P-9QX', 'K7P9QX'],
    ['k7p9qx', 'K7P9QX'],
    [' k7p 9qx ', 'K7P9QX'],
    ['K7P–9QX', 'K7P9QX'],
    ['k7p.9qx', 'K7P9QX'],
    ['Ｋ７Ｐ９ＱＸ', 'K7P9QX'],
    ['K1P-90X', 'K7P9QX'],
    ['kip-9qx', null],
    ['KGP-9OX', 'K6P9QX'],
    ['K7P-9Q', null],
    ['K7P-9QXX', null],
    ['', null],
  ])('typed as “%s” are %s', (typed, code) => {
    expect(readJoinCode(typed)).toBe(code);
  });
});
