import type { Viewport } from 'reactflow';

/** ms; as --ease. */
export const glideTime = 140;

export type GlidingWindow = {
  readonly at: () => Viewport;
  readonly put: (viewport: Viewport) => void;
  /** CSS px on the screen. */
  readonly size: () => { readonly width: number; readonly height: number };
};

/**
 * Moves the window to a viewport within `glideTime`, unless somebody else moves it meanwhile: then that counts. What
 * stands in the middle of the screen moves evenly over the map while it grows or shrinks. Ends with the function it
 * answers.
 */
export function glide(window: GlidingWindow, to: Viewport): () => void {
  const from = viewOf(window.at(), window.size());
  const end = viewOf(to, window.size());
  const start = performance.now();
  let last = window.at();
  let frame = requestAnimationFrame(step);

  function step(now: number) {
    if (!isSame(window.at(), last)) return;
    const progress = Math.min(1, Math.max(0, (now - start) / glideTime));
    last = progress === 1 ? to : between(from, end, eased(progress), window.size());
    window.put(last);
    if (progress < 1) frame = requestAnimationFrame(step);
  }
  return () => cancelAnimationFrame(frame);
}

/** The point of the map in the middle of the screen, and how much of the map one px of the screen shows. */
type View = { readonly x: number; readonly y: number; readonly span: number };
type Size = { readonly width: number; readonly height: number };

function viewOf({ x, y, zoom }: Viewport, { width, height }: Size): View {
  return { x: (width / 2 - x) / zoom, y: (height / 2 - y) / zoom, span: 1 / zoom };
}

/** `share` from 0 to 1. */
export function between(from: View, to: View, share: number, { width, height }: Size): Viewport {
  const mixed = (a: number, b: number) => a + (b - a) * share;
  const zoom = 1 / mixed(from.span, to.span);
  return {
    x: width / 2 - mixed(from.x, to.x) * zoom,
    y: height / 2 - mixed(from.y, to.y) * zoom,
    zoom,
  };
}

/** Slow, fast, slow: a cubic on both sides. */
function eased(progress: number): number {
  return progress < 0.5 ? 4 * progress ** 3 : 1 - (2 - 2 * progress) ** 3 / 2;
}

/** But for the rounding of floats. */
function isSame(a: Viewport, b: Viewport): boolean {
  return Math.abs(a.x - b.x) < 0.01 && Math.abs(a.y - b.y) < 0.01 && Math.abs(a.zoom - b.zoom) < 1e-6;
}
