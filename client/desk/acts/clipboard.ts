import { emptyGraph, type Graph, indexOf } from '#shared/graph/graph.ts';
import { nextOrder } from '#shared/graph/order.ts';
import { childrenOf, rowOfNode } from '#shared/graph/outline.ts';
import type { End, MapRecord, Node, Relation } from '#shared/graph/records.ts';
import { defaultRelationKind, endKind } from '#shared/graph/relations.ts';
import { writeSketch } from '#shared/graph/sketch.ts';
import type { Desk } from '../desk.ts';
import { defineAct } from './act.ts';
import { removeSelection } from './remove.ts';
import { canEdit, primaryOf, selectedNode, selectedNodes } from './selection.ts';

/** What was copied last, for this page and every essay in it; as text it travels by the system's clipboard. */
type Copied = { readonly graph: Graph; readonly text: string };
let copied: Copied | null = null;

export const copyAct = defineAct({
  id: 'copy',
  group: 'edit',
  title: 'Copy',
  keys: [{ chord: 'Mod+C', scope: 'map' }],
  isAvailable: (state) => selectedNode(state) !== null,
  perform: (desk) => {
    const text = copySelection(desk);
    if (text !== null) void offerToSystem(text);
  },
});

export const cutAct = defineAct({
  id: 'cut',
  group: 'edit',
  title: 'Cut',
  keys: [{ chord: 'Mod+X', scope: 'map' }],
  isAvailable: (state) => canEdit(state) && selectedNode(state) !== null,
  perform: (desk) => {
    const text = cutSelection(desk);
    if (text !== null) void offerToSystem(text);
  },
});

export const pasteAct = defineAct({
  id: 'paste',
  group: 'edit',
  title: 'Paste',
  keys: [{ chord: 'Mod+V', scope: 'map' }],
  isAvailable: canEdit,
  perform: (desk) => void readFromSystem().then((text) => pasteText(desk, text ?? copied?.text ?? '')),
});

export const pasteOutlineAct = defineAct({
  id: 'paste-outline',
  group: 'add',
  title: 'Paste an outline…',
  keys: [],
  isAvailable: canEdit,
  perform: (desk) => desk.openForm({ form: 'paste-outline', ref: primaryOf(desk.getState()), text: '' }),
});

export const duplicateAct = defineAct({
  id: 'duplicate',
  group: 'edit',
  title: 'Duplicate',
  keys: [{ chord: 'Mod+D', scope: 'map' }],
  isAvailable: (state) => canEdit(state) && selectedNode(state) !== null,
  perform: (desk) => {
    const state = desk.getState();
    const nodes = selectedNodes(state);
    const relation = rowOfNode(state.graph, nodes[0]?.id ?? '')?.relation ?? null;
    pasteGraph(desk, branchesOf(state.graph, nodes), relation?.target ?? null, 'duplicated');
  },
});

/** Keeps the selected branches and answers them as text (sketch), null when nothing is selected. */
export function copySelection(desk: Desk): string | null {
  const state = desk.getState();
  const nodes = selectedNodes(state);
  if (nodes.length === 0) return null;
  const graph = branchesOf(state.graph, nodes);
  copied = { graph, text: writeSketch(graph) };
  desk.announce(graph.nodes.size === 1 ? '1 node copied.' : `${graph.nodes.size} nodes copied.`);
  return copied.text;
}

export function cutSelection(desk: Desk): string | null {
  const text = copySelection(desk);
  if (text === null || !copied) return null;
  // What was copied goes as a whole: a cut branch that left its leaves behind could not be put elsewhere.
  desk.select([...copied.graph.nodes.keys()].map((id) => ({ type: 'node', id })));
  removeSelection(desk, 'cut');
  return text;
}

/** Our own copy lands under the selection as it was; any other text is looked at as an outline first. */
export function pasteText(desk: Desk, text: string) {
  const at = primaryOf(desk.getState());
  if (copied && sameText(copied.text, text)) pasteGraph(desk, copied.graph, at, 'pasted');
  else if (text.trim() !== '') desk.openForm({ form: 'paste-outline', ref: at, text });
  else desk.announce('There is nothing to paste yet. Copy a node or some text first.', 'attention');
}

/** The nodes with everything below them, the relations among these, and their citations with the sources. */
function branchesOf(graph: Graph, nodes: readonly Node[]): Graph {
  const ids = new Set<string>();
  const visit = (id: string) => {
    if (ids.has(id)) return;
    ids.add(id);
    const row = rowOfNode(graph, id);
    for (const child of row ? childrenOf(graph, row) : []) visit(child.ref.id);
  };
  for (const node of nodes) visit(node.id);
  const relations = new Map<string, Relation>();
  const holds = (end: End): boolean => {
    if (end.type === 'node') return ids.has(end.id);
    const relation = graph.relations.get(end.id);
    return relation?.premises.some(({ nodeId }) => ids.has(nodeId)) === true && holds(relation.target);
  };
  for (const relation of graph.relations.values()) {
    const premises = relation.premises.filter((premise) => ids.has(premise.nodeId));
    if (premises.length > 0 && holds(relation.target)) relations.set(relation.id, { ...relation, premises });
  }
  const citations = [...ids].flatMap((id) => indexOf(graph).citationsOfNode.get(id) ?? []);
  const sources = new Set(citations.map((citation) => citation.sourceId));
  return {
    ...emptyGraph,
    nodes: new Map([...graph.nodes].filter(([id]) => ids.has(id))),
    relations,
    citations: new Map(citations.map((citation) => [citation.id, citation])),
    sources: new Map([...graph.sources].filter(([id]) => sources.has(id))),
  };
}

/** Puts a copy on the map with fresh ids; what led to nothing in it leads to `target` now. */
function pasteGraph(desk: Desk, piece: Graph, target: End | null, done: string) {
  const { graph } = desk.getState();
  const kind = target ? endKind(graph, target) : undefined;
  const fresh = new Map<string, string>();
  const renamed = (id: string) => {
    const name = fresh.get(id) ?? desk.newId();
    fresh.set(id, name);
    return name;
  };
  const records: MapRecord[] = [];
  for (const source of piece.sources.values()) if (!graph.sources.has(source.id)) records.push(source);
  for (const node of piece.nodes.values()) records.push({ ...node, id: renamed(node.id), pin: null });
  for (const relation of piece.relations.values()) {
    const premises = relation.premises.map((premise) => ({ ...premise, nodeId: renamed(premise.nodeId) }));
    const end = { ...relation.target, id: renamed(relation.target.id) };
    records.push({ ...relation, id: renamed(relation.id), premises, target: end });
  }
  for (const citation of piece.citations.values())
    records.push({ ...citation, id: renamed(citation.id), nodeId: renamed(citation.nodeId) });
  const tops = indexOf(piece).roots;
  for (const top of tops) {
    if (!target || !kind) continue;
    records.push({
      type: 'relation',
      id: desk.newId(),
      kind: defaultRelationKind(top.kind, kind),
      premises: [{ nodeId: renamed(top.id), order: 'a0' }],
      target,
      order: nextOrder(graph, target),
      note: '',
    });
  }
  const count = piece.nodes.size === 1 ? '1 node' : `${piece.nodes.size} nodes`;
  const first = tops[0];
  desk.run(
    { name: 'paste', args: { records } },
    {
      announce: `${count} ${done}.`,
      ...(first ? { select: { type: 'node', id: renamed(first.id) } as const } : {}),
    },
  );
}

/** The system's clipboard may turn line ends. */
function sameText(a: string, b: string): boolean {
  return a.replaceAll('\r\n', '\n').trim() === b.replaceAll('\r\n', '\n').trim();
}

async function offerToSystem(text: string) {
  // Plain-http addresses have no clipboard, and a page may be refused it: then the page's own copy is all there is.
  await globalThis.navigator?.clipboard?.writeText(text).catch(() => undefined);
}

async function readFromSystem(): Promise<string | null> {
  return (await globalThis.navigator?.clipboard?.readText?.().catch(() => null)) ?? null;
}
