import { useCallback, useDeferredValue, useMemo, useRef, useState } from 'react';
import type { ReviewOverview } from '#shared/reviews/overview.ts';
import { putInAddress } from '../../ui/address-words.ts';
import { Button } from '../../ui/Button.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { ReviewDialog } from '../received/ReviewDialog.tsx';
import { PairingBar } from './PairingBar.tsx';
import { type PairingDialog, PairingDialogs } from './PairingDialogs.tsx';
import styles from './Pairings.module.css';
import { PairingTable } from './PairingTable.tsx';
import { countsOf, groupsInView, groupsOf, type PairView, sectionsOf, wholeList } from './pairing-list.ts';
import { shortWords, waitingWords } from './pairing-words.ts';
import type { PairingActs } from './use-pairing-acts.ts';
import { addressWords, pairViewIn } from './view-in-address.ts';

type PairingBoardProps = {
  readonly assignmentId: string;
  readonly overview: ReviewOverview;
  readonly now: Date;
  readonly mayLead: boolean;
  readonly acts: PairingActs;
  readonly reload: () => Promise<void>;
};

/** As many as fill a tall screen. */
const firstGroups = 30;

/** Every pairing with its state, narrowed and ordered, and everything that is done to them. */
export function PairingBoard({ assignmentId, overview, now, mayLead, acts, reload }: PairingBoardProps) {
  const [view, setView] = useState<PairView>(() => pairViewIn(window.location.search));
  const [dialog, setDialog] = useState<PairingDialog | null>(null);
  const [readId, setReadId] = useState<string | null>(null);
  const close = useCallback(() => setReadId(null), []);
  function handleView(next: PairView) {
    setView(next);
    putInAddress(addressWords(next));
  }
  // Drawing nine hundred rows takes longer than a key stroke: what is typed is shown first.
  const calm = useDeferredValue(view);
  const minute = Math.floor(now.getTime() / 60_000);
  // biome-ignore lint/correctness/useExhaustiveDependencies: what is overdue need not be told to the second
  const clock = useMemo(() => now, [minute]);
  const groups = useMemo(() => groupsOf(overview, calm.by), [overview, calm.by]);
  const shown = useMemo(() => groupsInView(groups, calm, overview, clock), [groups, calm, overview, clock]);
  // The first screens of a big class are there at once, the rest is drawn behind them.
  const [isComingBack] = useState(() => new URLSearchParams(window.location.search).has('at'));
  const drawn = useDeferredValue(shown, isComingBack ? shown : shown.slice(0, firstGroups));
  const counts = useMemo(() => countsOf(groups, overview, clock), [groups, overview, clock]);

  // Rows are drawn anew only when they differ: what they call stays the same.
  const latest = useRef(acts.takeBack);
  latest.current = acts.takeBack;
  const handleTakeBack = useCallback(
    (pairId: string) => {
      const pair = overview.pairs.find(({ id }) => id === pairId);
      if (pair?.state === 'assigned') void latest.current(pair);
    },
    [overview],
  );
  const handleAdd = useCallback(
    (by: PairView['by'], id: string) =>
      setDialog({ type: 'add', ...(by === 'author' ? { essayId: id } : { reviewerId: id }) }),
    [],
  );
  const told = [shortWords(groupsOf(overview, 'author')), waitingWords(overview)].filter(
    (words) => words !== '',
  );

  return (
    <>
      <p className={styles.words}>
        {overview.feasibility.words} Drawn with seed {overview.seed}. {told.join(' ')}
      </p>
      <PairingBar
        assignmentId={assignmentId}
        view={view}
        counts={counts}
        sections={sectionsOf(overview)}
        rules={overview.rules.length}
        mayLead={mayLead}
        onView={handleView}
        onDialog={setDialog}
      />
      {shown.length > 0 ? (
        <PairingTable
          groups={drawn}
          by={calm.by}
          overview={overview}
          now={clock}
          mayLead={mayLead}
          onTakeBack={handleTakeBack}
          onRead={setReadId}
          onUndo={() => void acts.undo()}
          onAdd={handleAdd}
        />
      ) : (
        <EmptyState
          title="None of these"
          actions={
            <Button onPress={() => handleView({ ...wholeList, by: view.by })}>Show all pairings</Button>
          }
        >
          No pairing fits what was chosen above.
        </EmptyState>
      )}
      <p className={styles.hint}>
        <kbd>↑</kbd> <kbd>↓</kbd> go through the pairings
        {mayLead ? (
          <>
            , <kbd>Enter</kbd> opens the map, <kbd>Delete</kbd> takes one back that nobody has begun,{' '}
            <kbd>Ctrl</kbd> <kbd>Z</kbd> undoes that.
          </>
        ) : (
          '. You can look at them; instructors of a course that is not archived change them.'
        )}
      </p>
      <PairingDialogs
        assignmentId={assignmentId}
        overview={overview}
        dialog={dialog}
        acts={acts}
        onClose={() => setDialog(null)}
      />
      {readId !== null && (
        <ReviewDialog reviewId={readId} mayLead={mayLead} onClose={close} onChanged={() => void reload()} />
      )}
    </>
  );
}
