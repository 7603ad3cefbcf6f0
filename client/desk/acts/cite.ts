import { indexOf } from '#shared/graph/graph.ts';
import { roleOf } from '#shared/graph/kinds/index.ts';
import { defineAct } from './act.ts';
import { canEdit, selectedNode } from './selection.ts';

export const addSourceAct = defineAct({
  id: 'add-source',
  group: 'sources',
  title: 'Add a source…',
  keys: [],
  isAvailable: canEdit,
  perform: (desk) => desk.openForm({ form: 'source', ref: null }),
});

export const importSourcesAct = defineAct({
  id: 'import-sources',
  group: 'sources',
  title: 'Import sources…',
  keys: [],
  isAvailable: canEdit,
  perform: (desk) => desk.openForm({ form: 'import-sources', ref: null }),
});

export const citeAct = defineAct({
  id: 'cite',
  group: 'sources',
  title: 'Cite a source…',
  keys: [],
  isAvailable: (state) => {
    const node = selectedNode(state);
    return canEdit(state) && node !== null && roleOf(node) === 'ground';
  },
  perform: (desk) => {
    const node = selectedNode(desk.getState());
    if (node) desk.openForm({ form: 'cite', ref: { type: 'node', id: node.id } });
  },
});

/** Takes away the one citation of a node; with several, the form asks which. */
export const unciteAct = defineAct({
  id: 'uncite',
  group: 'sources',
  title: 'Remove the citation',
  keys: [],
  isAvailable: (state) => {
    const node = selectedNode(state);
    return canEdit(state) && node !== null && indexOf(state.graph).citationsOfNode.has(node.id);
  },
  perform: (desk) => {
    const { graph } = desk.getState();
    const node = selectedNode(desk.getState());
    const [citation, ...others] = node ? (indexOf(graph).citationsOfNode.get(node.id) ?? []) : [];
    if (!node || !citation) return;
    if (others.length > 0) desk.openForm({ form: 'cite', ref: { type: 'node', id: node.id } });
    else desk.run({ name: 'uncite', args: { citationId: citation.id } }, { announce: 'Citation removed.' });
  },
});
