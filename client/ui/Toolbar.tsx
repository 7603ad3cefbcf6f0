import type { ReactNode } from 'react';
import { Toolbar as AriaToolbar } from 'react-aria-components';

export type ToolbarProps = {
  readonly label: string;
  readonly className?: string | undefined;
  readonly children: ReactNode;
};

/** Buttons that are one tab stop together; arrow keys go between them, and Tab comes back to the last one used. */
export function Toolbar({ label, className, children }: ToolbarProps) {
  return (
    <AriaToolbar aria-label={label} className={className ?? ''}>
      {children}
    </AriaToolbar>
  );
}
