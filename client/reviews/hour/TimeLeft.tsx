import { useEffect, useState } from 'react';
import type { Hour } from '#shared/reviews/class-hour.ts';
import { classNames } from '../../ui/class-names.ts';
import { timeWords } from './hour-words.ts';
import styles from './TimeLeft.module.css';

type TimeLeftProps = {
  readonly hour: Hour;
  /** Milliseconds by which the server’s clock is ahead. */
  readonly ahead: number;
  /** Whoever leads reads by how much the time is over, and reads it larger. */
  readonly isLead?: boolean;
};

/** The time that is left for a phase, counted down; nothing where nobody has set one. */
export function TimeLeft({ hour, ahead, isLead = false }: TimeLeftProps) {
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
    <span role="timer" className={classNames(styles.left, isLead && styles.lead)} data-over={left <= 0}>
      {timeWords(left, isLead)}
    </span>
  );
}
