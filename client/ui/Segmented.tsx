import type { KeyboardEvent, ReactNode } from 'react';
import styles from './Segmented.module.css';

export type SegmentedItem = { readonly id: string; readonly title: string; readonly icon?: ReactNode };

export type SegmentedProps<Id extends string> = {
  readonly label: string;
  readonly items: readonly (SegmentedItem & { readonly id: Id })[];
  readonly value: Id;
  readonly onChange: (id: Id) => void;
  /** Titles are spoken but not drawn; every item needs an icon. */
  readonly isIconOnly?: boolean | undefined;
  /** Small words, where five of them have the room of four. */
  readonly isTight?: boolean | undefined;
};

/** One of a few, all in sight: the view switch, the theme, a filter. A radio group: one tab stop, arrows choose. */
export function Segmented<Id extends string>(props: SegmentedProps<Id>) {
  const { label, items, value, onChange, isIconOnly = false, isTight = false } = props;

  function handleKeyDown(event: KeyboardEvent<HTMLDivElement>) {
    const step = steps[event.key];
    if (!step) return;
    event.preventDefault();
    const at = items.findIndex((item) => item.id === value);
    const index = (at + step + items.length) % items.length;
    const next = items[index];
    if (!next) return;
    onChange(next.id);
    const button = event.currentTarget.children[index];
    if (button instanceof HTMLElement) button.focus();
  }

  return (
    <div
      role="radiogroup"
      className={isTight ? `${styles.group} ${styles.tight}` : styles.group}
      aria-label={label}
      onKeyDown={handleKeyDown}
    >
      {items.map((item) => (
        // biome-ignore lint/a11y/useSemanticElements: a radio input cannot hold an icon and words
        <button
          key={item.id}
          type="button"
          role="radio"
          aria-checked={item.id === value}
          tabIndex={item.id === value ? 0 : -1}
          className={styles.item}
          aria-label={isIconOnly ? item.title : undefined}
          onClick={() => onChange(item.id)}
        >
          {item.icon}
          {!isIconOnly && <span>{item.title}</span>}
        </button>
      ))}
    </div>
  );
}

const steps: Readonly<Record<string, 1 | -1>> = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 };
