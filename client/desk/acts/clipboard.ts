import { applyDiff } from '#shared/graph/diff.ts';
import { emptyGraph, type Graph } from '#shared/graph/graph.ts';
import { rowOfNode } from '#shared/graph/outline.ts';
import { branchOf, copyBranch, linksTo, withFreshIds } from '#shared/graph/paste.ts';
import type { End, MapRecord, Node } from '#shared/graph/records.ts';
import { writeSketch } from '#shared/graph/sketch.ts';
import type { Desk } from '../desk.ts';
import { defineAct } from './act.ts';
import { removeSelection } from './remove.ts';
import { canEdit, primaryOf, selectedNode, selectedNodes } from './selection.ts';

/** What was copied last, for this page and every essay in it; as text it travels by the system's clipboard. */
type Copied = { readonly records: readonly MapRecord[]; readonly text: string };
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
    pasteRecords(desk, branchesOf(state.graph, nodes), relation?.target ?? null, 'duplicated');
  },
});

/** Keeps the selected branches and answers them as text (sketch), null when nothing is selected. */
export function copySelection(desk: Desk): string | null {
  const state = desk.getState();
  const nodes = selectedNodes(state);
  if (nodes.length === 0) return null;
  const records = branchesOf(state.graph, nodes);
  const piece = applyDiff(emptyGraph, { added: [...records], updated: [], removed: [] });
  copied = { records, text: writeSketch(piece) };
  desk.announce(piece.nodes.size === 1 ? '1 node copied.' : `${piece.nodes.size} nodes copied.`);
  return copied.text;
}

export function cutSelection(desk: Desk): string | null {
  const text = copySelection(desk);
  if (text === null || !copied) return null;
  // What was copied goes as a whole: a cut branch that left its leaves behind could not be put elsewhere.
  desk.select(copied.records.flatMap(({ type, id }) => (type === 'node' ? [{ type, id }] : [])));
  removeSelection(desk, 'cut');
  return text;
}

/** Our own copy lands under the selection as it was; any other text is looked at as an outline first. */
export function pasteText(desk: Desk, text: string) {
  const at = primaryOf(desk.getState());
  if (copied && sameText(copied.text, text)) pasteRecords(desk, copied.records, at, 'pasted');
  else if (text.trim() !== '') desk.openForm({ form: 'paste-outline', ref: at, text });
  else desk.announce('There is nothing to paste yet. Copy a node or some text first.', 'attention');
}

/** Puts a copy on the map with fresh ids; what led to nothing in it leads to `target` now. */
function pasteRecords(desk: Desk, copy: readonly MapRecord[], target: End | null, done: string) {
  const { graph } = desk.getState();
  const { records } = withFreshIds(copy, desk.newId);
  const links = target ? linksTo(graph, records, target, desk.newId) : [];
  const nodes = records.filter((record) => record.type === 'node');
  const [first] = links.length > 0 ? links.map((link) => link.premises[0]?.nodeId) : [nodes[0]?.id];
  const count = nodes.length === 1 ? '1 node' : `${nodes.length} nodes`;
  desk.run(
    { name: 'paste', args: { records: [...records, ...links] } },
    { announce: `${count} ${done}.`, ...(first ? { select: { type: 'node', id: first } as const } : {}) },
  );
}

function branchesOf(graph: Graph, nodes: readonly Node[]): readonly MapRecord[] {
  return copyBranch(
    graph,
    branchOf(
      graph,
      nodes.map((node) => node.id),
    ),
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
