import type { ReactNode } from 'react';
import { ToggleButton, ToggleButtonGroup } from 'react-aria-components';
import styles from './Segmented.module.css';

export type SegmentedItem = { readonly id: string; readonly title: string; readonly icon?: ReactNode };

export type SegmentedProps<Id extends string> = {
  readonly label: string;
  readonly items: readonly (SegmentedItem & { readonly id: Id })[];
  readonly value: Id;
  readonly onChange: (id: Id) => void;
  /** Titles are spoken but not drawn; every item needs an icon. */
  readonly isIconOnly?: boolean | undefined;
};

/** One of a few, all in sight: the view switch, the theme, a filter. */
export function Segmented<Id extends string>(props: SegmentedProps<Id>) {
  const { label, items, value, onChange, isIconOnly = false } = props;
  return (
    <ToggleButtonGroup
      className={styles.group ?? ''}
      aria-label={label}
      selectionMode="single"
      disallowEmptySelection
      selectedKeys={[value]}
      onSelectionChange={(keys) => {
        const chosen = items.find((item) => keys.has(item.id));
        if (chosen) onChange(chosen.id);
      }}
    >
      {items.map((item) => (
        <ToggleButton
          key={item.id}
          id={item.id}
          className={styles.item ?? ''}
          {...(isIconOnly && { 'aria-label': item.title })}
        >
          {item.icon}
          {!isIconOnly && <span>{item.title}</span>}
        </ToggleButton>
      ))}
    </ToggleButtonGroup>
  );
}
