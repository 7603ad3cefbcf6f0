import type { KeyboardEvent } from 'react';
import { VisuallyHidden } from '#client/ui/VisuallyHidden.tsx';
import { columnsOf } from '#shared/rubric/editing/levels.ts';
import { isWeighted } from '#shared/rubric/editing/weights.ts';
import { ColumnHead } from './ColumnHead.tsx';
import { CriterionRow } from './CriterionRow.tsx';
import { fieldBeside } from './moves.ts';
import styles from './RubricGrid.module.css';
import { useRubricDesk, useRubricState } from './use-rubric-desk.ts';

/** Criteria by levels: every word is edited where it stands. Arrow keys leave a field up and down where it ends. */
export function RubricGrid() {
  const desk = useRubricDesk();
  const body = useRubricState((state) => state.body);
  const isReadOnly = useRubricState((state) => state.isReadOnly);
  const columns = columnsOf(body);
  const hasWeights = isWeighted(body);

  function handleKeyDown(event: KeyboardEvent) {
    if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
    if (event.key !== 'ArrowUp' && event.key !== 'ArrowDown') return;
    const field = event.target;
    if (!(field instanceof HTMLTextAreaElement || field instanceof HTMLInputElement)) return;
    const part = field.getAttribute('data-part');
    if (part === null || !isAtEnd(field, event.key)) return;
    const next = fieldBeside(desk, part, event.key === 'ArrowUp' ? -1 : 1);
    if (!next) return;
    event.preventDefault();
    next.focus();
  }

  return (
    <div className={styles.scroller}>
      <table className={styles.grid} aria-label="Criteria and their levels" onKeyDown={handleKeyDown}>
        <thead>
          <tr>
            <th scope="col" className={styles.criterion}>
              Criterion
            </th>
            {columns.map((column, at) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: a column is its place
              <th key={at} scope="col" className={styles.level}>
                <ColumnHead column={column} at={at} count={columns.length} />
              </th>
            ))}
            {hasWeights && (
              <th scope="col" className={styles.weight}>
                Weight
              </th>
            )}
            <th scope="col" className={styles.map}>
              Shown on the map
            </th>
            {!isReadOnly && (
              <th scope="col" className={styles.actions}>
                <VisuallyHidden>Actions</VisuallyHidden>
              </th>
            )}
          </tr>
        </thead>
        <tbody>
          {body.criteria.map((criterion, at) => (
            <CriterionRow
              key={criterion.id}
              criterion={criterion}
              at={at}
              columns={columns.length}
              hasWeights={hasWeights}
            />
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** Whether an arrow key has nowhere to go inside the field. */
function isAtEnd(field: HTMLTextAreaElement | HTMLInputElement, key: string): boolean {
  if (field instanceof HTMLInputElement) return true;
  const { selectionStart, selectionEnd, value } = field;
  if (selectionStart !== selectionEnd) return false;
  return key === 'ArrowUp' ? selectionStart === 0 : selectionEnd === value.length;
}
