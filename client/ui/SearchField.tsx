import { Search, X } from 'lucide-react';
import { SearchField as AriaSearchField, Button, Input, Label } from 'react-aria-components';
import { classNames } from './class-names.ts';
import field from './Field.module.css';
import styles from './SearchField.module.css';

export type SearchFieldProps = {
  /** Spoken, and shown in the empty field. */
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly autoFocus?: boolean | undefined;
};

/** Narrows what stands below it as one types; Escape empties it. */
export function SearchField({ label, value, onChange, autoFocus = false }: SearchFieldProps) {
  return (
    <AriaSearchField className={styles.search ?? ''} value={value} onChange={onChange} autoFocus={autoFocus}>
      <Label className={classNames(field.hidden)}>{label}</Label>
      <Search aria-hidden className={styles.glass} />
      <Input className={classNames(field.input, styles.input)} placeholder={label} />
      <Button className={styles.clear ?? ''} aria-label="Clear the search">
        <X aria-hidden />
      </Button>
    </AriaSearchField>
  );
}
