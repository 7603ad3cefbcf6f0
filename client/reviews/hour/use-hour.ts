import { useCallback, useEffect, useRef, useState } from 'react';
import type { HourView } from '#shared/reviews/class-hour.ts';
import { Refusal, Unreachable } from '../../api.ts';
import type { Clock } from '../../desk/ports.ts';
import { createHourLine } from './hour-line.ts';
import { hourService } from './hour-service.ts';
import { type HeardEvent, type KnownHour, nothingKnown, withAnswer, withEvent } from './known-hour.ts';

export type HourState = KnownHour & {
  /** Milliseconds by which the server’s clock is ahead of this device’s. */
  readonly ahead: number;
  readonly isOffline: boolean;
  /** Why it is not for whoever asks; empty when it is. */
  readonly refused: string;
};

const clock: Clock = {
  now: () => Date.now(),
  after(milliseconds, run) {
    const timer = setTimeout(run, milliseconds);
    return () => clearTimeout(timer);
  },
};

/** Milliseconds within which a class asks what is to do now, so that it does not all at once. */
const spread = 700;

/** A class hour as it goes on, followed while the page is in sight: a browser has few connections. */
export function useHour(assignmentId: string) {
  const [state, setState] = useState<HourState>({
    ...nothingKnown,
    ...{ ahead: 0, isOffline: false, refused: '' },
  });
  const setView = useCallback((view: HourView) => {
    const ahead = Date.parse(view.now) - Date.now();
    setState((before) => ({ ...withAnswer(before, view), ahead, isOffline: false, refused: '' }));
  }, []);
  const again = useRef<ReturnType<typeof setTimeout>>(undefined);

  const load = useCallback(async () => {
    try {
      setView(await hourService.read(assignmentId));
    } catch (error) {
      // The line says that the server is gone.
      if (!(error instanceof Refusal || error instanceof Unreachable)) throw error;
    }
  }, [assignmentId, setView]);

  useEffect(() => {
    const loadSoon = (within: number) => {
      clearTimeout(again.current);
      again.current = setTimeout(() => void load(), Math.random() * within);
    };
    const hear = (one: HeardEvent) => setState((before) => ({ ...before, ...withEvent(before, one) }));
    const open = () =>
      createHourLine(
        { service: hourService, clock, assignmentId, tabId: String(Math.random()) },
        {
          onView: setView,
          onPhase: (event) => {
            hear({ type: 'phase', event });
            loadSoon(spread);
          },
          onStage: (event) => {
            hear({ type: 'stage', event });
            if (event.personId === undefined) loadSoon(spread);
          },
          onReviews: (event) => hear({ type: 'reviews', event }),
          onUp: () => setState((before) => ({ ...before, isOffline: false })),
          onDown: () => setState((before) => ({ ...before, isOffline: true })),
          onRefused: (refused) => setState((before) => ({ ...before, refused })),
        },
      );
    let line = document.visibilityState === 'visible' ? open() : null;
    const handleShow = () => {
      if (document.visibilityState === 'visible') line ??= open();
      else {
        line?.stop();
        line = null;
      }
    };
    // The system knows sooner than the connection, which is dead after three quarters of a minute of silence.
    const handleOffline = () => {
      line?.stop();
      line = null;
      setState((before) => ({ ...before, isOffline: true }));
    };
    document.addEventListener('visibilitychange', handleShow);
    window.addEventListener('online', handleShow);
    window.addEventListener('offline', handleOffline);
    return () => {
      clearTimeout(again.current);
      document.removeEventListener('visibilitychange', handleShow);
      window.removeEventListener('online', handleShow);
      window.removeEventListener('offline', handleOffline);
      line?.stop();
    };
  }, [assignmentId, load, setView]);

  // Some have joined the course since the list was read.
  const newcomers =
    state.view?.role === 'staff'
      ? state.view.students
          .filter(({ name }) => name === '')
          .map(({ personId }) => personId)
          .join()
      : '';
  useEffect(() => {
    if (newcomers !== '') void load();
  }, [newcomers, load]);

  return { state, load, setView };
}
