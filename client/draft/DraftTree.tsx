// biome-ignore-all lint/a11y/useSemanticElements: a treegrid laid out as CSS grid; a table's own roles are lost with its display
// biome-ignore-all lint/a11y/useFocusableInteractive: one tab stop, the current row (APG treegrid)
import { Check } from 'lucide-react';
import { useEffect, useMemo, useRef, useState } from 'react';
import { useDesk } from '#client/desk/use-desk.ts';
import { ContextMenu } from '#client/ui/ContextMenu.tsx';
import { focusSoon } from '#client/ui/focus-soon.ts';
import { KindIcon } from '#client/ui/KindIcon.tsx';
import type { Draft } from '#shared/draft/draft.ts';
import { kinds } from '#shared/graph/kinds/index.ts';
import { nodeKindIds } from '#shared/graph/records.ts';
import { accept, changeKind, reject } from './answer-proposals.ts';
import { type CardHandlers, DraftCard } from './DraftCard.tsx';
import styles from './DraftTree.module.css';
import type { DraftRow, ProposalRow } from './rows.ts';
import { SectionHead } from './SectionHead.tsx';
import { handleTreeKey } from './tree-keys.ts';
import { rowElement, useCurrentRow } from './use-current-row.ts';
import { usePointing } from './use-pointing.ts';

type DraftTreeProps = {
  readonly draft: Draft;
  readonly rows: readonly DraftRow[];
  readonly onFold: (sectionId: string, isFolded: boolean) => void;
};

/** The open proposals: a treegrid with one tab stop. Nothing is on the map until a row is accepted. */
export function DraftTree({ draft, rows, onFold }: DraftTreeProps) {
  const desk = useDesk();
  const grid = useRef<HTMLDivElement>(null);
  const { current, goTo, handleFocus } = useCurrentRow(grid, draft, rows);
  const point = usePointing(draft, rows);
  const [menu, setMenu] = useState<{ row: ProposalRow; x: number; y: number } | null>(null);

  const handlers = useMemo<CardHandlers>(
    () => ({
      onAccept: (row, isWithBranch) => accept(desk, draft, row, isWithBranch),
      onReject: (row) => reject(desk, row),
      onKind: (row, corner) => setMenu({ row, x: corner.left, y: corner.bottom }),
      onRead: ({ proposal }) => {
        const [first] = proposal.spans;
        if (first && !desk.textPointer.read(first)) desk.viewport.ask('text');
      },
    }),
    [desk, draft],
  );

  // The act that opens the draft leads here as soon as there is something to be led to.
  useEffect(() => {
    const pane = grid.current?.closest('[data-pane]');
    if (pane && pane === document.activeElement)
      grid.current?.querySelector<HTMLElement>('[data-current]')?.focus();
  }, []);

  function closeMenu() {
    setMenu(null);
    const row = menu && rowElement(grid.current, menu.row.id);
    if (row) focusSoon(row);
  }

  return (
    <>
      <div
        ref={grid}
        role="treegrid"
        aria-label="Proposals"
        className={styles.tree}
        onKeyDown={(event) => {
          if (event.target instanceof Node && grid.current?.contains(event.target))
            handleTreeKey(event, rows, current, {
              ...handlers,
              goTo,
              setFolded: onFold,
              onKind: (row) => {
                const corner = rowElement(grid.current, row.id)?.querySelector('button');
                if (corner) handlers.onKind(row, corner.getBoundingClientRect());
              },
            });
        }}
        onPointerDown={({ target }) => {
          const id = rowIdOf(target);
          if (id !== null) goTo(id);
        }}
        onPointerOver={({ target }) => point(rowIdOf(target), false)}
        onPointerLeave={() => point(rowIdOf(document.activeElement), false)}
        onFocus={(event) => {
          handleFocus(event);
          point(rowIdOf(event.target), true);
        }}
        onBlur={() => point(null, false)}
      >
        {rows.map((row) =>
          row.type === 'section' ? (
            <SectionHead key={row.id} row={row} isCurrent={row.id === current} onFold={onFold} />
          ) : (
            <DraftCard key={row.id} row={row} isCurrent={row.id === current} handlers={handlers} />
          ),
        )}
      </div>
      <ContextMenu
        label="Kind of the proposal"
        at={menu}
        items={menu ? kindItems(menu.row) : []}
        onClose={closeMenu}
        onAction={(id) => {
          const kind = nodeKindIds.find((candidate) => candidate === id);
          if (kind && menu) changeKind(desk, menu.row, kind);
        }}
      />
    </>
  );
}

function rowIdOf(target: EventTarget | null): string | null {
  return target instanceof Element
    ? (target.closest('[data-draft-row]')?.getAttribute('data-draft-row') ?? null)
    : null;
}

/** Those that came close first. */
function kindItems({ proposal, kind: now }: ProposalRow) {
  const near = [proposal.kind, ...proposal.alternatives];
  const others = nodeKindIds.filter((id) => !near.includes(id));
  return [...near, ...others].map((id) => ({
    id,
    title: kinds[id].title,
    section: near.includes(id) ? 'Likely' : 'Other kinds',
    icon: id === now ? <Check aria-label="now" /> : <KindIcon kind={id} />,
  }));
}
