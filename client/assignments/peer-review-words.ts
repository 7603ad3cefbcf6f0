import { dateWords } from '#shared/assignments/dates.ts';
import type { Blind, PeerReview, ReviewSections } from '#shared/assignments/peer-review.ts';
import { counted } from './due-words.ts';

/** Who sees whose name, each in a sentence. */
export const blindChoices: readonly {
  readonly id: Blind;
  readonly title: string;
  readonly description: string;
}[] = [
  {
    id: 'double',
    title: 'Hidden both ways',
    description: 'Reviewers and authors know each other by made-up names; only staff see who is who.',
  },
  {
    id: 'single',
    title: 'Reviewers hidden',
    description: 'Reviewers see whose map it is; authors do not see who wrote a review. Staff see both.',
  },
  { id: 'open', title: 'Open', description: 'Reviewers and authors see each other’s names.' },
];

export const releaseChoices: readonly {
  readonly id: PeerReview['release']['type'];
  readonly title: string;
  readonly description: string;
}[] = [
  {
    id: 'own-done',
    title: 'Once their own are done',
    description:
      'Authors read their reviews when they have sent all that they owe, and a week after the due date at the latest.',
  },
  {
    id: 'at-once',
    title: 'At once',
    description: 'Authors read each review as soon as it is sent.',
  },
  {
    id: 'on-date',
    title: 'On a date',
    description: 'All at the same moment; reviews that are sent later follow at once.',
  },
];

/** What hiding names does not hide at once; null where nothing is hidden, or it is. */
export function releaseHint({ blind, release }: Pick<PeerReview, 'blind' | 'release'>): string | null {
  if (blind === 'open' || release.type !== 'at-once') return null;
  return 'An author who watches sees when a review comes, and may know who was writing then. “On a date” hides that, and so does “Once their own are done” for the most part.';
}

export const calibrationChoices = [
  { id: 'none', title: 'No' },
  { id: 'offered', title: 'Offered' },
  { id: 'required', title: 'Required' },
] as const;

export const calibrationWords: Readonly<Record<PeerReview['calibration'], string>> = {
  none: 'Reviewers begin with the maps of their classmates.',
  offered:
    'Students may first review a map that you have assessed, and compare. You choose the maps under Peer review.',
  required:
    'Students first review the maps that you have assessed; their own reviews open after that. You choose the maps under Peer review.',
};

/** Whose maps people review in a course with sections. */
export const sectionChoices: readonly { readonly id: ReviewSections; readonly title: string }[] = [
  { id: 'others', title: 'Other sections' },
  { id: 'any', title: 'Any section' },
  { id: 'same', title: 'Their own only' },
];

/** What each comes to. */
export const sectionWords: Readonly<Record<ReviewSections, string>> = {
  others:
    'From other sections where possible; what has to stay within one is named before reviews are given out.',
  any: 'Sections play no part in who reviews whom.',
  same: 'Never across sections: each is drawn for itself, as if it were a class of its own.',
};

/** What is wrong with weights that do not make 100; null when nothing is. */
export function gradingTrouble(grading: PeerReview['grading'] | undefined): string | null {
  if (grading?.type !== 'graded') return null;
  const { map, reviews, task } = grading.weights;
  const sum = map + reviews + task;
  return sum === 100 ? null : `The three weights make ${sum}; they have to make 100.`;
}

/** What stands behind “More” and is not looked at: “Formative. Authors read their reviews once their own are done.” */
export function quietWords(review: PeerReview, timeZone: string): string {
  const { grading, release, calibration, selfReview, comparisons } = review;
  const parts = [
    grading.type === 'formative'
      ? 'Formative.'
      : `Graded: map ${grading.weights.map}, reviews ${grading.weights.reviews}, task ${grading.weights.task}.`,
    release.type === 'at-once'
      ? 'Authors read a review as soon as it is sent.'
      : release.type === 'own-done'
        ? 'Authors read their reviews once their own are done.'
        : `Authors read their reviews on ${dateWords(release.at, timeZone)}.`,
    calibration === 'none' ? '' : `Calibration is ${calibration}.`,
    selfReview ? 'Students assess their own map first.' : '',
    comparisons ? 'Students compare pairs of maps.' : '',
  ];
  return parts.filter((part) => part !== '').join(' ');
}

/** For the page of a student: what is asked, and when, with moments in words. */
export function reviewsAskedWords(
  { perStudent, schedule, opensAt, dueAt, selfReview }: PeerReview,
  when: (instant: string) => string,
): string {
  const what = `You review ${counted(perStudent, 'map')} of others${selfReview ? ', and your own' : ''}`;
  if (schedule === 'live') return `${what}, together in a class hour.`;
  // Whether they are given out by hand already is told with the reviews themselves.
  const from = opensAt === null ? what : `${what}, from ${when(opensAt)}`;
  return dueAt === null ? `${from}.` : `${from}; due ${when(dueAt)}.`;
}

const hour = 60 * 60 * 1000;

/** Dates that suit most classes: given out a day after the deadline, when late work is in, and due a week later. */
export function suggestedDates(dueAt: string): Pick<PeerReview, 'opensAt' | 'dueAt'> {
  const opens = Date.parse(dueAt) + 24 * hour;
  return {
    opensAt: new Date(opens).toISOString(),
    dueAt: new Date(opens + 7 * 24 * hour).toISOString(),
  };
}

/** A moment to start from when reviews are to be read on a date: a day after the last thing that is due. */
export function suggestedRelease(review: PeerReview, dueAt: string | null, now: Date): string {
  const last = review.dueAt ?? review.opensAt ?? dueAt;
  const from = last === null ? now.getTime() + 7 * 24 * hour : Date.parse(last);
  return new Date(from + 24 * hour).toISOString();
}
