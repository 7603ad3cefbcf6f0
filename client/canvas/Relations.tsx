import { type MouseEvent, memo, useMemo } from 'react';
import { useStore, ViewportPortal } from 'reactflow';
import { chooseFirst, commentBadge } from '#client/desk/comments.ts';
import { useDesk, useDeskState } from '#client/desk/use-desk.ts';
import type { RelationLook } from '#shared/graph/layout/look.ts';
import { structureOf } from '#shared/graph/structure.ts';
import { useCanvasDoing } from './canvas-doing.ts';
import { RelationLine } from './RelationLine.tsx';
import { RelationStop } from './RelationStop.tsx';
import styles from './Relations.module.css';
import { relatedTo } from './related.ts';

export type RelationsProps = { readonly looks: ReadonlyMap<string, RelationLook> };

/** Words are read from this zoom on. */
const wordZoom = 0.6;
/** Canvas px; what is drawn changes only when the view enters another tile. */
const tile = 600;

/** All lines, below the cards; those of what is selected above them. Not drawn by React Flow: its edges cannot end on edges. */
export const Relations = memo(function Relations({ looks }: RelationsProps) {
  const desk = useDesk();
  const doing = useCanvasDoing();
  const hovered = useDeskState((state) => state.hovered);
  const selection = useDeskState((state) => state.selection);
  const structure = useDeskState((state) => structureOf(state.graph));
  const focusOn = useDeskState((state) => state.focusOn);
  const commented = useDeskState((state) => state.comments.ofMap);
  const isWordShown = useStore((store) => store.transform[2] >= wordZoom);
  const inView = useStore(tilesInView);
  const seen = useMemo(() => visibleLooks(looks, inView), [looks, inView]);
  // These are what it reads of the state.
  // biome-ignore lint/correctness/useExhaustiveDependencies: see above
  const related = useMemo(() => relatedTo(desk.getState()), [desk, structure, selection, focusOn]);
  const selected = new Set(selection.filter((ref) => ref.type === 'relation').map((ref) => ref.id));
  const hoveredId = hovered?.type === 'relation' ? hovered.id : null;

  const lineOf = (look: RelationLook) => (
    <RelationLine
      key={look.id}
      look={look}
      comments={commentBadge(commented.get(look.id))}
      isWordShown={isWordShown}
      isSelected={selected.has(look.id)}
      isHovered={hoveredId === look.id}
      isFaint={related !== null && !related.has(look.id)}
    />
  );
  // Not what is hovered: a line that changes its place under the pointer loses the press that has begun on it.
  const isOnTop = (look: RelationLook) => selected.has(look.id);
  const handlers = {
    onClick: (event: MouseEvent) => {
      const id = relationAt(event.target);
      if (!id) return;
      const badge = isComments(event.target) && commentBadge(desk.getState().comments.ofMap.get(id));
      if (badge) return chooseFirst(desk, badge);
      doing.press({ type: 'relation', id }, event.shiftKey || event.ctrlKey || event.metaKey);
      if (isWord(event.target) && !event.shiftKey) doing.openMenu({ type: 'relation', id }, pointOf(event));
    },
    onContextMenu: (event: MouseEvent) => {
      const id = relationAt(event.target);
      if (!id) return;
      event.preventDefault();
      event.stopPropagation();
      doing.openMenu({ type: 'relation', id }, pointOf(event));
    },
    onMouseOver: (event: MouseEvent) => {
      const id = relationAt(event.target);
      if (id) desk.setHovered({ type: 'relation', id });
    },
    onMouseLeave: () => desk.setHovered(null),
  };
  const primary = selection.at(-1);
  const stop = primary?.type === 'relation' ? looks.get(primary.id) : undefined;
  return (
    <ViewportPortal>
      {/* Another one is another element: only what gets the focus is said, and brought into sight. */}
      {stop && <RelationStop key={stop.id} look={stop} />}
      <svg className={styles.below} aria-hidden {...handlers}>
        {seen.filter((look) => !isOnTop(look)).map(lineOf)}
      </svg>
      <svg className={styles.above} aria-hidden {...handlers}>
        {seen.filter(isOnTop).map(lineOf)}
      </svg>
    </ViewportPortal>
  );
});

/** The tiles that the window shows, as text, so that equal answers are equal: left, top, right, bottom. */
function tilesInView(store: {
  readonly transform: readonly [number, number, number];
  readonly width: number;
  readonly height: number;
}): string {
  const [x, y, zoom] = store.transform;
  return [-x, -y, store.width - x, store.height - y].map((edge) => Math.floor(edge / zoom / tile)).join(' ');
}

function visibleLooks(looks: ReadonlyMap<string, RelationLook>, tiles: string): RelationLook[] {
  const [left = 0, top = 0, right = 0, bottom = 0] = tiles.split(' ').map(Number);
  return [...looks.values()].filter(
    ({ box }) =>
      box[2] >= left * tile &&
      box[0] <= (right + 1) * tile &&
      box[3] >= top * tile &&
      box[1] <= (bottom + 1) * tile,
  );
}

function relationAt(target: EventTarget): string | undefined {
  const group = target instanceof Element ? target.closest('[data-relation-id]') : null;
  return group?.getAttribute('data-relation-id') ?? undefined;
}

function isComments(target: EventTarget): boolean {
  return target instanceof Element && target.closest('[data-comments]') !== null;
}

function isWord(target: EventTarget): boolean {
  return target instanceof Element && target.hasAttribute('data-relation-word');
}

function pointOf(event: MouseEvent) {
  return { x: event.clientX, y: event.clientY };
}
