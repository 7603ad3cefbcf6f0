import { nanoid } from 'nanoid';
import { askServer } from '#client/ask.ts';
import type { Desk } from '#client/desk/desk.ts';
import type { Writer } from '#shared/assessment/comment.ts';
import { excerptAt } from '#shared/assessment/place-now.ts';
import type { MemberRole } from '#shared/essay/essay.ts';
import { createFeedbackService } from './feedback-service.ts';
import {
  createFeedbackStore,
  type FeedbackPorts,
  type FeedbackStore,
  type FeedbackSubject,
} from './feedback-store.ts';
import { openIndexedKeptFeedback } from './indexed-kept-feedback.ts';
import type { KeptFeedback } from './kept-feedback.ts';
import { createMemoryKeptFeedback } from './memory-kept-feedback.ts';

let kept: Promise<KeptFeedback> | null = null;

/** Opens the feedback of an essay that a desk has open; `given` takes the place of the essay’s own requests. */
export async function openFeedback(
  desk: Desk,
  given: Partial<Pick<FeedbackPorts, 'service'> & Pick<FeedbackSubject, 'onRefused'>> = {},
): Promise<FeedbackStore> {
  const { onRefused, service } = given;
  const ports = await browserPorts();
  return createFeedbackStore(service ? { ...ports, service } : ports, {
    ...(onRefused && { onRefused }),
    essayId: desk.getState().essay.id,
    as: () => writesAs(desk.getState().role),
    revision: () => desk.getState().revision,
    rubric: () => desk.getState().essay.rubric,
    excerptAt: (place) => {
      const { graph, text, rubric } = desk.getState();
      return excerptAt(place, graph, text, rubric) ?? '';
    },
    onNews: desk.onFeedback,
  });
}

/** How somebody with this role is called beside what they write. */
export function writesAs(role: MemberRole): Writer['as'] {
  if (role === 'owner' || role === 'editor') return 'student';
  return role === 'assessor' ? 'instructor' : 'peer';
}

/** The ports of this browser, for the feedback of essays. */
export async function browserPorts(): Promise<FeedbackPorts> {
  kept ??= openIndexedKeptFeedback().catch(() => createMemoryKeptFeedback()); // blocked, as in private windows
  return {
    service: createFeedbackService(askServer),
    kept: await kept,
    newId: () => nanoid(),
    clock: {
      now: () => Date.now(),
      after: (milliseconds, run) => {
        const timer = setTimeout(run, milliseconds);
        return () => clearTimeout(timer);
      },
    },
    page: {
      onOnline: (listener) => {
        window.addEventListener('online', listener);
        return () => window.removeEventListener('online', listener);
      },
      onHide: () => () => undefined, // everything is on the device as soon as it is done
    },
    alone: (name, run) => ('locks' in navigator ? navigator.locks.request(name, run) : run()),
  };
}
