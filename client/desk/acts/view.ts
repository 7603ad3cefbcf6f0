import { childrenOf, outlineOf, rowOfNode } from '#shared/graph/outline.ts';
import type { ViewRequest } from '../viewport.ts';
import { type ActKey, defineAct } from './act.ts';
import { primaryOf, selectedNode, selectedRelation } from './selection.ts';
import { relationPlace } from './walk-relation.ts';

export const foldAct = defineAct({
  id: 'fold',
  group: 'view',
  title: 'Fold or unfold',
  keys: [{ chord: '/', scope: 'map' }],
  isAvailable: (state) => {
    const node = selectedNode(state);
    const row = node ? rowOfNode(state.graph, node.id) : undefined;
    return row !== undefined && childrenOf(state.graph, row).length > 0;
  },
  perform: (desk) => {
    const node = selectedNode(desk.getState());
    if (node) desk.setFolded(node.id, !desk.getState().folded.has(node.id));
  },
});

export const focusModeAct = defineAct({
  id: 'focus-mode',
  group: 'view',
  title: 'Focus on this branch',
  keys: [{ chord: 'f', scope: 'map' }],
  isAvailable: (state) => state.focusOn !== null || selectedNode(state) !== null,
  perform: (desk) => {
    const state = desk.getState();
    desk.setFocusOn(state.focusOn === null ? (selectedNode(state)?.id ?? null) : null);
  },
});

export const selectAllAct = defineAct({
  id: 'select-all',
  group: 'view',
  title: 'Select everything',
  keys: [{ chord: 'Mod+A', scope: 'map' }],
  isAvailable: (state) => state.graph.nodes.size > 0,
  perform: (desk) => {
    const rows = outlineOf(desk.getState().graph).filter((row) => !row.seeAlso);
    desk.select(rows.map((row) => row.ref));
    desk.announce(rows.length === 1 ? '1 node selected.' : `${rows.length} nodes selected.`);
  },
});

/**
 * Escape on the map takes back one thing at a time: a started link, focus mode, an open card, the way to a relation, the
 * selection.
 */
export const leaveAct = defineAct({
  id: 'leave',
  group: 'view',
  title: 'Leave or unselect',
  keys: [{ chord: 'Escape', scope: 'map' }],
  isAvailable: (state) =>
    state.connecting !== null ||
    state.focusOn !== null ||
    state.finding !== null ||
    state.selection.length > 0,
  perform: (desk) => {
    const state = desk.getState();
    if (state.connecting) desk.setConnecting(null);
    else if (state.focusOn) desk.setFocusOn(null);
    else if (state.finding) desk.setFinding(null);
    else {
      const relation = selectedRelation(state);
      const from = relation && relationPlace(state, relation).from;
      desk.select(from ? [{ type: 'node', id: from }] : []);
    }
  },
});

export const paletteAct = defineAct({
  id: 'palette',
  group: 'view',
  title: 'Find anything…',
  keys: [{ chord: 'Mod+K', scope: 'desk' }],
  isAvailable: () => true,
  perform: (desk) => desk.openForm({ form: 'palette', ref: null }),
});

export const showKeysAct = defineAct({
  id: 'show-keys',
  group: 'view',
  title: 'Show the keys',
  keys: [{ chord: '?', scope: 'map' }],
  isAvailable: () => true,
  perform: (desk) => desk.openForm({ form: 'keys', ref: null }),
});

export const fitAct = viewAct('fit', 'Fit the map', { chord: 'Shift+1', scope: 'map' });
export const zoomToSelectionAct = viewAct('zoom-to-selection', 'Zoom to the selection', {
  chord: 'Shift+2',
  scope: 'map',
});
export const zoomInAct = viewAct('zoom-in', 'Zoom in', { chord: '+', scope: 'map' });
export const zoomOutAct = viewAct('zoom-out', 'Zoom out', { chord: '-', scope: 'map' });
export const nextPaneAct = viewAct('next-pane', 'Next pane', { chord: 'F6', scope: 'desk' });
export const previousPaneAct = viewAct('previous-pane', 'Previous pane', {
  chord: 'Shift+F6',
  scope: 'desk',
});

export const menuAct = defineAct({
  id: 'menu',
  group: 'view',
  title: 'Open the menu',
  keys: [
    { chord: 'Mod+.', scope: 'map' },
    { chord: 'Shift+F10', scope: 'map' },
    { chord: 'ContextMenu', scope: 'map' },
  ],
  isAvailable: (state) => primaryOf(state) !== null,
  perform: (desk) => {
    desk.viewport.ask('menu');
  },
});

function viewAct(request: ViewRequest, title: string, key: ActKey) {
  return defineAct({
    id: request,
    group: 'view',
    title,
    keys: [key],
    isAvailable: () => true,
    perform: (desk) => {
      desk.viewport.ask(request);
    },
  });
}
