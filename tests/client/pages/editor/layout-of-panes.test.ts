import { describe, expect, it } from 'vitest';
import { boundedSize, nextPane, panesFor, sideWidth } from '#client/pages/editor/layout-of-panes.ts';

describe('the panes of the editor', () => {
  it.each([
    ['wide', 'split', true, ['map', 'outline', 'side']],
    ['wide', 'split', false, ['map', 'outline']],
    ['wide', 'map', true, ['map', 'side']],
    ['wide', 'outline', false, ['outline']],
    ['middle', 'split', true, ['map', 'side']],
    ['middle', 'split', false, ['map', 'outline']],
    ['middle', 'outline', true, ['outline', 'side']],
    ['narrow', 'split', true, ['map']],
  ] as const)('%s screen, view %s, side open %s', (width, view, isSideOpen, panes) => {
    expect(panesFor({ width, view, isSideOpen, isTextOpen: false, only: 'map' })).toEqual(panes);
  });

  it.each([
    ['wide', 'split', true, ['text', 'map', 'side']],
    ['wide', 'split', false, ['text', 'map', 'outline']],
    ['wide', 'outline', true, ['text', 'outline', 'side']],
    ['middle', 'split', true, ['text', 'map']],
    ['narrow', 'split', true, ['map']],
  ] as const)('with the text open: %s screen, view %s, side open %s', (width, view, isSideOpen, panes) => {
    expect(panesFor({ width, view, isSideOpen, isTextOpen: true, only: 'map' })).toEqual(panes);
  });

  it.each([
    ['wide', true, ['text', 'map', 'side']],
    ['middle', true, ['text', 'side']],
    ['middle', false, ['text', 'map']],
  ] as const)('with a draft beside the text: %s screen, side open %s', (width, isSideOpen, panes) => {
    const wishes = {
      width,
      isSideOpen,
      view: 'split',
      isTextOpen: true,
      isReadBeside: true,
      only: 'map',
    } as const;
    expect(panesFor(wishes)).toEqual(panes);
  });

  it('a narrow screen shows the one that is asked for', () => {
    expect(
      panesFor({ width: 'narrow', view: 'map', isSideOpen: false, isTextOpen: false, only: 'side' }),
    ).toEqual(['side']);
  });

  it.each([
    ['map', 1, 'outline'],
    ['side', 1, 'map'],
    ['map', -1, 'side'],
    [null, 1, 'map'],
    [null, -1, 'side'],
    ['elsewhere', 1, 'map'],
  ] as const)('from %s the step %i leads to %s', (current, step, next) => {
    expect(nextPane<string>(['map', 'outline', 'side'], current, step)).toBe(next);
  });

  it('without panes there is nowhere to go', () => {
    expect(nextPane([], null, 1)).toBeUndefined();
  });

  it.each([
    [100, 280],
    [400, 400],
    [9000, 520],
    [Number.NaN, 340],
  ])('a column of %d px becomes %d px', (asked, given) => {
    expect(boundedSize(asked, sideWidth)).toBe(given);
  });
});
