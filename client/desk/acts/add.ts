import { kindOf, kinds } from '#shared/graph/kinds/index.ts';
import { shortText } from '#shared/graph/labels.ts';
import type { End, NodeKindId } from '#shared/graph/records.ts';
import { endKind } from '#shared/graph/relations.ts';
import type { Desk } from '../desk.ts';
import type { DeskState } from '../state.ts';
import { type ActKey, defineAct } from './act.ts';
import { type Added, addPremise, addRoot, addSibling, addTo, rebuttable } from './place.ts';
import { canEdit, primaryOf, relationAtHand, rowsAbove, selectedNode } from './selection.ts';

/** Acts that make a node; every one selects it and leaves the cursor in it. */

export const addChildAct = defineAct({
  id: 'add-child',
  group: 'add',
  title: 'Add below',
  keys: [{ chord: 'Tab', scope: 'editing' }],
  isAvailable: (state) => canEdit(state) && selectedNode(state) !== null,
  perform: (desk) => {
    const node = selectedNode(desk.getState());
    if (node) addUnder(desk, kindOf(node).child, { type: 'node', id: node.id });
  },
});

export const addSiblingAct = defineAct({
  id: 'add-sibling',
  group: 'add',
  title: 'Add beside',
  keys: [{ chord: 'Enter', scope: 'editing' }],
  isAvailable: (state) => canEdit(state) && selectedNode(state) !== null,
  perform: (desk) => {
    const { graph } = desk.getState();
    const node = selectedNode(desk.getState());
    if (!node) return;
    const added = addSibling(graph, desk.newId, node);
    put(desk, added, `${kindWord(added)} added after “${shortText(node, 40)}”.`);
  },
});

export const addClaimAct = addOfKind('add-claim', 'Add a claim', 'claim', mapKey('r'));
export const addEvidenceAct = addOfKind('add-evidence', 'Add evidence', 'evidence', mapKey('e'));

export const addCounterargumentAct = defineAct({
  id: 'add-counterargument',
  group: 'add',
  title: 'Add a counterargument',
  keys: [mapKey('o')],
  isAvailable: (state) => canEdit(state) && primaryOf(state) !== null,
  perform: (desk) => {
    const target = primaryOf(desk.getState());
    if (!target) return;
    const kind = endKind(desk.getState().graph, target) ?? 'relation';
    addUnder(desk, kind === 'relation' ? 'counterargument' : kinds[kind].objection, target);
  },
});

export const addRebuttalAct = defineAct({
  id: 'add-rebuttal',
  group: 'add',
  title: 'Add a rebuttal',
  keys: [mapKey('y')],
  isAvailable: (state) => canEdit(state) && toRebut(state) !== null,
  perform: (desk) => {
    const target = toRebut(desk.getState());
    if (target) addUnder(desk, 'rebuttal', target);
  },
});

export const addWarrantAct = addOntoRelation('add-warrant', 'Add a warrant to this step', 'warrant', 'w');
export const addUndercutAct = addOntoRelation(
  'add-undercut',
  'Add a counterargument to this step',
  'counterargument',
  'u',
);

export const addPremiseAct = defineAct({
  id: 'add-premise',
  group: 'add',
  title: 'Add a linked reason beside',
  keys: [mapKey('l')],
  isAvailable: (state) => canEdit(state) && relationAtHand(state) !== null,
  perform: (desk) => {
    const state = desk.getState();
    const relation = relationAtHand(state);
    if (!relation) return;
    const besideId = selectedNode(state)?.id ?? relation.premises.at(-1)?.nodeId;
    const beside = besideId === undefined ? undefined : state.graph.nodes.get(besideId);
    const added = addPremise(desk.newId, beside?.kind ?? 'claim', relation, besideId);
    const place = beside ? ` beside “${shortText(beside, 40)}”` : '';
    put(desk, added, `Linked reason added${place}.`);
  },
});

export const addRootAct = defineAct({
  id: 'add-root',
  group: 'add',
  title: 'Add a new claim',
  keys: [mapKey('n')],
  isAvailable: canEdit,
  perform: (desk) => startRoot(desk),
});

/** A node that leads to nothing yet; on an empty map the thesis. */
export function startRoot(desk: Desk) {
  const added = addRoot(desk.getState().graph, desk.newId);
  put(desk, added, `${kindWord(added)} added.`);
}

/** A node of a kind that leads to a target, with the cursor in it; also for the menu at the end of a dragged line. */
export function addUnder(desk: Desk, kind: NodeKindId, target: End) {
  const { graph } = desk.getState();
  const added = addTo(graph, desk.newId, kind, target);
  const node = target.type === 'node' ? graph.nodes.get(target.id) : undefined;
  const place = node ? `under “${shortText(node, 40)}”` : 'onto the step';
  put(desk, added, `${kinds[kind].title} added ${place}.`);
}

function addOfKind(id: string, title: string, kind: NodeKindId, key: ActKey) {
  return defineAct({
    id,
    group: 'add',
    title,
    keys: [key],
    isAvailable: (state) => canEdit(state) && primaryOf(state) !== null,
    perform: (desk) => {
      const target = primaryOf(desk.getState());
      if (target) addUnder(desk, kind, target);
    },
  });
}

function addOntoRelation(id: string, title: string, kind: NodeKindId, letter: string) {
  return defineAct({
    id,
    group: 'add',
    title,
    keys: [mapKey(letter)],
    isAvailable: (state) => canEdit(state) && relationAtHand(state) !== null,
    perform: (desk) => {
      const relation = relationAtHand(desk.getState());
      if (relation) addUnder(desk, kind, { type: 'relation', id: relation.id });
    },
  });
}

function toRebut(state: DeskState): End | null {
  const ref = primaryOf(state);
  return ref ? rebuttable(state.graph, ref) : null;
}

function put(desk: Desk, { call, nodeId }: Added, announce: string) {
  desk.run(call, { announce, select: { type: 'node', id: nodeId }, edit: nodeId });
  // A branch that is folded would hide what was just made: under its node, or under the step it leads to.
  const { graph, folded } = desk.getState();
  for (const row of rowsAbove(graph, nodeId)) if (folded.has(row.id)) desk.setFolded(row.id, false);
}

function kindWord({ call }: Added): string {
  return call.name === 'add-node' ? kinds[call.args.kind].title : 'Node';
}

function mapKey(chord: string): ActKey {
  return { chord, scope: 'map' };
}
