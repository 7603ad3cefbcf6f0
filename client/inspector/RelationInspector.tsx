import { X } from 'lucide-react';
import { useDesk, useDeskState } from '#client/desk/use-desk.ts';
import { DraftField } from '#client/ui/DraftField.tsx';
import { IconButton } from '#client/ui/IconButton.tsx';
import { Select } from '#client/ui/Select.tsx';
import { shortText } from '#shared/graph/labels.ts';
import type { Relation } from '#shared/graph/records.ts';
import { ActButtons } from './ActButtons.tsx';
import { FindingsHere } from './FindingsHere.tsx';
import { IncomingRelations } from './IncomingRelations.tsx';
import styles from './Inspector.module.css';
import { MapLink } from './MapLink.tsx';
import { relationWords } from './relation-words.ts';

type RelationInspectorProps = { readonly relation: Relation };

/** One step of the argument: its reasons, how they relate, and to what. */
export function RelationInspector({ relation }: RelationInspectorProps) {
  const desk = useDesk();
  const graph = useDeskState((state) => state.graph);
  const ref = { type: 'relation', id: relation.id } as const;
  return (
    <div className={styles.inspector}>
      <h2 className={styles.title}>Relation</h2>
      <FindingsHere of={ref} />
      <section className={styles.section}>
        <h3 className={styles.subtitle}>{relation.premises.length > 1 ? 'Together, these' : 'This'}</h3>
        <ul className={styles.list}>
          {relation.premises.map(({ nodeId }) => {
            const node = graph.nodes.get(nodeId);
            return (
              <li key={nodeId} className={styles.premise}>
                <MapLink to={{ type: 'node', id: nodeId }} />
                {relation.premises.length > 1 && (
                  <IconButton
                    size="small"
                    label={`Take out “${node ? shortText(node, 40) : ''}”`}
                    icon={<X aria-hidden />}
                    onPress={() =>
                      desk.run({ name: 'remove-premise', args: { relationId: relation.id, nodeId } })
                    }
                  />
                )}
              </li>
            );
          })}
        </ul>
      </section>
      <Select
        label="How it relates"
        items={relationWords(graph, relation)}
        value={relation.kind}
        onChange={(kind) =>
          desk.run({ name: 'change-relation-kind', args: { relationId: relation.id, kind } })
        }
      />
      <section className={styles.section}>
        <h3 className={styles.subtitle}>This</h3>
        <MapLink to={relation.target} />
      </section>
      <IncomingRelations id={relation.id} />
      <DraftField
        label="Why it follows"
        description="In your own words: “This shows … because …”"
        multiline
        rows={3}
        value={relation.note}
        onCommit={(note) => desk.run({ name: 'edit-note', args: { ref, note } })}
      />
      <ActButtons label="What can be done with it" acts={relationActs} />
    </div>
  );
}

const relationActs = ['add-premise', 'add-warrant', 'add-undercut', 'retarget', 'disconnect'];
