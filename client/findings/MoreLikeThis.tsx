import { useState } from 'react';
import { useDesk, useDeskState } from '#client/desk/use-desk.ts';
import { classNames } from '#client/ui/class-names.ts';
import type { Finding } from '#shared/rubric/finding.ts';
import { isAbout } from './filter.ts';
import styles from './MoreLikeThis.module.css';
import { placeOf } from './place.ts';

type MoreLikeThisProps = {
  /** What says the same of other places as the card above; at least one. */
  readonly findings: readonly Finding[];
  /** One was chosen: the card above shows it from now on. */
  readonly onChoose: (finding: Finding, row: HTMLElement) => void;
};

/** The other places that one rule speaks of: a row each instead of the same card again and again. */
export function MoreLikeThis({ findings, onChoose }: MoreLikeThisProps) {
  const [isOpen, setOpen] = useState(false);
  return (
    <details className={styles.more} open={isOpen} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary className={styles.summary}>And {findings.length} more like this</summary>
      {isOpen && <Places findings={findings} onChoose={onChoose} />}
    </details>
  );
}

function Places({ findings, onChoose }: MoreLikeThisProps) {
  const desk = useDesk();
  const graph = useDeskState((state) => state.graph);
  const selection = useDeskState((state) => state.selection);
  return (
    <ul className={styles.rows}>
      {findings.map((finding) => {
        const [first] = finding.refs;
        const place = first ? placeOf(graph, first) : null;
        return (
          <li key={finding.key}>
            <button
              type="button"
              className={classNames(styles.row, isAbout(finding, selection) && styles['row--here'])}
              onClick={(event) => {
                desk.setHovered(null);
                onChoose(finding, event.currentTarget);
              }}
              onPointerEnter={() => desk.setHovered(place?.on ?? null)}
              onPointerLeave={() => desk.setHovered(null)}
            >
              {place?.words ?? finding.title}
            </button>
          </li>
        );
      })}
    </ul>
  );
}
