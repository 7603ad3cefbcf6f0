import { useDesk, useDeskState } from '#client/desk/use-desk.ts';
import { DraftField } from '#client/ui/DraftField.tsx';
import { Select } from '#client/ui/Select.tsx';
import { Switch } from '#client/ui/Switch.tsx';
import { outgoingOf } from '#shared/graph/graph.ts';
import { kindOf, kinds } from '#shared/graph/kinds/index.ts';
import type { Kind } from '#shared/graph/kinds/kind.ts';
import type { Node } from '#shared/graph/records.ts';
import { ActButtons } from './ActButtons.tsx';
import { CitationList } from './CitationList.tsx';
import { FindingsHere } from './FindingsHere.tsx';
import { IncomingRelations } from './IncomingRelations.tsx';
import styles from './Inspector.module.css';
import { NodeFields } from './NodeFields.tsx';
import { NodeText } from './NodeText.tsx';
import { OutgoingRelation } from './OutgoingRelation.tsx';
import { PassageList } from './PassageList.tsx';

type NodeInspectorProps = { readonly node: Node };

export function NodeInspector({ node }: NodeInspectorProps) {
  const desk = useDesk();
  const outgoing = useDeskState((state) => outgoingOf(state.graph, node.id));
  const ref = { type: 'node', id: node.id } as const;
  return (
    <div className={styles.inspector}>
      <h2 className={styles.title}>{kindOf(node).title}</h2>
      <FindingsHere of={ref} />
      <Select
        label="Kind"
        items={kindChoices}
        value={node.kind}
        onChange={(kind) =>
          desk.run(
            { name: 'change-kind', args: { nodeId: node.id, kind, adaptRelations: true } },
            { announce: `Now a ${kinds[kind].word}.` },
          )
        }
      />
      <NodeText node={node} />
      <NodeFields node={node} />
      {outgoing.length > 0 && (
        <section className={styles.section}>
          <h3 className={styles.subtitle}>Leads to</h3>
          <ul className={styles.list}>
            {outgoing.map((relation) => (
              <OutgoingRelation key={relation.id} node={node} relation={relation} />
            ))}
          </ul>
        </section>
      )}
      <IncomingRelations id={node.id} />
      <PassageList node={node} />
      <CitationList nodeId={node.id} />
      <DraftField
        label="Note to yourself"
        multiline
        rows={3}
        value={node.note}
        onCommit={(note) => desk.run({ name: 'edit-note', args: { ref, note } })}
      />
      <Switch
        label="Parked: set aside on purpose"
        value={node.parked}
        onChange={(parked) => desk.run({ name: 'park', args: { nodeId: node.id, parked } })}
      />
      <ActButtons label="What can be done with it" acts={nodeActs} />
    </div>
  );
}

/** In the order of menus; each with the first sentence of its explanation. */
const kindChoices = Object.values<Kind>(kinds).map(({ id, title, explanation }) => ({
  id,
  title,
  description: explanation.split(' For example')[0] ?? '',
}));

const nodeActs = ['link-to', 'split', 'merge', 'duplicate', 'pin', 'unpin', 'remove'];
