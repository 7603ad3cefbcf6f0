import type { CSSProperties } from 'react';
import type { Graph } from '#shared/graph/graph.ts';
import { kindOf } from '#shared/graph/kinds/index.ts';
import { outlineOf } from '#shared/graph/outline.ts';
import { wordOf } from '#shared/graph/relations.ts';
import type { Sketch } from '#shared/graph/sketch.ts';
import { KindIcon } from '../../ui/KindIcon.tsx';
import styles from './OutlinePreview.module.css';

export type OutlinePreviewProps = {
  readonly graph: Graph;
  readonly problems: Sketch['problems'];
};

/** What the text becomes, row by row, and which lines were not understood. */
export function OutlinePreview({ graph, problems }: OutlinePreviewProps) {
  const rows = outlineOf(graph);
  return (
    <section className={styles.preview} aria-labelledby="outline-preview">
      <h3 id="outline-preview" className={styles.heading}>
        {rows.length === 0 ? 'Preview' : `Preview: ${rows.length === 1 ? '1 node' : `${rows.length} nodes`}`}
      </h3>
      {rows.length === 0 && <p className={styles.hint}>The map appears here as you type or paste.</p>}
      <ul
        className={styles.rows}
        tabIndex={rows.length > 0 ? 0 : undefined}
        aria-labelledby="outline-preview"
      >
        {rows.map((row) => {
          const node = graph.nodes.get(row.ref.id);
          if (!node) return null;
          // Only the depth is computed; the style sheet says how wide a step is.
          const depth = { '--depth': Math.min(row.depth, 8) } as CSSProperties; // custom properties have no type
          return (
            <li key={row.id} className={styles.row} style={depth}>
              <KindIcon kind={node.kind} />
              <span>
                <span className={styles.kind}>
                  {kindOf(node).title}
                  {row.relation && `, ${wordOf(graph, row.relation)}`}
                </span>
                {node.text || <i>Empty</i>}
              </span>
            </li>
          );
        })}
      </ul>
      {problems.length > 0 && (
        <ul className={styles.problems}>
          {problems.slice(0, 20).map(({ line, message }) => (
            <li key={`${line} ${message}`}>
              Line {line}: {message}
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
