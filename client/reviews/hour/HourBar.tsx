import { useEffect, useRef, useState } from 'react';
import { useLocation } from 'wouter';
import type { HourPhase, HourTask } from '#shared/reviews/class-hour.ts';
import { Button } from '../../ui/Button.tsx';
import { classNames } from '../../ui/class-names.ts';
import { VisuallyHidden } from '../../ui/VisuallyHidden.tsx';
import styles from './HourBar.module.css';
import { barTitle, phaseNews, taskPath, taskSays, taskWords } from './hour-words.ts';
import { TimeLeft } from './TimeLeft.tsx';
import { useHour } from './use-hour.ts';

type HourBarProps = {
  readonly assignmentId: string;
  /** Where there is little room: the phase, the time and the button alone. */
  readonly isShort?: boolean;
  /** There is something else to do now than before, since the class has moved on. */
  readonly onMoved?: () => void;
  /** What there is to do, null without an hour: the bar has the one button then. */
  readonly onTask?: (task: HourTask['type'] | null) => void;
};

/** For a student in a class hour: where the class is, the time, and the one button that leads to what is to do now. */
export function HourBar({ assignmentId, isShort = false, onMoved, onTask }: HourBarProps) {
  const { state } = useHour(assignmentId);
  const [path, navigate] = useLocation();
  const { view, ahead, isOffline } = state;
  const phase = view?.hour?.phase ?? null;
  const task = view?.role === 'student' ? view.task : null;
  const { news, wasThere } = useNews(phase, task);
  useMoved(task, onMoved);

  const isKnown = view !== null;
  const toDo = view?.hour && task && task.type !== 'wait' ? task.type : null;
  useEffect(() => {
    if (isKnown) onTask?.(toDo);
  }, [isKnown, toDo, onTask]);

  if (view?.role !== 'student' || !view.hour || !task) return null;
  // An hour that is over is said to those who were there.
  if (phase === 'ended' && !wasThere) return null;
  const href = taskPath(task, assignmentId);
  const words = taskWords(task);
  return (
    <section aria-label="Class hour" className={classNames(styles.bar, isShort && styles['bar--short'])}>
      <p className={styles.words}>
        <strong className={styles.phase}>{barTitle(view.hour.phase)}</strong>
        <TimeLeft hour={view.hour} ahead={ahead} />
        {!isShort && <span className={styles.quiet}>{taskSays(view.hour.phase, task)}</span>}
        {isOffline && (
          <span className={styles.offline}>
            Not connected{isShort ? '' : '. What you write is kept, and it is tried again'}
          </span>
        )}
      </p>
      {words !== null && href !== null && !isAt(task, href, path) && (
        <Button variant="primary" onPress={() => navigate(href)}>
          {words}
        </Button>
      )}
      <VisuallyHidden>
        <span role="status">{isOffline ? 'Not connected to the class hour.' : news}</span>
      </VisuallyHidden>
    </section>
  );
}

/** Whether that is where the button would lead; each map to judge has an address of its own. */
function isAt(task: HourTask, href: string, path: string): boolean {
  return path === href || (task.type === 'calibrate' && path.startsWith(`${href}/`));
}

/** What is said when the class moves on; nothing about where it is when the page is opened. */
function useNews(phase: HourPhase | null, task: HourTask | null) {
  const last = useRef<HourPhase | null>(null);
  const [news, setNews] = useState('');
  const [wasThere, setWasThere] = useState(false);
  const words = task && taskWords(task);
  useEffect(() => {
    if (phase === null || phase === last.current) return;
    const isNew = last.current !== null;
    last.current = phase;
    if (phase !== 'ended') setWasThere(true);
    if (isNew) setNews(phaseNews[phase]);
  }, [phase]);
  const isTold = news !== '' && words !== null && phase !== 'ended';
  return { news: isTold ? `${news} ${words}.` : news, wasThere };
}

/**
 * Tells of another task, not of another phase: the task comes a random moment after the phase, so that a class does not
 * ask all at once.
 */
function useMoved(task: HourTask | null, onMoved: (() => void) | undefined) {
  const what = task && JSON.stringify(task);
  const last = useRef<string | null>(null);
  useEffect(() => {
    if (what === null || what === last.current) return;
    const isFirst = last.current === null;
    last.current = what;
    if (!isFirst) onMoved?.();
  }, [what, onMoved]);
}
