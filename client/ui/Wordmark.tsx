import styles from './Wordmark.module.css';

/** The name with its sign: a statement, and two that stand under it. */
export function Wordmark() {
  return (
    <span className={styles.wordmark}>
      <svg viewBox="0 0 20 20" width="20" height="20" aria-hidden>
        <path className={styles.line} d="M10 9v3M4.5 14.5V12h11v2.5" />
        <path className={styles.mark} d="M10 1l4.25 4.25L10 9.5 5.75 5.25z" />
        <rect className={styles.mark} x="1.5" y="14" width="6" height="5" rx="1" />
        <rect className={styles.mark} x="12.5" y="14" width="6" height="5" rx="1" />
      </svg>
      Groundwork
    </span>
  );
}
