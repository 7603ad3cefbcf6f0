import { Button } from '../../ui/Button.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { StatusRegion } from '../../ui/StatusRegion.tsx';
import { useNow } from '../../ui/use-now.ts';
import { freshFor, useAsked } from '../../use-asked.ts';
import { FirstDrawing } from './FirstDrawing.tsx';
import { PairingBoard } from './PairingBoard.tsx';
import styles from './Pairings.module.css';
import { pairingsService } from './pairings-service.ts';
import { usePairingActs } from './use-pairing-acts.ts';

type PairingsProps = { readonly assignmentId: string; readonly mayLead: boolean };

/** Who reviews whom: drawn with a preview, then every pairing with its state on one page. */
export function Pairings({ assignmentId, mayLead }: PairingsProps) {
  const { asked, load, put } = useAsked(assignmentId, pairingsService.read, {
    again: freshFor,
  });
  const acts = usePairingActs(assignmentId, { reload: load, show: put });
  const now = useNow();

  if (asked.state === 'loading') return <p role="status">Loading the pairings …</p>;
  if (asked.state !== 'ready')
    return (
      <div role="alert">
        <EmptyState
          title="The pairings cannot be shown"
          actions={
            <Button variant="primary" onPress={() => void load()}>
              Try again
            </Button>
          }
        >
          {asked.why}
        </EmptyState>
      </div>
    );

  const { value: overview, trouble } = asked;
  const isDrawn = overview.allocatedAt !== null;
  return (
    <div className={styles.page}>
      {trouble !== '' && (
        <div role="alert" className={styles.trouble}>
          {trouble} <Button onPress={() => void load()}>Try again</Button>
        </div>
      )}
      {isDrawn ? (
        <PairingBoard
          assignmentId={assignmentId}
          overview={overview}
          now={now}
          mayLead={mayLead}
          acts={acts}
          reload={load}
        />
      ) : mayLead ? (
        <FirstDrawing assignmentId={assignmentId} overview={overview} acts={acts} />
      ) : (
        <EmptyState title="Reviews are not given out yet">
          Here you see who reviews whom once they are. Instructors of a course that is not archived give them
          out.
        </EmptyState>
      )}
      <StatusRegion
        notice={acts.notice}
        onUndo={acts.notice?.undo ? () => void acts.undo() : undefined}
        onClose={acts.hideNotice}
      />
    </div>
  );
}
