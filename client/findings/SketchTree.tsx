import { useMemo } from 'react';
import { KindIcon } from '#client/ui/KindIcon.tsx';
import { kindOf } from '#shared/graph/kinds/index.ts';
import { outlineOf } from '#shared/graph/outline.ts';
import { wordOf } from '#shared/graph/relations.ts';
import { readSketch } from '#shared/graph/sketch.ts';
import styles from './SketchTree.module.css';

type SketchTreeProps = { readonly title: string; readonly sketch: string };

/** A small map as an indented list: what a rule's example looks like. */
export function SketchTree({ title, sketch }: SketchTreeProps) {
  const graph = useMemo(() => readSketch(sketch, counted()).graph, [sketch]);
  return (
    <figure>
      <figcaption className={styles.title}>{title}</figcaption>
      <ul className={styles.tree}>
        {outlineOf(graph).map((row) => {
          const node = graph.nodes.get(row.ref.id);
          if (!node) return null;
          return (
            <li
              key={row.id}
              className={styles.row}
              // The depth of a row is data, not style.
              style={{ marginInlineStart: `calc(${row.depth} * var(--space-3))` }}
            >
              <KindIcon kind={node.kind} size={14} />
              <span>
                <span className={styles.kind}>
                  {kindOf(node).title}
                  {row.relation && ` · ${wordOf(graph, row.relation)}`}
                </span>
                <span className={styles.text}>{node.text || 'Empty'}</span>
              </span>
            </li>
          );
        })}
      </ul>
    </figure>
  );
}

/** Ids that only have to differ within one example. */
function counted() {
  let count = 0;
  return () => {
    count += 1;
    return `example-${count}`;
  };
}
