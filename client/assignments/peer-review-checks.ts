import type { AssignmentBody } from '#shared/assignments/assignment.ts';
import type { PeerReview } from '#shared/assignments/peer-review.ts';
import type { CoursePeople } from '#shared/courses/course.ts';
import { type Feasibility, feasibilityOf } from '#shared/reviews/feasibility.ts';
import { groupedBy } from '#shared/reviews/grouped.ts';
import { sectionCounts } from '#shared/reviews/section-counts.ts';
import type { SetUpCheck } from './before-publishing.ts';
import { counted } from './due-words.ts';
import { gradingTrouble } from './peer-review-words.ts';
import type { ReviewsNow } from './reviews-now.ts';

/** What is worth knowing of an assignment's peer review before students see it. */
export function peerReviewChecks(
  body: AssignmentBody,
  people: CoursePeople | null,
  words: (instant: string) => string,
  known: ReviewsNow | null = null,
): readonly SetUpCheck[] {
  const review = body.peerReview;
  if (!review) return [];
  const trouble = gradingTrouble(review.grading);
  const odd = [
    ...dateOddities(review, body, words, known?.isGivenOut ?? false),
    ...(feasibilityOfClass(review, body.grouping, people)?.warnings ?? []).map((warning) => warning.words),
    ...(review.calibration === 'required' && (known?.readyMaps ?? 0) === 0
      ? ['Calibration is required: choose its maps under Peer review before reviews are given out.']
      : []),
  ];
  const checks: SetUpCheck[] = odd.map((text) => ({ id: 'reviews', state: 'look', text }));
  if (trouble !== null) return [{ id: 'reviews', state: 'stops', text: trouble }, ...checks];
  if (checks.length > 0) return checks;
  return [{ id: 'reviews', state: 'fine', text: fineWords(review, words, known?.isGivenOut ?? false) }];
}

function dateOddities(
  review: PeerReview,
  { dueAt }: AssignmentBody,
  words: (instant: string) => string,
  isGivenOut: boolean,
): string[] {
  const { opensAt, schedule, release } = review;
  if (schedule === 'live')
    return [
      ...(opensAt !== null || review.dueAt !== null
        ? ['Reviews happen in a class hour, so their dates play no part.']
        : []),
      ...(release.type === 'on-date'
        ? [
            `Reviews are written in a class hour, but authors read them only on ${words(release.at)}; nobody reads feedback in the hour.`,
          ]
        : []),
    ];
  const odd: string[] = [];
  if (!isGivenOut && opensAt !== null && dueAt !== null && opensAt < dueAt)
    odd.push(
      `Reviews are given out before the deadline, on ${words(opensAt)}: whoever hands in later gets reviewers later.`,
    );
  if (!isGivenOut && opensAt === null)
    odd.push('Reviews have no date: you give them out yourself, under Peer review.');
  if (review.dueAt !== null && opensAt !== null && review.dueAt <= opensAt)
    odd.push('Reviews are due before they are given out.');
  else if (review.dueAt !== null && opensAt === null && dueAt !== null && review.dueAt <= dueAt)
    odd.push('Reviews are due before the maps are.');
  if (release.type === 'on-date' && review.dueAt !== null && release.at < review.dueAt)
    odd.push(`Authors read their reviews on ${words(release.at)}, before all of them are due.`);
  return odd;
}

/** What the reviews come to in the class as its roster has it now; null while nobody is on it. */
export function feasibilityOfClass(
  { perStudent, sections, blind }: PeerReview,
  grouping: AssignmentBody['grouping'],
  people: CoursePeople | null,
): Feasibility | null {
  const students = people?.members.filter(({ role }) => role === 'student') ?? [];
  if (students.length === 0) return null;
  const reviewers = grouping === 'individual' ? students : students.filter(({ groupId }) => groupId !== null);
  const works =
    grouping === 'individual'
      ? students.map((one) => [one])
      : [...groupedBy(reviewers, ({ groupId }) => groupId ?? '').values()];
  const bySection = sectionCounts(
    people?.sections ?? [],
    reviewers.map(({ sectionId }) => sectionId),
    works.map((authors) => authors.map(({ sectionId }) => sectionId)),
  );
  return feasibilityOf({
    ...{ reviewers: reviewers.length, works: works.length, perStudent },
    ...{ sections, bySection, blind },
  });
}

function fineWords(
  { perStudent, schedule, opensAt, dueAt }: PeerReview,
  words: (instant: string) => string,
  isGivenOut: boolean,
) {
  const each = `Each student reviews ${counted(perStudent, 'map')}`;
  if (isGivenOut) return `${each}${dueAt === null ? '' : ` until ${words(dueAt)}`}. They are given out.`;
  if (schedule === 'live') return `${each}, in a class hour that you start.`;
  const from = opensAt === null ? '' : `, from ${words(opensAt)}`;
  return `${each}${from}${dueAt === null ? '' : ` until ${words(dueAt)}`}.`;
}
