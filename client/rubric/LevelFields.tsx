import { changeLevel } from '#shared/rubric/editing/levels.ts';
import type { Criterion, Level } from '#shared/rubric/rubric.ts';
import { CellField } from './CellField.tsx';
import styles from './LevelFields.module.css';
import { LevelMenu } from './LevelMenu.tsx';
import { PointsField } from './PointsField.tsx';
import { levelPart } from './parts.ts';
import { useRubricState } from './use-rubric-desk.ts';

export type LevelFieldsProps = {
  readonly criterion: Criterion;
  readonly level: Level;
  /** Its place in the criterion, from 0. */
  readonly at: number;
};

/** One level of one criterion: its title and points, and what work on it looks like. */
export function LevelFields({ criterion, level, at }: LevelFieldsProps) {
  const isReadOnly = useRubricState((state) => state.isReadOnly);
  const { id } = level;
  const name = `${criterion.title || 'Criterion without a title'}, level ${at + 1}`;
  return (
    <div className={styles.level}>
      <div className={styles.head}>
        <CellField
          part={levelPart(criterion.id, id, 'title')}
          label={`${name}: title`}
          value={level.title}
          placeholder={`Level ${at + 1}`}
          most={300}
          look="small"
          write={(body, title) => changeLevel(body, criterion.id, id, { title })}
        />
        <PointsField
          part={levelPart(criterion.id, id, 'points')}
          label={`${name}: points`}
          value={level.points}
          // In the grid the title needs the room.
          unit={isReadOnly ? 'pts' : ''}
          write={(body, points) => changeLevel(body, criterion.id, id, { points })}
        />
        <LevelMenu criterion={criterion} level={level} at={at} name={name} />
      </div>
      <CellField
        part={levelPart(criterion.id, id, 'description')}
        label={`${name}: description`}
        value={level.description}
        placeholder="What does work at this level look like?"
        most={5_000}
        look="body"
        isMultiline
        write={(body, description) => changeLevel(body, criterion.id, id, { description })}
      />
    </div>
  );
}
