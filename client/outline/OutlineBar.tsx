import { Plus } from 'lucide-react';
import { acts } from '#client/desk/acts/index.ts';
import { keysText } from '#client/desk/acts/keyboard.ts';
import { useDesk, useDeskState } from '#client/desk/use-desk.ts';
import { MenuButton } from '#client/ui/MenuButton.tsx';
import { SearchField } from '#client/ui/SearchField.tsx';
import styles from './OutlineBar.module.css';

export type OutlineBarProps = {
  readonly query: string;
  readonly onQuery: (query: string) => void;
  /** Rows that the search leaves; null without a search. */
  readonly found: number | null;
};

export function OutlineBar({ query, onQuery, found }: OutlineBarProps) {
  const desk = useDesk();
  const state = useDeskState((current) => current);
  const adding = acts.filter((act) => act.group === 'add' && act.isAvailable(state));
  return (
    <div className={styles.bar}>
      <div className={styles.search}>
        <SearchField label="Find in the outline" value={query} onChange={onQuery} />
      </div>
      {found !== null && (
        <span className={styles.found} role="status">
          {found === 1 ? '1 row' : `${found} rows`}
        </span>
      )}
      {adding.length > 0 && (
        <MenuButton
          label="Add to the outline"
          icon={<Plus aria-hidden />}
          items={adding.map((act) => ({ id: act.id, title: act.title, keys: keysText(act) }))}
          onAction={(id) => adding.find((act) => act.id === id)?.perform(desk)}
        >
          Add
        </MenuButton>
      )}
    </div>
  );
}
