import type { AriaAttributes, Ref } from 'react';

/** What a button carries that opens a menu or a small panel. */
export type TriggerProps = {
  readonly ref: Ref<HTMLButtonElement>;
  readonly onPress: () => void;
  readonly opens: 'menu' | 'dialog';
  readonly isOpen: boolean;
};

export function triggerAria(opens: TriggerProps['opens'] | undefined, isOpen = false): AriaAttributes {
  return opens ? { 'aria-haspopup': opens, 'aria-expanded': isOpen } : {};
}
