import * as z from 'zod/mini';
import { instantSchema } from '#shared/courses/course.ts';

/** Who knows whom: everybody; the reviewers the authors, but not the other way round; nobody anybody. Staff always know. */
export const blindSchema = z.enum(['open', 'single', 'double']);
export type Blind = z.infer<typeof blindSchema>;

/** When an author gets a review: as soon as it is sent, at a moment, or once all of their own are sent. */
export const reviewReleaseSchema = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('at-once') }),
  z.strictObject({ type: z.literal('on-date'), at: instantSchema }),
  z.strictObject({ type: z.literal('own-done') }),
]);
/** In hundredths of the whole; they make 100. Reviews: how useful authors and staff found them; task: whether all were sent. */
export const reviewWeightsSchema = z
  .strictObject({
    map: z.int().check(z.gte(0), z.lte(100)),
    reviews: z.int().check(z.gte(0), z.lte(100)),
    task: z.int().check(z.gte(0), z.lte(100)),
  })
  .check(
    z.refine(({ map, reviews, task }) => map + reviews + task === 100, {
      error: 'The three weights have to make 100.',
    }),
  );

/**
 * Whose maps people of a course with sections review: anybody’s; those of their own section and no others; those of
 * other sections, where that can be.
 */
export const reviewSectionsSchema = z.enum(['any', 'same', 'others']);
export type ReviewSections = z.infer<typeof reviewSectionsSchema>;

export const mostReviewsEach = 6;

/** Peer review of an assignment, as its instructor sets it. */
export const peerReviewSchema = z.strictObject({
  /** Reviews that each student writes. */
  perStudent: z.int().check(z.gte(1), z.lte(mostReviewsEach)),
  /** `dates`: reviews are given out and due at moments; `live`: the instructor moves the class through a class hour. */
  schedule: z.enum(['dates', 'live']),
  /** When reviews are given out; null: when the instructor says so. */
  opensAt: z.nullable(instantSchema),
  /** When they are due; null: not said. */
  dueAt: z.nullable(instantSchema),
  blind: blindSchema,
  /** Reviewing maps that the instructor has assessed, first; `required` opens one’s reviews only after them. */
  calibration: z.enum(['none', 'offered', 'required']),
  /** Whether students assess their own map by the rubric before they read their reviews. */
  selfReview: z.boolean(),
  grading: z.discriminatedUnion('type', [
    z.strictObject({ type: z.literal('formative') }),
    z.strictObject({ type: z.literal('graded'), weights: reviewWeightsSchema }),
  ]),
  release: reviewReleaseSchema,
  /** Whether somebody who is done may ask for another review to write; it never costs anything. */
  extra: z.boolean(),
  /** Days after which a review that nobody has opened may go to somebody else. */
  leaseDays: z.int().check(z.gte(1), z.lte(60)),
  /** Which of two maps answers its strongest objection better: pairs of maps to compare, beside the reviews. */
  comparisons: z.boolean(),
  /** Counts where the class has two sections or more; `others` where it is not said. */
  sections: z.optional(reviewSectionsSchema),
});
export type PeerReview = z.infer<typeof peerReviewSchema>;

/** The defaults of the set-up page: two reviews, double-blind, formative. */
export function newPeerReview(): PeerReview {
  return {
    perStudent: 2,
    schedule: 'dates',
    opensAt: null,
    dueAt: null,
    blind: 'double',
    calibration: 'none',
    selfReview: false,
    grading: { type: 'formative' },
    release: { type: 'own-done' },
    extra: true,
    leaseDays: 3,
    comparisons: false,
  };
}

/** The same for another term: its dates have passed, and would give reviews out and to their authors by themselves. */
export function undatedReview(review: PeerReview): PeerReview {
  const release = review.release.type === 'on-date' ? newPeerReview().release : review.release;
  return { ...review, opensAt: null, dueAt: null, release };
}
