import { describe, expect, it } from 'vitest';
import { alikePairs } from '#shared/rubric/similar.ts';
import { looksEnglish, overlap, readWords } from '#shared/rubric/words.ts';
import { printedSeed, seededRandom, wholeBelow } from '#tests/support/seeded-random.ts';

describe('the words of a text', () => {
  it.each([
    ['content words are lower-cased, without stop words', 'The Mill is in Harlow', ['mill', 'harlow']],
    ['possessives are the word itself', 'the mill’s workers', ['mill', 'workers']],
    ['contractions are stop words', 'they don’t pay, it’s free', ['pay', 'free']],
    ['numbers count', '14 % more in 2019', ['14', '2019']],
    ['nothing has no words', ' … ', []],
  ])('%s', (_name, text, content) => {
    expect([...readWords(text).content]).toEqual(content);
  });

  it.each([
    ['the same', 'free buses', 'buses free', 1],
    ['one of three', 'free buses', 'free trams', 1 / 3],
    ['nothing at all', 'free', 'trams', 0],
    ['nothing to compare', '', '', 0],
  ])('overlap: %s', (_name, a, b, share) => {
    expect(overlap(readWords(a).content, readWords(b).content)).toBeCloseTo(share);
  });

  it.each([
    [
      'English prose',
      'Cities should make buses free, because the fares keep out those who need them most and it is only a fifth of what the buses cost to run.',
      true,
    ],
    [
      'German prose',
      'Städte sollten Busse kostenlos machen, weil die Fahrpreise gerade diejenigen ausschließen, die sie am dringendsten brauchen, und nur ein Fünftel der Kosten decken helfen.',
      false,
    ],
    ['too little to tell', 'Städte sollten Busse kostenlos machen', true],
  ])('language: %s', (_name, text, english) => {
    expect(looksEnglish([readWords(text)])).toBe(english);
  });
});

describe('alike pairs', () => {
  it('are those that comparing all with all would find', () => {
    const random = seededRandom(printedSeed('alike pairs'));
    for (let run = 0; run < 200; run++) {
      const sets = Array.from(
        { length: wholeBelow(random, 20) },
        () => new Set(Array.from({ length: wholeBelow(random, 9) }, () => `w${wholeBelow(random, 7)}`)),
      );
      for (const threshold of [0.5, 0.8, 1]) {
        const all = sets.flatMap((set, at) => {
          const first = sets.findIndex(
            (other, index) =>
              index < at && set.size >= 3 && other.size >= 3 && overlap(set, other) >= threshold,
          );
          return first < 0 ? [] : [[first, at]];
        });
        expect(alikePairs(sets, threshold)).toEqual(all);
      }
    }
  });
});
