import type { ReactNode } from 'react';
import { Label, Radio, RadioGroup } from 'react-aria-components';
import styles from './ChoiceList.module.css';

export type Choice<Id extends string> = {
  readonly id: Id;
  readonly title: ReactNode;
  readonly description?: ReactNode;
  readonly icon?: ReactNode;
  readonly isDisabled?: boolean;
};

export type ChoiceListProps<Id extends string> = {
  readonly label: string;
  readonly choices: readonly Choice<Id>[];
  readonly value: Id | null;
  readonly onChange: (id: Id) => void;
  readonly autoFocus?: boolean | undefined;
};

/** One of a few, each with its explanation in sight. */
export function ChoiceList<Id extends string>(props: ChoiceListProps<Id>) {
  const { label, choices, value, onChange, autoFocus = false } = props;
  const first = choices.find((choice) => choice.id === value) ?? choices[0];
  return (
    <RadioGroup
      className={styles.group ?? ''}
      value={value}
      onChange={(id) => {
        const chosen = choices.find((choice) => choice.id === id);
        if (chosen) onChange(chosen.id);
      }}
    >
      <Label className={styles.label ?? ''}>{label}</Label>
      {choices.map((choice) => (
        <Radio
          key={choice.id}
          value={choice.id}
          className={styles.choice ?? ''}
          isDisabled={choice.isDisabled ?? false}
          autoFocus={autoFocus && choice === first}
        >
          <span className={styles.dot} aria-hidden />
          {choice.icon && <span className={styles.icon}>{choice.icon}</span>}
          <span className={styles.words}>
            <span className={styles.title}>{choice.title}</span>
            {choice.description && <span className={styles.description}>{choice.description}</span>}
          </span>
        </Radio>
      ))}
    </RadioGroup>
  );
}
