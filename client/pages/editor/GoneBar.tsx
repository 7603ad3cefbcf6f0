import { useLocation } from 'wouter';
import { useDesk, useDeskState } from '#client/desk/use-desk.ts';
import { Button } from '#client/ui/Button.tsx';
import { daysKeptDeleted } from '#shared/essay/essay.ts';
import styles from './GoneBar.module.css';

/** Over a map that the server has no more: says so, shows the words that never reached it, and leads home. */
export function GoneBar() {
  const desk = useDesk();
  const saving = useDeskState((state) => state.saving);
  const isDeleted = useDeskState((state) => state.essay.deletedAt !== null);
  const [, navigate] = useLocation();
  if (saving.state !== 'gone') return null;
  const words = desk.unsentWords();
  return (
    <section aria-label="This map is gone" className={styles.bar}>
      <div role="alert" className={styles.said}>
        <p className={styles.title}>
          {isDeleted ? 'This map was deleted.' : 'This map was deleted, or it is not yours any more.'}
        </p>
        <p>
          {saving.waiting > 0
            ? 'What you did last is on this device only. Copy what you need before you leave.'
            : `Nothing of yours is unsaved. Whoever deleted it can bring it back for ${daysKeptDeleted} days.`}
        </p>
      </div>
      <Button onPress={() => navigate('/')}>Back to my maps</Button>
      {words.length > 0 && (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a list that scrolls must be within reach of the keys
        <ul aria-label="Words that are not saved" className={styles.words} tabIndex={0}>
          {words.map((text) => (
            <li key={text}>{text}</li>
          ))}
        </ul>
      )}
    </section>
  );
}
