import { useDesk, useDeskState } from '#client/desk/use-desk.ts';
import { Button } from '#client/ui/Button.tsx';
import { Select } from '#client/ui/Select.tsx';
import type { Node, Relation } from '#shared/graph/records.ts';
import styles from './Inspector.module.css';
import { MapLink } from './MapLink.tsx';
import { relationWords } from './relation-words.ts';

type OutgoingRelationProps = { readonly node: Node; readonly relation: Relation };

/** How a node leads to one other place: the word, the place, the reasons it shares it with. */
export function OutgoingRelation({ node, relation }: OutgoingRelationProps) {
  const desk = useDesk();
  const graph = useDeskState((state) => state.graph);
  const others = relation.premises.filter((premise) => premise.nodeId !== node.id);
  const relationId = relation.id;
  return (
    <li className={styles.relation}>
      <Select
        label="How it relates"
        isLabelHidden
        items={relationWords(graph, relation)}
        value={relation.kind}
        onChange={(kind) => desk.run({ name: 'change-relation-kind', args: { relationId, kind } })}
      />
      <MapLink to={relation.target} />
      {others.length > 0 && (
        <div>
          <p className={styles.aside}>Together with</p>
          {others.map((premise) => (
            <MapLink key={premise.nodeId} to={{ type: 'node', id: premise.nodeId }} />
          ))}
        </div>
      )}
      {relation.note && <p className={styles.aside}>Note: {relation.note}</p>}
      <div className={styles.row}>
        <Button variant="quiet" onPress={() => desk.select([{ type: 'relation', id: relationId }])}>
          Details
        </Button>
        <Button
          variant="quiet"
          onPress={() =>
            desk.run(
              { name: 'remove-premise', args: { relationId, nodeId: node.id } },
              { announce: 'Unlinked.' },
            )
          }
        >
          Unlink
        </Button>
      </div>
    </li>
  );
}
