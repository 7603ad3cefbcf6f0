import type { Mark } from '#shared/assessment/assessment.ts';
import type { Criterion } from '#shared/rubric/rubric.ts';
import styles from './LevelChoice.module.css';
import { levelKeys } from './level-keys.ts';
import { pointsText, rangeOf } from './marks.ts';

type LevelChoiceProps = {
  readonly criterion: Criterion;
  readonly mark: Mark;
  readonly mayEdit: boolean;
  readonly onChoose: (levelId: string) => void;
};

/** The levels of a criterion: a radio group in which nothing is chosen until a person chooses. */
export function LevelChoice({ criterion, mark, mayEdit, onChoose }: LevelChoiceProps) {
  const keys = levelKeys(criterion);
  return (
    <fieldset className={styles.levels} disabled={!mayEdit}>
      <legend className={styles.legend}>{criterion.title}: level</legend>
      {criterion.levels.map((level) => {
        const { min, max } = rangeOf(criterion, level);
        const key = keys.get(level.id);
        const points =
          criterion.usesRange && min < max ? `${pointsText(min)}–${pointsText(max)}` : pointsText(max);
        return (
          <label key={level.id} className={styles.level}>
            <input
              type="radio"
              name={`level-${criterion.id}`}
              checked={mark.levelId === level.id}
              onChange={() => onChoose(level.id)}
              aria-keyshortcuts={key}
              data-level={level.id}
            />
            {key === undefined || !mayEdit ? (
              <span />
            ) : (
              <kbd className={styles.key} aria-hidden>
                {key}
              </kbd>
            )}
            <span className={styles.title}>{level.title}</span>
            <span className={styles.points}>
              {points} {points === '1' ? 'point' : 'points'}
            </span>
            {level.description && <span className={styles.description}>{level.description}</span>}
          </label>
        );
      })}
    </fieldset>
  );
}
