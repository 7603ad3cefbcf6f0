import type { ReactElement, ReactNode } from 'react';
import { Focusable, TooltipTrigger } from 'react-aria-components';
import { TooltipBubble } from './TooltipBubble.tsx';

export type TooltipProps = {
  readonly content: ReactNode;
  readonly keys?: string | undefined;
  /** One element that can hold the focus and takes a ref. */
  readonly children: ReactElement<Record<string, unknown>, string>;
};

/** An explanation on hover and on keyboard focus; never the only place where something is said. */
export function Tooltip({ content, keys, children }: TooltipProps) {
  return (
    <TooltipTrigger delay={500} closeDelay={0}>
      <Focusable>{children}</Focusable>
      <TooltipBubble keys={keys}>{content}</TooltipBubble>
    </TooltipTrigger>
  );
}
