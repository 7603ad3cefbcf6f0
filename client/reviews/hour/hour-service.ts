import {
  type Hour,
  type HourBoard,
  type HourView,
  hourBoardSchema,
  hourViewSchema,
  type MoveHour,
  type PhaseEvent,
  phaseEventSchema,
  type ReviewsEvent,
  reviewsEventSchema,
  type StageEvent,
  stageEventSchema,
} from '#shared/reviews/class-hour.ts';
import { answered } from '../../api.ts';
import { askServer } from '../../ask.ts';
import { readStream } from '../../desk/read-stream.ts';

const at = (assignmentId: string) => `/assignments/${encodeURIComponent(assignmentId)}/hour`;

export type HourListener = {
  /** Called for every sign of life. */
  readonly onSign: () => void;
  readonly onPhase: (event: PhaseEvent) => void;
  readonly onStage: (event: StageEvent) => void;
  readonly onReviews: (event: ReviewsEvent) => void;
};

export type HourService = typeof hourService;

/** Every failure is an Unreachable or a Refusal (client/api.ts). */
export const hourService = {
  read: (assignmentId: string): Promise<HourView> => askServer(hourViewSchema, 'GET', at(assignmentId)),
  start: (assignmentId: string): Promise<HourBoard> => askServer(hourBoardSchema, 'POST', at(assignmentId)),
  move: (assignmentId: string, move: MoveHour): Promise<HourBoard> =>
    askServer(hourBoardSchema, 'PATCH', at(assignmentId), move),
  /** Follows the hour from there until the signal or the server ends it. */
  async follow(assignmentId: string, after: number, listener: HourListener, signal: AbortSignal) {
    const asked = fetch(`/api${at(assignmentId)}/live?after=${after}`, { signal });
    await readStream(await answered(asked), {
      ...{ signal, onSign: listener.onSign },
      onEvent: ({ name, data }) => {
        if (name === 'phase') listener.onPhase(phaseEventSchema.parse(JSON.parse(data)));
        if (name === 'reviews') listener.onReviews(reviewsEventSchema.parse(JSON.parse(data)));
        if (name === 'stage') listener.onStage(stageEventSchema.parse(JSON.parse(data)));
      },
    });
  },
};

/** The hour in an event, as a view has it. */
export function hourIn({ number: _number, ...hour }: PhaseEvent): Hour {
  return hour;
}
