import { Pencil, X } from 'lucide-react';
import { useDesk, useDeskState } from '#client/desk/use-desk.ts';
import { Button } from '#client/ui/Button.tsx';
import { IconButton } from '#client/ui/IconButton.tsx';
import { indexOf } from '#shared/graph/graph.ts';
import { sourceName } from '#shared/sources/source-words.ts';
import styles from './Inspector.module.css';

type CitationListProps = { readonly nodeId: string };

/** Where a node's words come from. */
export function CitationList({ nodeId }: CitationListProps) {
  const desk = useDesk();
  const graph = useDeskState((state) => state.graph);
  const citations = indexOf(graph).citationsOfNode.get(nodeId) ?? [];
  return (
    <section className={styles.section}>
      <h3 className={styles.subtitle}>Sources</h3>
      {citations.length > 0 && (
        <ul className={styles.list}>
          {citations.map((citation) => {
            const source = graph.sources.get(citation.sourceId);
            const name = source ? sourceName(source.item) : 'Source';
            return (
              <li key={citation.id} className={styles.citation}>
                <div>
                  <p>
                    {name}
                    {citation.locator && `, ${citation.locator}`}
                  </p>
                  {citation.quotation && <p className={styles.aside}>“{citation.quotation}”</p>}
                </div>
                <IconButton
                  size="small"
                  label={`Edit the citation of ${name}`}
                  icon={<Pencil aria-hidden />}
                  onPress={() => desk.openForm({ form: 'cite', ref: { type: 'citation', id: citation.id } })}
                />
                <IconButton
                  size="small"
                  label={`Remove the citation of ${name}`}
                  icon={<X aria-hidden />}
                  onPress={() =>
                    desk.run(
                      { name: 'uncite', args: { citationId: citation.id } },
                      { announce: `Citation of ${name} removed.`, offerUndo: true },
                    )
                  }
                />
              </li>
            );
          })}
        </ul>
      )}
      <div>
        <Button onPress={() => desk.openForm({ form: 'cite', ref: { type: 'node', id: nodeId } })}>
          Cite a source…
        </Button>
      </div>
    </section>
  );
}
