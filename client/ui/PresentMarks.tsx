import styles from './PresentMarks.module.css';

type PresentMarksProps = {
  /** Initials of those who are there, as presentText of the desk writes them. */
  readonly initials: string;
};

/** Who else is at a place. Their names are said by the name of the place they stand in. */
export function PresentMarks({ initials }: PresentMarksProps) {
  if (initials === '') return null;
  return (
    <span className={styles.marks} aria-hidden>
      {initials.split(' ').map((mark, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: marks have no state, and two people may have the same initials
        <span key={index} className={styles.mark}>
          {mark}
        </span>
      ))}
    </span>
  );
}
