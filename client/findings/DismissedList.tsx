import { useState } from 'react';
import { useDeskState } from '#client/desk/use-desk.ts';
import { late } from '#client/ui/late.tsx';
import styles from './FindingsPanel.module.css';
import { LatePartFailed } from './LatePartFailed.tsx';
import { loadDismissed } from './late-parts.ts';

const DismissedRows = late(loadDismissed, LatePartFailed);

/** Findings set aside, then dismissals that nothing refers to any more. */
export function DismissedList() {
  const [isOpen, setOpen] = useState(false);
  const findings = useDeskState((state) => state.evaluation.findings);
  const stale = useDeskState((state) => state.evaluation.staleDismissals);
  const dismissed = findings.filter((finding) => finding.status === 'dismissed');
  const count = dismissed.length + stale.length;
  if (count === 0) return null;
  return (
    <details className={styles.more} open={isOpen} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary className={styles.summary}>Dismissed ({count})</summary>
      {isOpen && <DismissedRows dismissed={dismissed} stale={stale} />}
    </details>
  );
}
