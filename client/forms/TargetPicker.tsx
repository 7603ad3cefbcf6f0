// biome-ignore-all lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard; the list has the cursor only virtually
import { Spline } from 'lucide-react';
import { type KeyboardEvent, useState } from 'react';
import { Autocomplete, ListBox, ListBoxItem } from 'react-aria-components';
import { FilterField } from '#client/ui/FilterField.tsx';
import { KindIcon } from '#client/ui/KindIcon.tsx';
import { ranked } from './fuzzy.ts';
import type { MapTarget } from './map-targets.ts';
import styles from './TargetPicker.module.css';

export type TargetPickerProps = {
  readonly label: string;
  readonly targets: readonly MapTarget[];
  /** A target's id, null while none is chosen. */
  readonly value: string | null;
  readonly onChange: (target: MapTarget) => void;
};

/** Drawn at most; what is not among them is found by typing. */
const shownAtMost = 100;

/** Search above, matches below: arrows walk the list while the cursor stays in the search. */
export function TargetPicker({ label, targets, value, onChange }: TargetPickerProps) {
  const [query, setQuery] = useState('');
  const found = ranked(query, targets, (target) => `${target.title} ${target.detail}`);
  const shown = found.slice(0, shownAtMost);

  /** Enter chooses; on what is chosen already it submits the form, as in any other field. */
  function handleKeyDown(event: KeyboardEvent<HTMLElement>) {
    if (event.key !== 'Enter' || value === null || !(event.target instanceof HTMLInputElement)) return;
    const focused = document.getElementById(event.target.getAttribute('aria-activedescendant') ?? '');
    if (focused && focused.getAttribute('data-key') !== value) return;
    event.preventDefault();
    event.stopPropagation();
    event.target.form?.requestSubmit();
  }

  return (
    <div className={styles.picker} onKeyDownCapture={handleKeyDown}>
      <Autocomplete inputValue={query} onInputChange={setQuery}>
        <FilterField label={label} value={query} onChange={setQuery} autoFocus />
        <section className={styles.scroll} aria-label="Matches" tabIndex={0}>
          <ListBox
            className={styles.list ?? ''}
            aria-label={label}
            items={shown}
            selectionMode="single"
            disallowEmptySelection
            selectedKeys={value === null ? [] : [value]}
            onSelectionChange={(keys) => {
              const chosen = targets.find((target) => keys !== 'all' && keys.has(target.id));
              if (chosen) onChange(chosen);
            }}
            renderEmptyState={() => <p className={styles.none}>Nothing on the map has these words.</p>}
          >
            {(target) => (
              <ListBoxItem id={target.id} textValue={target.title} className={styles.item ?? ''}>
                <span className={styles.icon}>
                  {target.kind === 'relation' ? (
                    <Spline aria-hidden size={16} />
                  ) : (
                    <KindIcon kind={target.kind} />
                  )}
                </span>
                <span className={styles.words}>
                  <span className={styles.title}>{target.title}</span>
                  <span className={styles.detail}>{target.detail}</span>
                </span>
              </ListBoxItem>
            )}
          </ListBox>
        </section>
      </Autocomplete>
      {found.length > shown.length && (
        <p className={styles.none}>
          {found.length - shown.length} more. Type some words of the one you mean.
        </p>
      )}
    </div>
  );
}
