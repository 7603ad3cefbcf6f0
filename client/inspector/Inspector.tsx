import { useDeskState } from '#client/desk/use-desk.ts';
import { EmptyState } from '#client/ui/EmptyState.tsx';
import { NodeInspector } from './NodeInspector.tsx';
import { RelationInspector } from './RelationInspector.tsx';
import { SelectionInspector } from './SelectionInspector.tsx';

/** Everything about what is selected, to see and to change. */
export function Inspector() {
  const selection = useDeskState((state) => state.selection);
  const graph = useDeskState((state) => state.graph);
  const [ref, ...more] = selection;
  if (more.length > 0) return <SelectionInspector />;
  const node = ref?.type === 'node' ? graph.nodes.get(ref.id) : undefined;
  if (node) return <NodeInspector key={node.id} node={node} />;
  const relation = ref?.type === 'relation' ? graph.relations.get(ref.id) : undefined;
  if (relation) return <RelationInspector key={relation.id} relation={relation} />;
  return (
    <EmptyState title="Nothing is selected">
      Choose a node or a relation on the map or in the outline, and its details come up here.
    </EmptyState>
  );
}
