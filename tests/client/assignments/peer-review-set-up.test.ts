import { describe, expect, test } from 'vitest';
import { feasibilityOfClass, peerReviewChecks } from '#client/assignments/peer-review-checks.ts';
import {
  gradingTrouble,
  quietWords,
  releaseHint,
  reviewsAskedWords,
  suggestedDates,
  suggestedRelease,
} from '#client/assignments/peer-review-words.ts';
import type { ReviewsNow } from '#client/assignments/reviews-now.ts';
import { type AssignmentBody, newAssignment } from '#shared/assignments/assignment.ts';
import { newPeerReview, type PeerReview } from '#shared/assignments/peer-review.ts';
import type { CourseMember, CoursePeople } from '#shared/courses/course.ts';

const due = '2026-11-24T20:00:00Z';
const later = '2026-11-25T20:00:00Z';
const latest = '2026-12-02T20:00:00Z';
const words = (instant: string) => instant.slice(5, 10);

function bodyWith(review: Partial<PeerReview> | null, changes: Partial<AssignmentBody> = {}): AssignmentBody {
  return {
    ...newAssignment('UTC', { id: 'argument-essay', version: 2 }),
    dueAt: due,
    ...changes,
    peerReview: review && { ...newPeerReview(), ...review },
  };
}

/** So many students, in groups by turns or in none, and somebody who teaches them. */
function classOf(students: number, groups: number | null = null): CoursePeople {
  const member = (at: number, role: CourseMember['role']): CourseMember => ({
    ...{ personId: `p${at}`, name: `Person ${at}`, email: null, role, sectionId: null, joinedAt: null },
    ...{ groupId: groups === null ? null : `g${at % groups}`, hasPin: false, isYou: false },
  });
  const members = Array.from({ length: students }, (_, at) => member(at, 'student'));
  return { members: [...members, member(students, 'instructor')], sections: [], groups: [] };
}

const textsOf = (body: AssignmentBody, students: number) =>
  peerReviewChecks(body, classOf(students), words).map(({ state, text }) => `${state}: ${text}`);

describe('of peer review that is on its way', () => {
  const required = { calibration: 'required' as const };
  const choose =
    'look: Calibration is required: choose its maps under Peer review before reviews are given out.';

  test.each<[string, Partial<PeerReview>, ReviewsNow | null, readonly string[]]>([
    [
      'reviews without a date that are given out',
      { dueAt: latest },
      { isGivenOut: true, readyMaps: 0 },
      ['fine: Each student reviews 2 maps until 12-02. They are given out.'],
    ],
    [
      'required calibration with its maps',
      { ...required, opensAt: later },
      { isGivenOut: false, readyMaps: 2 },
      ['fine: Each student reviews 2 maps, from 11-25.'],
    ],
    [
      'required calibration whose maps are not ready',
      { ...required, opensAt: later },
      { isGivenOut: false, readyMaps: 0 },
      [choose],
    ],
    ['required calibration of which nothing is known', { ...required, opensAt: later }, null, [choose]],
  ])('what is done is not asked for: %s', (_what, review, known, texts) => {
    const checks = peerReviewChecks(bodyWith(review), classOf(30), words, known);
    expect(checks.map(({ state, text }) => `${state}: ${text}`)).toEqual(texts);
  });
});

describe('before publishing, of peer review', () => {
  test('nothing is said where there is none', () => {
    expect(textsOf(bodyWith(null), 30)).toEqual([]);
  });

  test.each<[string, Partial<PeerReview>, number, readonly string[]]>([
    [
      'good dates',
      { opensAt: later, dueAt: latest },
      30,
      ['fine: Each student reviews 2 maps, from 11-25 until 12-02.'],
    ],
    [
      'a class hour',
      { schedule: 'live' },
      30,
      ['fine: Each student reviews 2 maps, in a class hour that you start.'],
    ],
    ['no dates', {}, 30, ['look: Reviews have no date: you give them out yourself, under Peer review.']],
    [
      'due before given out',
      { opensAt: latest, dueAt: later },
      30,
      ['look: Reviews are due before they are given out.'],
    ],
    [
      'due before the maps, given out by hand',
      { dueAt: '2026-11-23T20:00:00Z' },
      30,
      [
        'look: Reviews have no date: you give them out yourself, under Peer review.',
        'look: Reviews are due before the maps are.',
      ],
    ],
    [
      'given out before the deadline',
      { opensAt: '2026-11-23T20:00:00Z', dueAt: latest },
      30,
      [
        'look: Reviews are given out before the deadline, on 11-23: whoever hands in later gets reviewers later.',
      ],
    ],
    [
      'read before they are due',
      { opensAt: later, dueAt: latest, release: { type: 'on-date', at: later } },
      30,
      ['look: Authors read their reviews on 11-25, before all of them are due.'],
    ],
    [
      'a class hour with dates',
      { schedule: 'live', opensAt: later, release: { type: 'on-date', at: later } },
      30,
      [
        'look: Reviews happen in a class hour, so their dates play no part.',
        'look: Reviews are written in a class hour, but authors read them only on 11-25; nobody reads feedback in the hour.',
      ],
    ],
    [
      'a class too small for it',
      { opensAt: later, perStudent: 3 },
      1,
      ['look: Peer review needs maps of two people or groups at least.'],
    ],
    [
      'a small class',
      { opensAt: later },
      4,
      [
        'look: With 4 maps and 2 reviews each, some people have to review each other, and may guess who wrote what. Fewer reviews each avoid that.',
      ],
    ],
    [
      'a class in which nothing stays hidden',
      { opensAt: later, perStudent: 1 },
      3,
      ['look: With 3 people everybody can work out who reviewed whom, although names are hidden.'],
    ],
    ['just enough', { opensAt: later }, 5, ['fine: Each student reviews 2 maps, from 11-25.']],
    ['an empty roster', { opensAt: later }, 0, ['fine: Each student reviews 2 maps, from 11-25.']],
    [
      'required calibration',
      { opensAt: later, calibration: 'required' },
      30,
      ['look: Calibration is required: choose its maps under Peer review before reviews are given out.'],
    ],
    [
      'weights that do not make 100',
      { opensAt: later, grading: { type: 'graded', weights: { map: 60, reviews: 30, task: 0 } } },
      30,
      ['stops: The three weights make 90; they have to make 100.'],
    ],
  ])('%s', (_, review, students, said) => {
    expect(textsOf(bodyWith(review), students)).toEqual(said);
  });
});

describe('what reviews come to in a class', () => {
  test.each<[string, CoursePeople | null, AssignmentBody['grouping'], string | undefined]>([
    ['nobody known yet', null, 'individual', undefined],
    ['an empty roster', classOf(0), 'individual', undefined],
    ['61 students', classOf(61), 'individual', '61 × 2 = 122 reviews, each map gets 2.'],
    ['12 in 4 groups', classOf(12, 4), 'group', '12 × 2 = 24 reviews, each of 4 maps gets 6.'],
    ['nobody in a group', classOf(12), 'group', 'No reviews yet.'],
  ])('%s', (_, people, grouping, said) => {
    expect(feasibilityOfClass(newPeerReview(), grouping, people)?.words).toBe(said);
  });
});

test('sections that review their own are told as classes of their own', () => {
  const people = classOf(5);
  const sections = ['s0', 's1'].map((id, at) => ({ id, title: `Section ${at}` }));
  const members = people.members.map((one, at) => ({ ...one, sectionId: at < 4 ? 's0' : 's1' }));
  const review = { ...newPeerReview(), sections: 'same' as const };
  expect(feasibilityOfClass(review, 'individual', { ...people, sections, members })).toMatchObject({
    words: '5 people, 8 reviews, each within its section; each map gets 0 to 2.',
    warnings: [{ type: 'each-other' }, { type: 'too-few' }],
  });
});

describe('peer review in words', () => {
  test('reviews that come one by one are said to tell who writes them, where names are hidden', () => {
    const hintOf = (changes: Partial<PeerReview>) => releaseHint({ ...newPeerReview(), ...changes });
    expect(hintOf({ release: { type: 'at-once' } })).toMatch(/^An author who watches sees/);
    expect(hintOf({ release: { type: 'at-once' }, blind: 'single' })).not.toBeNull();
    expect(hintOf({ release: { type: 'at-once' }, blind: 'open' })).toBeNull();
    expect(hintOf({ release: { type: 'on-date', at: later } })).toBeNull();
    expect(hintOf({})).toBeNull();
  });

  test('weights are fine where they make 100, or where nothing is graded', () => {
    expect([
      gradingTrouble({ type: 'graded', weights: { map: 60, reviews: 30, task: 10 } }),
      gradingTrouble({ type: 'formative' }),
      gradingTrouble(undefined),
    ]).toEqual([null, null, null]);
  });

  test.each<[Partial<PeerReview>, string]>([
    [{}, 'Formative. Authors read their reviews once their own are done.'],
    [
      {
        grading: { type: 'graded', weights: { map: 60, reviews: 30, task: 10 } },
        release: { type: 'at-once' },
        calibration: 'offered',
        selfReview: true,
        comparisons: true,
      },
      'Graded: map 60, reviews 30, task 10. Authors read a review as soon as it is sent. Calibration is offered. Students assess their own map first. Students compare pairs of maps.',
    ],
  ])('what stands behind “More” is told: %j', (changes, said) => {
    expect(quietWords({ ...newPeerReview(), ...changes }, 'UTC')).toBe(said);
  });

  test.each<[Partial<PeerReview>, string]>([
    [{}, 'You review 2 maps of others.'],
    [{ perStudent: 1, opensAt: later, dueAt: latest }, 'You review 1 map of others, from 11-25; due 12-02.'],
    [
      { schedule: 'live', selfReview: true },
      'You review 2 maps of others, and your own, together in a class hour.',
    ],
  ])('a student reads of %j', (changes, said) => {
    expect(reviewsAskedWords({ ...newPeerReview(), ...changes }, words)).toBe(said);
  });

  test('dates are offered after the deadline, and a release after the last of them', () => {
    const dates = suggestedDates(due);
    expect(dates).toEqual({ opensAt: '2026-11-25T20:00:00.000Z', dueAt: '2026-12-02T20:00:00.000Z' });
    const now = new Date('2026-11-01T00:00:00Z');
    expect([
      suggestedRelease({ ...newPeerReview(), ...dates }, due, now),
      suggestedRelease(newPeerReview(), due, now),
      suggestedRelease(newPeerReview(), null, now),
    ]).toEqual(['2026-12-03T20:00:00.000Z', '2026-11-25T20:00:00.000Z', '2026-11-09T00:00:00.000Z']);
  });
});
