import { canEdit } from '#client/desk/acts/selection.ts';
import { useDesk, useDeskState } from '#client/desk/use-desk.ts';
import { Button } from '#client/ui/Button.tsx';
import { EmptyState } from '#client/ui/EmptyState.tsx';
import { sourceName } from '#shared/sources/source-words.ts';
import { SourceCard } from './SourceCard.tsx';
import styles from './SourcesPanel.module.css';

/** The essay's bibliography so far: what each source is, and which nodes rest on it. */
export function SourcesPanel() {
  const desk = useDesk();
  const sources = useDeskState((state) => state.graph.sources);
  const mayEdit = useDeskState(canEdit);
  const sorted = [...sources.values()].sort((a, b) => sourceName(a.item).localeCompare(sourceName(b.item)));
  const addButton = mayEdit && (
    <Button onPress={() => desk.openForm({ form: 'source', ref: null })}>Add a source…</Button>
  );

  if (sorted.length === 0) {
    return (
      <EmptyState title="No sources yet" actions={addButton}>
        Note where your evidence comes from while you still know: author, year, title, link.
      </EmptyState>
    );
  }
  return (
    <div className={styles.panel}>
      <ul className={styles.list} aria-label="Sources">
        {sorted.map((source) => (
          <li key={source.id}>
            <SourceCard source={source} />
          </li>
        ))}
      </ul>
      {addButton && <div>{addButton}</div>}
    </div>
  );
}
