import { useLayoutEffect, useRef, useState } from 'react';
import type { Graph } from '#shared/graph/graph.ts';
import { type Layout, withMoved } from '#shared/graph/layout/layout.ts';
import type { Point } from '#shared/graph/layout/route.ts';

/** ms; as --ease. */
const duration = 140;
/** Above this many cards in motion a jump is smoother than a stutter. */
const mostMoving = 400;

/**
 * The layout on its way to the next one: cards glide, lines follow. First everything is moved so that the anchor (the
 * first that stands in both) is where it will be; `onShift` moves the window along, so on the screen it never moves.
 */
export function useMovingLayout(
  graph: Graph,
  layout: Layout,
  anchors: readonly string[],
  onShift: (by: Point) => void,
): Layout {
  const shown = useRef<Layout>(layout);
  const [, draw] = useState(0);
  const goal = useRef<Layout>(layout);
  const frame = useRef(0);
  const pending = useRef<Point | null>(null);

  if (goal.current !== layout) {
    const plan = planOf(shown.current, layout, anchors);
    goal.current = layout;
    pending.current = plan.shift;
    shown.current =
      plan.moving.size === 0 || isStill(plan.moving.size) ? layout : withMoved(graph, layout, plan.moving);
  }

  useLayoutEffect(() => {
    if (pending.current) onShift(pending.current);
    pending.current = null;
    if (shown.current === layout) return;
    const from = shown.current;
    const start = performance.now();
    const step = (now: number) => {
      const progress = Math.min(1, (now - start) / duration);
      const eased = 1 - (1 - progress) ** 3;
      shown.current = progress === 1 ? layout : withMoved(graph, layout, between(from, layout, eased));
      draw((count) => count + 1);
      if (progress < 1) frame.current = requestAnimationFrame(step);
    };
    frame.current = requestAnimationFrame(step);
    return () => cancelAnimationFrame(frame.current);
  }, [graph, layout, onShift]);

  return shown.current;
}

type Plan = { readonly shift: Point | null; readonly moving: ReadonlyMap<string, Point> };

/** Where cards start from, in the coordinates of the next layout. */
function planOf(from: Layout, to: Layout, anchors: readonly string[]): Plan {
  const anchor = anchors.find((id) => from.nodes.has(id) && to.nodes.has(id)) ?? '';
  const was = from.nodes.get(anchor);
  const is = to.nodes.get(anchor);
  const shift = was && is ? { x: is.x - was.x, y: is.y - was.y } : { x: 0, y: 0 };
  const moving = new Map<string, Point>();
  for (const [id, box] of to.nodes) {
    const before = from.nodes.get(id);
    if (!before) continue;
    const start = { x: before.x + shift.x, y: before.y + shift.y };
    if (Math.abs(start.x - box.x) > 0.5 || Math.abs(start.y - box.y) > 0.5) moving.set(id, start);
  }
  return { shift: shift.x === 0 && shift.y === 0 ? null : shift, moving };
}

function between(from: Layout, to: Layout, share: number): Map<string, Point> {
  const points = new Map<string, Point>();
  for (const [id, end] of to.nodes) {
    const start = from.nodes.get(id);
    if (!start || (start.x === end.x && start.y === end.y)) continue;
    points.set(id, { x: start.x + (end.x - start.x) * share, y: start.y + (end.y - start.y) * share });
  }
  return points;
}

function isStill(moving: number): boolean {
  return moving > mostMoving || matchMedia('(prefers-reduced-motion: reduce)').matches;
}
