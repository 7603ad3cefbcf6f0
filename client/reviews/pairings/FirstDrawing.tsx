import { useState } from 'react';
import type { ReviewOverview } from '#shared/reviews/overview.ts';
import { isLiving } from '#shared/reviews/review.ts';
import { counted, momentWords } from '../../assignments/due-words.ts';
import { newSeed } from '../../assignments/new-seed.ts';
import { ownTimeZone } from '../../assignments/own-time-zone.ts';
import { Button } from '../../ui/Button.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { MenuButton } from '../../ui/MenuButton.tsx';
import { useNow } from '../../ui/use-now.ts';
import { type PairingDialog, PairingDialogs } from './PairingDialogs.tsx';
import styles from './Pairings.module.css';
import { PlanPreview } from './PlanPreview.tsx';
import { ownTimeWords, waitingWords } from './pairing-words.ts';
import type { PairingActs } from './use-pairing-acts.ts';
import { usePlan } from './use-plan.ts';

type FirstDrawingProps = {
  readonly assignmentId: string;
  readonly overview: ReviewOverview;
  readonly acts: PairingActs;
};

/** Before reviews are given out: who would review whom, drawn again until it suits, and what the rules are. */
export function FirstDrawing({ assignmentId, overview, acts }: FirstDrawingProps) {
  const [seed, setSeed] = useState(newSeed);
  const [dialog, setDialog] = useState<PairingDialog | null>(null);
  const [isBusy, setBusy] = useState(false);
  const [refusal, setRefusal] = useState('');
  const { load, again } = usePlan(assignmentId, 'draw', seed, overview);
  const { plan, trouble } = load;
  const now = useNow();
  const when = (instant: string) =>
    momentWords(instant, overview.timeZone ?? ownTimeZone(), now, ownTimeZone());
  const told = [ownTimeWords(overview.settings, when), waitingWords(overview)].filter(
    (words) => words !== '',
  );
  const handedIn = overview.works.length;
  const byHand = overview.pairs.filter(({ state }) => isLiving(state)).length;

  function handleOwn(id: string) {
    setDialog({ type: id === 'import' ? 'import' : 'add' });
  }

  async function handleGive() {
    if (!plan) return;
    setBusy(true);
    const why = await acts.allocate(plan);
    setBusy(false);
    setRefusal(why ?? '');
    if (why !== null) again();
  }

  if (handedIn < 2)
    return (
      <EmptyState title="There is nothing to give out yet">
        {handedIn === 0 ? 'Nobody has' : 'Only one has'} handed in. Reviews can be given out once two maps are
        there; more of them make it fairer.
      </EmptyState>
    );

  return (
    <>
      <section aria-labelledby="drawing-heading" className={styles.part}>
        <div className={styles.bar}>
          <h2 id="drawing-heading" className={styles.heading}>
            Before you give the reviews out
          </h2>
          <div className={styles.acts}>
            <Button variant="quiet" opens="dialog" onPress={() => setDialog({ type: 'rules' })}>
              {overview.rules.length === 0 ? 'Exclusions…' : `Exclusions (${overview.rules.length})…`}
            </Button>
            <MenuButton label="Pairings of your own" items={ownPairs} onAction={handleOwn}>
              Your own pairs
            </MenuButton>
            <Button onPress={() => setSeed(newSeed())}>Draw again</Button>
            <Button
              variant="primary"
              isDisabled={plan === null}
              isPending={isBusy}
              onPress={() => void handleGive()}
            >
              {isBusy ? 'Giving them out …' : 'Give the reviews out'}
            </Button>
          </div>
        </div>
        {told.length > 0 && <p className={styles.words}>{told.join(' ')}</p>}
        {byHand > 0 && (
          <p className={styles.words}>
            {counted(byHand, 'review')} {byHand === 1 ? 'is' : 'are'} given out by hand already and{' '}
            {byHand === 1 ? 'stays' : 'stay'}; the drawing adds what is missing.
          </p>
        )}
        {overview.feasibility.warnings.map(({ type, words }) => (
          <p key={type} className={styles.words}>
            {words}
          </p>
        ))}
        {[trouble, refusal]
          .filter((words) => words !== '')
          .map((words) => (
            <p key={words} role="alert" className={styles.trouble}>
              {words} {words === trouble && <Button onPress={again}>Try again</Button>}
            </p>
          ))}
        {plan ? (
          <PlanPreview plan={plan} overview={overview} />
        ) : (
          trouble === '' && <p role="status">Drawing …</p>
        )}
      </section>
      <PairingDialogs
        assignmentId={assignmentId}
        overview={overview}
        dialog={dialog}
        acts={acts}
        onClose={() => setDialog(null)}
      />
    </>
  );
}

const ownPairs = [
  { id: 'add', title: 'Add a review by hand…' },
  { id: 'import', title: 'Take pairings from a CSV file…' },
];
