import { useDesk } from '#client/desk/use-desk.ts';
import { Button } from '#client/ui/Button.tsx';
import styles from './CommentsPanel.module.css';
import { useFeedback, useFeedbackState } from './use-feedback.ts';

/** Words that the server would not take: to be read and copied until they are let go. */
export function LostWordsList() {
  const desk = useDesk();
  const feedback = useFeedback();
  const lost = useFeedbackState((state) => state.lost);
  if (lost.length === 0) return null;
  return (
    <ul className={styles.lost} aria-label="Not saved">
      {lost.map(({ id, text, reason }) => (
        <li key={id} className={styles.lostWords}>
          <p>
            <strong>This could not be saved.</strong> {reason}
          </p>
          <blockquote className={styles.quote}>{text}</blockquote>
          <div className={styles.buttons}>
            <Button
              onPress={() =>
                void navigator.clipboard.writeText(text).then(
                  () => desk.announce('Copied.'),
                  () => desk.announce('Copying is not allowed here: select the words instead.', 'attention'),
                )
              }
            >
              Copy the words
            </Button>
            <Button variant="quiet" onPress={() => feedback.letGo(id)}>
              Let them go
            </Button>
          </div>
        </li>
      ))}
    </ul>
  );
}
