import type { AssignmentRow } from '#db/assignments/store.ts';
import type { ReviewRow } from '#db/reviews/review-store.ts';
import { isLiving } from '#shared/reviews/review.ts';
import type { Deps } from '../deps.ts';
import type { Stores } from '../stores.ts';
import { createPairing } from './pairing.ts';
import { type ClassNow, keyOf, readReviewClass } from './review-class.ts';
import { settingsOf, turnItOn } from './settings.ts';

type Wanted = { readonly id: string | null; readonly reviewerId: string; readonly essayId: string };

/** A class as somebody makes pairs in it by hand; read anew for each request. */
/** Pairs by hand, one or a file of them. */
export function createPins(deps: Deps, stores: Stores) {
  const { reviews, works, submissions } = stores;
  const { pair } = createPairing(deps, stores);

  /** Call inside a transaction. */
  return (assignment: AssignmentRow) => {
    const now: ClassNow = readReviewClass(stores, assignment, settingsOf(assignment, turnItOn), deps.now());
    const known = new Map(now.rows.map((row) => [keyOf(row), row]));
    const students = new Map(works.students(assignment.courseId).map((one) => [one.personId, one]));
    const ruledOut = new Set(
      reviews
        .rules(assignment.id)
        .flatMap(({ reviewerId, authorId, type }) =>
          type === 'must-not' ? [`${reviewerId} ${authorId}`] : [],
        ),
    );
    const mint = pair(assignment);

    return {
      /** What the two have already, if they do. */
      standing(wanted: Omit<Wanted, 'id'>): ReviewRow | undefined {
        const row = known.get(keyOf(wanted));
        return row && isLiving(row.state) ? row : undefined;
      },
      /** Why these two cannot be paired, in words; null when they can. */
      problem({ reviewerId, essayId }: Omit<Wanted, 'id'>): string | null {
        const work = now.works.find((one) => one.essayId === essayId);
        if (!students.has(reviewerId)) return 'Only students of the course review each other.';
        if (!work) return 'Nothing has been handed in here that could be reviewed.';
        if (work.people.some(({ id }) => id === reviewerId))
          return work.people.length === 1
            ? 'Nobody reviews their own map.'
            : 'Nobody reviews their own group’s map.';
        if (work.people.some(({ id }) => ruledOut.has(`${reviewerId} ${id}`)))
          return 'A rule says that these two must not be paired. Take the rule away first.';
        const row = known.get(keyOf({ reviewerId, essayId }));
        if (row?.state === 'declined') return 'The reviewer has given this review back.';
        if (row?.state === 'removed')
          return 'This review was written, and taken out. It can be brought back.';
        return null;
      },
      /** Undoes that it was taken back: same id, names and origin, of what counts now. Ask `problem` before. */
      bringBack(row: ReviewRow): ReviewRow | undefined {
        const submissionId = submissions.newest(row.essayId)?.id ?? row.submissionId;
        const ended = { endedAt: null, endedBy: null, reason: '' };
        reviews.write(row.id, { state: 'assigned', submissionId, ...ended });
        return reviews.read(row.id);
      },
      /** Makes it, or makes one stay that was drawn. Ask `problem` before. Answers its id. */
      pin(wanted: Wanted): string {
        const row = known.get(keyOf(wanted));
        if (row && isLiving(row.state)) {
          if (row.origin === 'drawn' || row.origin === 'repaired')
            reviews.write(row.id, { origin: 'pinned' });
          return row.id;
        }
        const submission = submissions.newest(wanted.essayId);
        if (!submission) throw new Error('A map without a submission has a problem');
        const id = mint({
          ...{ ...wanted, submissionId: submission.id, tier: 0, origin: 'pinned', before: row },
        });
        const made = reviews.read(id);
        if (made) known.set(keyOf(wanted), made);
        return id;
      },
    };
  };
}
