import { describe, expect, test } from 'vitest';
import { alignSentences } from '#tests/bench/anchors/alignment.ts';
import { fatesOf, tally } from '#tests/bench/anchors/drafts.ts';
import { movedBlock } from '#tests/bench/anchors/moved-block.ts';
import { printedSeed } from '#tests/support/seeded-random.ts';

const seed = printedSeed('refind');

describe('120 anchors in 5,000 words, a block of 30 sentences moved', () => {
  test.each([
    { share: 0, found: 120, kept: 120 },
    { share: 0.1, found: 80, kept: 119 },
    { share: 0.2, found: 12, kept: 117 },
    { share: 0.5, found: 0, kept: 20 },
  ])('with $share of the words replaced', ({ share, found, kept }) => {
    const outcome = movedBlock(seed, share);
    expect(outcome).toMatchObject({ wrong: 0 });
    expect(outcome.askedElsewhere).toBeLessThanOrEqual(1);
    expect(outcome.found).toBeGreaterThanOrEqual(found);
    expect(outcome.found + outcome.asked).toBeGreaterThanOrEqual(kept);
  });
});

const first = `Our town should keep its swimming pool. It costs as much as forty metres of road each year. Children who cannot swim drown in lakes.
Some say that the pool is old. The tiles are old, but the pumps were replaced in 2019. The water is warm.
A pool is also where people of all ages meet. My grandfather goes there every Tuesday. For these reasons the pool should stay open.`;
const second = `Our town should keep its swimming pool. A pool is also where people of all ages meet. My grandfather goes there every Tuesday and every Friday.
It costs as much as forty metres of road each year. Children who never learned to swim are in danger in every summer by the lakes.
Some say that the pool is old. The tiles are old, but the pumps were replaced in 2021. For all of these reasons the pool should stay open.`;

describe('two drafts', () => {
  test('keep what was not rewritten, and are asked about what was', () => {
    const fates = fatesOf(first, second);
    expect(fates.map(({ words, outcome }) => [words.slice(0, 24), outcome])).toEqual([
      ['Our town should keep its', 'found'],
      ['It costs as much as fort', 'found'],
      ['Children who cannot swim', 'lost'],
      ['Some say that the pool i', 'found'],
      ['The tiles are old, but t', 'asked'], // another year
      ['The water is warm.', 'lost'],
      ['A pool is also where peo', 'found'],
      ['My grandfather goes ther', 'found'], // it was made longer
      ['For these reasons the po', 'found'],
    ]);
    expect(tally(fates)).toMatchObject({ anchors: 9, unchanged: 4, unchangedFound: 4, wrong: 0 });
  });

  test('are paired by equal sentences, near ones, joined ones and parted ones', () => {
    const from = [
      'A b c d.',
      'Moved as it was here.',
      'Gone.',
      'One two three four, five six seven.',
      'Taken into a longer one.',
    ];
    const to = [
      'Moved as it was here.',
      'A b c e.',
      'One two three four.',
      'Five six seven.',
      'Words were taken into a longer one, so to say.',
    ];
    expect(alignSentences(from, to)).toEqual([[1], [0], [], [2, 3], [4]]);
  });
});
