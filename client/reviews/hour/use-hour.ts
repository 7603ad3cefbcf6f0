import { useCallback, useEffect, useRef, useState } from 'react';
import type { HourCounts, HourView, StageEvent } from '#shared/reviews/class-hour.ts';
import { Refusal, Unreachable } from '../../api.ts';
import type { Clock } from '../../desk/ports.ts';
import { createHourLine } from './hour-line.ts';
import { hourIn, hourService } from './hour-service.ts';

export type HourState = {
  /** Null while it is loading. */
  readonly view: HourView | null;
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
  const [state, setState] = useState<HourState>({ view: null, ahead: 0, isOffline: false, refused: '' });
  const setView = useCallback((view: HourView) => {
    setState({ view, ahead: Date.parse(view.now) - Date.now(), isOffline: false, refused: '' });
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
    const open = () =>
      createHourLine(
        { service: hourService, clock, assignmentId, tabId: String(Math.random()) },
        {
          onView: setView,
          onPhase: (event) => {
            setState((before) => withView(before, (view) => ({ ...view, hour: hourIn(event) })));
            loadSoon(spread);
          },
          onStage: (event) => {
            setState((before) => withView(before, (view) => afterStage(view, event)));
            if (event.personId === undefined) loadSoon(spread);
          },
          onReviews: ({ given, sent }) =>
            setState((before) => withView(before, (view) => withCounts(view, { given, sent }))),
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

  // Somebody has joined the course since the list was read.
  const isNewcomer = state.view?.role === 'staff' && state.view.students.some(({ name }) => name === '');
  useEffect(() => {
    if (isNewcomer) void load();
  }, [isNewcomer, load]);

  return { state, load, setView };
}

function withView(state: HourState, change: (view: HourView) => HourView): HourState {
  return state.view ? { ...state, view: change(state.view) } : state;
}

function withCounts(view: HourView, counts: Pick<HourCounts, 'given' | 'sent'>): HourView {
  return view.role === 'staff' ? { ...view, counts: { ...view.counts, ...counts } } : view;
}

/** Whoever is not on the list yet stands there without a name until it is read again. */
function afterStage(view: HourView, { stage, personId }: StageEvent): HourView {
  if (view.role === 'student') return { ...view, stage };
  if (personId === undefined) return view;
  const isKnown = view.students.some((student) => student.personId === personId);
  const students = isKnown
    ? view.students.map((student) => (student.personId === personId ? { ...student, stage } : student))
    : [...view.students, { personId, name: '', stage }];
  return { ...view, students };
}
