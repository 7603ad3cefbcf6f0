import { useLocation } from 'wouter';
import { DeskContext } from '#client/desk/use-desk.ts';
import { FeedbackContext } from '#client/feedback/use-feedback.ts';
import { amongMine } from '#client/reviews/my-reviews-words.ts';
import { useMyReviews } from '#client/reviews/use-my-reviews.ts';
import { useReview } from '#client/reviews/writing/use-review.ts';
import { EditorSkeleton } from './editor/EditorSkeleton.tsx';
import { NotReviewing } from './review/NotReviewing.tsx';
import { ReviewScreen } from './review/ReviewScreen.tsx';

type ReviewPageProps = { readonly reviewId: string };

/** One review of a classmate’s map, for whoever writes it. */
export function ReviewPage({ reviewId }: ReviewPageProps) {
  const { opening, reopen } = useReview(reviewId);
  const isOpen = opening.state === 'open';
  const { asked } = useMyReviews(isOpen ? opening.review.assignment.id : null);
  const [, navigate] = useLocation();
  if (opening.state === 'opening') return <EditorSkeleton />;
  if (!isOpen) return <NotReviewing opening={opening} onRetry={reopen} />;

  const { opened, review } = opening;
  return (
    <DeskContext value={opened.desk}>
      <FeedbackContext value={opened.feedback}>
        <ReviewScreen
          opened={opened}
          review={review}
          among={asked.state === 'ready' ? amongMine(asked.value.reviews, reviewId) : null}
          onGo={(id) => navigate(`/reviews/${id}`)}
          onDeclined={() => navigate(`/assignments/${review.assignment.id}`)}
        />
      </FeedbackContext>
    </DeskContext>
  );
}
