import { type RefObject, useEffect } from 'react';
import { primaryOf, selectedNodes } from '#client/desk/acts/selection.ts';
import { useDesk } from '#client/desk/use-desk.ts';
import type { Layout } from '#shared/graph/layout/layout.ts';
import type { Camera } from './use-camera.ts';
import { pinCards } from './use-card-drag.ts';

/** What acts ask of the canvas: the desk knows no window, so the canvas says what it can do. */
export function useViewRequests(
  root: RefObject<HTMLElement | null>,
  layout: Layout,
  camera: Camera,
  openMenu: (root: HTMLElement | null) => boolean,
) {
  const desk = useDesk();
  useEffect(() => {
    const selected = () => selectedNodes(desk.getState()).map((node) => node.id);
    const hasFocus = () => root.current?.contains(document.activeElement) ?? false;
    return desk.viewport.register({
      fit: () => done(() => camera.frame()),
      'zoom-to-selection': () => done(() => camera.frame(selected())),
      'zoom-in': () => done(() => camera.zoomBy(1.25)),
      'zoom-out': () => done(() => camera.zoomBy(0.8)),
      pin: () => {
        const pins = selected().flatMap((nodeId) => {
          const box = layout.nodes.get(nodeId);
          return box ? [{ nodeId, x: box.x, y: box.y }] : [];
        });
        pinCards(desk, pins);
        return true;
      },
      menu: () => (hasFocus() ? openMenu(root.current) : false),
      reveal: () => {
        const ref = primaryOf(desk.getState());
        if (!ref) return false;
        camera.reveal(ref.id);
        return true;
      },
    });
  }, [desk, root, layout, camera, openMenu]);
}

function done(move: () => void): true {
  move();
  return true;
}
