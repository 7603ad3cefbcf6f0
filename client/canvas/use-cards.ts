import { useMemo, useRef } from 'react';
import { presentByNode } from '#client/desk/present.ts';
import { typesIn } from '#client/desk/typing-view.ts';
import { useNodePassages } from '#client/desk/use-node-passages.ts';
import type { Layout } from '#shared/graph/layout/layout.ts';
import { type RelationLook, relationLooks } from '#shared/graph/layout/look.ts';
import { structureOf } from '#shared/graph/structure.ts';
import { type CardContext, cardModel, focusSet, insideFoldsOf, marksOf } from './card-model.ts';
import type { CardSize } from './card-size.ts';
import { type CardNode, flowNodes } from './flow-nodes.ts';
import type { DrawnState } from './use-drawn-state.ts';

export type Drawing = {
  readonly nodes: CardNode[];
  readonly looks: ReadonlyMap<string, RelationLook>;
  /** What Tab leads to: the selected card or relation, else the first card. */
  readonly reachable: string | null;
};

/** What is drawn of a state in a layout; cards and lines that did not change are the same objects as before. */
export function useCards(
  state: DrawnState,
  shown: Layout,
  sizes: ReadonlyMap<string, CardSize>,
  lastFocused: string | null,
): Drawing {
  const { graph, evaluation, editing, focusOn, selection, present } = state;
  const typesHere = useMemo(() => editing !== null && typesIn('map'), [editing]);
  const marks = useMemo(() => marksOf(graph, evaluation), [graph, evaluation]);
  const passages = useNodePassages();
  const presentHere = useMemo(() => presentByNode(present, graph), [present, graph]);
  const inFocus = useMemo(() => (focusOn === null ? null : focusSet(graph, focusOn)), [graph, focusOn]);
  const insideFolds = insideFoldsOf(graph, shown);
  const selected = useMemo(
    () => new Set(selection.filter((ref) => ref.type === 'node').map((ref) => ref.id)),
    [selection],
  );
  const known = useRef<{ nodes: Map<string, CardNode>; looks: Map<string, RelationLook> }>({
    nodes: new Map(),
    looks: new Map(),
  });
  const context: CardContext = {
    state,
    sizes,
    marks,
    passages,
    presentHere,
    insideFolds,
    inFocus,
    selected,
    typesHere,
  };
  const reachable = reachableStop(state, shown, lastFocused);
  const models = [...shown.nodes.keys()].flatMap((id) => {
    const node = graph.nodes.get(id);
    return node ? [cardModel(context, node)] : [];
  });
  const nodes = flowNodes(models, shown, reachable, known.current.nodes);
  const structure = structureOf(graph); // lines say no words of a node
  const looks = useMemo(() => relationLooks(structure, shown, known.current.looks), [structure, shown]);
  known.current = { nodes: new Map(nodes.map((node) => [node.id, node])), looks };
  return { nodes, looks, reachable };
}

/** The selected node or relation, the card that had the focus, else the first card. */
function reachableStop(state: DrawnState, shown: Layout, lastFocused: string | null): string | null {
  const primary = state.selection.at(-1);
  if (primary?.type === 'relation' && shown.routes.has(primary.id)) return primary.id;
  const id =
    primary?.type === 'relation'
      ? state.graph.relations.get(primary.id)?.premises[0]?.nodeId
      : (primary?.id ?? lastFocused ?? undefined);
  if (id !== undefined && shown.nodes.has(id)) return id;
  const fold = id === undefined ? undefined : shown.hidden.get(id);
  return fold ?? shown.nodes.keys().next().value ?? null;
}
