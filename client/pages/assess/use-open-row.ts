import { type RefObject, useEffect, useRef, useState } from 'react';
import { focusCriterion } from '#client/assessment/use-form-keys.ts';
import type { Assessment } from '#shared/assessment/assessment.ts';
import type { Rubric } from '#shared/rubric/rubric.ts';
import { firstOpen } from './rows-of-form.ts';

/**
 * The row of the form that is open; it takes the focus once it is drawn. At first it is the one to go on with, so that
 * the first key chooses its level; none where there is nothing to write (`begins`), which has a note to be read first.
 */
export function useOpenRow(
  form: RefObject<HTMLElement | null>,
  rubric: Rubric,
  assessment: Assessment,
  begins = true,
) {
  const [open, setOpen] = useState<string | null>(null);
  const wantsFocus = useRef(false);

  function openRow(criterionId: string | null) {
    const isOpen = criterionId === open;
    if (criterionId !== null && isOpen && form.current) focusCriterion(form.current, criterionId);
    wantsFocus.current = criterionId !== null && !isOpen;
    setOpen(criterionId);
  }

  const begin = useRef(() =>
    openRow(criterionInAddress(rubric) ?? (begins ? firstOpen(rubric, assessment) : null)),
  );
  useEffect(() => begin.current(), []);
  useEffect(() => {
    if (open === null || !wantsFocus.current || !form.current) return;
    wantsFocus.current = false;
    focusCriterion(form.current, open);
  }, [open, form]);

  /** Opens a row for what comes into it, which takes the focus itself. */
  function openQuietly(criterionId: string | null) {
    if (criterionId === null) return;
    wantsFocus.current = false;
    setOpen(criterionId);
  }

  return { open, openRow, openQuietly };
}

/** The row that the address names after its #, as a dashboard’s links do; null when the rubric has none such. */
function criterionInAddress({ criteria }: Rubric): string | null {
  const named = /^#criterion=(.+)$/.exec(window.location.hash)?.[1];
  return criteria.find(({ id }) => encodeURIComponent(id) === named)?.id ?? null;
}
