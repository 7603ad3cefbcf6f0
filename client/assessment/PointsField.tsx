import { useState } from 'react';
import type { Mark } from '#shared/assessment/assessment.ts';
import { mostPointsOf, pointsOf } from '#shared/assessment/total.ts';
import type { Criterion } from '#shared/rubric/rubric.ts';
import { TextField } from '../ui/TextField.tsx';
import { type MarkEdit, pointsText, readPoints } from './marks.ts';

type PointsFieldProps = {
  readonly criterion: Criterion;
  readonly mark: Mark;
  readonly onMark: (edit: MarkEdit) => void;
};

/** Points between two levels, where the rubric allows them; the level is the one whose range holds them. */
export function PointsField({ criterion, mark, onMark }: PointsFieldProps) {
  const given = pointsOf(criterion, mark);
  const [typed, setTyped] = useState<string | null>(null);
  const most = pointsText(mostPointsOf(criterion));
  const edit = typed === null ? {} : readPoints(criterion, typed);

  function handleDone() {
    if (typed === null || edit === null) return;
    onMark(edit);
    setTyped(null);
  }

  return (
    <TextField
      label={`Points, 0 to ${most}`}
      value={typed ?? (given === null ? '' : pointsText(given))}
      onChange={setTyped}
      onSubmit={handleDone}
      onBlur={handleDone}
      error={edit === null ? `Give a number from 0 to ${most}.` : undefined}
    />
  );
}
