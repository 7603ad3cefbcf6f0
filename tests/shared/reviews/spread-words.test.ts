import { expect, it } from 'vitest';
import { spreadWords } from '#shared/reviews/spread-words.ts';

const levels = ['Good', 'Fair', 'Poor'];

it.each([
  [[], ''],
  [['Good'], 'One says Good.'],
  [['Fair', 'Fair'], 'Both say Fair.'],
  [['Fair', 'Fair', 'Fair'], 'All three say Fair.'],
  [['Fair', 'Good', 'Good'], 'Two say Good, one says Fair.'],
  [['Poor', 'Good'], 'One says Good, one says Poor.'],
])('says how far %j agree', (given, words) => {
  expect(spreadWords(levels, given)).toBe(words);
});
