import { type FocusEvent, type KeyboardEvent, useCallback, useEffect, useRef, useState } from 'react';
import type { ReviewOverview } from '#shared/reviews/overview.ts';
import { otherZone } from '../../assignments/due-words.ts';
import { ownTimeZone } from '../../assignments/own-time-zone.ts';
import { putInAddress } from '../../ui/address-words.ts';
import look from '../../ui/RowTable.module.css';
import { VisuallyHidden } from '../../ui/VisuallyHidden.tsx';
import { PairingRows } from './PairingRows.tsx';
import styles from './Pairings.module.css';
import type { PairGroup, PairView } from './pairing-list.ts';

type PairingTableProps = {
  readonly groups: readonly PairGroup[];
  readonly by: PairView['by'];
  readonly overview: ReviewOverview;
  readonly now: Date;
  readonly mayLead: boolean;
  readonly onTakeBack: (pairId: string) => void;
  /** Opens what a reviewer has written. */
  readonly onRead: (pairId: string) => void;
  /** Control or Command and Z. */
  readonly onUndo: () => void;
  readonly onAdd: (by: PairView['by'], id: string) => void;
};

/** All pairings, those of one map together: one tab stop, arrows go through it, Enter opens the map, Delete takes one back. */
export function PairingTable(props: PairingTableProps) {
  const { groups, by, overview, now, mayLead, onTakeBack, onRead, onUndo, onAdd } = props;
  const timeZone = overview.timeZone ?? ownTimeZone();
  const zone = otherZone(now.toISOString(), timeZone, ownTimeZone());
  const body = useRef<HTMLTableElement>(null);
  const [currentId, setCurrentId] = useState<string | null>(null);
  const stops = groups.flatMap(stopsOf);
  // A pair that is there no more leaves its place to the one that has it now.
  const place = useRef(0);
  const at = currentId === null ? 0 : stops.indexOf(currentId);
  const current = stops[at === -1 ? Math.min(place.current, stops.length - 1) : at];

  const focusRow = useCallback((id: string) => {
    body.current?.querySelector<HTMLElement>(`[data-stop="${CSS.escape(id)}"]`)?.focus();
  }, []);
  // The button that was pressed goes, and its row moves below those that live: the focus goes along.
  const hasTaken = useRef(false);
  const handleTakeBack = useCallback(
    (id: string) => {
      hasTaken.current = true;
      focusRow(id);
      onTakeBack(id);
    },
    [focusRow, onTakeBack],
  );
  // biome-ignore lint/correctness/useExhaustiveDependencies: whenever rows may have moved
  useEffect(() => {
    if (!hasTaken.current || document.activeElement !== document.body) return;
    if (current !== undefined) focusRow(current);
  }, [groups, focusRow]);

  // Coming back from a map that was opened here, its rows are in sight again, and Tab comes to them.
  useEffect(() => {
    const groupId = new URLSearchParams(window.location.search).get('at');
    if (groupId === null) return;
    putInAddress({ at: '' });
    const group = body.current?.querySelector<HTMLElement>(`[data-group="${CSS.escape(groupId)}"]`);
    group?.scrollIntoView({ block: 'center' });
    setCurrentId(group?.querySelector<HTMLElement>('[data-stop]')?.dataset.stop ?? null);
  }, []);

  function handleFocus({ target }: FocusEvent) {
    if (!(target instanceof HTMLElement) || !target.dataset.stop) return;
    setCurrentId(target.dataset.stop);
    place.current = stops.indexOf(target.dataset.stop);
  }
  function handleKeyDown(event: KeyboardEvent<HTMLTableElement>) {
    if (mayLead && event.key === 'z' && (event.ctrlKey || event.metaKey)) return onUndo();
    if (event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return;
    if (!(event.target instanceof HTMLElement)) return;
    const id = event.target.dataset.stop;
    if (id === undefined) return;
    const from = stops.indexOf(id);
    const steps: Readonly<Record<string, number>> = {
      ArrowDown: from + 1,
      j: from + 1,
      ArrowUp: from - 1,
      k: from - 1,
      Home: 0,
      End: stops.length - 1,
    };
    const next = steps[event.key];
    if (next !== undefined) {
      focusRow(stops[Math.min(stops.length - 1, Math.max(0, next))] ?? '');
    } else if (event.key === 'Enter')
      event.target.closest('tbody')?.querySelector<HTMLElement>('[data-open]')?.click();
    else if (mayLead && (event.key === 'Delete' || event.key === 'Backspace')) handleTakeBack(id);
    else return;
    event.preventDefault();
  }

  return (
    <table
      ref={body}
      className={`${look.table} ${styles.table}`}
      aria-label="Pairings"
      onKeyDown={handleKeyDown}
      onFocus={handleFocus}
    >
      <thead>
        <tr>
          <th scope="col">{by === 'author' ? 'Map of' : 'Reviewer'}</th>
          <th scope="col">{by === 'author' ? 'Reviewed by' : 'Reviews'}</th>
          <th scope="col" className={look.detail}>
            State
          </th>
          <th scope="col" className={look.detail}>
            Origin
          </th>
          <th scope="col" className={look.detail}>
            Since{zone !== '' && `, ${zone}`}
          </th>
          <th scope="col" className={look.actions} data-act>
            <VisuallyHidden>What can be done</VisuallyHidden>
          </th>
        </tr>
      </thead>
      {groups.map((group) => (
        <PairingRows
          key={group.id}
          group={group}
          by={by}
          settings={overview.settings}
          timeZone={timeZone}
          now={now}
          mayLead={mayLead}
          current={current !== undefined && stopsOf(group).includes(current) ? current : null}
          onTakeBack={handleTakeBack}
          onRead={onRead}
          onAdd={onAdd}
        />
      ))}
    </table>
  );
}

/** What takes the focus in a group: its pairs, or the group itself where it has none. */
function stopsOf({ id, pairs }: PairGroup): string[] {
  return pairs.length > 0 ? pairs.map((pair) => pair.id) : [id];
}
