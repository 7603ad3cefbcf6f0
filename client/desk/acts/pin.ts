import { defineAct } from './act.ts';
import { canEdit, selectedNode, selectedNodes } from './selection.ts';

export const pinAct = defineAct({
  id: 'pin',
  group: 'move',
  title: 'Pin where it stands',
  keys: [],
  isAvailable: (state) => canEdit(state) && selectedNode(state) !== null,
  perform: (desk) => {
    if (!desk.viewport.ask('pin')) desk.announce('Show the map to pin a node where it stands.', 'attention');
  },
});

export const unpinAct = defineAct({
  id: 'unpin',
  group: 'move',
  title: 'Unpin',
  keys: [],
  isAvailable: (state) => canEdit(state) && selectedNodes(state).some((node) => node.pin !== null),
  perform: (desk) => {
    const nodeIds = selectedNodes(desk.getState())
      .filter((node) => node.pin !== null)
      .map((node) => node.id);
    desk.run({ name: 'unpin', args: { nodeIds } }, { announce: 'Unpinned: the map places it again.' });
  },
});

export const unpinAllAct = defineAct({
  id: 'unpin-all',
  group: 'move',
  title: 'Tidy the whole map',
  keys: [],
  isAvailable: (state) => canEdit(state) && [...state.graph.nodes.values()].some((node) => node.pin !== null),
  perform: (desk) => {
    const nodes = [...desk.getState().graph.nodes.values()].filter((node) => node.pin !== null);
    const nodeIds = nodes.map((node) => node.id);
    desk.run({ name: 'unpin', args: { nodeIds } }, { announce: 'Tidied: every node is placed again.' });
  },
});
