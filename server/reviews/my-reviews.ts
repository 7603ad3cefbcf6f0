import type { ReviewRow } from '#db/reviews/review-store.ts';
import { dateWords, isTimeZone, zoneWords } from '#shared/assignments/dates.ts';
import type { PeerReview } from '#shared/assignments/peer-review.ts';
import { releaseWords } from '#shared/reviews/release.ts';
import { isLiving, type MyReviews, mostReplaced } from '#shared/reviews/review.ts';
import type { PermittedWithAssignment } from '../assignments/access.ts';
import type { Standings } from '../assignments/standing.ts';
import { archivedWords } from '../courses/access.ts';
import type { Stores } from '../stores.ts';
import type { Calibrating } from './calibrating.ts';
import type { Comparing } from './comparing.ts';
import type { createExtraReviews } from './extra.ts';
import { noneLeft } from './extra.ts';
import { peerReviewOf } from './own-review.ts';
import { listed, type ReviewView } from './review-view.ts';

type Parts = {
  readonly stores: Stores;
  readonly standings: Standings;
  readonly calibrating: Pick<Calibrating, 'standing'>;
  readonly extras: Pick<ReturnType<typeof createExtraReviews>, 'candidates' | 'emptyOne'>;
  readonly view: ReviewView;
  readonly comparing: Pick<Comparing, 'standing'>;
};

/** How a student stands to the reviews of an assignment. */
export function createMyReviews({ stores, standings, calibrating, comparing, extras, view }: Parts) {
  const { reviews, assessments } = stores;

  /** What is in the way of reviewing, in words; null when nothing is. */
  function closedBecause(permitted: PermittedWithAssignment, settings: PeerReview): string | null {
    const { assignment, course, person } = permitted;
    if (course.archivedAt !== null) return archivedWords;
    const session = reviews.session(assignment.id);
    const phase = session?.phase ?? null;
    if (settings.schedule === 'live' && (phase === 'joining' || phase === 'mapping'))
      return 'Reviews begin when your instructor moves the class on to them.';
    const isUnpaired = reviews.ofReviewer(assignment.id, person.id).length === 0;
    if (!session?.allocatedAt && isUnpaired) return waitWords(settings, assignment.body.timeZone);
    const work = standings.workOf(permitted, person.id);
    if (isUnpaired && !(work && stores.submissions.newest(work.essayId)))
      return 'Hand in your map first. Then you get maps of others to review.';
    const calibration = calibrating.standing(assignment.id, person.id);
    if (calibration?.isRequired && calibration.done < calibration.of)
      return `First try your judgement on ${calibration.of === 1 ? 'the map' : `the ${calibration.of} maps`} that your instructor has assessed: ${calibration.done} of ${calibration.of} done.`;
    return null;
  }

  /** Why no further review can be asked for, in words; null when it can. `closed`: what is in the way of any. */
  function noExtraBecause(
    permitted: PermittedWithAssignment,
    settings: PeerReview,
    closed: string | null = closedBecause(permitted, settings),
  ): string | null {
    if (!settings.extra) return 'Your instructor does not offer further reviews.';
    if (closed !== null) return closed;
    const own = reviews.ofReviewer(permitted.assignment.id, permitted.person.id);
    if (own.some(({ state }) => state === 'assigned' || state === 'begun'))
      return 'Send the reviews that you have first.';
    if (own.filter(({ state }) => state === 'declined').length > mostReplaced)
      return 'You have given back several reviews. Ask your instructor, who can give you another map.';
    const empty = extras.emptyOne(own);
    if (empty) {
      const { author } = view.myReviewOf(empty.review, { ...permitted, settings });
      return `Your review of ${author} says hardly anything yet: ${empty.why}. ${
        empty.isWithAuthor
          ? 'Its author has it by now, so ask your instructor if you would like to review another map.'
          : 'Take it back and write what would help its author, then you can ask for another map.'
      }`;
    }
    return extras.candidates(permitted).length === 0 ? noneLeft : null;
  }

  function myReviews(permitted: PermittedWithAssignment): MyReviews {
    const { assignment, person } = permitted;
    const settings = peerReviewOf(permitted);
    const rows = listed(reviews.ofReviewer(assignment.id, person.id));
    const owed = rows.filter(({ origin }) => origin !== 'extra');
    const own = ofMyMap(permitted);
    const standing = { ...permitted, settings };
    const closed = closedBecause(permitted, settings);
    return {
      ...{ assignmentId: assignment.id, settings },
      isOpen: (reviews.session(assignment.id)?.allocatedAt ?? null) !== null || rows.length > 0,
      closedBecause: closed,
      reviews: rows.map((row) => view.myReviewOf(row, standing)),
      owed: owed.length,
      // One that was taken out was sent.
      sent: owed.filter(({ state }) => state === 'sent' || state === 'removed').length,
      noExtraBecause: noExtraBecause(permitted, settings, closed),
      received: own.filter(isReleased).length,
      expected: own.filter((row) => !isReleased(row)).length,
      unrated: own.filter((row) => isReleased(row) && row.usefulness === null).length,
      receivedWhen: releaseWords(settings, assignment.body.timeZone),
      calibration: calibrating.standing(assignment.id, person.id),
      comparisons: comparing.standing(permitted, person.id),
    };
  }

  function ofMyMap(permitted: PermittedWithAssignment): ReviewRow[] {
    const work = standings.workOf(permitted, permitted.person.id);
    return work ? reviews.ofEssay(work.essayId).filter(({ state }) => isLiving(state)) : [];
  }

  function isReleased({ assessmentId }: ReviewRow): boolean {
    return assessmentId !== null && assessments.read(assessmentId)?.state === 'released';
  }

  return { myReviews, closedBecause, noExtraBecause };
}

function waitWords({ opensAt, schedule }: PeerReview, timeZone: string): string {
  if (schedule === 'live') return 'Reviews begin in class: your instructor gives them out.';
  if (opensAt === null) return 'Your instructor has not given the reviews out yet.';
  const zone = isTimeZone(timeZone) ? timeZone : 'UTC';
  return `Reviews are given out on ${dateWords(opensAt, zone)} ${zoneWords(zone)}.`;
}
