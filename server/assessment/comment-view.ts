import type { CommentRow, ReplyRow } from '#db/assessment/comment-store.ts';
import { essayRoleOfStaff } from '#shared/access/policy.ts';
import type { Comment, Reply, Writer } from '#shared/assessment/comment.ts';
import { isHeldBack, type Reader, type SeenComment } from '#shared/assessment/visibility.ts';
import type { MemberRole } from '#shared/essay/essay.ts';
import { createSights } from '../reviews/sight.ts';
import type { Stores } from '../stores.ts';
import { writerOf } from './assessment-view.ts';

const writerOfRole: Record<MemberRole, Writer['as']> = {
  owner: 'student',
  editor: 'student',
  assessor: 'instructor',
  commenter: 'peer',
  reader: 'peer',
};

export type CommentView = ReturnType<typeof createCommentView>;

/** Comments of one essay as one reader gets them. It stands on what members and assessments are now: make it anew for each request. */
export function createCommentView(stores: Stores, essayId: string, reader: Reader) {
  const { members, assessments } = stores;
  const ofEssay = assessments.list(essayId);
  const assessmentOf = new Map(ofEssay.map((row) => [row.id, row]));
  const sightOf = createSights(stores, essayId, reader.id);
  const roles = new Map(members.list(essayId).map(({ personId, role }) => [personId, role]));

  /** Whoever has left the essay stays what they were to it, as far as what they wrote tells. */
  function asOf(personId: string): Writer['as'] {
    const role = roles.get(personId);
    if (role) return writerOfRole[role];
    const assessed = ofEssay.find(({ assessorId }) => assessorId === personId);
    const asStaff = staffRoleOf(personId);
    if (asStaff) return writerOfRole[asStaff];
    return assessed ? writerOf(assessed.type, '', false).as : 'peer';
  }

  /** Staff of the class that the essay is done for are no members of it. */
  function staffRoleOf(personId: string): MemberRole | null {
    const work = stores.works.ofEssay(essayId);
    return work
      ? essayRoleOfStaff(stores.assignments.access(work.assignmentId, personId)?.role ?? null)
      : null;
  }

  function seen({ writerId, assessmentId }: CommentRow): SeenComment {
    return { writerId, assessment: (assessmentId !== null && assessmentOf.get(assessmentId)) || null };
  }

  const judged = ({ assessmentId }: Pick<CommentRow, 'assessmentId'>) =>
    assessmentId === null ? undefined : assessmentOf.get(assessmentId);

  /** A reply as the reader of the comment gets it. */
  function replyOf(row: ReplyRow, comment: Pick<CommentRow, 'assessmentId'>): Reply {
    const { id, writerId, writerName, stance, text, createdAt } = row;
    const writer = { name: writerName, as: asOf(writerId), isYou: writerId === reader.id };
    return sightOf(judged(comment)).reply({ id, writer, stance, text, at: createdAt }, writerId);
  }

  function commentOf(row: CommentRow, replies: readonly ReplyRow[]): Comment {
    const { id, assessmentId, kind, place, criterionId, body, nextStep, link, excerpt, revision } = row;
    const { writerId, writerName, isDone, createdAt, updatedAt } = row;
    const { assessment } = seen(row);
    const isYou = writerId === reader.id;
    return sightOf(judged(row)).comment({
      ...{ id, assessmentId, kind, place, criterionId, body, nextStep, link, excerpt, revision },
      writer: assessment
        ? writerOf(assessment.type, writerName, isYou)
        : { name: writerName, as: asOf(writerId), isYou },
      isDraft: assessment !== null && isHeldBack(assessment),
      isDone,
      replies: replies.map((reply) => replyOf(reply, row)),
      ...{ createdAt, updatedAt },
    });
  }

  return {
    seen,
    replyOf,
    commentOf,
    /** Oldest first; where writers are not known, the order does not tell who they are. */
    commentsOf: (rows: readonly CommentRow[], repliesTo: (commentId: string) => readonly ReplyRow[]) =>
      rows
        .map((row) => commentOf(row, repliesTo(row.id)))
        .toSorted((a, b) => compare(a.createdAt, b.createdAt) || compare(a.id, b.id)),
    /** The assessment that a comment belongs to. */
    assessmentOf: judged,
  };
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
