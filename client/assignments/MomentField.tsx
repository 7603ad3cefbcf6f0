import { useId, useState } from 'react';
import { clockChangeWords, instantOf, type LocalTime, localOf } from '#shared/assignments/dates.ts';
import field from '../ui/Field.module.css';

type MomentFieldProps = {
  readonly label: string;
  /** ISO 8601 UTC; null: none. */
  readonly value: string | null;
  readonly timeZone: string;
  readonly onChange: (value: string | null) => void;
  readonly description?: string | undefined;
};

/** A date and a time, as the clocks of a time zone show them. */
export function MomentField({ label, value, timeZone, onChange, description }: MomentFieldProps) {
  const id = useId();
  const shown = value === null ? '' : fieldText(localOf(value, timeZone));
  // While a date is half typed the browser tells nothing of it, and what it shows must not be taken away.
  const [typed, setTyped] = useState(shown);
  const local = localTime(typed);
  const isOurs = value === (local && (instantOf(local, timeZone)?.instant ?? null));
  const words = (local && isOurs && clockChangeWords(local, timeZone)) || description;
  return (
    <div className={field.field}>
      <label htmlFor={id} className={field.label}>
        {label}
      </label>
      <input
        id={id}
        type="datetime-local"
        className={field.input}
        value={isOurs ? typed : shown}
        aria-describedby={words ? `${id}-description` : undefined}
        onChange={(event) => {
          const next = localTime(event.target.value);
          setTyped(event.target.value);
          onChange(next && (instantOf(next, timeZone)?.instant ?? null));
        }}
      />
      {words && (
        <span id={`${id}-description`} className={field.description}>
          {words}
        </span>
      )}
    </div>
  );
}

/** What such a field holds: “2026-11-24T21:00”. */
function fieldText({ date, time }: LocalTime): string {
  return `${date}T${time}`;
}

function localTime(text: string): LocalTime | null {
  const [date, time] = text.split('T');
  return date && time ? { date, time: time.slice(0, 5) } : null;
}
