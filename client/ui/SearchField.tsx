import { Search, X } from 'lucide-react';
import { type KeyboardEvent, useRef } from 'react';
import { classNames } from './class-names.ts';
import field from './Field.module.css';
import styles from './SearchField.module.css';
import { useAutoFocus } from './use-auto-focus.ts';

export type SearchFieldProps = {
  /** Spoken, and shown in the empty field. */
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly autoFocus?: boolean | undefined;
};

/** Narrows what stands below it as one types; Escape empties it. */
export function SearchField({ label, value, onChange, autoFocus = false }: SearchFieldProps) {
  const input = useRef<HTMLInputElement>(null);
  const focused = useAutoFocus(autoFocus, input);

  function handleKeyDown(event: KeyboardEvent) {
    if (event.key !== 'Escape' || value === '') return;
    event.preventDefault();
    event.stopPropagation();
    onChange('');
  }

  return (
    <div className={styles.search}>
      <Search aria-hidden className={styles.glass} />
      <input
        ref={focused}
        type="search"
        autoComplete="off"
        className={classNames(field.input, styles.input)}
        aria-label={label}
        placeholder={label}
        value={value}
        onChange={(event) => onChange(event.target.value)}
        onKeyDown={handleKeyDown}
      />
      {value !== '' && (
        <button
          type="button"
          className={styles.clear}
          aria-label="Clear the search"
          onClick={() => {
            onChange('');
            input.current?.focus();
          }}
        >
          <X aria-hidden />
        </button>
      )}
    </div>
  );
}
