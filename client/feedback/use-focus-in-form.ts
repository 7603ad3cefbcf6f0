import { type RefObject, useEffect } from 'react';
import type { Place } from '#shared/assessment/comment.ts';

/** A form that is open already has the focus too when its place is asked for again: it is drawn but once. */
export function useFocusInForm(form: RefObject<HTMLElement | null>, asked: Place | null) {
  useEffect(() => {
    if (asked === null || form.current?.contains(document.activeElement)) return;
    form.current?.querySelector<HTMLElement>('[contenteditable="true"]')?.focus();
  }, [form, asked]);
}
