import { effortWords } from './effort.ts';
import { useEffort } from './use-effort.ts';
import styles from './Writing.module.css';

type EffortNoteProps = { readonly reviewId: string; readonly before: number };

/** The time so far, while there is something to write. */
export function EffortNote({ reviewId, before }: EffortNoteProps) {
  const seconds = useEffort(reviewId, before, true);
  return <p className={styles.quiet}>{effortWords(seconds)} · only you see this</p>;
}
