import { eq } from 'drizzle-orm';
import { assignments } from '#db/assignments/tables.ts';
import type { Db } from '#db/open.ts';
import type { Mark } from '#shared/assessment/assessment.ts';
import { richTextOf } from '#shared/assessment/rich-text.ts';
import { newPeerReview, type PeerReview } from '#shared/assignments/peer-review.ts';
import { drawFrom } from '#shared/assignments/seeded.ts';
import type { ReviewOrigin, ReviewState } from '#shared/reviews/review.ts';
import { defaultRubric, rubricOf } from '#shared/rubric/presets/index.ts';
import { mapOf } from './map.ts';
import { assignmentId, createStockedClass } from './stocked-class.ts';

const graded = rubricOf(defaultRubric).criteria.filter(({ levels }) => levels.length > 0);

/** The level at that place in each row, 1 the lowest; null leaves a row blank. The last place holds for the rows that follow. */
export function marksOfRanks(...ranks: readonly (number | null)[]): Mark[] {
  return graded.flatMap(({ id: criterionId, levels }, at) => {
    const rank = ranks[at] === undefined ? ranks.at(-1) : ranks[at];
    const level = levels.toSorted((a, b) => a.points - b.points)[(rank ?? 0) - 1];
    return level ? [{ criterionId, levelId: level.id, points: null, comment: null }] : [];
  });
}

type Given = {
  readonly state?: ReviewState;
  readonly origin?: ReviewOrigin;
  readonly marks?: readonly Mark[];
  readonly words?: string;
  readonly nextStep?: string;
  readonly usefulness?: number | null;
  readonly isReleased?: boolean;
  readonly reason?: string;
};

export type StockedReviews = ReturnType<typeof createStockedReviews>;

/**
 * A class whose students, by number from 1, have handed in and review each other, filled through the stores: for what
 * looks at everything that was written. People are `s1`, `s2` …, their maps `essay-s1` …
 */
export function createStockedReviews({
  db,
  at,
  students,
  settings = {},
}: {
  readonly db: Db;
  readonly at: string;
  readonly students: number;
  readonly settings?: Partial<PeerReview>;
}) {
  const stocked = createStockedClass({ db, at, rubric: defaultRubric });
  const { stores } = stocked;
  const assignment = stores.assignments.read(assignmentId);
  if (!assignment) throw new Error('The stocked class has an assignment');
  db.update(assignments)
    .set({ body: { ...assignment.body, peerReview: { ...newPeerReview(), ...settings } } })
    .where(eq(assignments.id, assignmentId))
    .run();
  for (let number = 1; number <= students; number++) {
    stocked.student(`s${number}`, `Student ${String(number).padStart(3, '0')}`);
    stocked.handIn(stocked.begin(`s${number}`, mapOf(`thesis #t${number}: Ferries are roads.`)), at);
  }
  stores.reviews.writeSession(assignmentId, { seed: 1, allocatedAt: at });

  return {
    ...stocked,
    /** One student's review of another's map; sent, unless said otherwise. Answers its id. */
    review(reviewer: number, author: number, given: Given = {}): string {
      const { state = 'sent', origin = 'drawn', marks = marksOfRanks(3), usefulness = null } = given;
      const id = `review-${reviewer}-${author}`;
      const essayId = `essay-s${author}`;
      const isBegun = state === 'begun' || state === 'sent' || state === 'removed';
      const assessmentId = isBegun ? `peer-${reviewer}-${author}` : null;
      if (assessmentId !== null) {
        const held = state === 'sent' ? 'submitted' : 'draft';
        stores.assessments.add(
          {
            ...{ id: assessmentId, essayId, assessorId: `s${reviewer}`, type: 'peer', marks: [...marks] },
            ...{ rubricId: defaultRubric.id, rubricVersion: defaultRubric.version, revision: 1 },
            ...{ state: given.isReleased ? 'released' : held, overall: null, isOpenToAssessors: false },
            ...{ edition: 1, createdAt: at, updatedAt: at, submissionId: `submission-${essayId}` },
            submittedAt: state === 'sent' ? at : null,
            releasedAt: given.isReleased ? at : null,
          },
          { actorId: `s${reviewer}`, act: 'started', change: null, at },
        );
      }
      stores.reviews.add({
        ...{ id, assignmentId, essayId, submissionId: `submission-${essayId}`, reviewerId: `s${reviewer}` },
        ...{ authorPseudonym: 'Heron', reviewerPseudonym: 'Otter', origin, tier: 0, state, assessmentId },
        ...{ assignedAt: at, begunAt: isBegun ? at : null, sentAt: state === 'sent' ? at : null },
        ...{ usefulness, firstUsefulness: usefulness },
        reason: given.reason ?? '',
      });
      const { words, nextStep = 'Name one of the towns.' } = given;
      if (words !== undefined && assessmentId !== null)
        stores.comments.add({
          ...{ id: `comment-${id}`, essayId, assessmentId, writerId: `s${reviewer}`, kind: 'question' },
          ...{ place: { type: 'essay' }, criterionId: null, body: richTextOf(words), nextStep, link: '' },
          ...{ excerpt: '', revision: 1, bankEntryId: null, isDone: false, createHash: 'made' },
          ...{ createdAt: at, updatedAt: at, deletedAt: null },
        });
      return id;
    },
    /** Everybody reviews the next so many; levels are drawn around what each map and each reviewer tends to. */
    circle(each: number, seed = 1) {
      const draw = drawFrom(seed);
      const leaning = Array.from({ length: students + 1 }, () => 1.5 + 2 * draw());
      for (let reviewer = 1; reviewer <= students; reviewer++)
        for (let step = 1; step <= each; step++) {
          const author = ((reviewer - 1 + step) % students) + 1;
          const ranks = graded.map(({ levels }) =>
            Math.max(1, Math.min(levels.length, Math.round((leaning[author] ?? 2) + 2 * draw() - 1))),
          );
          this.review(reviewer, author, { marks: marksOfRanks(...ranks), words: longWords, usefulness: 4 });
        }
    },
  };
}

/** Enough words that a review is not thin. */
export const longWords =
  'The first claim stands on one town only. A reader who knows the coast will ask about the others, so say how many there are and where the number comes from, and what follows from it.';
