import { indexOf } from '#shared/graph/graph.ts';
import { readPassage } from '../read-passage.ts';
import { defineAct } from './act.ts';
import { selectedNode } from './selection.ts';

export const showPassageAct = defineAct({
  id: 'show-passage',
  group: 'view',
  title: 'Show its passage in the text',
  keys: [{ chord: 't', scope: 'map' }],
  isAvailable: (state) => {
    const node = selectedNode(state);
    return node !== null && indexOf(state.graph).anchorsOfNode.has(node.id);
  },
  perform: (desk) => {
    const { graph, selection } = desk.getState();
    const anchors = indexOf(graph).anchorsOfNode.get(selection.at(-1)?.id ?? '') ?? [];
    const [first] = anchors.toSorted((a, b) => a.position.start - b.position.start);
    if (first) void readPassage(desk, first);
  },
});
