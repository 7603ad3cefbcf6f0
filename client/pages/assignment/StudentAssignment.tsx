import { useCallback, useState } from 'react';
import { StudentWork } from '#client/assignments/StudentWork.tsx';
import { LooksOnDemand } from '#client/privacy/LooksOnDemand.tsx';
import { HourBar } from '#client/reviews/hour/HourBar.tsx';
import { MyReviewsPart } from '#client/reviews/MyReviewsPart.tsx';
import { NextStepPanel } from '#client/reviews/NextStepPanel.tsx';
import { nextStepOf } from '#client/reviews/next-step.ts';
import { useMyReviews } from '#client/reviews/use-my-reviews.ts';
import type { Assignment } from '#shared/assignments/assignment.ts';
import type { HourTask } from '#shared/reviews/class-hour.ts';

type StudentAssignmentProps = {
  readonly assignment: Assignment;
  /** Not staff who look at it as a student would. */
  readonly isStudent: boolean;
  readonly isTrial: boolean;
};

/** An assignment as a student meets it: what is next at its head, then one’s work, then one’s reviews. */
export function StudentAssignment({ assignment, isStudent, isTrial }: StudentAssignmentProps) {
  const { id, peerReview, timeZone } = assignment;
  const takesPart = isStudent && !isTrial && peerReview !== null && peerReview !== undefined;
  /** How often the class hour has moved on since. */
  const [moves, setMoves] = useState(0);
  const handleMoved = useCallback(() => setMoves((count) => count + 1), []);
  /** The bar of a class hour has the one button then; until it is known whether there is an hour, nothing else has. */
  const [hourTask, setHourTask] = useState<HourTask['type'] | 'unknown' | null>(
    peerReview?.schedule === 'live' ? 'unknown' : null,
  );
  const reviews = useMyReviews(takesPart ? id : null, moves);
  const { asked } = reviews;
  const step = takesPart && hourTask === null && asked.state === 'ready' ? nextStepOf(asked.value) : null;
  return (
    <>
      {takesPart && <HourBar assignmentId={id} onMoved={handleMoved} onTask={setHourTask} />}
      <StudentWork
        assignmentId={id}
        isTrial={isTrial}
        moves={moves}
        // All at once: what comes first would else push down what is being read.
        isWaiting={takesPart && asked.state === 'loading'}
        isNext={step === null && !isOfReviews(hourTask)}
        lead={step && <NextStepPanel step={step} />}
        onHandedIn={() => void reviews.load()}
        looks={(essayId) => <LooksOnDemand essayId={essayId} />}
        reviews={() => <MyReviewsPart {...reviews} timeZone={timeZone} />}
      />
    </>
  );
}

function isOfReviews(task: HourTask['type'] | 'unknown' | null): boolean {
  return task === 'calibrate' || task === 'review' || task === 'read';
}
