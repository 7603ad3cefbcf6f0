import styles from './ReadingProgress.module.css';

type ReadingProgressProps = {
  /** What is done once the file is sent. */
  readonly doing: string;
  /** The share of the file that is sent, 0-1. */
  readonly sent: number;
};

/** A file on its way: how much of it is sent, then that it is being read, which cannot be told in shares. */
export function ReadingProgress({ doing, sent }: ReadingProgressProps) {
  const isSent = sent >= 1;
  return (
    <div className={styles.progress}>
      <label className={styles.words} htmlFor="reading-progress">
        {isSent ? `${doing} …` : 'Sending the file …'}
      </label>
      {/* Without a value a progress bar only says that something goes on. */}
      <progress id="reading-progress" className={styles.bar} max={1} {...(isSent ? {} : { value: sent })} />
    </div>
  );
}
