import { Fragment, useId } from 'react';
import styles from './RadioList.module.css';
import { VisuallyHidden } from './VisuallyHidden.tsx';

export type RadioItem = {
  readonly id: string;
  readonly title: string;
  readonly description?: string | undefined;
  /** A heading above the first item that has it; items of one group follow one another. */
  readonly group?: string | undefined;
};

export type RadioListProps = {
  /** Spoken only: a dialog or a button around it says the word already. */
  readonly label: string;
  readonly items: readonly RadioItem[];
  /** Null while nothing is chosen. */
  readonly value: string | null;
  readonly onChange: (id: string) => void;
  readonly isDisabled?: boolean | undefined;
};

/** One of many, each with a line about it, all in sight. */
export function RadioList({ label, items, value, onChange, isDisabled = false }: RadioListProps) {
  const name = useId();
  return (
    <fieldset className={styles.list} disabled={isDisabled}>
      <legend>
        <VisuallyHidden>{label}</VisuallyHidden>
      </legend>
      {items.map(({ id, title, description, group }, at) => (
        <Fragment key={id}>
          {group !== undefined && group !== items[at - 1]?.group && <p className={styles.group}>{group}</p>}
          <label className={styles.item}>
            <input
              type="radio"
              name={name}
              className={styles.radio}
              checked={id === value}
              onChange={() => onChange(id)}
            />
            <span>
              <span className={styles.title}>{title}</span>
              {description && <span className={styles.description}>{description}</span>}
            </span>
          </label>
        </Fragment>
      ))}
    </fieldset>
  );
}
