import { lazy, Suspense, useState } from 'react';
import { Button } from '#client/ui/Button.tsx';
import { KindIcon } from '#client/ui/KindIcon.tsx';
import { kinds } from '#shared/graph/kinds/index.ts';
import type { Criterion } from '#shared/rubric/rubric.ts';
import styles from './MapEvidence.module.css';
import { useRubricState } from './use-rubric-desk.ts';

const EvidenceDialog = lazy(() =>
  import('./EvidenceDialog.tsx').then((module) => ({ default: module.EvidenceDialog })),
);

export type MapEvidenceProps = { readonly criterion: Criterion; readonly name: string };

/** What of a map is shown beside the criterion: kinds of node, and checks whose coverage is counted. */
export function MapEvidence({ criterion, name }: MapEvidenceProps) {
  const isReadOnly = useRubricState((state) => state.isReadOnly);
  const [isOpen, setOpen] = useState(false);
  const { nodeKinds, rules } = criterion;
  const isNothing = nodeKinds.length === 0 && rules.length === 0;
  return (
    <div className={styles.evidence}>
      {nodeKinds.length > 0 && (
        <ul className={styles.kinds}>
          {nodeKinds.map((kind) => (
            <li key={kind} className={styles.kind}>
              <KindIcon kind={kind} size={14} />
              {kinds[kind].title}
            </li>
          ))}
        </ul>
      )}
      {rules.length > 0 && (
        <p className={styles.rules}>{rules.length === 1 ? '1 check' : `${rules.length} checks`}</p>
      )}
      {isNothing && isReadOnly && <p className={styles.rules}>Nothing</p>}
      {!isReadOnly && (
        <Button
          variant="quiet"
          opens="dialog"
          isOpen={isOpen}
          label={`${isNothing ? 'Choose' : 'Change'} what of the map is shown for ${name}`}
          onPress={() => setOpen(true)}
        >
          {isNothing ? 'Choose' : 'Change'}
        </Button>
      )}
      {isOpen && (
        <Suspense>
          <EvidenceDialog criterion={criterion} name={name} onClose={() => setOpen(false)} />
        </Suspense>
      )}
    </div>
  );
}
