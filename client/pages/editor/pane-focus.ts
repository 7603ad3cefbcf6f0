import type { PaneId } from './layout-of-panes.ts';

/** F6 goes through the header too: everything in it is reached without the mouse in one step. */
export type FocusPane = PaneId | 'header';

/** The pane an element is in; panes mark their root with `data-pane`. */
export function paneAround(element: Element | null): FocusPane | null {
  const id = element?.closest('[data-pane]')?.getAttribute('data-pane');
  return id === 'text' || id === 'map' || id === 'outline' || id === 'side' || id === 'header' ? id : null;
}

/** Leads the focus into a pane: to where it was last, else to its current row or node, else to its first stop. */
export function focusPane(pane: HTMLElement, last: HTMLElement | undefined) {
  if (last?.isConnected && pane.contains(last) && last.checkVisibility()) last.focus();
  else focusCurrent(pane);
}

/** Leads the focus to what a view holds as its current one: the selected row or node, or the text that is written. */
export function focusCurrent(pane: HTMLElement) {
  const typing = pane.querySelector<HTMLElement>('[data-current] textarea, textarea[data-typing]');
  const current = pane.querySelector<HTMLElement>(
    '[data-current][tabindex="0"], [data-current] [tabindex="0"]',
  );
  const text = pane.querySelector<HTMLElement>('[role="textbox"][contenteditable="true"]');
  const stop = typing ?? current ?? text ?? firstStop(pane);
  (stop ?? pane).focus();
}

function firstStop(pane: HTMLElement): HTMLElement | undefined {
  const stops = pane.querySelectorAll<HTMLElement>(
    '[tabindex="0"], [contenteditable="true"], a[href], button:not(:disabled), input:not(:disabled), textarea, select, summary',
  );
  return [...stops].find((stop) => stop.tabIndex >= 0 && stop.checkVisibility());
}
