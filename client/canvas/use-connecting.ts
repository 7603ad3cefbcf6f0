import { useMemo, useRef } from 'react';
import type { FinalConnectionState, OnConnectStartParams } from 'reactflow';
import { connectNode } from '#client/desk/acts/link.ts';
import type { MapRef } from '#client/desk/state.ts';
import { useDesk } from '#client/desk/use-desk.ts';
import type { CanvasDoing } from './canvas-doing.ts';

/**
 * A line dragged from a card. From its upper handle to a card or a relation: it leads there. From its lower handle to
 * a card: that one leads here. To empty space: a menu of what could be added.
 */
export function useConnecting(doing: CanvasDoing) {
  const desk = useDesk();
  const start = useRef<OnConnectStartParams | null>(null);
  return useMemo(
    () => ({
      onConnectStart: (_event: MouseEvent | TouchEvent, params: OnConnectStartParams) => {
        start.current = params;
      },
      onConnectEnd: (event: MouseEvent | TouchEvent, _state: FinalConnectionState) => {
        const from = start.current;
        start.current = null;
        const at = 'clientX' in event ? event : event.changedTouches[0];
        if (!from?.nodeId || !at) return;
        const spot = { x: at.clientX, y: at.clientY };
        const end = refAt(spot, from.nodeId);
        if (end === 'self') return;
        if (!end) doing.openAddMenu({ type: 'node', id: from.nodeId }, spot);
        else if (from.handleId === 'out') connectNode(desk, from.nodeId, end);
        else if (end.type === 'node') connectNode(desk, end.id, { type: 'node', id: from.nodeId });
      },
    }),
    [desk, doing],
  );
}

/** What lies under a point of the window: a card before a relation; 'self' over the card that the line comes from. */
function refAt({ x, y }: { readonly x: number; readonly y: number }, fromId: string): MapRef | 'self' | null {
  const elements = document.elementsFromPoint(x, y);
  for (const element of elements) {
    const id = element.closest('.react-flow__node')?.getAttribute('data-id');
    if (id) return id === fromId ? 'self' : { type: 'node', id };
  }
  for (const element of elements) {
    const id = element.closest('[data-relation-id]')?.getAttribute('data-relation-id');
    if (id) return { type: 'relation', id };
  }
  return null;
}
