import styles from './CommentNumber.module.css';

type CommentNumberProps = { readonly number: number };

/** The number that joins a comment with its badge, in a bubble as on the map and in the text. */
export function CommentNumber({ number }: CommentNumberProps) {
  return (
    <span className={styles.number}>
      <span className={styles.hidden}>Comment </span>
      {number}
    </span>
  );
}
