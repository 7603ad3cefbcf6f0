import { describe, expect, it } from 'vitest';
import { keyHints } from '#client/pages/editor/key-hints.ts';

const words = (...args: Parameters<typeof keyHints>) =>
  keyHints(...args).map((hint) => `${hint.keys} ${hint.says}`);

describe('the keys that the status bar names', () => {
  it('on the canvas: walking first, then what adds', () => {
    expect(words('map', false).slice(0, 3)).toEqual(['← → ↑ ↓ walk', 'F2 type', 'R O E Y add below']);
  });

  it('in the outline rows are walked and folded', () => {
    expect(words('outline', false).slice(0, 2)).toEqual(['↑ ↓ rows', '← → fold']);
  });

  it('while typing, letters are text: Tab and Enter add', () => {
    expect(words('map', true).slice(0, 3)).toEqual(['Tab add below', 'Enter add beside', 'Esc finish']);
  });

  it.each(['side', 'header', null] as const)('elsewhere (%s) only keys that work everywhere', (pane) => {
    expect(words(pane, false)).toEqual(['F8 next finding', 'F6 next pane', 'Ctrl+K find anything']);
  });
});
