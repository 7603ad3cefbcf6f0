import { describe, expect, it } from 'vitest';
import { between } from '#client/canvas/glide.ts';

const size = { width: 800, height: 600 };

describe('a window on its way', () => {
  it.each([
    ['begins where it was', 0, { x: 300, y: 200, zoom: 1 }],
    ['moves evenly over the map', 0.5, { x: 250, y: 150, zoom: 1 }],
    ['ends where it is wanted', 1, { x: 200, y: 100, zoom: 1 }],
  ])('%s', (_name, share, expected) => {
    const from = { x: 100, y: 100, span: 1 };
    const to = { x: 200, y: 200, span: 1 };
    expect(between(from, to, share, size)).toEqual(expected);
  });

  it('keeps the middle of the screen where it is while it comes nearer', () => {
    const { x, y, zoom } = between({ x: 50, y: 70, span: 2 }, { x: 50, y: 70, span: 1 }, 0.5, size);
    expect(zoom).toBeCloseTo(2 / 3);
    expect([(size.width / 2 - x) / zoom, (size.height / 2 - y) / zoom]).toEqual([50, 70].map(near));
  });
});

function near(value: number): unknown {
  return expect.closeTo(value, 9);
}
