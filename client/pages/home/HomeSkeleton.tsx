import styles from './HomeSkeleton.module.css';

/** Holds the place of the list while it is on its way. */
export function HomeSkeleton() {
  return (
    <div className={styles.skeleton}>
      <p className={styles.words}>Loading your maps …</p>
      {['a', 'b', 'c'].map((row) => (
        <div key={row} className={styles.row} aria-hidden />
      ))}
    </div>
  );
}
