import type { AssessmentRow } from '#db/assessment/assessment-store.ts';
import type { ReviewRow } from '#db/reviews/review-store.ts';
import { essayRoleOfStaff } from '#shared/access/policy.ts';
import type { Assessment } from '#shared/assessment/assessment.ts';
import type { Comment, Reply } from '#shared/assessment/comment.ts';
import type { Blind } from '#shared/assignments/peer-review.ts';
import { maskedDocument } from '#shared/reviews/masked-essay.ts';
import type { Mask } from '#shared/reviews/masking.ts';
import type { Stores } from '../stores.ts';
import { authorsMask, reviewersMask } from './masks.ts';

/** How a reader meets an assessment with its comments, and replies to them: what is taken out of them, and what is not. */
export type Sight = {
  assessment(assessment: Assessment): Assessment;
  /** Its replies as they are: each is seen by itself. */
  comment(comment: Comment): Comment;
  reply(reply: Reply, writerId: string): Reply;
  /** What its author says of the review. */
  note(text: string): string;
};

/** As much of an assessment as says whose it is. */
type Judged = Pick<AssessmentRow, 'id' | 'type' | 'assessorId'>;

export type SightOf = (judged: Judged | undefined) => Sight;

const plain: Sight = {
  assessment: (assessment) => assessment,
  comment: (comment) => comment,
  reply: (reply) => reply,
  note: (text) => text,
};

/**
 * What one reader sees of an essay’s peer reviews; of everything else it takes nothing out. This is the one place where
 * reviews are made anonymous for those who may read the essay: staff see all, authors a pseudonym, days in place of
 * moments, texts without the reviewer’s names, and no level before they have said how useful the review is; reviewers
 * see of authors as much as the assignment says. A review that nobody knows of any more says nothing of who wrote it.
 */
export function createSights(stores: Stores, essayId: string, readerId: string): SightOf {
  const reviews = new Map(stores.reviews.ofEssay(essayId).map((row) => [row.assessmentId, row]));
  const made = new Map<string, Sight>();

  function sightOf({ id, assessorId }: Judged): Sight {
    const review = reviews.get(id);
    if (!review) return assessorId === readerId ? plain : authorsSight(unknown);
    const access = stores.assignments.access(review.assignmentId, readerId);
    if (essayRoleOfStaff(access?.role ?? null) !== null) return plain;
    // Of an assignment that has no peer review any more, what was promised is kept.
    const blind = access?.assignment.body.peerReview?.blind ?? 'double';
    const courseId = access?.course.id;
    if (review.reviewerId !== readerId) {
      const mask =
        courseId === undefined
          ? blotted
          : reviewersMask(stores, courseId, review.assignmentId, [review.reviewerId]);
      return authorsSight({ review, blind, mask });
    }
    const mask = courseId === undefined ? blotted : authorsMask(stores, courseId, essayId);
    return reviewersSight({ review, blind, mask });
  }

  return (judged) => {
    if (judged?.type !== 'peer') return plain;
    const known = made.get(judged.id);
    if (known) return known;
    const sight = sightOf(judged);
    made.set(judged.id, sight);
    return sight;
  };
}

type Looked = { readonly review: ReviewRow; readonly blind: Blind; readonly mask: Mask };

const blotted: Mask = (text) => text.replaceAll(/\S/gu, '█');

/** Of a review that is there no more. */
const unknown = { review: null, blind: 'double', mask: blotted } as const;

function authorsSight({ review, blind, mask }: Looked | typeof unknown): Sight {
  const showsLevels = review !== null && review.usefulness !== null;
  const marksOf = (marks: Assessment['marks']) =>
    showsLevels
      ? marks
      : marks.flatMap((mark) => (mark.comment ? [{ ...mark, levelId: null, points: null }] : []));
  if (blind === 'open')
    return { ...plain, assessment: (assessment) => ({ ...assessment, marks: marksOf(assessment.marks) }) };
  const writer = { name: review?.reviewerPseudonym ?? 'A reviewer', as: 'peer', isYou: false } as const;
  return {
    assessment(assessment) {
      const { marks, overall, createdAt, releasedAt } = assessment;
      // When it was begun and how often it was saved tell as much as a name.
      const day = dayOf(releasedAt ?? createdAt);
      return {
        ...assessment,
        assessor: writer,
        marks: marksOf(marks).map((mark) => ({
          ...mark,
          comment: mark.comment && maskedDocument(mark.comment, mask),
        })),
        overall: overall && maskedDocument(overall, mask),
        ...{ edition: 1, createdAt: day, updatedAt: day },
        submittedAt: assessment.submittedAt && day,
        releasedAt: releasedAt && day,
      };
    },
    comment: (comment) => ({
      ...comment,
      ...{ writer, body: maskedDocument(comment.body, mask) },
      ...{ nextStep: mask(comment.nextStep), link: mask(comment.link) },
      ...{ createdAt: dayOf(comment.createdAt), updatedAt: dayOf(comment.createdAt) },
    }),
    reply: (reply, writerId) =>
      review !== null && writerId === review.reviewerId
        ? { ...reply, writer, text: mask(reply.text), at: dayOf(reply.at) }
        : withoutNames(reply, mask),
    note: plain.note,
  };
}

/** What they have written is as they wrote it; what they do not know of is the essay and, in double-blind, its authors. */
function reviewersSight({ review, blind, mask }: Looked): Sight {
  const isHidden = blind === 'double';
  return {
    assessment({ submissionId: _, ...assessment }) {
      const { state, releasedAt, updatedAt } = assessment;
      if (state === 'draft') return { ...assessment, essayId: review.id };
      // What releases it may be the last review that its author has written.
      const days = { releasedAt: releasedAt && dayOf(releasedAt), updatedAt: dayOf(updatedAt) };
      return { ...assessment, essayId: review.id, ...days };
    },
    // Whoever ticks a comment off changes its moment.
    comment: (comment) =>
      isHidden
        ? { ...comment, excerpt: mask(comment.excerpt), updatedAt: dayOf(comment.updatedAt) }
        : comment,
    reply(reply) {
      if (!isHidden || reply.writer.isYou) return reply;
      if (reply.writer.as === 'instructor') return withoutNames(reply, mask);
      const writer = { name: review.authorPseudonym, as: 'student', isYou: false } as const;
      return { ...reply, writer, text: mask(reply.text), at: dayOf(reply.at) };
    },
    note: (text) => (isHidden ? mask(text) : text),
  };
}

/**
 * Staff know both sides and may call one by its name. What the authors say stays: whether a name that they have guessed
 * is blotted out would tell that it is the right one.
 */
function withoutNames(reply: Reply, mask: Mask): Reply {
  return reply.writer.as === 'instructor' ? { ...reply, text: mask(reply.text) } : reply;
}

/** Its first moment, UTC. @param at ISO 8601 UTC */
export function dayOf(at: string): string {
  return `${at.slice(0, 10)}T00:00:00.000Z`;
}
