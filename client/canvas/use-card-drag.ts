import { useCallback, useMemo, useRef, useState } from 'react';
import type { NodeChange, OnNodeDrag } from 'reactflow';
import type { Desk } from '#client/desk/desk.ts';
import type { MapRef } from '#client/desk/state.ts';
import { useDesk } from '#client/desk/use-desk.ts';
import { type Graph, outgoingOf } from '#shared/graph/graph.ts';
import { type Layout, withMoved } from '#shared/graph/layout/layout.ts';
import type { Point } from '#shared/graph/layout/route.ts';
import { outlineOf } from '#shared/graph/outline.ts';
import type { CardNode } from './flow-nodes.ts';

export type DroppedOn = {
  readonly nodeId: string;
  readonly onto: string;
  readonly at: Point;
  readonly pins: readonly Pinned[];
};
type Pinned = { readonly nodeId: string; readonly x: number; readonly y: number };

/** Dragging cards: branches follow, relations follow, and only the end of the drag is an edit: one pin act. */
export function useCardDrag(graph: Graph, layout: Layout, onDropOn: (drop: DroppedOn) => void) {
  const desk = useDesk();
  const [moved, setMoved] = useState<ReadonlyMap<string, Point> | null>(null);
  const latest = useRef({ graph, layout });
  latest.current = { graph, layout };
  const isBoxing = useRef(false);
  const boxed = useRef<ReadonlySet<string>>(new Set());

  const onNodesChange = useCallback(
    (changes: NodeChange<CardNode>[]) => {
      const points = new Map<string, Point>();
      let selected: Set<string> | null = null;
      for (const change of changes) {
        if (change.type === 'position' && change.dragging && change.position)
          points.set(change.id, change.position);
        if (change.type === 'select' && isBoxing.current) {
          selected ??= new Set(boxed.current);
          if (change.selected) selected.add(change.id);
          else selected.delete(change.id);
        }
      }
      if (points.size > 0) setMoved(withBranches(latest.current.graph, latest.current.layout, points));
      if (selected) {
        boxed.current = selected;
        desk.select([...selected].map((id): MapRef => ({ type: 'node', id })));
      }
    },
    [desk],
  );

  const onNodeDragStop: OnNodeDrag<CardNode> = useCallback(
    (event, node, nodes) => {
      setMoved(null);
      const pins = nodes.map(({ id, position }) => ({
        nodeId: id,
        x: Math.round(position.x),
        y: Math.round(position.y),
      }));
      const before = latest.current.layout.nodes.get(node.id);
      if (!before || (before.x === node.position.x && before.y === node.position.y)) return;
      const at = pointOf(event);
      const onto = at && nodes.length === 1 ? cardUnder(at, node.id) : null;
      const isLinked =
        onto !== null && outgoingOf(latest.current.graph, node.id).some(({ target }) => target.id === onto);
      if (at && onto && !isLinked) onDropOn({ nodeId: node.id, onto, at, pins });
      else pinCards(desk, pins);
    },
    [desk, onDropOn],
  );

  const shown = useMemo(() => (moved ? withMoved(graph, layout, moved) : layout), [graph, layout, moved]);
  const box = useMemo(
    () => ({
      onSelectionStart: () => {
        isBoxing.current = true;
        boxed.current = new Set();
      },
      onSelectionEnd: () => {
        isBoxing.current = false;
      },
    }),
    [],
  );
  return { shown, isDragging: moved !== null, onNodesChange, onNodeDragStop, ...box };
}

export function pinCards(desk: Desk, pins: readonly Pinned[]) {
  const announce = pins.length === 1 ? 'Moved by hand.' : `${pins.length} nodes moved by hand.`;
  desk.run({ name: 'pin', args: { pins: pins.map((pin) => ({ ...pin })) } }, { announce });
}

/** The dragged cards and what hangs below them; what is pinned below stays where it is. */
function withBranches(graph: Graph, layout: Layout, points: ReadonlyMap<string, Point>): Map<string, Point> {
  const offsets = new Map<string, Point>();
  const moved = new Map<string, Point>();
  for (const row of outlineOf(graph)) {
    if (row.seeAlso) continue;
    const box = layout.nodes.get(row.ref.id);
    if (!box) continue;
    const point = points.get(row.ref.id);
    const isPinned = graph.nodes.get(row.ref.id)?.pin !== null;
    const inherited = row.parentRow === null || isPinned ? undefined : offsets.get(row.parentRow);
    const offset = point ? { x: point.x - box.x, y: point.y - box.y } : inherited;
    if (!offset) continue;
    offsets.set(row.id, offset);
    moved.set(row.ref.id, { x: box.x + offset.x, y: box.y + offset.y });
  }
  return moved;
}

function cardUnder(at: Point, draggedId: string): string | null {
  for (const element of document.elementsFromPoint(at.x, at.y)) {
    const id = element.closest('.react-flow__node')?.getAttribute('data-id');
    if (id && id !== draggedId) return id;
  }
  return null;
}

function pointOf(event: MouseEvent | TouchEvent): Point | null {
  if ('clientX' in event) return { x: event.clientX, y: event.clientY };
  const touch = event.changedTouches[0];
  return touch ? { x: touch.clientX, y: touch.clientY } : null;
}
