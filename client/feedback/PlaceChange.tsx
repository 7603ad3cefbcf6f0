import type { PlaceNow } from '#shared/assessment/comment.ts';
import styles from './PlaceChange.module.css';
import { wordChanges } from './word-changes.ts';

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
            It said: <del className={styles.gone}>{excerpt}</del>
          </>
        )}
      </p>
    );
  return (
    <p className={styles.change}>
      <strong className={styles.title}>Changed since this was written:</strong>{' '}
      {wordChanges(excerpt, now.now).map(({ type, text }, index) => {
        // biome-ignore lint/suspicious/noArrayIndexKey: drawn from two texts, without state
        if (type === 'gone') return <del key={index} className={styles.gone}>{`${text} `}</del>;
        // biome-ignore lint/suspicious/noArrayIndexKey: as above
        if (type === 'new') return <ins key={index} className={styles.new}>{`${text} `}</ins>;
        // biome-ignore lint/suspicious/noArrayIndexKey: as above
        return <span key={index}>{`${text} `}</span>;
      })}
    </p>
  );
}
