import { useState } from 'react';
import { canEdit } from '#client/desk/acts/selection.ts';
import { useDesk, useDeskState } from '#client/desk/use-desk.ts';
import { Button } from '#client/ui/Button.tsx';
import { EmptyState } from '#client/ui/EmptyState.tsx';
import { Segmented } from '#client/ui/Segmented.tsx';
import { BibliographyView } from './BibliographyView.tsx';
import { SourceList } from './SourceList.tsx';
import styles from './SourcesPanel.module.css';

/** The essay's sources: what each is and where it is cited, or as a citation style writes them. */
export function SourcesPanel() {
  const desk = useDesk();
  const [view, setView] = useState<'sources' | 'bibliography'>('sources');
  const isEmpty = useDeskState((state) => state.graph.sources.size === 0);
  const mayEdit = useDeskState(canEdit);
  const buttons = mayEdit && (
    <>
      <Button onPress={() => desk.openForm({ form: 'source', ref: null })}>Add a source…</Button>
      <Button variant="quiet" onPress={() => desk.openForm({ form: 'import-sources', ref: null })}>
        Import sources…
      </Button>
    </>
  );

  if (isEmpty) {
    return (
      <EmptyState title="No sources yet" actions={buttons}>
        Note where your evidence comes from while you still know: author, year, title, link.
      </EmptyState>
    );
  }
  return (
    <div className={styles.panel}>
      <div className={styles.views}>
        <Segmented
          label="Show sources as"
          items={[
            { id: 'sources', title: 'One by one' },
            { id: 'bibliography', title: 'Bibliography' },
          ]}
          value={view}
          onChange={setView}
        />
      </div>
      {view === 'sources' ? <SourceList /> : <BibliographyView />}
      {buttons && <div className={styles.buttons}>{buttons}</div>}
    </div>
  );
}
