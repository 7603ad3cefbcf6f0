import { describe, expect, test } from 'vitest';
import { anchorFor, placeOf } from '#shared/essay/anchors.ts';
import type { Place } from '#shared/essay/place.ts';
import { type EssayText, plainText } from '#shared/essay/text.ts';

const essay = `School should begin at half past eight for pupils above the age of twelve.
Most of our class sleeps less than seven hours on a weekday. The nurse says that nine would be right.
Some parents say that the buses could not run later. That is true today.
The town has already moved the buses once. That is true today. It took a single summer.`;

const sleep = 'Most of our class sleeps less than seven hours on a weekday.';

function anchorOn(text: EssayText, words: string, nth = 0) {
  let start = text.text.indexOf(words);
  for (let more = nth; more > 0; more--) start = text.text.indexOf(words, start + 1);
  if (start < 0) throw new Error(`The text has no “${words}”.`);
  return anchorFor(text, { start, end: start + words.length });
}

/** The place with its words, so that a failure can be read. */
function placedIn(text: EssayText, place: Place) {
  return place.type === 'lost'
    ? 'lost'
    : `${place.type}: ${text.text.slice(place.span.start, place.span.end)}`;
}

const cases: readonly {
  readonly that: string;
  readonly words: string;
  readonly nth?: number;
  readonly later: (text: string) => string;
  readonly gives: string;
}[] = [
  { that: 'stands where it stood', words: sleep, later: (text) => text, gives: `found: ${sleep}` },
  {
    that: 'is found when words were typed before it',
    words: sleep,
    later: (text) => `A word before. ${text}`,
    gives: `found: ${sleep}`,
  },
  {
    that: 'is found in another paragraph',
    words: sleep,
    later: (text) => `${text.replace(`${sleep} `, '')}\nAt last: ${sleep}`,
    gives: `found: ${sleep}`,
  },
  {
    that: 'is found with other quotes, blanks and dashes, in the text as it is',
    words: 'The nurse says that nine would be right.',
    later: (text) => text.replace('nurse says', 'nurse\u00a0says'),
    gives: 'found: The nurse\u00a0says that nine would be right.',
  },
  {
    that: 'is found with a word hyphenated over a line end',
    words: 'The town has already moved the buses once.',
    later: (text) => text.replace('already', 'al-\nready'),
    gives: 'found: The town has al-\nready moved the buses once.',
  },
  {
    that: 'is found with a letter corrected',
    words: sleep,
    later: (text) => text.replace('weekday', 'week day'),
    gives: 'found: Most of our class sleeps less than seven hours on a week day.',
  },
  {
    that: 'is offered when a negation comes in',
    words: 'School should begin at half past eight for pupils above the age of twelve.',
    later: (text) => text.replace('should begin', 'should not begin'),
    gives: 'unsure: School should not begin at half past eight for pupils above the age of twelve.',
  },
  {
    that: 'is offered when a number changes',
    words: 'It was 14 percent more than in the year before that one.',
    later: (text) => text.replace('14', '74'),
    gives: 'unsure: It was 74 percent more than in the year before that one.',
  },
  {
    that: 'is lost when it was rewritten to another statement',
    words: sleep,
    later: (text) => text.replace(sleep, 'Our class gets up in the dark and nobody likes it at all.'),
    gives: 'lost',
  },
  {
    that: 'is lost when it was deleted',
    words: sleep,
    later: (text) => text.replace(`${sleep} `, ''),
    gives: 'lost',
  },
  {
    that: 'is told from the same words elsewhere by what stands around',
    words: 'That is true today.',
    nth: 1,
    later: (text) => text.replace('School should begin', 'Our school should begin'),
    gives: 'found: That is true today.',
  },
  {
    that: 'is offered when nothing tells the same words apart',
    words: 'That is true today.',
    later: () => 'One thing.\nThat is true today.\nAnother thing.\nThat is true today.\nA third.',
    gives: 'unsure: That is true today.',
  },
  {
    that: 'is not looked for inside other words',
    words: 'age',
    later: () => 'The average village has a stage.',
    gives: 'lost',
  },
  {
    that: 'that is short is not taken from quite another place',
    words: 'class',
    later: () => 'Nobody travels first class to a town of that size.',
    gives: 'lost',
  },
];

describe('a passage', () => {
  test.each(cases.map((item) => [item.that, item] as const))('%s', (_that, { words, nth, later, gives }) => {
    const before = essay.includes(words) ? essay : `${essay}\n${words}`;
    const anchor = anchorOn(plainText(1, before), words, nth);
    const text = plainText(2, later(before));
    expect(placedIn(text, placeOf(text, anchor))).toBe(gives);
  });

  test('of the same version needs no search, however often its words stand there', () => {
    const text = plainText(1, essay);
    const anchor = anchorOn(text, 'That is true today.', 1);
    expect(placeOf(text, anchor)).toEqual({ type: 'found', span: anchor.position, score: 1 });
  });

  test('told apart by what stands around is the one meant', () => {
    const anchor = anchorOn(plainText(1, essay), 'That is true today.', 1);
    const text = plainText(2, `New.\n${essay}`);
    const start = text.text.lastIndexOf('That is true today.');
    expect(placeOf(text, anchor)).toMatchObject({ type: 'found', span: { start } });
  });

  test('is kept without blanks at its ends and without half characters around it', () => {
    const text = plainText(7, `😀${'a'.repeat(31)} a point ${'b'.repeat(30)}😀`);
    const start = text.text.indexOf(' a point');
    expect(anchorFor(text, { start, end: start + ' a point '.length })).toEqual({
      quote: { exact: 'a point', prefix: `${'a'.repeat(31)} `, suffix: ` ${'b'.repeat(30)}` },
      position: { start: start + 1, end: start + 8 },
      textVersion: 7,
    });
  });
});
