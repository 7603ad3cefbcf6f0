import { useState } from 'react';
import { classNames } from '#client/ui/class-names.ts';
import { mostPoints, type RubricBody } from '#shared/rubric/rubric.ts';
import styles from './PointsField.module.css';
import { pointsFrom } from './points-words.ts';
import { useRubricDesk, useRubricState } from './use-rubric-desk.ts';

export type PointsFieldProps = {
  /** See parts.ts. */
  readonly part: string;
  readonly label: string;
  readonly value: number;
  readonly write: (body: RubricBody, value: number) => RubricBody;
  /** “pts”, “%”; may be empty. */
  readonly unit: string;
};

/** Points or a weight, edited where they stand. What is no number is not taken; leaving the field shows what holds. */
export function PointsField({ part, label, value, write, unit }: PointsFieldProps) {
  const desk = useRubricDesk();
  const isReadOnly = useRubricState((state) => state.isReadOnly);
  const [draft, setDraft] = useState<string | null>(null);
  const isWrong = draft !== null && pointsFrom(draft) === null;
  if (isReadOnly) {
    return (
      <span className={styles.words}>
        {value} {unit}
      </span>
    );
  }
  // Undo may have changed the value under what was typed: then the value wins.
  const shown = draft !== null && (isWrong || pointsFrom(draft) === value) ? draft : String(value);
  return (
    <span className={styles.points}>
      <input
        type="text"
        inputMode="decimal"
        autoComplete="off"
        className={classNames(styles.field)}
        data-part={part}
        aria-label={label}
        aria-invalid={isWrong || undefined}
        title={isWrong ? `A number from 0 to ${mostPoints}, with at most two decimals.` : undefined}
        value={shown}
        onChange={(event) => {
          const words = event.target.value;
          setDraft(words);
          const points = pointsFrom(words);
          if (points !== null) desk.edit((body) => write(body, points), { typing: part });
        }}
        onFocus={(event) => event.target.select()}
        onBlur={() => {
          setDraft(null);
          desk.endTyping();
        }}
      />
      {unit && (
        <span aria-hidden className={styles.unit}>
          {unit}
        </span>
      )}
    </span>
  );
}
