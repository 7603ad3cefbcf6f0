import { useEffect } from 'react';
import { useDeskState } from '#client/desk/use-desk.ts';
import { useFeedbackState } from '#client/feedback/use-feedback.ts';
import type { Assessment } from '#shared/assessment/assessment.ts';
import type { Rubric } from '#shared/rubric/rubric.ts';

/** Lays the essay out anew when its assessment has moved to another revision or rubric, here or in another window. */
export function useMoved(assessment: Assessment, rubric: Rubric, onReopen: () => void) {
  const shown = useDeskState((state) => state.revision);
  const isSaved = useFeedbackState(({ saving }) => saving.state === 'saved');
  const isSameRubric = assessment.rubric.id === rubric.id && assessment.rubric.version === rubric.version;
  const hasMoved = isSaved && (assessment.revision !== shown || !isSameRubric);
  useEffect(() => {
    if (hasMoved) onReopen();
  }, [hasMoved, onReopen]);
}
