import { type FocusEvent, type KeyboardEvent, type ReactNode, useEffect, useRef } from 'react';

export type ToolbarProps = {
  readonly label: string;
  readonly className?: string | undefined;
  readonly children: ReactNode;
};

/**
 * Buttons that are one tab stop together (APG toolbar): arrow keys go between them, Home and End to the ends, and Tab
 * comes back to the last one used.
 */
export function Toolbar({ label, className, children }: ToolbarProps) {
  const bar = useRef<HTMLDivElement>(null);
  const current = useRef<HTMLButtonElement | null>(null);

  // After every draw: buttons come, go and are disabled without the bar being told.
  useEffect(() => setTabStop(usable(bar.current), current.current));

  function handleFocus(event: FocusEvent<HTMLDivElement>) {
    const button = event.target instanceof HTMLElement ? event.target.closest('button') : null;
    if (!button) return;
    current.current = button;
    setTabStop(usable(bar.current), button);
  }

  function handleKeyDown(event: KeyboardEvent<HTMLDivElement>) {
    const buttons = usable(bar.current);
    const focused = document.activeElement;
    const at = focused instanceof HTMLButtonElement ? buttons.indexOf(focused) : -1;
    const next = at === -1 ? undefined : nextIndex(event.key, at, buttons.length);
    if (next === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    buttons[next]?.focus();
  }

  return (
    <div
      ref={bar}
      role="toolbar"
      aria-label={label}
      className={className}
      onFocus={handleFocus}
      onKeyDown={handleKeyDown}
    >
      {children}
    </div>
  );
}

function usable(bar: HTMLElement | null): readonly HTMLButtonElement[] {
  return bar ? [...bar.querySelectorAll<HTMLButtonElement>('button:not(:disabled)')] : [];
}

function setTabStop(buttons: readonly HTMLButtonElement[], current: HTMLButtonElement | null) {
  const stop = current && buttons.includes(current) ? current : buttons[0];
  for (const button of buttons) button.tabIndex = button === stop ? 0 : -1;
}

function nextIndex(key: string, at: number, count: number): number | undefined {
  if (key === 'ArrowRight' || key === 'ArrowDown') return (at + 1) % count;
  if (key === 'ArrowLeft' || key === 'ArrowUp') return (at - 1 + count) % count;
  if (key === 'Home') return 0;
  return key === 'End' ? count - 1 : undefined;
}
