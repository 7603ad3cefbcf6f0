import { useState } from 'react';
import type { Hour } from '#shared/reviews/class-hour.ts';
import { Button } from '../../ui/Button.tsx';
import { Switch } from '../../ui/Switch.tsx';
import { TextField } from '../../ui/TextField.tsx';
import styles from './HourBoard.module.css';

/** Minutes that are given with one press. */
const more = 5;

type HourTimeProps = {
  readonly hour: Hour;
  readonly ahead: number;
  /** `endsAt`: ISO 8601 UTC; null for no time. */
  readonly onTime: (endsAt: string | null, moves: boolean) => void;
};

/** How long a phase goes on, and whether the next one then begins by itself. */
export function HourTime({ hour, ahead, onTime }: HourTimeProps) {
  const [minutes, setMinutes] = useState('');
  const [error, setError] = useState('');

  function handleSet() {
    const number = Number(minutes.replace(',', '.'));
    if (minutes.trim() === '' || !(number > 0) || number > 600)
      return setError('Write minutes, from 1 to 600.');
    setError('');
    setMinutes('');
    onTime(new Date(Date.now() + ahead + number * 60_000).toISOString(), hour.moves);
  }

  /** From when it would be over, or from now where it is over already. */
  function handleMore() {
    if (hour.endsAt === null) return;
    const from = Math.max(Date.parse(hour.endsAt), Date.now() + ahead);
    onTime(new Date(from + more * 60_000).toISOString(), hour.moves);
  }

  return (
    <div className={styles.time}>
      <div className={styles.minutes}>
        <TextField
          label="Minutes from now"
          value={minutes}
          onChange={setMinutes}
          onSubmit={handleSet}
          error={error || undefined}
        />
        <Button onPress={handleSet}>Set the time</Button>
        {hour.endsAt !== null && (
          <>
            <Button onPress={handleMore}>{more} minutes more</Button>
            <Button variant="quiet" onPress={() => onTime(null, false)}>
              Take the time away
            </Button>
          </>
        )}
      </div>
      <Switch
        label="Moves on by itself when the time is over"
        value={hour.moves}
        isDisabled={hour.endsAt === null}
        onChange={(moves) => onTime(hour.endsAt, moves)}
      />
    </div>
  );
}
