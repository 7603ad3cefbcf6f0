import { Button } from '#client/ui/Button.tsx';
import { focusSoon } from '#client/ui/focus-soon.ts';
import styles from './Bar.module.css';
import { elementOfPart, titlePart } from './parts.ts';
import { useRubricDesk, useRubricState } from './use-rubric-desk.ts';

/** The rubric was changed in another window: nothing is lost, and one of the two goes on. */
export function MovedOnBar() {
  const desk = useRubricDesk();
  const saving = useRubricState((state) => state.saving);
  if (saving.type !== 'moved-on') return null;
  function settle(act: () => void) {
    act();
    const title = elementOfPart(titlePart);
    if (title) focusSoon(title);
  }
  return (
    <div role="alert" className={`${styles.bar} ${styles.attention}`}>
      <p className={styles.words}>
        <strong>
          This rubric was changed in another window: it is at version {saving.theirs.version} now.
        </strong>{' '}
        What you wrote here is kept on this device. Go on with yours, or take the other and have yours one
        undo away.
      </p>
      <div className={styles.acts}>
        <Button onPress={() => settle(desk.takeTheirs)}>Take the other</Button>
        <Button variant="primary" onPress={() => settle(desk.keepMine)}>
          Go on with mine
        </Button>
      </div>
    </div>
  );
}
