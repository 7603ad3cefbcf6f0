import { useMemo, useState } from 'react';
import { useDeskState } from '#client/desk/use-desk.ts';
import { EmptyState } from '#client/ui/EmptyState.tsx';
import { structureOf } from '#shared/graph/structure.ts';
import { FirstClaim } from './FirstClaim.tsx';
import { gridRowsOf, nodesFound } from './grid-rows.ts';
import styles from './Outline.module.css';
import { OutlineBar } from './OutlineBar.tsx';
import { OutlineGrid } from './OutlineGrid.tsx';

/** The map as an outline: the same nodes, acts, selection and undo as the canvas, row by row. */
export function Outline({ label = 'Outline' }: { readonly label?: string }) {
  const graph = useDeskState((state) => state.graph);
  const folded = useDeskState((state) => state.folded);
  const [query, setQuery] = useState('');
  const structure = structureOf(graph);
  const found = useMemo(() => nodesFound(graph, query), [graph, query]);
  const rows = useMemo(() => gridRowsOf(structure, folded, found), [structure, folded, found]);
  return (
    <section className={styles.outline} aria-label={label} data-map-view="outline">
      {graph.nodes.size === 0 ? (
        <FirstClaim />
      ) : (
        <>
          <OutlineBar query={query} onQuery={setQuery} found={query.trim() === '' ? null : rows.length} />
          {rows.length > 0 ? (
            <OutlineGrid graph={graph} rows={rows} />
          ) : (
            <EmptyState title="Nothing has these words">
              Try fewer words, or clear the search to see the whole outline.
            </EmptyState>
          )}
        </>
      )}
    </section>
  );
}
