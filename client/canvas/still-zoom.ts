import { selection } from 'd3-selection';

/**
 * What d3-zoom, which React Flow moves its window with, has in place of d3-transition and d3-interpolate (an alias in
 * client/vite.config.ts): nothing glides through d3 here, see use-camera.ts, so 9 kB gzip of tweens of colours and
 * strings stay out of the first load. Whoever gives React Flow a `duration` gets a TypeError: it has no `transition`.
 */
Object.assign(selection.prototype, {
  interrupt() {
    return this; // there is never a transition to stop
  },
});

export function interrupt() {}

export function interpolate(): never {
  throw new Error('Nothing glides through d3 here: move the window with useCamera.');
}

export const interpolateZoom = interpolate;
