import type { PaneId, SizeBounds, Width } from '../editor/layout-of-panes.ts';

/** What is looked at beside the rubric. Where three panes have room the text always is one of them. */
export type LookAt = 'text' | 'map' | 'outline';

/** The rubric’s form; the text beside it, in CSS px. */
export const formWidth: SizeBounds = { min: 340, max: 620, fallback: 440 };
export const besideWidth: SizeBounds = { min: 260, max: 640, fallback: 340 };

/** The panes from left to right; `side` is the rubric. A narrow screen draws the one that is chosen. */
export function panesOfAssessing(width: Width, look: LookAt, only: PaneId): readonly PaneId[] {
  if (width === 'narrow') return [only];
  if (width === 'middle') return [look, 'side'];
  return ['text', look === 'text' ? 'map' : look, 'side'];
}

const titles = { text: 'Text', map: 'Map', outline: 'Outline' } as const;

/** What a switch between them offers: never a text that is not there. */
export function looksFor(
  width: Width,
  hasText: boolean,
): readonly { readonly id: LookAt; readonly title: string }[] {
  const ids: readonly LookAt[] =
    width === 'wide' || !hasText ? ['map', 'outline'] : ['text', 'map', 'outline'];
  return ids.map((id) => ({ id, title: titles[id] }));
}
