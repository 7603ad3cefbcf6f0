import { canEdit } from '#client/desk/acts/selection.ts';
import { useDesk, useDeskState } from '#client/desk/use-desk.ts';
import { presets } from '#shared/rubric/presets/index.ts';
import styles from './RubricChoice.module.css';

/** Which rubric checks the map; another one asks other questions at once, and nothing on the map changes. */
export function RubricChoice() {
  const desk = useDesk();
  const rubric = useDeskState((state) => state.essay.rubric);
  const mayEdit = useDeskState(canEdit);
  return (
    <fieldset className={styles.choices} disabled={!mayEdit}>
      <legend className={styles.hidden}>Rubric</legend>
      {presets.map((preset) => (
        <label key={preset.id} className={styles.choice}>
          <input
            type="radio"
            name="rubric"
            className={styles.radio}
            checked={preset.id === rubric.id}
            onChange={() => desk.patchEssay({ rubric: { id: preset.id, version: preset.version } })}
          />
          <span>
            <span className={styles.name}>{preset.title}</span>
            <span className={styles.description}>{preset.description}</span>
          </span>
        </label>
      ))}
    </fieldset>
  );
}
