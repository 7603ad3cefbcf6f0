import { describe, expect, it } from 'vitest';
import {
  barTitle,
  leftWords,
  moveWords,
  sentWords,
  taskPath,
  taskSays,
  taskWords,
  timeWords,
} from '#client/reviews/hour/hour-words.ts';
import type { HourCounts, HourPhase, HourTask } from '#shared/reviews/class-hour.ts';

const counts: HourCounts = { handedIn: 3, toHandIn: 1, blank: 2, given: 0, sent: 0, heldBack: 0 };

describe('the one button of a class hour', () => {
  it.each<[HourTask, string | null, string | null]>([
    [{ type: 'begin' }, 'Start your map', '/assignments/a1'],
    [{ type: 'map', essayId: 'e1' }, 'Go to your map', '/essays/e1'],
    [review(1, 2, false), 'Review your first map', '/reviews/r1'],
    [review(2, 2, true), 'Go on with your second review', '/reviews/r1'],
    [review(1, 1, false), 'Write your review', '/reviews/r1'],
    [review(1, 1, true), 'Go on with your review', '/reviews/r1'],
    [{ type: 'read', count: 1 }, 'Read your review', '/assignments/a1/received'],
    [{ type: 'read', count: 2 }, 'Read your 2 reviews', '/assignments/a1/received'],
    [{ type: 'read', count: 2, selfFirst: true }, 'Look at your own map first', '/assignments/a1/received'],
    [{ type: 'calibrate', done: 0, of: 1 }, 'Try your judgement first', '/assignments/a1/calibration'],
    [
      { type: 'calibrate', done: 1, of: 2 },
      'Try your judgement on the next map',
      '/assignments/a1/calibration',
    ],
    [{ type: 'wait', why: 'The class hour is over.' }, null, null],
  ])('%j', (task, words, path) => {
    expect([taskWords(task), taskPath(task, 'a1')]).toEqual([words, path]);
  });
});

describe('how many reviews are sent', () => {
  it.each<[HourPhase, Partial<HourCounts>, string]>([
    ['mapping', { given: 4, sent: 1 }, ''],
    ['reviewing', {}, ''],
    ['reviewing', { given: 40, sent: 31 }, '31 of 40 reviews sent'],
    ['reading', { given: 1, sent: 0 }, '0 of 1 review sent'],
    ['ended', { given: 40, sent: 31 }, ''],
  ])('%s, %j: “%s”', (phase, some, words) => {
    expect(sentWords(phase, { ...counts, ...some })).toBe(words);
  });
});

describe('what a student is told in each phase', () => {
  it.each<[HourPhase, HourTask, string, string]>([
    ['joining', { type: 'begin' }, 'Class hour: joining', 'Wait until everybody is here, or start already.'],
    ['joining', { type: 'map', essayId: 'e1' }, 'Class hour: joining', 'or go on already.'],
    ['mapping', { type: 'map', essayId: 'e1' }, 'Class hour: mapping', 'It is handed in for you'],
    ['reviewing', review(1, 2, false), 'Class hour: reviewing', 'give each row a level'],
    ['reviewing', { type: 'calibrate', done: 1, of: 2 }, 'Class hour: reviewing', '1 of 2 done.'],
    ['reading', review(1, 2, true), 'Class hour: reading feedback', 'Finish yours meanwhile.'],
    ['reading', { type: 'read', count: 2 }, 'Class hour: reading feedback', 'Say how useful each is'],
    [
      'reviewing',
      { type: 'wait', why: 'Ask your instructor.' },
      'Class hour: reviewing',
      'Ask your instructor.',
    ],
    [
      'ended',
      { type: 'wait', why: 'The class hour is over.' },
      'Class hour: over',
      'you can go on with them.',
    ],
  ])('%s, %j', (phase, task, title, says) => {
    expect(barTitle(phase)).toBe(title);
    expect(taskSays(phase, task)).toContain(says);
  });
});

describe('the time that is left', () => {
  it.each([
    [0, '0:00'],
    [-5_000, '0:00'],
    [999, '0:01'],
    [245_000, '4:05'],
    [3_720_000, '1:02:00'],
  ])('%i ms is “%s”', (milliseconds, words) => {
    expect(leftWords(milliseconds)).toBe(words);
  });
});

describe('what a move does, in words', () => {
  it.each<[HourPhase, HourPhase, Partial<HourCounts>, string[]]>([
    ['joining', 'mapping', {}, ['Everybody sees a button that leads to their map.']],
    [
      'mapping',
      'reviewing',
      {},
      ['1 map is not handed in yet: handed in now, as it is', '2 begun with nothing', 'of 4 maps'],
    ],
    ['mapping', 'reviewing', { toHandIn: 0, blank: 0 }, ['handed in already', 'of 3 maps']],
    ['mapping', 'reviewing', { given: 6 }, ['6 reviews are given out; what is missing is added.']],
    ['reviewing', 'reading', { given: 6, sent: 4 }, ['4 of 6 reviews are sent', 'cannot be taken back']],
    ['reviewing', 'mapping', {}, ['Nothing is taken back', 'not what its reviewers see']],
    ['reading', 'reviewing', {}, ['Nothing is taken back']],
    ['reviewing', 'ended', { heldBack: 1 }, ['1 review is sent and not given out yet.']],
  ])('from %s to %s with %j', (from, to, change, parts) => {
    const words = moveWords(from, to, { ...counts, ...change }).what.join(' ');
    for (const part of parts) expect(words).toContain(part);
  });
});

function review(number: number, of: number, isBegun: boolean): HourTask {
  return { type: 'review', reviewId: 'r1', number, of, isBegun };
}

it.each<[number, boolean, string]>([
  [125_000, false, '2:05 left'],
  [125_000, true, '2:05 left'],
  [0, false, 'The time is over'],
  [-130_900, false, 'The time is over'],
  [-130_900, true, 'The time has been over for 2:10'],
])('%i ms left, leading %s: “%s”', (left, isLead, words) => {
  expect(timeWords(left, isLead)).toBe(words);
});
