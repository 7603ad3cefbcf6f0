import { useDeskState } from '#client/desk/use-desk.ts';
import { incomingOf } from '#shared/graph/graph.ts';
import { wordOf } from '#shared/graph/relations.ts';
import styles from './Inspector.module.css';
import { MapLink } from './MapLink.tsx';

type IncomingRelationsProps = { readonly id: string };

/** What leads to a node or relation, each with its word. */
export function IncomingRelations({ id }: IncomingRelationsProps) {
  const graph = useDeskState((state) => state.graph);
  const relations = incomingOf(graph, id);
  if (relations.length === 0) return null;
  return (
    <section className={styles.section}>
      <h3 className={styles.subtitle}>Led to by</h3>
      <ul className={styles.list}>
        {relations.flatMap((relation) =>
          relation.premises.map((premise) => (
            <li key={`${relation.id}-${premise.nodeId}`}>
              <span className={styles.aside}>{wordOf(graph, relation)}</span>
              <MapLink to={{ type: 'node', id: premise.nodeId }} />
            </li>
          )),
        )}
      </ul>
    </section>
  );
}
