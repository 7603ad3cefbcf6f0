import { Check, Plus, Rows3, TriangleAlert } from 'lucide-react';
import { Button } from '#client/ui/Button.tsx';
import { addCriterion } from '#shared/rubric/editing/criteria.ts';
import { addColumn, columnsOf, withLevels } from '#shared/rubric/editing/levels.ts';
import { unweigh, type Weighing, weigh, weighingOf } from '#shared/rubric/editing/weights.ts';
import { mostCriteria, mostLevels } from '#shared/rubric/rubric.ts';
import styles from './GridFoot.module.css';
import { addCriterionPart, columnPart, criterionPart, elementOfPart } from './parts.ts';
import { pointsWords } from './points-words.ts';
import { useRubricDesk, useRubricState } from './use-rubric-desk.ts';

/** Below the grid: what can be added, and what the total is made of. */
export function GridFoot() {
  const desk = useRubricDesk();
  const body = useRubricState((state) => state.body);
  const isReadOnly = useRubricState((state) => state.isReadOnly);
  const weighing = weighingOf(body);
  const columns = columnsOf(body).length;
  const hasPoints = columns > 0;

  function handleAddCriterion() {
    const at = body.criteria.length;
    desk.edit((now) => addCriterion(now, at, desk.newId));
    const added = desk.getState().body.criteria[at];
    if (added) desk.focusOn(criterionPart(added.id, 'title'));
  }

  return (
    <div className={styles.foot}>
      {!isReadOnly && (
        <>
          <Button
            icon={<Plus aria-hidden />}
            onPress={handleAddCriterion}
            isDisabled={body.criteria.length >= mostCriteria}
            ref={(button) => button?.setAttribute('data-part', addCriterionPart)}
          >
            Add criterion
          </Button>
          {!hasPoints && body.criteria.length > 0 && (
            <Button
              icon={<Rows3 aria-hidden />}
              onPress={() =>
                desk.edit(
                  (now) => now.criteria.reduce((next, { id }) => withLevels(next, id, desk.newId), now),
                  { focus: columnPart(0) },
                )
              }
            >
              Give all criteria levels
            </Button>
          )}
          {hasPoints && (
            <Button
              icon={<Plus aria-hidden />}
              isDisabled={columns >= mostLevels}
              onPress={() => {
                desk.edit((now) => addColumn(now, columns, desk.newId), { focus: columnPart(columns) });
                // On a narrow screen columns have no head of their own.
                if (!elementOfPart(columnPart(0))) desk.focusOn(addCriterionPart);
              }}
            >
              Add level
            </Button>
          )}
        </>
      )}
      {hasPoints && (
        <p role="status" className={styles.total}>
          {weighing.type === 'weights' && weighing.missing !== 0 ? (
            <TriangleAlert aria-hidden size={16} className={styles.attention} />
          ) : (
            <Check aria-hidden size={16} className={styles.done} />
          )}
          {weighingWords(weighing)}
        </p>
      )}
      {hasPoints && !isReadOnly && (
        <Button variant="quiet" onPress={() => desk.edit(weighing.type === 'weights' ? unweigh : weigh)}>
          {weighing.type === 'weights' ? 'Add points instead' : 'Use weights'}
        </Button>
      )}
    </div>
  );
}

function weighingWords(weighing: Weighing): string {
  if (weighing.type === 'points') return `Points are added: ${pointsWords(weighing.total)} at most`;
  const { total, missing } = weighing;
  if (missing === 0) return 'Weights total 100';
  return missing > 0
    ? `Weights total ${total}: ${missing} to go to 100`
    : `Weights total ${total}: ${-missing} too many for 100`;
}
