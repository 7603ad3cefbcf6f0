import { useDeskState } from '#client/desk/use-desk.ts';
import { ActButtons } from './ActButtons.tsx';
import styles from './Inspector.module.css';
import { MapLink } from './MapLink.tsx';
import { selectionWords } from './selection-words.ts';

/** Several things at once: what they are, and what can be done with all of them. */
export function SelectionInspector() {
  const selection = useDeskState((state) => state.selection);
  const words = useDeskState((state) => selectionWords(state.graph, state.selection));
  return (
    <div className={styles.inspector}>
      <h2 className={styles.title}>{selection.length} selected</h2>
      <p className={styles.aside}>{words}</p>
      <ActButtons
        label="What can be done with them"
        acts={selection.length === 2 ? pairActs : selectionActs}
      />
      <ul className={styles.list} aria-label="Selected">
        {selection.map((ref) => (
          <li key={`${ref.type}-${ref.id}`}>
            <MapLink to={ref} />
          </li>
        ))}
      </ul>
    </div>
  );
}

const selectionActs = ['park', 'copy', 'duplicate', 'pin', 'unpin', 'remove'];
/** Merging takes the two that are selected. */
const pairActs = ['merge', ...selectionActs];
