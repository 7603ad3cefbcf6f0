import { useState } from 'react';
import { detach, hang } from '#client/desk/acts/move.ts';
import { useDesk, useDeskState } from '#client/desk/use-desk.ts';
import type { CommandCall } from '#shared/graph/commands/index.ts';
import { type Graph, outgoingOf } from '#shared/graph/graph.ts';
import { shortText, spokenEnd } from '#shared/graph/labels.ts';
import { nextOrder } from '#shared/graph/order.ts';
import { rowOfNode } from '#shared/graph/outline.ts';
import type { End, Node, Relation } from '#shared/graph/records.ts';
import { FormShell } from './FormShell.tsx';
import type { FormProps } from './form-props.ts';
import { type MapTarget, nodeTargets, relationsOnto, relationTargets } from './map-targets.ts';
import { runForm } from './run-form.ts';
import { TargetPicker } from './TargetPicker.tsx';

/** Of a node: where it hangs. Of a relation: what it leads to. What hangs below comes along. */
export function MoveToForm({ form, onClose }: FormProps) {
  const desk = useDesk();
  const graph = useDeskState((state) => state.graph);
  const [target, setTarget] = useState<MapTarget | null>(null);
  const node = form.ref?.type === 'node' ? graph.nodes.get(form.ref.id) : undefined;
  const relation = form.ref?.type === 'relation' ? graph.relations.get(form.ref.id) : undefined;
  if (!node && !relation) return null;

  const name = node
    ? `“${shortText(node, 40)}”`
    : spokenEnd(graph, { type: 'relation', id: relation?.id ?? '' });

  function submit(): string | null {
    if (!target) return 'Choose the new place first.';
    const calls = node
      ? callsToMove(graph, node, target, desk.newId)
      : relation && [retarget(relation, target.end)];
    if (!calls) return 'It is there already. Choose another place.';
    const announce =
      target.id === topLevel.id
        ? `${name} moved to the top.`
        : `${name} moved to ${spokenEnd(graph, target.end)}.`;
    return runForm(desk, calls, { announce, ...(node && { select: { type: 'node', id: node.id } }) });
  }

  function retarget({ id }: Relation, end: End): CommandCall {
    return { name: 'retarget', args: { relationId: id, target: end, order: nextOrder(graph, end) } };
  }

  return (
    <FormShell
      title={node ? `Move ${name}` : 'Let it lead elsewhere'}
      verb="Move"
      width="medium"
      onSubmit={submit}
      onClose={onClose}
      isReady={target !== null}
    >
      {relation && <p>{name}</p>}
      <TargetPicker
        label={node ? 'Where should it hang?' : 'What should it lead to?'}
        targets={node ? placesFor(graph, node) : relation ? endsFor(graph, relation) : []}
        value={target?.id ?? null}
        onChange={setTarget}
      />
    </FormShell>
  );
}

const topLevel: MapTarget = {
  id: 'top',
  end: { type: 'node', id: '' },
  kind: 'relation',
  title: 'The top of the outline',
  detail: 'Leads to nothing',
};

function placesFor(graph: Graph, node: Node): readonly MapTarget[] {
  const now = rowOfNode(graph, node.id)?.relation?.target.id;
  const canBeRoot = now !== undefined && outgoingOf(graph, node.id).length === 1;
  const own = new Set(outgoingOf(graph, node.id).flatMap(({ id }) => [...relationsOnto(graph, id)]));
  return [
    ...(canBeRoot ? [topLevel] : []),
    ...nodeTargets(graph, (id) => id !== node.id && id !== now),
    ...relationTargets(graph, ({ id }) => id !== now && !own.has(id)),
  ];
}

function endsFor(graph: Graph, relation: Relation): readonly MapTarget[] {
  const premises = new Set(relation.premises.map(({ nodeId }) => nodeId));
  const own = relationsOnto(graph, relation.id);
  return [
    ...nodeTargets(graph, (id) => !premises.has(id) && id !== relation.target.id),
    ...relationTargets(graph, ({ id }) => !own.has(id) && id !== relation.target.id),
  ];
}

function callsToMove(
  graph: Graph,
  node: Node,
  { id, end }: MapTarget,
  newId: () => string,
): readonly CommandCall[] | null {
  const row = rowOfNode(graph, node.id);
  if (!row) return null;
  if (id === topLevel.id) return row.relation ? [detach(row)] : null;
  return hang(graph, row, node, end, nextOrder(graph, end), newId);
}
