import { expect, test } from 'vitest';
import { sentWords } from '#client/reviews/writing/sent-words.ts';
import type { MyReview, ReviewState } from '#shared/reviews/review.ts';

const review = (state: ReviewState): MyReview => ({
  ...{ id: 'r1', author: 'Heron', state, isExtra: false, marked: 5, of: 5 },
  ...{ assignedOn: '2026-11-20', sentOn: '2026-11-24', became: null },
});

const became = {
  usefulness: null,
  usefulnessNote: '',
  isEndorsed: false,
  willUse: 0,
  wontUse: 0,
  changed: 0,
};

test('a review that its author has stays as it is', () => {
  const given = { ...review('sent'), became };
  expect(sentWords({ review: given, canReopen: false }, 'saved')).toBe(
    'Sent, and its author has it: it stays as it is.',
  );
});

test.each([
  ['on its way', 'begun', false, 'saving', 'Sending …'],
  ['without a server', 'begun', false, 'offline', 'It is kept on this device, and sent as soon as'],
  ['sent', 'sent', true, 'saved', 'Sent. You can change it until the author gets it.'],
  ['it brought one’s own', 'sent', false, 'saved', 'You have got the reviews of your own map for it'],
  ['taken out', 'removed', false, 'saved', 'Your instructor has taken this review out'],
] as const)('%s', (_name, state, canReopen, saving, words) => {
  expect(sentWords({ review: review(state), canReopen }, saving)).toContain(words);
});
