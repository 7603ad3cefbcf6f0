// biome-ignore-all lint/a11y/useSemanticElements: a treegrid laid out as CSS grid; a table's own roles are lost with its display
// biome-ignore-all lint/a11y/useFocusableInteractive: one tab stop, the active row (APG treegrid)
import { type MouseEvent, useEffect, useMemo, useRef, useState } from 'react';
import { canComment } from '#client/desk/acts/comment.ts';
import { canEdit } from '#client/desk/acts/selection.ts';
import { chooseFirst } from '#client/desk/comments.ts';
import { presentByNode } from '#client/desk/present.ts';
import type { DeskState } from '#client/desk/state.ts';
import { typesIn } from '#client/desk/typing-view.ts';
import { useDesk, useDeskState } from '#client/desk/use-desk.ts';
import { useNodePassages } from '#client/desk/use-node-passages.ts';
import { ActMenu } from '#client/forms/ActMenu.tsx';
import { classNames } from '#client/ui/class-names.ts';
import type { Graph } from '#shared/graph/graph.ts';
import { activeRowOf } from './active-row.ts';
import { type GridRow, rowsInFocus } from './grid-rows.ts';
import { mouseSelection } from './mouse-selection.ts';
import styles from './OutlineGrid.module.css';
import { RelationMenu } from './RelationMenu.tsx';
import { type RelationWish, type RowHandlers, RowView } from './RowView.tsx';
import { openByPlace, rowModelOf } from './row-model.ts';
import { useGridFocus } from './use-grid-focus.ts';
import { handleGridKey } from './use-grid-keys.ts';
import { useRowDrag } from './use-row-drag.ts';

export type OutlineGridProps = { readonly graph: Graph; readonly rows: readonly GridRow[] };

type Point = { readonly x: number; readonly y: number };

/**
 * The treegrid: rows first, with a roving tab stop. Our own markup rather than React Aria's Tree, because here Tab and
 * Enter act while a row's text is typed, single letters add nodes instead of searching, and keys are those of the acts.
 */
export function OutlineGrid({ graph, rows }: OutlineGridProps) {
  const desk = useDesk();
  const selection = useDeskState((state) => state.selection);
  const editing = useDeskState((state) => state.editing);
  const hovered = useDeskState((state) => state.hovered);
  const focusOn = useDeskState((state) => state.focusOn);
  const evaluation = useDeskState((state) => state.evaluation);
  const mayEdit = useDeskState(canEdit);
  const wish = useDeskState(wishOf);
  const [lastRowId, setLastRowId] = useState<string | null>(null);
  const [anchorId, setAnchorId] = useState<string | null>(null);
  const [menuAt, setMenuAt] = useState<Point | null>(null);
  const [relationMenu, setRelationMenu] = useState<(Point & { readonly relationId: string }) | null>(null);
  const grid = useRef<HTMLDivElement>(null);

  const active = activeRowOf(graph, rows, selection.at(-1) ?? null, lastRowId);
  // Decided when the typing begins: which view has the focus may change with every click after that.
  const typesHere = useMemo(() => editing !== null && typesIn('outline'), [editing]);
  const focus = useGridFocus(grid, `${active?.shown.row.id} ${active?.cell}`, typesHere);
  const { drag, handlePointerDown } = useRowDrag(desk, grid);

  const open = useMemo(() => openByPlace(evaluation.findings), [evaluation]);
  const passages = useNodePassages();
  const commented = useDeskState((state) => state.comments.ofMap);
  const present = useDeskState((state) => state.present);
  const presentHere = useMemo(() => presentByNode(present, graph), [present, graph]);
  const models = useMemo(
    () => rows.flatMap((shown) => rowModelOf(graph, shown, open, passages, commented, presentHere) ?? []),
    [graph, rows, open, passages, commented, presentHere],
  );
  const hasPassages = graph.anchors.size > 0;
  const inFocus = useMemo(() => (focusOn ? rowsInFocus(graph, focusOn) : null), [graph, focusOn]);
  const selectedIds = new Set(selection.map((ref) => ref.id));

  const handlers = useMemo<RowHandlers>(
    () => ({
      onType: desk.typeText,
      onBlurText: (nodeId) => {
        if (desk.getState().editing === nodeId) desk.stopEditing();
      },
      onFold: desk.setFolded,
      onRelation: (row, corner) => {
        if (!row.relationId) return;
        setLastRowId(row.rowId);
        const relation = { type: 'relation', id: row.relationId } as const;
        desk.select([relation]);
        const wish = wishOf(desk.getState());
        if (wish === 'comment on') desk.setCommenting(relation);
        if (wish === 'change')
          setRelationMenu({ relationId: row.relationId, x: corner.left, y: corner.bottom });
      },
      onFinding: (row) => {
        desk.select([{ type: 'node', id: row.nodeId }]);
        desk.setFinding(row.findingKey);
      },
      onComments: (row) => chooseFirst(desk, row.comments),
      onMenu: (row, corner) => {
        if (!desk.getState().selection.some((ref) => ref.id === row.nodeId))
          desk.select([{ type: 'node', id: row.nodeId }]);
        setMenuAt({ x: corner.left, y: corner.bottom });
      },
    }),
    [desk],
  );

  useEffect(
    () =>
      desk.viewport.register({
        menu: () => {
          const current = grid.current?.querySelector('[data-current]')?.getBoundingClientRect();
          if (!focus.hasFocus() || !current) return false;
          setMenuAt({ x: current.left + 24, y: Math.min(current.bottom, window.innerHeight - 8) });
          return true;
        },
      }),
    [desk, focus.hasFocus],
  );

  function handleClick(event: MouseEvent) {
    const row = rowUnder(event);
    if (!row || event.target instanceof HTMLTextAreaElement) return;
    setLastRowId(row.row.id);
    if (event.target instanceof Element && event.target.closest('button')) return;
    const picked = mouseSelection(rows, selection, row, anchorId ?? active?.shown.row.id ?? null, event);
    setAnchorId(picked.anchorId);
    desk.select(picked.refs);
  }

  function handleContextMenu(event: MouseEvent) {
    const row = rowUnder(event);
    if (!row || event.target instanceof HTMLTextAreaElement) return; // a text field keeps its own: spelling, paste
    event.preventDefault();
    setLastRowId(row.row.id);
    if (!selectedIds.has(row.row.ref.id)) desk.select([row.row.ref]);
    setMenuAt({ x: event.clientX, y: event.clientY });
  }

  function rowUnder(event: MouseEvent): GridRow | undefined {
    const element = event.target instanceof Element ? event.target.closest('[data-row]') : null;
    return rows.find(({ row }) => row.id === element?.getAttribute('data-row'));
  }

  function closeMenus() {
    setMenuAt(null);
    setRelationMenu(null);
    focus.focusActive();
  }

  return (
    <>
      <div
        ref={grid}
        role="treegrid"
        aria-label="Outline of the argument"
        aria-multiselectable
        aria-readonly={!mayEdit}
        className={classNames(styles.grid, hasPassages && styles.withPassages, drag && styles.dragging)}
        onKeyDown={(event) =>
          handleGridKey(event, { desk, rows, active, anchorId, onAnchor: setAnchorId, onGo: setLastRowId })
        }
        onClick={handleClick}
        onDoubleClick={(event) => {
          const row = rowUnder(event);
          const onButton = event.target instanceof Element && event.target.closest('button');
          if (row && mayEdit && !onButton && desk.getState().editing !== row.row.ref.id)
            desk.edit(row.row.ref.id);
        }}
        onContextMenu={handleContextMenu}
        onFocus={focus.handleFocus}
        onBlur={focus.handleBlur}
        {...(mayEdit && { onPointerDown: handlePointerDown })}
        onPointerOver={(event) => {
          const row = event.pointerType === 'mouse' ? rowUnder(event) : undefined;
          if (row && hovered?.id !== row.row.ref.id) desk.setHovered(row.row.ref);
        }}
        onPointerLeave={() => desk.setHovered(null)}
      >
        <div role="row" className={styles.head}>
          <span role="columnheader">Item</span>
          <span role="columnheader">Kind and relation</span>
          {hasPassages && <span role="columnheader">Passage</span>}
          <span role="columnheader">Findings</span>
          <span role="columnheader">Sources</span>
        </div>
        {models.map((row) => (
          <RowView
            key={row.rowId}
            row={row}
            current={active?.shown.row.id === row.rowId ? active.cell : null}
            isSelected={selectedIds.has(row.nodeId)}
            isEditing={typesHere && editing === row.nodeId && !row.seeAlso}
            hasPassages={hasPassages}
            isHovered={hovered?.id === row.nodeId}
            wish={wish}
            isDimmed={inFocus !== null && !inFocus.has(row.rowId)}
            isDragged={drag?.rowId === row.rowId}
            drop={drag?.place?.rowId === row.rowId ? drag.place.where : null}
            handlers={handlers}
          />
        ))}
      </div>
      {menuAt && <ActMenu at={menuAt} onClose={closeMenus} />}
      {relationMenu && (
        <RelationMenu relationId={relationMenu.relationId} at={relationMenu} onClose={closeMenus} />
      )}
    </>
  );
}

function wishOf(state: DeskState): RelationWish {
  if (canEdit(state)) return 'change';
  return canComment(state) ? 'comment on' : 'show';
}
