import { type MouseEvent, useCallback, useMemo, useState } from 'react';
import { useReactFlow } from 'reactflow';
import { connectNode } from '#client/desk/acts/link.ts';
import { addRoot } from '#client/desk/acts/place.ts';
import { canEdit, primaryOf } from '#client/desk/acts/selection.ts';
import type { Desk } from '#client/desk/desk.ts';
import type { MapRef } from '#client/desk/state.ts';
import { useDesk } from '#client/desk/use-desk.ts';
import type { OpenMenu } from './CanvasMenu.tsx';
import type { CanvasDoing } from './canvas-doing.ts';
import type { CardNode } from './flow-nodes.ts';
import type { DroppedOn } from './use-card-drag.ts';

/** What presses mean: select, add to the selection, end a link, edit, make a claim, open a menu. */
export function useMenus(takeFocus: () => void) {
  const desk = useDesk();
  const flow = useReactFlow();
  const [menu, setMenu] = useState<OpenMenu | null>(null);
  const close = useCallback(() => setMenu(null), []);
  const openDrop = useCallback((drop: DroppedOn) => setMenu({ type: 'drop', drop, at: drop.at }), []);

  const doing = useMemo<CanvasDoing>(
    () => ({
      openAddMenu: (target, at) => setMenu({ type: 'add', target, at }),
      openMenu: (ref, at) => {
        if (!isSelected(desk, ref)) desk.select([ref]);
        setMenu({ type: 'acts', ref, at });
      },
      press: (ref, isAdding) => {
        takeFocus();
        pressOn(desk, ref, isAdding);
      },
    }),
    [desk, takeFocus],
  );

  /** At the lower left corner of what is selected, for the key. */
  const openAtSelection = useCallback(
    (root: HTMLElement | null): boolean => {
      const ref = primaryOf(desk.getState());
      const element = ref && root?.querySelector(selectorOf(ref));
      if (!ref || !element) return false;
      const box = element.getBoundingClientRect();
      setMenu({ type: 'acts', ref, at: { x: box.left + 12, y: Math.min(box.bottom, innerHeight - 40) } });
      return true;
    },
    [desk],
  );

  const pointer = useMemo(
    () => ({
      onNodeClick: (event: MouseEvent, node: CardNode) => {
        if (desk.getState().editing === node.id) return;
        doing.press({ type: 'node', id: node.id }, event.shiftKey || event.ctrlKey || event.metaKey);
      },
      onNodeDoubleClick: (_event: MouseEvent, node: CardNode) => {
        if (canEdit(desk.getState())) desk.edit(node.id);
      },
      onNodeMouseEnter: (_event: MouseEvent, node: CardNode) =>
        desk.setHovered({ type: 'node', id: node.id }),
      onNodeContextMenu: (event: MouseEvent, node: CardNode) => {
        event.preventDefault();
        doing.openMenu({ type: 'node', id: node.id }, { x: event.clientX, y: event.clientY });
      },
      onPaneClick: () => {
        if (desk.getState().connecting) desk.setConnecting(null);
        else desk.select([]);
      },
      onPaneContextMenu: (event: MouseEvent | globalThis.MouseEvent) => {
        event.preventDefault();
        setMenu({ type: 'acts', ref: null, at: { x: event.clientX, y: event.clientY } });
      },
      onDoubleClick: (event: MouseEvent) => {
        const isPane = event.target instanceof Element && event.target.classList.contains('react-flow__pane');
        if (!isPane || !canEdit(desk.getState())) return;
        const { x, y } = flow.screenToFlowPosition({ x: event.clientX, y: event.clientY });
        addRootAt(desk, { x: Math.round(x - 120), y: Math.round(y - 20) });
      },
    }),
    [desk, doing, flow],
  );
  return { menu, close, openDrop, openAtSelection, doing, pointer };
}

function pressOn(desk: Desk, ref: MapRef, isAdding: boolean) {
  const { selection, connecting } = desk.getState();
  if (connecting?.type === 'node') {
    desk.setConnecting(null);
    if (connecting.id !== ref.id) return connectNode(desk, connecting.id, ref);
  }
  if (!isAdding) return desk.select([ref]);
  const rest = selection.filter((other) => other.id !== ref.id);
  desk.select(rest.length < selection.length ? rest : [...rest, ref]);
}

/** A claim set aside where the pointer is; the first node of a map is its thesis and stands where the layout puts it. */
function addRootAt(desk: Desk, pin: { readonly x: number; readonly y: number }) {
  const { graph } = desk.getState();
  const { call, nodeId } = addRoot(graph, desk.newId);
  if (call.name !== 'add-node') return;
  const args = graph.nodes.size === 0 ? call.args : { ...call.args, pin };
  desk.run(
    { name: 'add-node', args },
    { announce: 'Claim added.', select: { type: 'node', id: nodeId }, edit: nodeId },
  );
}

function isSelected(desk: Desk, ref: MapRef): boolean {
  return desk.getState().selection.some((other) => other.id === ref.id && other.type === ref.type);
}

function selectorOf(ref: MapRef): string {
  const id = CSS.escape(ref.id);
  return ref.type === 'node' ? `.react-flow__node[data-id="${id}"]` : `[data-relation-stop="${id}"]`;
}
