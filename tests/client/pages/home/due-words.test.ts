import { describe, expect, it } from 'vitest';
import { dueWords } from '#client/pages/home/class/due-words.ts';
import type { ClassToAssess, Due, WorkToDo } from '#shared/home/home.ts';

const now = new Date('2026-11-23T08:00:00.000Z');
const of = { assignmentId: 'a1', title: 'Start times', courseTitle: 'ENG 101', timeZone: 'Europe/Berlin' };
const work: WorkToDo = {
  ...{ type: 'work', ...of, dueAt: '2026-11-26T19:00:00.000Z', hasMoreTime: false },
  ...{ group: null, essayId: null, step: 'start' },
};
const aClass: ClassToAssess = {
  ...{ type: 'class', ...of, dueAt: '2026-11-26T19:00:00.000Z', feedbackBy: null },
  ...{ of: 28, handedIn: 3, toAssess: 0 },
};

describe('what is due next, in words', () => {
  it.each<[string, Due, string, string, string]>([
    ['not begun', work, 'ENG 101 · due Thu 26 Nov, 20:00 · 3 days left', 'Start', '/assignments/a1'],
    [
      'begun',
      { ...work, step: 'continue', essayId: 'e1', dueAt: null },
      'ENG 101 · no deadline',
      'Continue',
      '/essays/e1',
    ],
    [
      'of a group, on the last day, extended',
      {
        ...work,
        step: 'hand-in',
        essayId: 'e1',
        group: 'Owls',
        hasMoreTime: true,
        dueAt: '2026-11-23T19:00:00.000Z',
      },
      'ENG 101 · Owls · due Mon 23 Nov, 20:00 · 11 hours left · with more time for you',
      'Hand in',
      '/assignments/a1',
    ],
    [
      'over, but taken',
      { ...work, dueAt: '2026-11-20T19:00:00.000Z' },
      'ENG 101 · was due Fri 20 Nov, 20:00 · late work is taken',
      'Start',
      '/assignments/a1',
    ],
    [
      'reviews',
      { type: 'reviews', ...of, dueAt: '2026-11-26T19:00:00.000Z', count: 2 },
      'ENG 101 · 2 reviews to write · due Thu 26 Nov, 20:00 · 3 days left',
      'Review',
      '/assignments/a1',
    ],
    [
      'a late review',
      { type: 'reviews', ...of, dueAt: '2026-11-20T19:00:00.000Z', count: 1 },
      'ENG 101 · one review to write · was due Fri 20 Nov, 20:00 · late reviews are taken',
      'Review',
      '/assignments/a1',
    ],
    [
      'a class at work',
      aClass,
      'ENG 101 · 3 of 28 handed in · closes Thu 26 Nov, 20:00',
      'See the class',
      '/assignments/a1',
    ],
    [
      'a class to assess',
      { ...aClass, toAssess: 2, dueAt: '2026-11-20T19:00:00.000Z' },
      'ENG 101 · 2 to assess · 3 of 28 handed in · closed Fri 20 Nov, 20:00',
      'Assess',
      '/assignments/a1',
    ],
  ])('%s', (_case, due, facts, action, path) => {
    const words = dueWords(due, now, 'Europe/Berlin');
    expect({ ...words, facts: words.facts.join(' · ') }).toEqual({
      title: 'Start times',
      facts,
      action,
      path,
    });
  });

  it('names the zone of a deadline on a device that is in another', () => {
    expect(dueWords(work, now, 'America/New_York').facts[1]).toBe('due Thu 26 Nov, 20:00 Berlin time');
  });
});
