import { useEffect, useState } from 'react';
import type { Hour } from '#shared/reviews/class-hour.ts';
import { leftWords } from './hour-words.ts';
import styles from './TimeLeft.module.css';

type TimeLeftProps = {
  readonly hour: Hour;
  /** Milliseconds by which the server’s clock is ahead. */
  readonly ahead: number;
};

/** The time that is left for a phase, counted down; nothing where nobody has set one. */
export function TimeLeft({ hour, ahead }: TimeLeftProps) {
  const [now, setNow] = useState(() => Date.now());
  const { endsAt } = hour;
  useEffect(() => {
    if (endsAt === null) return;
    setNow(Date.now());
    const timer = setInterval(() => setNow(Date.now()), 1000);
    return () => clearInterval(timer);
  }, [endsAt]);
  if (endsAt === null) return null;
  const left = Date.parse(endsAt) - (now + ahead);
  return (
    <span role="timer" className={styles.left}>
      {left > 0 ? `${leftWords(left)} left` : 'The time is over'}
    </span>
  );
}
