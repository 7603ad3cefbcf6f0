import { nanoid } from 'nanoid';
import { useCallback, useEffect, useState } from 'react';
import type { Assessment } from '#shared/assessment/assessment.ts';
import type { Rubric } from '#shared/rubric/rubric.ts';
import { Refusal, Unreachable } from '../api.ts';
import type { Desk } from '../desk/desk.ts';
import type { FeedbackStore } from '../feedback/feedback-store.ts';
import { openFeedback } from '../feedback/open-feedback.ts';
import { assessmentService } from './assessment-service.ts';
import { openForReading } from './open-for-reading.ts';

export type Opened = {
  /** The essay as it was at the revision that is assessed. */
  readonly desk: Desk;
  readonly feedback: FeedbackStore;
  readonly rubric: Rubric;
  readonly assessmentId: string;
};

export type OpeningAssessment =
  | { readonly state: 'opening' }
  | ({ readonly state: 'open' } & Opened)
  /** There is no such essay for this person, or they may not assess it. */
  | { readonly state: 'refused'; readonly words: string }
  | { readonly state: 'unreachable' };

type Type = 'self' | 'instructor';

/**
 * Opens one’s own assessment of an essay, and the essay as it was at its revision; begins one where there is none. Only
 * looking leaves nothing that counts as begun (queue.ts).
 */
export function useAssessing(essayId: string, type: Type) {
  const [opening, setOpening] = useState<OpeningAssessment>({ state: 'opening' });
  const [newest, setNewest] = useState(0);
  const [attempt, setAttempt] = useState(0);
  const reopen = useCallback(() => setAttempt((count) => count + 1), []);

  // biome-ignore lint/correctness/useExhaustiveDependencies: another attempt opens again
  useEffect(() => {
    let isGone = false;
    let opened: Opened | null = null;
    open(essayId, type, (revision) => !isGone && setNewest(revision)).then(
      (ready) => {
        if (isGone) return closeAll(ready);
        opened = ready;
        setOpening({ state: 'open', ...ready });
      },
      (error: unknown) => {
        if (isGone) return;
        if (error instanceof Refusal) setOpening({ state: 'refused', words: error.message });
        else if (error instanceof Unreachable) setOpening({ state: 'unreachable' });
        else throw error;
      },
    );
    return () => {
      isGone = true;
      if (opened) closeAll(opened);
    };
  }, [essayId, type, attempt]);

  useEffect(() => {
    if (opening.state !== 'unreachable') return;
    window.addEventListener('online', reopen);
    return () => window.removeEventListener('online', reopen);
  }, [opening.state, reopen]);

  return { opening, newest, reopen };
}

async function open(essayId: string, type: Type, onNewest: (revision: number) => void): Promise<Opened> {
  const assessment = await ownAssessment(essayId, type);
  const rubric = await assessmentService.rubric(assessment.rubric);
  const desk = await openForReading({ essayId, revision: assessment.revision, rubric }, onNewest);
  return { desk, feedback: await openFeedback(desk), rubric, assessmentId: assessment.id };
}

/** The newest of one’s own; a new one where there is none. */
async function ownAssessment(essayId: string, type: Type): Promise<Assessment> {
  const known = await newestOwn(essayId, type);
  if (known) return known;
  try {
    return await assessmentService.start(essayId, nanoid(), type);
  } catch (error) {
    if (!(error instanceof Refusal) || error.code !== 'assessment-open') throw error;
    // Another window was first.
    const theirs = await newestOwn(essayId, type);
    if (!theirs) throw error;
    return theirs;
  }
}

async function newestOwn(essayId: string, type: Type): Promise<Assessment | undefined> {
  // Oldest first, as the server lists them.
  return (await assessmentService.list(essayId)).findLast(
    (assessment) => assessment.type === type && assessment.assessor.isYou,
  );
}

function closeAll({ desk, feedback }: Opened) {
  feedback.close();
  desk.close();
}
