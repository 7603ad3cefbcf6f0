// biome-ignore-all lint/a11y/useSemanticElements: a treegrid laid out as CSS grid; a table's own roles are lost with its display
// biome-ignore-all lint/a11y/useFocusableInteractive: row-first treegrid (APG): the row takes the focus
// biome-ignore-all lint/a11y/useKeyWithClickEvents: the keys are the tree's
import { ChevronDown, ChevronRight } from 'lucide-react';
import { counted } from './card-words.ts';
import styles from './DraftTree.module.css';
import type { SectionRow } from './rows.ts';

type SectionHeadProps = {
  readonly row: SectionRow;
  readonly isCurrent: boolean;
  readonly onFold: (sectionId: string, isFolded: boolean) => void;
};

/** The name of a part of the text; folds what is proposed for it. */
export function SectionHead({ row, isCurrent, onFold }: SectionHeadProps) {
  const Fold = row.isFolded ? ChevronRight : ChevronDown;
  return (
    <div
      role="row"
      data-draft-row={row.id}
      className={styles.section}
      tabIndex={isCurrent ? 0 : -1}
      {...(isCurrent && { 'data-current': '' })}
      aria-level={1}
      aria-expanded={!row.isFolded}
      aria-label={`${row.title}, ${counted(row.count)}`}
      onClick={() => onFold(row.id, !row.isFolded)}
    >
      <div role="gridcell" className={styles.sectionCell}>
        <Fold aria-hidden size={16} className={styles.fold} />
        <span className={styles.sectionTitle}>{row.title}</span>
        <span className={styles.count}>{row.count}</span>
      </div>
    </div>
  );
}
