import { type RefObject, useEffect, useRef } from 'react';
import { type FormKey, formKeyOf, isTyping } from './form-keys.ts';

/** Hears the keys of an assessment’s form while the focus is in it. Escape leads from a field back to its row. */
export function useFormKeys(form: RefObject<HTMLElement | null>, onKey: (key: FormKey) => void) {
  const latest = useRef(onKey);
  latest.current = onKey;
  useEffect(() => {
    const element = form.current;
    if (!element) return;
    const handleKeyDown = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.isComposing || !(event.target instanceof HTMLElement)) return;
      if (event.target.closest('[role="dialog"], [role="menu"], [role="listbox"]')) return;
      if (isTyping(event.target)) {
        if (event.key === 'Escape') focusRow(event.target);
        return;
      }
      const key = formKeyOf(event);
      if (!key) return;
      event.preventDefault();
      latest.current(key);
    };
    element.addEventListener('keydown', handleKeyDown);
    return () => element.removeEventListener('keydown', handleKeyDown);
  }, [form]);
}

/** The row of the rubric that an element is in takes the focus: its level, else its heading. */
export function focusRow(within: HTMLElement) {
  const row = within.closest<HTMLElement>('[data-criterion]');
  const level = row?.querySelector<HTMLElement>(
    'input[type="radio"]:checked:enabled, input[type="radio"]:enabled',
  );
  const stop = row?.querySelector<HTMLElement>('input[type="radio"]:checked:enabled') ?? level;
  (stop ?? row?.querySelector<HTMLElement>('h3 button') ?? within.closest<HTMLElement>('section'))?.focus();
}

export function focusCriterion(form: HTMLElement, criterionId: string) {
  const row = form.querySelector<HTMLElement>(`[data-criterion="${CSS.escape(criterionId)}"]`);
  const inside = row?.firstElementChild;
  if (!(inside instanceof HTMLElement)) return;
  focusRow(inside);
  row?.scrollIntoView({ block: 'nearest' });
}
