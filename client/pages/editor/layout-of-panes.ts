import type { View } from '#client/desk/state.ts';

/** What stands beside what below the header. `side` holds findings, the selected node, the sources, comments and the draft. */
export type PaneId = 'text' | 'map' | 'outline' | 'side';
export type Width = 'wide' | 'middle' | 'narrow';
/** What the right column shows. */
export type SideTab = 'findings' | 'node' | 'sources' | 'comments' | 'draft';

/** Below these em of the reader's own text size there is room for two panes, and for one: 1100 and 700 CSS px as browsers come. */
export const middleBelow = 68.75;
export const narrowBelow = 43.75;

type Wishes = {
  readonly width: Width;
  readonly view: View;
  readonly isSideOpen: boolean;
  readonly isTextOpen: boolean;
  /** The right column shows what a draft proposes, or comments: they are read beside the text. */
  readonly isReadBeside?: boolean;
  /** The one pane that a narrow screen shows. */
  readonly only: PaneId;
};

/**
 * The panes that are drawn, from left to right. Where more are wished for than have room, the outline gives way first:
 * the map and what to do about it belong together. Where two have room, the text takes the place of the findings.
 */
export function panesFor({
  width,
  view,
  isSideOpen,
  isTextOpen,
  isReadBeside,
  only,
}: Wishes): readonly PaneId[] {
  if (width === 'narrow') return [only];
  const views: PaneId[] = view === 'split' ? ['map', 'outline'] : [view];
  if (isTextOpen) {
    if (width === 'middle' && isReadBeside && isSideOpen) return ['text', 'side'];
    if (width === 'middle') return ['text', ...views.slice(0, 1)];
    return isSideOpen ? ['text', ...views.slice(0, 1), 'side'] : ['text', ...views];
  }
  if (!isSideOpen) return views;
  return width === 'middle' ? [...views.slice(0, 1), 'side'] : [...views, 'side'];
}

/** The pane F6 leads to (Shift+F6 with -1), around the ends; from outside every pane it is the first or the last. */
export function nextPane<Id>(panes: readonly Id[], current: Id | null, step: 1 | -1): Id | undefined {
  const at = current === null ? -1 : panes.indexOf(current);
  if (at === -1) return step === 1 ? panes[0] : panes.at(-1);
  return panes[(at + step + panes.length) % panes.length];
}

/** Keeps a size between its bounds; what is no number becomes the fallback. */
export function boundedSize(size: number, { min, max, fallback }: SizeBounds): number {
  return Number.isFinite(size) ? Math.min(max, Math.max(min, size)) : fallback;
}

export type SizeBounds = { readonly min: number; readonly max: number; readonly fallback: number };

/** The map's share of the room it shares with the outline, in percent. */
export const mapShare: SizeBounds = { min: 25, max: 75, fallback: 60 };
/** The text, in CSS px. */
export const textWidth: SizeBounds = { min: 320, max: 900, fallback: 460 };
/** The right column, in CSS px. */
export const sideWidth: SizeBounds = { min: 280, max: 520, fallback: 340 };
