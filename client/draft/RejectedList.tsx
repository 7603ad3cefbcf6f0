import { useDesk } from '#client/desk/use-desk.ts';
import { Button } from '#client/ui/Button.tsx';
import { KindIcon } from '#client/ui/KindIcon.tsx';
import type { Proposal } from '#shared/draft/draft.ts';
import { shortText } from '#shared/graph/labels.ts';
import { showAgain } from './answer-proposals.ts';
import styles from './DraftPanel.module.css';

/** What was rejected here, to be shown again. */
export function RejectedList({ proposals }: { readonly proposals: readonly Proposal[] }) {
  const desk = useDesk();
  if (proposals.length === 0) return null;
  return (
    <details className={styles.rejected}>
      <summary className={styles.summary}>Rejected ({proposals.length})</summary>
      <ul className={styles.list}>
        {proposals.map((proposal) => (
          <li key={proposal.id} className={styles.item}>
            <KindIcon kind={proposal.kind} />
            <span className={styles.itemWords}>{shortText(proposal, 80)}</span>
            <Button
              variant="quiet"
              label={`Show again: ${shortText(proposal, 40)}`}
              onPress={() => showAgain(desk, [proposal.id])}
            >
              Show again
            </Button>
          </li>
        ))}
      </ul>
      {proposals.length > 1 && (
        <Button
          onPress={() =>
            showAgain(
              desk,
              proposals.map(({ id }) => id),
            )
          }
        >
          Show all again
        </Button>
      )}
    </details>
  );
}
