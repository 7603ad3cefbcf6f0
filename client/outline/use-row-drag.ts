import { type PointerEvent as ReactPointerEvent, type RefObject, useEffect, useRef, useState } from 'react';
import type { Desk } from '#client/desk/desk.ts';
import { shortText } from '#shared/graph/labels.ts';
import { rowOf } from '#shared/graph/outline.ts';
import { callsToPlace, type DropPlace, whereInRow } from './place-row.ts';

/** A row on its way; `place` is null where it cannot be let go. */
export type RowDrag = { readonly rowId: string; readonly place: DropPlace | null };

/** CSS px that the pointer moves before a press becomes a drag. */
const threshold = 5;
/** CSS px from the edge of the list within which it scrolls along. */
const edge = 40;

/**
 * Dragging rows by pointer: the mouse takes hold anywhere on a row, a finger only at its icon (else it could not
 * scroll). Escape gives up. Each drop has a key: Alt+Shift+arrows, and “Move to…”.
 */
export function useRowDrag(desk: Desk, scroller: RefObject<HTMLElement | null>) {
  const [drag, setDrag] = useState<RowDrag | null>(null);
  const stop = useRef<() => void>(() => undefined);
  useEffect(() => () => stop.current(), []);

  function handlePointerDown(event: ReactPointerEvent) {
    const element = event.target instanceof Element ? event.target : null;
    const rowId = element?.closest('[data-row]')?.getAttribute('data-row');
    const isGrip = element?.closest('[data-grip]') !== null;
    if (!rowId || event.button !== 0 || element?.closest('button, textarea')) return;
    if (event.pointerType !== 'mouse' && !isGrip) return;
    const start = { x: event.clientX, y: event.clientY };
    let current: RowDrag | null = null;

    const move = (at: PointerEvent) => {
      if (!current && Math.hypot(at.clientX - start.x, at.clientY - start.y) < threshold) return;
      at.preventDefault();
      scrollAlong(scroller.current, at.clientY);
      current = { rowId, place: placeAt(desk, rowId, at) };
      setDrag(current);
    };
    const end = () => {
      if (current?.place) drop(desk, rowId, current.place);
      stop.current();
    };
    const handleKey = (pressed: KeyboardEvent) => {
      if (pressed.key === 'Escape') stop.current();
    };
    const listening = new AbortController();
    const { signal } = listening;
    window.addEventListener('pointermove', move, { signal });
    window.addEventListener('pointerup', end, { signal });
    window.addEventListener('pointercancel', () => stop.current(), { signal });
    window.addEventListener('keydown', handleKey, { signal, capture: true });
    stop.current = () => {
      listening.abort();
      setDrag(null);
    };
  }

  return { drag, handlePointerDown };
}

function placeAt(desk: Desk, movedId: string, at: PointerEvent): DropPlace | null {
  const element = document.elementFromPoint(at.clientX, at.clientY)?.closest('[data-row]');
  const rowId = element?.getAttribute('data-row');
  if (!element || !rowId) return null;
  const box = element.getBoundingClientRect();
  const isOpen = element.getAttribute('aria-expanded') === 'true';
  const place = { rowId, where: whereInRow((at.clientY - box.top) / box.height, isOpen) };
  const { graph } = desk.getState();
  const moved = rowOf(graph, movedId);
  return moved && callsToPlace(graph, moved, place, () => 'new') ? place : null;
}

function drop(desk: Desk, movedId: string, place: DropPlace) {
  const { graph } = desk.getState();
  const moved = rowOf(graph, movedId);
  const node = moved && graph.nodes.get(moved.ref.id);
  const calls = moved && callsToPlace(graph, moved, place, desk.newId);
  if (!node || !calls) return;
  desk.run(calls, { announce: `“${shortText(node, 40)}” moved.`, select: { type: 'node', id: node.id } });
}

function scrollAlong(list: HTMLElement | null, y: number) {
  if (!list) return;
  const box = list.getBoundingClientRect();
  if (y < box.top + edge) list.scrollBy(0, -12);
  else if (y > box.bottom - edge) list.scrollBy(0, 12);
}
