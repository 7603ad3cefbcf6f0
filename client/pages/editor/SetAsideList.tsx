import { useDesk, useDeskState } from '#client/desk/use-desk.ts';
import { Button } from '#client/ui/Button.tsx';
import styles from './SetAsideList.module.css';

/** Words that another window has overwritten, or that could not be saved: nothing typed is lost without a word. */
export function SetAsideList() {
  const desk = useDesk();
  const setAside = useDeskState((state) => state.setAside);
  if (setAside.length === 0) return null;
  return (
    <section aria-labelledby="set-aside-title">
      <h2 id="set-aside-title" className={styles.title}>
        Set aside
      </h2>
      <ul className={styles.list}>
        {setAside.map((words) => (
          <li key={words.id} className={styles.words}>
            <p className={styles.text}>{words.text}</p>
            <p className={styles.reason}>
              {words.reason === 'overwritten' ? 'Replaced in another window' : 'Could not be saved'}
            </p>
            <div className={styles.acts}>
              <Button onPress={() => desk.bringBack(words.id)}>Bring back</Button>
              <Button variant="quiet" onPress={() => desk.letGo(words.id)}>
                Let go
              </Button>
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}
