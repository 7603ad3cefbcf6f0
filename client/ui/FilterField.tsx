import { Search, X } from 'lucide-react';
import { SearchField as AriaSearchField, Button, Input } from 'react-aria-components';
import { classNames } from './class-names.ts';
import field from './Field.module.css';
import styles from './SearchField.module.css';
import type { SearchFieldProps } from './SearchField.tsx';

/**
 * The search field of an Autocomplete: arrows and Enter in it work on the list below. Not SearchField, which is a
 * native input and does not know of the list.
 */
export function FilterField({ label, value, onChange, autoFocus = false }: SearchFieldProps) {
  return (
    <AriaSearchField
      className={styles.search ?? ''}
      aria-label={label}
      value={value}
      onChange={onChange}
      autoFocus={autoFocus}
    >
      <Search aria-hidden className={styles.glass} />
      <Input className={classNames(field.input, styles.input)} placeholder={label} />
      {value !== '' && (
        <Button className={styles.clear ?? ''} aria-label="Clear the search">
          <X aria-hidden />
        </Button>
      )}
    </AriaSearchField>
  );
}
