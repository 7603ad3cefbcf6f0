import { focusSoon } from '#client/ui/focus-soon.ts';

/** A line that was planned just now, once it is drawn: its words are what is typed next. */
export function focusPlanLine(itemId: string) {
  requestAnimationFrame(() => focusIn(`[data-plan-line="${CSS.escape(itemId)}"] textarea`));
}

/** A comment that was answered just now: its first button, as the form that had the focus is gone. */
export function focusComment(commentId: string) {
  requestAnimationFrame(() => focusIn(`[data-comment-acts="${CSS.escape(commentId)}"] button`));
}

function focusIn(selector: string) {
  const element = document.querySelector<HTMLElement>(selector);
  if (!element) return;
  focusSoon(element);
  element.scrollIntoView({ block: 'nearest' });
}
