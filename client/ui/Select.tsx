import { Check, ChevronDown } from 'lucide-react';
import {
  Select as AriaSelect,
  Button,
  Label,
  ListBox,
  ListBoxItem,
  Popover,
  SelectValue,
} from 'react-aria-components';
import { classNames } from './class-names.ts';
import field from './Field.module.css';
import popover from './Popover.module.css';
import styles from './Select.module.css';

export type SelectItem = {
  readonly id: string;
  readonly title: string;
  readonly description?: string | undefined;
};

export type SelectProps<Id extends string> = {
  readonly label: string;
  readonly items: readonly (SelectItem & { readonly id: Id })[];
  /** An item's id, or null while nothing is chosen. */
  readonly value: Id | null;
  readonly onChange: (id: Id) => void;
  readonly placeholder?: string | undefined;
  readonly isLabelHidden?: boolean | undefined;
};

export function Select<Id extends string>(props: SelectProps<Id>) {
  const { label, items, value, onChange, placeholder, isLabelHidden } = props;
  return (
    <AriaSelect
      className={field.field ?? ''}
      value={value}
      onChange={(key) => {
        const chosen = items.find((item) => item.id === key);
        if (chosen) onChange(chosen.id);
      }}
      placeholder={placeholder ?? 'Choose one'}
    >
      <Label className={classNames(isLabelHidden ? field.hidden : field.label)}>{label}</Label>
      <Button className={styles.button ?? ''}>
        <SelectValue className={styles.value ?? ''}>
          {({ selectedText, isPlaceholder, defaultChildren }) =>
            isPlaceholder ? defaultChildren : selectedText
          }
        </SelectValue>
        <ChevronDown aria-hidden className={styles.chevron} />
      </Button>
      <Popover className={classNames(popover.popover, styles.popover)} offset={4}>
        <ListBox className={styles.list ?? ''}>
          {items.map((item) => (
            <ListBoxItem key={item.id} id={item.id} textValue={item.title} className={styles.item ?? ''}>
              <Check aria-hidden className={styles.check} />
              <span className={styles.words}>
                {/* Not the library's slots: with them an option is named by its title alone, not by all that it shows. */}
                <span>{item.title}</span>
                {item.description && <span className={styles.description}>{item.description}</span>}
              </span>
            </ListBoxItem>
          ))}
        </ListBox>
      </Popover>
    </AriaSelect>
  );
}
