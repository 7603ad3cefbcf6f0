import type { Point } from './route.ts';

/** SVG path data of a line through the points, its corners rounded by up to `radius`; empty for fewer than two. */
export function pathOf(points: readonly Point[], radius = 8): string {
  const first = points[0];
  const last = points.at(-1);
  if (!first || !last || points.length < 2) return '';
  const parts = [`M${at(first)}`];
  for (let index = 1; index < points.length - 1; index += 1) {
    const [before, corner, after] = [points[index - 1], points[index], points[index + 1]];
    if (!before || !corner || !after) continue;
    const reach = Math.min(radius, distance(before, corner) / 2, distance(corner, after) / 2);
    parts.push(`L${at(toward(corner, before, reach))}Q${at(corner)} ${at(toward(corner, after, reach))}`);
  }
  return `${parts.join('')}L${at(last)}`;
}

/** The point `length` px from one point on the way to another. */
export function toward(from: Point, to: Point, length: number): Point {
  const whole = distance(from, to);
  if (whole === 0) return from;
  return { x: from.x + ((to.x - from.x) * length) / whole, y: from.y + ((to.y - from.y) * length) / whole };
}

function distance(a: Point, b: Point): number {
  return Math.hypot(a.x - b.x, a.y - b.y);
}

function at({ x, y }: Point): string {
  return `${rounded(x)} ${rounded(y)}`;
}

function rounded(value: number): number {
  return Math.round(value * 10) / 10;
}
