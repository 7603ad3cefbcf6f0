import { describe, expect, it } from 'vitest';
import { dateOfWords, wordsOfDate } from '#shared/sources/dates.ts';

describe('a date as it is typed', () => {
  it.each([
    ['2019', [[2019]]],
    ['-44', [[-44]]],
    ['2019-05', [[2019, 5]]],
    ['2019-5-3', [[2019, 5, 3]]],
    ['May 2019', [[2019, 5]]],
    ['3 May 2019', [[2019, 5, 3]]],
    ['Sept. 3, 2019', [[2019, 9, 3]]],
    ['2019 to 2021', [[2019], [2021]]],
    [
      '2019-05-03/2019-06-01',
      [
        [2019, 5, 3],
        [2019, 6, 1],
      ],
    ],
  ])('%s is a date', (words, parts) => {
    const date = dateOfWords(words);
    expect(date).toEqual({ 'date-parts': parts });
    expect(dateOfWords(wordsOfDate(date ?? undefined))).toEqual(date);
  });

  it.each(['n.d.', 'c. 1850', 'Spring 2019', '2019-13', '45 May 2019', 'forthcoming'])(
    '%s is kept as it is written',
    (words) => {
      expect(dateOfWords(words)).toEqual({ raw: words });
      expect(wordsOfDate({ raw: words })).toBe(words);
    },
  );

  it('nothing is no date', () => {
    expect(dateOfWords('  ')).toBeNull();
    expect(wordsOfDate(undefined)).toBe('');
  });
});
