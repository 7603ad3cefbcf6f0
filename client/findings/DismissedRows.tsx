import { canEdit } from '#client/desk/acts/selection.ts';
import { useDesk, useDeskState } from '#client/desk/use-desk.ts';
import { Button } from '#client/ui/Button.tsx';
import type { Dismissal } from '#shared/graph/records.ts';
import type { Finding } from '#shared/rubric/finding.ts';
import styles from './FindingsPanel.module.css';

const reasonWords: Readonly<Record<Dismissal['reason'], string>> = {
  'already-answered': 'Already answered',
  'not-needed-here': 'Not needed for this audience',
  'rule-is-wrong': 'The check is wrong',
  other: 'Another reason',
};

export type DismissedRowsProps = {
  readonly dismissed: readonly Finding[];
  readonly stale: readonly Dismissal[];
};

/** Each with its reason and the way back. */
export function DismissedRows({ dismissed, stale }: DismissedRowsProps) {
  return (
    <ul className={styles.rows}>
      {dismissed.map((finding) => (
        <DismissedRow key={finding.key} finding={finding} />
      ))}
      {stale.map((dismissal) => (
        <StaleRow key={dismissal.id} dismissal={dismissal} />
      ))}
    </ul>
  );
}

function DismissedRow({ finding }: { readonly finding: Finding }) {
  const { dismissal } = finding;
  return (
    <li className={styles.row}>
      <p>{finding.title}</p>
      {dismissal && (
        <>
          <p className={styles.aside}>
            {reasonWords[dismissal.reason]}
            {dismissal.comment && `: “${dismissal.comment}”`}
          </p>
          <RestoreButton dismissal={dismissal} title={finding.title} words="Bring back" />
        </>
      )}
    </li>
  );
}

function StaleRow({ dismissal }: { readonly dismissal: Dismissal }) {
  return (
    <li className={styles.row}>
      <p>What this dismissed has changed since.</p>
      <p className={styles.aside}>
        {reasonWords[dismissal.reason]}
        {dismissal.comment && `: “${dismissal.comment}”`}
      </p>
      <RestoreButton dismissal={dismissal} title="a dismissal that is out of date" words="Forget it" />
    </li>
  );
}

type RestoreButtonProps = {
  readonly dismissal: Dismissal;
  readonly title: string;
  readonly words: string;
};

function RestoreButton({ dismissal, title, words }: RestoreButtonProps) {
  const desk = useDesk();
  const mayEdit = useDeskState(canEdit);
  if (!mayEdit) return null;
  return (
    <Button
      variant="quiet"
      label={`${words}: ${title}`}
      onPress={() =>
        desk.run(
          { name: 'restore-finding', args: { dismissalId: dismissal.id } },
          { announce: words === 'Bring back' ? 'Finding brought back.' : 'Dismissal forgotten.' },
        )
      }
    >
      {words}
    </Button>
  );
}
