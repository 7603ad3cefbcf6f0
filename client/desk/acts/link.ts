import type { CommandCall } from '#shared/graph/commands/index.ts';
import { shortText, spokenEnd } from '#shared/graph/labels.ts';
import { nextOrder } from '#shared/graph/order.ts';
import type { End } from '#shared/graph/records.ts';
import { defaultRelationKind, endKind } from '#shared/graph/relations.ts';
import type { Desk } from '../desk.ts';
import type { OpenForm } from '../state.ts';
import { defineAct } from './act.ts';
import {
  canEdit,
  primaryOf,
  relationAtHand,
  selectedNode,
  selectedNodes,
  selectedRelation,
} from './selection.ts';

export const linkToAct = defineAct({
  id: 'link-to',
  group: 'link',
  title: 'Link to…',
  keys: [{ chord: 'Mod+L', scope: 'map' }],
  isAvailable: (state) => canEdit(state) && selectedNode(state) !== null && state.graph.nodes.size > 1,
  perform: (desk) => openFor(desk, 'link-to'),
});

/** With a node: hang it elsewhere. With a relation: let it lead elsewhere. */
export const moveToAct = defineAct({
  id: 'move-to',
  group: 'move',
  title: 'Move to…',
  keys: [],
  isAvailable: (state) => canEdit(state) && selectedNode(state) !== null && state.graph.nodes.size > 1,
  perform: (desk) => openFor(desk, 'move-to'),
});

export const retargetAct = defineAct({
  id: 'retarget',
  group: 'link',
  title: 'Let it lead elsewhere…',
  keys: [],
  isAvailable: (state) => canEdit(state) && selectedRelation(state) !== null,
  perform: (desk) => openFor(desk, 'move-to'),
});

export const changeRelationAct = defineAct({
  id: 'change-relation',
  group: 'link',
  title: 'Change the relation…',
  keys: [],
  isAvailable: (state) => canEdit(state) && relationAtHand(state) !== null,
  perform: (desk) => {
    const relation = relationAtHand(desk.getState());
    if (relation) desk.openForm({ form: 'change-relation', ref: { type: 'relation', id: relation.id } });
  },
});

/** Click, click: the first time it starts a link from what is selected, the second time it ends it there. */
export const connectHereAct = defineAct({
  id: 'connect-here',
  group: 'link',
  title: 'Start or end a link here',
  keys: [{ chord: 'c', scope: 'map' }],
  isAvailable: (state) =>
    canEdit(state) && (state.connecting === null ? selectedNode(state) !== null : primaryOf(state) !== null),
  perform: (desk) => {
    const state = desk.getState();
    const here = primaryOf(state);
    if (!here) return;
    if (!state.connecting) {
      desk.setConnecting(here);
      desk.announce('Link started. Go to what it leads to and press C again, or Escape to stop.');
      return;
    }
    const { connecting } = state;
    desk.setConnecting(null);
    if (connecting.type === 'node' && connecting.id !== here.id) connectNode(desk, connecting.id, here);
  },
});

export const disconnectAct = defineAct({
  id: 'disconnect',
  group: 'link',
  title: 'Remove the link',
  keys: [],
  isAvailable: (state) => canEdit(state) && relationAtHand(state) !== null,
  perform: (desk) => {
    const relation = relationAtHand(desk.getState());
    if (!relation) return;
    const first = relation.premises[0];
    desk.run(
      { name: 'disconnect', args: { relationId: relation.id } },
      {
        announce: 'Link removed.',
        ...(first ? { select: { type: 'node', id: first.nodeId } as const } : {}),
      },
    );
  },
});

/** Takes a node out of a group of linked reasons; it stays on the map. */
export const removePremiseAct = defineAct({
  id: 'remove-premise',
  group: 'link',
  title: 'Take out of the linked reasons',
  keys: [],
  isAvailable: (state) => {
    const relation = relationAtHand(state);
    return canEdit(state) && selectedNode(state) !== null && (relation?.premises.length ?? 0) > 1;
  },
  perform: (desk) => {
    const state = desk.getState();
    const node = selectedNode(state);
    const relation = relationAtHand(state);
    if (!node || !relation) return;
    const call = { name: 'remove-premise', args: { relationId: relation.id, nodeId: node.id } } as const;
    desk.run(call, { announce: `“${shortText(node, 40)}” taken out of the linked reasons.` });
  },
});

/** A new relation from a node to an end. */
export function connectNode(desk: Desk, nodeId: string, target: End) {
  const { graph } = desk.getState();
  const node = graph.nodes.get(nodeId);
  const kind = endKind(graph, target);
  if (!node || !kind) return;
  const calls: CommandCall[] = [
    {
      name: 'connect',
      args: {
        id: desk.newId(),
        kind: defaultRelationKind(node.kind, kind),
        premises: [{ nodeId, order: 'a0' }],
        target,
        order: nextOrder(graph, target),
      },
    },
  ];
  if (node.parked) calls.push({ name: 'park', args: { nodeId, parked: false } });
  const announce = `“${shortText(node, 40)}” linked to ${spokenEnd(graph, target)}.`;
  desk.run(calls, { announce, select: { type: 'node', id: nodeId } });
}

export const parkAct = defineAct({
  id: 'park',
  group: 'move',
  title: 'Set aside, or take back',
  keys: [],
  isAvailable: (state) => canEdit(state) && selectedNode(state) !== null,
  perform: (desk) => {
    const state = desk.getState();
    const node = selectedNode(state);
    if (!node) return;
    const parked = !node.parked;
    const calls = selectedNodes(state).map(
      ({ id }): CommandCall => ({ name: 'park', args: { nodeId: id, parked } }),
    );
    desk.run(calls, { announce: parked ? 'Set aside.' : 'Taken back into the argument.' });
  },
});

function openFor(desk: Desk, form: OpenForm['form']) {
  desk.openForm({ form, ref: primaryOf(desk.getState()) });
}
