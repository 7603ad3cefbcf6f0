import { describe, expect, test } from 'vitest';
import { beforePublishing } from '#client/assignments/before-publishing.ts';
import { dueTone, dueWords, momentWords } from '#client/assignments/due-words.ts';
import { worksWords } from '#client/assignments/SaveChanges.tsx';
import { standingOf } from '#client/assignments/work-words.ts';
import { newAssignment } from '#shared/assignments/assignment.ts';
import type { MyWork, Submission } from '#shared/assignments/work.ts';
import type { CoursePeople } from '#shared/courses/course.ts';

const now = new Date('2026-11-24T10:00:00Z');

describe('when something is due', () => {
  test.each([
    ['2026-11-28T10:00:00Z', 'plain', 'due in 4 days'],
    ['2026-11-25T09:00:00Z', 'near', 'due in 23 hours'],
    ['2026-11-24T10:05:00Z', 'near', 'due in 5 minutes'],
    ['2026-11-24T08:00:00Z', 'over', 'was due 2 hours ago'],
  ])('%s is %s: %s', (dueAt, tone, words) => {
    expect([dueTone(dueAt, now), dueWords(dueAt, now)]).toEqual([tone, words]);
  });

  test.each([
    ['UTC', 'Tue 24 Nov, 20:00'],
    ['Europe/Berlin', 'Tue 24 Nov, 21:00 Berlin time'],
    ['Africa/Accra', 'Tue 24 Nov, 20:00'],
  ])('the clock of %s is named where it shows something else than here: %s', (timeZone, words) => {
    expect(momentWords('2026-11-24T20:00:00Z', timeZone, now, 'UTC')).toBe(words);
  });
});

const work: MyWork = {
  assignmentId: 'a',
  essayId: 'e',
  revision: 7,
  startedAt: '2026-11-20T10:00:00Z',
  dueAt: '2026-11-25T10:00:00Z',
  extension: null,
  submissions: [],
  closedBecause: null,
  group: null,
  released: 0,
  isTest: false,
};
const submission: Submission = {
  ...{ id: 's', assignmentId: 'a', essayId: 'e', number: 1, revision: 7, at: '2026-11-23T10:00:00Z' },
  ...{
    dueAt: null,
    isLate: false,
    receipt: 'ACDEFGHJKM',
    by: null,
    nodes: 3,
    words: 0,
    openFindings: 0,
    note: '',
  },
};
const past = '2026-11-23T10:00:00Z';

describe('where a student stands', () => {
  test.each<[string, Partial<MyWork>, string | null, string]>([
    ['nothing begun', { essayId: null }, null, 'new'],
    ['not open yet', { essayId: null, closedBecause: 'Later.' }, '2026-11-26T10:00:00Z', 'ahead'],
    ['begun', {}, null, 'begun'],
    ['late work is taken', { dueAt: past }, null, 'begun'],
    ['late work is refused', { dueAt: past, closedBecause: 'It is over.' }, null, 'over'],
    ['handed in', { submissions: [submission] }, null, 'handed-in'],
    ['gone on with', { submissions: [submission], revision: 8 }, null, 'changed'],
    [
      'handed in before it closed',
      { submissions: [submission], closedBecause: 'It is over.' },
      null,
      'handed-in',
    ],
  ])('%s', (_, changes, opensAt, standing) => {
    expect(standingOf({ ...work, ...changes }, { opensAt }, now)).toBe(standing);
  });
});

describe('what a class has already', () => {
  const row = (essayId: string | null, isIn = false) => ({ essayId, submission: isIn ? submission : null });
  test.each([
    [[row(null)], 'Nobody has begun yet.'],
    [[row('e'), row(null)], '1 student has begun, nobody has handed in.'],
    [[row('e'), row('f', true)], '2 students have begun, 1 has handed in.'],
  ])('%#', (works, words) => {
    expect(worksWords(works)).toBe(words);
  });
});

describe('before publishing', () => {
  const body = { ...newAssignment('UTC', { id: 'r', version: 1 }), title: 'Memo', task: 'Write.' };
  const student = (personId: string, groupId: string | null) => ({
    ...{ personId, name: personId, email: null, role: 'student' as const, sectionId: null, groupId },
    ...{ joinedAt: null, hasPin: false, isYou: false },
  });
  const people: CoursePeople = { members: [student('a', 'g'), student('b', null)], sections: [], groups: [] };
  const state = { body, courseId: 'c', courseTitle: '', people, rubrics: [], reviews: null };
  const said = (changes: Partial<typeof state>) =>
    beforePublishing({ ...state, ...changes }, now, 'UTC').map((check) => `${check.state}: ${check.text}`);

  test.each<[string, Partial<typeof body>, string]>([
    ['no title', { title: ' ' }, 'stops: It needs a title.'],
    ['no task', { task: '' }, 'look: There is no task: students see the title alone.'],
    ['no deadline', {}, 'look: There is no deadline: it can be handed in at any time.'],
    [
      'a deadline',
      { dueAt: '2026-11-25T20:00:00Z' },
      'fine: Due Wed 25 Nov, 20:00; later work is taken and marked late.',
    ],
    [
      'a deadline that has passed',
      { dueAt: past },
      'look: The deadline, Mon 23 Nov, 10:00, has passed already.',
    ],
    [
      'it opens after the deadline',
      { dueAt: '2026-11-25T20:00:00Z', opensAt: '2026-11-26T20:00:00Z' },
      'look: It opens only after the deadline.',
    ],
    [
      'feedback before the deadline',
      { dueAt: '2026-11-25T20:00:00Z', feedbackBy: '2026-11-25T10:00:00Z' },
      'look: Feedback is promised before the deadline.',
    ],
    ['a student without a group', { grouping: 'group' }, 'look: 1 student is in no group and cannot begin.'],
    [
      'a gate',
      { gate: 'everything' },
      'look: Nobody can hand in while any finding is open, unless it is dismissed with a reason.',
    ],
  ])('%s', (_, changes, words) => {
    expect(said({ body: { ...body, ...changes } })).toContain(words);
  });

  test('the roster is counted, and no course stops it', () => {
    expect(said({})).toContain('fine: 2 students on the roster; others join with the code.');
    expect(said({ people: { ...people, members: [] } })).toContain(
      'fine: Nobody is on the roster yet: students join with the code.',
    );
  });
});
