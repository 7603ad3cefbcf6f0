import { useCallback, useEffect, useMemo, useRef } from 'react';
import { useReactFlow, useStoreApi, type Viewport } from 'reactflow';
import type { Box, Layout } from '#shared/graph/layout/layout.ts';
import type { Point } from '#shared/graph/layout/route.ts';
import { glide, glideTime } from './glide.ts';

/** Room between what is shown and the canvas's edges; on the left and below stand buttons. CSS px on the screen. */
const margin = { left: 76, right: 32, top: 32, bottom: 88 };
/** Below the one a card comes as near as the other when it is typed in. */
const typingZoom = { least: 0.6, near: 0.85 };
/** So far that a map of a class fits; cards are shapes by then. */
export const zoomRange = { min: 0.1, max: 2 };

export type Camera = {
  /** Moves the window by canvas px, at once. */
  readonly shift: (by: Point) => void;
  /** Moves the window just so far that a card, or a relation’s word, lies fully in it. */
  readonly reveal: (id: string) => void;
  /** Comes so near that a card's text can be read while it is typed; the card stays where it is on the screen. */
  readonly approach: (nodeId: string) => void;
  /** All cards, or these; large maps start readable, at the thesis, not as a speck. */
  readonly frame: (nodeIds?: readonly string[], least?: number, isGliding?: boolean) => void;
  readonly zoomBy: (factor: number) => void;
  /** Moves the window by shares of its own height. */
  readonly page: (share: number) => void;
};

export function useCamera(layout: Layout): Camera {
  const flow = useReactFlow();
  const store = useStoreApi();
  const latest = useRef(layout);
  useEffect(() => {
    latest.current = layout;
  }, [layout]);

  /** Where the window is going: what follows starts from there, not from somewhere on the way. */
  const aim = useRef<{ viewport: Viewport; until: number } | null>(null);

  const stop = useRef(() => {});
  const seen = useCallback(() => {
    const { width, height } = store.getState();
    return { width, height };
  }, [store]);

  const { now, go } = useMemo(
    () => ({
      now: () =>
        aim.current && performance.now() < aim.current.until ? aim.current.viewport : flow.getViewport(),
      go: (viewport: Viewport, isGliding: boolean) => {
        stop.current();
        const glides = isGliding && !matchMedia('(prefers-reduced-motion: reduce)').matches;
        aim.current = glides ? { viewport, until: performance.now() + glideTime } : null;
        if (glides)
          stop.current = glide({ at: flow.getViewport, put: flow.setViewport, size: seen }, viewport);
        else flow.setViewport(viewport);
      },
    }),
    [flow, seen],
  );
  useEffect(() => () => stop.current(), []);
  const shift = useCallback(
    (by: Point) => {
      const { x, y, zoom } = now();
      go({ x: x - by.x * zoom, y: y - by.y * zoom, zoom }, false);
    },
    [now, go],
  );
  return useMemo(() => {
    return {
      shift,
      reveal: (id) => {
        const box = latest.current.nodes.get(id) ?? wordBox(latest.current, id);
        if (!box) return;
        const { x, y, zoom } = now();
        const { width, height } = seen();
        const dx = needed(box.x * zoom + x, box.width * zoom, margin.left, width - margin.right);
        const dy = needed(box.y * zoom + y, box.height * zoom, margin.top, height - margin.bottom);
        if (dx !== 0 || dy !== 0) go({ x: x + dx, y: y + dy, zoom }, true);
      },
      approach: (nodeId) => {
        const box = latest.current.nodes.get(nodeId);
        const { x, y, zoom } = now();
        if (!box || zoom >= typingZoom.least) return;
        const near = typingZoom.near;
        const centre = { x: box.x + box.width / 2, y: box.y + box.height / 2 };
        go({ x: x + centre.x * (zoom - near), y: y + centre.y * (zoom - near), zoom: near }, false);
      },
      frame: (nodeIds, least = zoomRange.min, isGliding = true) => {
        const box = boundsOf(latest.current, nodeIds);
        const { width, height } = seen();
        if (!box || width === 0) return;
        const room = {
          width: width - margin.left - margin.right,
          height: height - margin.top - margin.bottom,
        };
        const whole = Math.min(room.width / box.width, room.height / box.height, 1);
        const zoom = Math.max(whole, Math.min(least, 1));
        const top = latest.current.nodes.values().next().value;
        const isCut = whole < zoom && top && !nodeIds;
        const centre = isCut ? top.x + top.width / 2 : box.x + box.width / 2;
        const y = isCut
          ? margin.top - top.y * zoom
          : margin.top + (room.height - box.height * zoom) / 2 - box.y * zoom;
        const x = margin.left + room.width / 2 - centre * zoom;
        go({ x, y, zoom }, isGliding);
      },
      zoomBy: (factor) => {
        const { x, y, zoom } = now();
        const next = Math.min(zoomRange.max, Math.max(zoomRange.min, zoom * factor));
        const { width, height } = seen();
        const about = (at: number, middle: number) => middle - ((middle - at) * next) / zoom;
        go({ x: about(x, width / 2), y: about(y, height / 2), zoom: next }, true);
      },
      page: (share) => {
        const { x, y, zoom } = now();
        go({ x, y: y - share * seen().height, zoom }, true);
      },
    };
  }, [seen, now, go, shift]);
}

/** How far a stretch must move to lie between two edges; one that is too long keeps its start in view. */
function needed(start: number, length: number, least: number, most: number): number {
  if (start < least || length > most - least) return least - start;
  return Math.min(0, most - (start + length));
}

function wordBox({ routes }: Layout, relationId: string): Box | undefined {
  const word = routes.get(relationId)?.word;
  return word && { x: word.x - 60, y: word.y - 24, width: 120, height: 48 };
}

function boundsOf(layout: Layout, nodeIds: readonly string[] | undefined): Box | null {
  const boxes = nodeIds?.flatMap((id) => layout.nodes.get(id) ?? []);
  if (!boxes) return layout.nodes.size === 0 ? null : layout.size;
  if (boxes.length === 0) return null;
  const x = Math.min(...boxes.map((box) => box.x));
  const y = Math.min(...boxes.map((box) => box.y));
  const right = Math.max(...boxes.map((box) => box.x + box.width));
  const bottom = Math.max(...boxes.map((box) => box.y + box.height));
  return { x, y, width: right - x, height: bottom - y };
}
