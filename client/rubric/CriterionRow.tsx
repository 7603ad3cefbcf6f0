import { Plus } from 'lucide-react';
import { memo } from 'react';
import { Button } from '#client/ui/Button.tsx';
import { changeCriterion } from '#shared/rubric/editing/criteria.ts';
import { addLevel, withLevels } from '#shared/rubric/editing/levels.ts';
import type { Criterion } from '#shared/rubric/rubric.ts';
import { CriterionMenu } from './CriterionMenu.tsx';
import { CriterionWords } from './CriterionWords.tsx';
import { LevelFields } from './LevelFields.tsx';
import { MapEvidence } from './MapEvidence.tsx';
import { PointsField } from './PointsField.tsx';
import { criterionPart, levelPart } from './parts.ts';
import styles from './RubricGrid.module.css';
import { useRubricDesk, useRubricState } from './use-rubric-desk.ts';

export type CriterionRowProps = {
  readonly criterion: Criterion;
  readonly at: number;
  /** Of the grid: as many as the longest criterion has levels. */
  readonly columns: number;
  readonly hasWeights: boolean;
};

export const CriterionRow = memo(function CriterionRow(props: CriterionRowProps) {
  const { criterion, at, columns, hasWeights } = props;
  const { id, levels } = criterion;
  const desk = useRubricDesk();
  const isReadOnly = useRubricState((state) => state.isReadOnly);
  const name = criterion.title || `Criterion ${at + 1}`;

  function handleAddLevel() {
    const level = desk.newId();
    desk.edit((body) => addLevel(body, id, levels.length, () => level), {
      focus: levelPart(id, level, 'title'),
    });
  }

  return (
    <tr className={styles.row}>
      <th scope="row" className={styles.criterion}>
        <CriterionWords criterion={criterion} at={at} />
      </th>
      {levels.map((level, place) => (
        <td key={level.id} className={styles.level}>
          <LevelFields criterion={criterion} level={level} at={place} />
        </td>
      ))}
      {levels.length < columns && (
        <td colSpan={columns - levels.length}>
          {levels.length === 0 && <p className={styles.comments}>For comments only: no levels, no points.</p>}
          {!isReadOnly && (
            <Button
              variant="quiet"
              icon={<Plus aria-hidden />}
              label={
                levels.length === 0
                  ? `Give ${name} levels: Give it levels`
                  : `Add a level to ${name}: Add a level`
              }
              onPress={() => {
                if (levels.length > 0) handleAddLevel();
                else
                  desk.edit((body) => withLevels(body, id, desk.newId), {
                    focus: criterionPart(id, 'title'),
                  });
              }}
            >
              {levels.length === 0 ? 'Give it levels' : 'Add a level'}
            </Button>
          )}
        </td>
      )}
      {hasWeights && (
        <td className={styles.weight}>
          {levels.length > 0 && (
            <PointsField
              part={criterionPart(id, 'weight')}
              label={`${name}: weight in per cent`}
              value={criterion.weight ?? 0}
              unit="%"
              write={(body, weight) => changeCriterion(body, id, { weight })}
            />
          )}
        </td>
      )}
      <td className={styles.map}>
        <MapEvidence criterion={criterion} name={name} />
      </td>
      {!isReadOnly && (
        <td className={styles.actions}>
          <CriterionMenu criterion={criterion} at={at} name={name} />
        </td>
      )}
    </tr>
  );
});
