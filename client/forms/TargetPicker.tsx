import { Spline } from 'lucide-react';
import { useState } from 'react';
import { Autocomplete, ListBox, ListBoxItem, Text } from 'react-aria-components';
import { KindIcon } from '#client/ui/KindIcon.tsx';
import { SearchField } from '#client/ui/SearchField.tsx';
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
  return (
    <div className={styles.picker}>
      <Autocomplete inputValue={query} onInputChange={setQuery}>
        <SearchField label={label} value={query} onChange={setQuery} autoFocus />
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
                <Text slot="label" className={styles.title ?? ''}>
                  {target.title}
                </Text>
                <Text slot="description" className={styles.detail ?? ''}>
                  {target.detail}
                </Text>
              </span>
            </ListBoxItem>
          )}
        </ListBox>
      </Autocomplete>
      {found.length > shown.length && (
        <p className={styles.none}>
          {found.length - shown.length} more. Type some words of the one you mean.
        </p>
      )}
    </div>
  );
}
