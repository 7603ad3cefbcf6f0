import { type FocusEvent, type KeyboardEvent, useRef, useState } from 'react';
import type { ReviewOverview } from '#shared/reviews/overview.ts';
import look from '../../ui/RowTable.module.css';
import { VisuallyHidden } from '../../ui/VisuallyHidden.tsx';
import { PairingRows } from './PairingRows.tsx';
import type { PairGroup, PairView } from './pairing-list.ts';

type PairingTableProps = {
  readonly groups: readonly PairGroup[];
  readonly by: PairView['by'];
  readonly overview: ReviewOverview;
  readonly now: Date;
  readonly mayLead: boolean;
  readonly onTakeBack: (pairId: string) => void;
  readonly onAdd: (by: PairView['by'], id: string) => void;
};

/** All pairings, those of one map together: one tab stop, arrows go through it, Enter opens the map, Delete takes one back. */
export function PairingTable(props: PairingTableProps) {
  const { groups, by, overview, now, mayLead, onTakeBack, onAdd } = props;
  const body = useRef<HTMLTableElement>(null);
  const [currentId, setCurrentId] = useState<string | null>(null);
  const stops = groups.flatMap(stopsOf);
  const current = stops.find((id) => id === currentId) ?? stops[0];

  function handleFocus({ target }: FocusEvent) {
    if (target instanceof HTMLElement && target.dataset.stop) setCurrentId(target.dataset.stop);
  }
  function handleKeyDown(event: KeyboardEvent<HTMLTableElement>) {
    if (event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return;
    if (!(event.target instanceof HTMLElement)) return;
    const id = event.target.dataset.stop;
    if (id === undefined) return;
    const at = stops.indexOf(id);
    const steps: Readonly<Record<string, number>> = {
      ArrowDown: at + 1,
      j: at + 1,
      ArrowUp: at - 1,
      k: at - 1,
      Home: 0,
      End: stops.length - 1,
    };
    const next = steps[event.key];
    if (next !== undefined) {
      const goal = stops[Math.min(stops.length - 1, Math.max(0, next))] ?? '';
      body.current?.querySelector<HTMLElement>(`[data-stop="${CSS.escape(goal)}"]`)?.focus();
    } else if (event.key === 'Enter')
      event.target.closest('tbody')?.querySelector<HTMLElement>('[data-open]')?.click();
    else if (mayLead && (event.key === 'Delete' || event.key === 'Backspace')) onTakeBack(id);
    else return;
    event.preventDefault();
  }

  return (
    <table
      ref={body}
      className={look.table}
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
            How it came about
          </th>
          <th scope="col" className={look.detail}>
            Since
          </th>
          {mayLead && (
            <th scope="col" className={look.actions}>
              <VisuallyHidden>What can be done</VisuallyHidden>
            </th>
          )}
        </tr>
      </thead>
      {groups.map((group) => (
        <PairingRows
          key={group.id}
          group={group}
          by={by}
          settings={overview.settings}
          now={now}
          mayLead={mayLead}
          current={current !== undefined && stopsOf(group).includes(current) ? current : null}
          onTakeBack={onTakeBack}
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
