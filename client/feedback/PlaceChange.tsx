import { Change } from '#client/ui/Change.tsx';
import { ComparedWords } from '#client/ui/ComparedWords.tsx';
import type { PlaceNow } from '#shared/assessment/comment.ts';
import styles from './PlaceChange.module.css';

type PlaceChangeProps = {
  /** What stood there when the comment was written. */
  readonly excerpt: string;
  readonly now: PlaceNow;
};

/** What has become of a comment's place: the words of then with those of now beside them. */
export function PlaceChange({ excerpt, now }: PlaceChangeProps) {
  if (now.type === 'same') return null;
  if (now.type === 'gone')
    return (
      <p className={styles.change}>
        <strong className={styles.title}>Its place is gone.</strong>{' '}
        {excerpt && (
          <>
            It said: <Change type="gone">{excerpt}</Change>
          </>
        )}
      </p>
    );
  return (
    <p className={styles.change}>
      <strong className={styles.title}>Changed since this was written:</strong>{' '}
      <ComparedWords then={excerpt} now={now.now} />
    </p>
  );
}
