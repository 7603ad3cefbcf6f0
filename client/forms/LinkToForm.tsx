import { useState } from 'react';
import { selectedNodes } from '#client/desk/acts/selection.ts';
import { useDesk, useDeskState } from '#client/desk/use-desk.ts';
import { Segmented } from '#client/ui/Segmented.tsx';
import type { CommandCall } from '#shared/graph/commands/index.ts';
import { shortText, spokenEnd } from '#shared/graph/labels.ts';
import { nextOrder, orderBetween, ordersAfter } from '#shared/graph/order.ts';
import type { RelationKindId } from '#shared/graph/records.ts';
import { defaultRelationKind } from '#shared/graph/relations.ts';
import { ChoiceList } from './ChoiceList.tsx';
import { FormShell } from './FormShell.tsx';
import type { FormProps } from './form-props.ts';
import { type MapTarget, nodeTargets, relationTargets } from './map-targets.ts';
import { relationChoices } from './relation-choices.ts';
import { runForm } from './run-form.ts';
import { TargetPicker } from './TargetPicker.tsx';

/** A link to anything on the map: of its own, or as a further reason beside others that count only together. */
export function LinkToForm({ form, onClose }: FormProps) {
  const desk = useDesk();
  const graph = useDeskState((state) => state.graph);
  const [way, setWay] = useState<'own' | 'linked'>('own');
  const [target, setTarget] = useState<MapTarget | null>(null);
  const [kind, setKind] = useState<RelationKindId>('support');
  const node = graph.nodes.get(form.ref?.id ?? '');
  if (!node) return null;

  // Several selected nodes lead there together; started from one that is not selected, only that one does.
  const selected = selectedNodes(desk.getState());
  const premises = selected.some(({ id }) => id === node.id) ? selected : [node];
  const ids = new Set(premises.map(({ id }) => id));
  const isOwn = (premise: { readonly nodeId: string }) => ids.has(premise.nodeId);
  const targets =
    way === 'own'
      ? [
          ...nodeTargets(graph, (id) => !ids.has(id)),
          ...relationTargets(graph, (relation) => !relation.premises.some(isOwn)),
        ]
      : relationTargets(graph, (relation) => !relation.premises.some(isOwn) && !ids.has(relation.target.id));

  function choose(chosen: MapTarget) {
    setTarget(chosen);
    if (node) setKind(defaultRelationKind(node.kind, chosen.kind));
  }

  function submit(): string | null {
    if (!target || !node) return 'Choose what it leads to first.';
    const unpark = premises
      .filter(({ parked }) => parked)
      .map(({ id }): CommandCall => ({ name: 'park', args: { nodeId: id, parked: false } }));
    const calls = way === 'own' ? [connectCall(target)] : joinCalls(target);
    return runForm(desk, [...calls, ...unpark], {
      announce: `“${shortText(node, 40)}” linked to ${spokenEnd(graph, target.end)}.`,
      select: { type: 'node', id: node.id },
    });
  }

  function connectCall({ end }: MapTarget): CommandCall {
    const orders = ordersAfter(null, premises.length);
    return {
      name: 'connect',
      args: {
        id: desk.newId(),
        kind,
        premises: premises.map(({ id }, at) => ({ nodeId: id, order: orders[at] ?? 'a0' })),
        target: end,
        order: nextOrder(graph, end),
      },
    };
  }

  function joinCalls({ end }: MapTarget): CommandCall[] {
    let last = graph.relations.get(end.id)?.premises.at(-1)?.order ?? null;
    return premises.map(({ id }) => {
      last = orderBetween(last, null);
      return { name: 'add-premise', args: { relationId: end.id, nodeId: id, order: last } };
    });
  }

  return (
    <FormShell
      title={premises.length > 1 ? `Link ${premises.length} nodes together` : `Link “${shortText(node, 40)}”`}
      verb="Link"
      width="medium"
      onSubmit={submit}
      onClose={onClose}
      isReady={target !== null}
    >
      <Segmented
        label="How it is linked"
        items={[
          { id: 'own', title: 'On its own' },
          { id: 'linked', title: 'Together with other reasons' },
        ]}
        value={way}
        onChange={(chosen) => {
          setWay(chosen);
          setTarget(null);
        }}
      />
      <TargetPicker
        key={way}
        label={way === 'own' ? 'What does it lead to?' : 'Which step does it complete?'}
        targets={targets}
        value={target?.id ?? null}
        onChange={choose}
      />
      {way === 'own' && target && (
        <ChoiceList
          label={`How it bears on ${spokenEnd(graph, target.end)}`}
          choices={relationChoices(node.kind, target.kind)}
          value={kind}
          onChange={setKind}
        />
      )}
    </FormShell>
  );
}
