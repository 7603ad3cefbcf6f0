import { describe, expect, test } from 'vitest';
import {
  actOf,
  amongMine,
  askedWords,
  becameWords,
  dayWords,
  releaseWords,
  reviewTitle,
  stateWords,
} from '#client/reviews/my-reviews-words.ts';
import { newPeerReview } from '#shared/assignments/peer-review.ts';
import type { MyReview, ReviewState } from '#shared/reviews/review.ts';

function review(changes: Partial<MyReview> = {}): MyReview {
  return {
    ...{ id: 'r1', author: 'Heron', state: 'assigned', isExtra: false, marked: 0, of: 5 },
    ...{ assignedOn: '2026-11-20', sentOn: null, became: null },
    ...changes,
  };
}

const became = {
  ...{ usefulness: 4, usefulnessNote: '', isEndorsed: false },
  ...{ willUse: 0, wontUse: 0, changed: 0 },
};

describe('a review among one’s own', () => {
  test.each<[string, Partial<MyReview>, string, ReturnType<typeof actOf>]>([
    ['given out', {}, 'Not begun', 'Start'],
    ['extra', { isExtra: true }, 'Not begun · extra', 'Start'],
    ['begun', { state: 'begun', marked: 3 }, 'Begun, 3 of 5 rows done', 'Continue'],
    ['sent', { state: 'sent', marked: 5, sentOn: '2026-11-24' }, 'Sent 24 Nov', 'Look'],
    ['sent with gaps', { state: 'sent', marked: 4, sentOn: '2026-11-04' }, 'Sent 4 Nov, 1 row blank', 'Look'],
    ['declined', { state: 'declined' }, 'You gave it back', null],
    ['withdrawn', { state: 'withdrawn' }, 'It went to somebody else: nothing to do', null],
    ['removed', { state: 'removed' }, 'Taken out by your instructor', 'Look'],
    [
      'removed, and why',
      { state: 'removed', removedBecause: 'It is about somebody else’s map.' },
      'Taken out by your instructor: It is about somebody else’s map.',
      'Look',
    ],
  ])('%s', (_name, changes, words, act) => {
    expect([stateWords(review(changes)), actOf(review(changes))]).toEqual([words, act]);
  });

  test.each<[ReviewState, ReturnType<typeof actOf>]>([
    ['assigned', null],
    ['begun', 'Continue'],
    ['sent', 'Look'],
  ])('one that is %s where something comes before reviewing', (state, act) => {
    expect(actOf({ state }, true)).toBe(act);
  });

  test.each<[string, Partial<MyReview>, readonly string[]]>([
    ['nothing before it is sent', {}, []],
    ['its author has not got it', { state: 'sent' }, ['Its author has not got it yet.']],
    [
      'its author has not rated it',
      { state: 'sent', became: { ...became, usefulness: null } },
      ['Its author has it; not rated yet.'],
    ],
    ['rated alone needs no words', { state: 'sent', became }, []],
    [
      'all of it',
      { state: 'sent', became: { ...became, willUse: 2, wontUse: 1, changed: 1, isEndorsed: true } },
      [
        'The author will use 2 comments, won’t use 1 comment.',
        '1 place that you commented on has changed since.',
        'Your instructor endorses it.',
      ],
    ],
    [
      'places',
      { state: 'sent', became: { ...became, changed: 3 } },
      ['3 places that you commented on have changed since.'],
    ],
  ])('what became of it: %s', (_name, changes, words) => {
    expect(becameWords(review(changes))).toEqual(words);
  });
});

describe('what is asked', () => {
  test('how many, and who knows whom', () => {
    expect(askedWords({ ...newPeerReview(), perStudent: 1, blind: 'open' })).toBe(
      'Each of you reviews 1 map of others in the class. You see whose map it is, and its author sees who you are.',
    );
    expect(askedWords(newPeerReview())).toContain(
      '2 maps of others in the class. You do not see whose map it is',
    );
    expect(askedWords({ ...newPeerReview(), blind: 'single' })).toContain(
      'its author does not see who you are',
    );
  });

  test.each([
    [{ type: 'at-once' }, 'Its author gets it as soon as you send it.'],
    [{ type: 'on-date', at: '2026-11-24T20:00:00Z' }, 'Authors get their reviews on 2026-11-24T20:00:00Z.'],
    [{ type: 'own-done' }, 'You get the reviews of your own map once you have sent all of yours.'],
  ] as const)('when authors get them: %o', (release, words) => {
    expect(releaseWords({ release }, (at) => at)).toBe(words);
  });

  test('the title says whose map it is as far as one may know', () => {
    expect(reviewTitle({ number: 1, of: 2 }, 'Heron', 'double')).toBe(
      'Review 1 of 2 — Author: Heron (name hidden)',
    );
    expect(reviewTitle({ number: 1, of: 2 }, 'Heron', 'double', true)).toBe('Review 1 of 2 — Author: Heron');
    expect(reviewTitle({ number: 3, of: 2 }, 'Ana Ruiz', 'single')).toBe('Another review — Author: Ana Ruiz');
  });

  test('a day', () => expect(dayWords('2026-01-05')).toBe('5 Jan'));
});

describe('where a review stands among one’s own', () => {
  const one = (id: string, state: ReviewState) => review({ id, state });
  const all = [one('a', 'sent'), one('b', 'declined'), one('c', 'begun'), one('d', 'assigned')];

  test('those that are not one’s own any more are left out', () => {
    expect(amongMine(all, 'c')).toEqual({
      ...{ of: 3, sentElsewhere: 1, previous: 'a', next: 'd' },
      toDo: all[3],
    });
    expect(amongMine(all, 'b')).toBeNull();
  });

  test('after the last the next one to do is looked for from the start', () => {
    expect(amongMine(all, 'd')?.toDo).toBe(all[2]);
    expect(amongMine([one('a', 'sent'), one('d', 'begun')], 'd')).toEqual({
      ...{ of: 2, sentElsewhere: 1, previous: 'a', next: null, toDo: null },
    });
  });
});
