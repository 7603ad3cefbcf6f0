import { focusSoon, moveFocusWhenDrawn } from '#client/ui/focus-soon.ts';

/** A line that was planned just now, once it is drawn: its words are what is typed next. */
export function focusPlanLine(itemId: string) {
  moveFocusWhenDrawn(() => {
    const line = document.querySelector<HTMLElement>(`[data-plan-line="${CSS.escape(itemId)}"] textarea`);
    if (!line) return;
    focusSoon(line);
    line.scrollIntoView({ block: 'nearest' });
  });
}
