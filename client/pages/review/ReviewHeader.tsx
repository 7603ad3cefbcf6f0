import type { ReactNode } from 'react';
import { dueTone, momentWords } from '#client/assignments/due-words.ts';
import { ownTimeZone } from '#client/assignments/own-time-zone.ts';
import { type amongMine, reviewTitle } from '#client/reviews/my-reviews-words.ts';
import { useNow } from '#client/ui/use-now.ts';
import type { ReviewToWrite } from '#shared/reviews/review.ts';
import { AssessHeader } from '../assess/AssessHeader.tsx';
import type { LookAt } from '../assess/layout-of-assessing.ts';
import type { Width } from '../editor/layout-of-panes.ts';

type ReviewHeaderProps = {
  readonly width: Width;
  readonly review: ReviewToWrite;
  readonly among: ReturnType<typeof amongMine>;
  readonly isSent: boolean;
  readonly hasText: boolean;
  readonly look: LookAt;
  readonly onLook: (look: LookAt) => void;
  readonly onStep: (step: 1 | -1) => void;
  readonly children: ReactNode;
};

/** Which of one’s reviews it is, whose map as far as one may know, when it is due, and the way to the others. */
export function ReviewHeader({ review, among, isSent, ...header }: ReviewHeaderProps) {
  const now = useNow();
  const isNarrow = header.width === 'narrow';
  const { assignment, essay } = review;
  const { dueAt, timeZone } = assignment;
  const due =
    dueAt === null || isSent
      ? null
      : `${dueTone(dueAt, now) === 'over' ? 'Was due' : 'Due'} ${momentWords(dueAt, timeZone, now, ownTimeZone())}`;
  return (
    <AssessHeader
      {...header}
      title={reviewTitle(review, review.review.author, assignment.blind, isNarrow)}
      who={[due, isNarrow && due !== null ? null : essay.title]
        .filter((words) => words !== null && words !== '')
        .join(' · ')}
      back={{ href: `/assignments/${assignment.id}`, words: `Back to ${assignment.title}` }}
      noun="review"
      stack={
        among && among.of > 1
          ? {
              of: among.of,
              doneElsewhere: among.sentElsewhere,
              previous: among.previous,
              next: among.next,
            }
          : null
      }
      isDone={isSent}
    />
  );
}
