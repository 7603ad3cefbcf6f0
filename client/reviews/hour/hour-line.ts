import type { HourView, PhaseEvent, ReviewsEvent, StageEvent } from '#shared/reviews/class-hour.ts';
import { Refusal, Unreachable } from '../../api.ts';
import { createBackOff } from '../../desk/back-off.ts';
import type { Clock } from '../../desk/ports.ts';
import type { HourService } from './hour-service.ts';

/** The server says something every 15 s; after this long the connection is dead, whatever the system believes. */
const silentAfter = 45_000;

type Asked = {
  readonly service: Pick<HourService, 'read' | 'follow'>;
  readonly clock: Clock;
  readonly assignmentId: string;
  /** Tells windows apart, so that a class does not come back all at once. */
  readonly tabId: string;
};

type Listener = {
  readonly onView: (view: HourView) => void;
  readonly onPhase: (event: PhaseEvent) => void;
  readonly onStage: (event: StageEvent) => void;
  readonly onReviews: (event: ReviewsEvent) => void;
  readonly onUp: () => void;
  readonly onDown: () => void;
  /** There is no such assignment for whoever asks. */
  readonly onRefused: (why: string) => void;
};

/**
 * Keeps a page with a class hour: reads where it is and follows it from there, again and again until it is stopped.
 * Where no hour is expected and none runs it only reads.
 */
export function createHourLine({ service, clock, assignmentId, tabId }: Asked, listener: Listener) {
  const backOff = createBackOff(clock, tabId);
  let isStopped = false;
  let isOpen = false;
  let line = new AbortController();

  async function run() {
    if (isStopped || isOpen) return;
    isOpen = true;
    line = new AbortController();
    const { signal } = line;
    let cancelWatch = () => {};
    let isUp = false;
    const onSign = () => {
      cancelWatch();
      cancelWatch = clock.after(silentAfter, () => line.abort());
      if (isUp) return;
      isUp = true;
      backOff.reset();
      listener.onUp();
    };
    const unlessOver =
      <Event>(tell: (event: Event) => void) =>
      (event: Event) => {
        if (!signal.aborted) tell(event);
      };
    try {
      const view = await service.read(assignmentId);
      if (isStopped) return;
      listener.onView(view);
      if (view.hour === null && !view.isExpected && view.role === 'student') {
        listener.onUp();
        isStopped = true;
        return;
      }
      const heard = {
        onSign,
        onPhase: unlessOver(listener.onPhase),
        onStage: unlessOver(listener.onStage),
        onReviews: unlessOver(listener.onReviews),
      };
      await service.follow(assignmentId, view.number, heard, signal);
    } catch (error) {
      if (error instanceof Refusal && error.meansGone && !signal.aborted) {
        isStopped = true;
        listener.onRefused(error.message);
      } else if (!(error instanceof Unreachable || error instanceof Refusal) && !signal.aborted) throw error;
    } finally {
      cancelWatch();
      isOpen = false;
    }
    if (isStopped) return;
    listener.onDown();
    backOff.next(() => void run());
  }

  void run();
  return {
    stop() {
      isStopped = true;
      backOff.reset();
      line.abort();
    },
  };
}
