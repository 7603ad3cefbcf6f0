import { cues } from '#shared/draft/cues/index.ts';
import { turns } from '#shared/draft/cues/turns.ts';
import styles from './CueList.module.css';

/** All signs, in the words that a proposal shows them with. */
export function CueList() {
  return (
    <dl className={styles.list}>
      {[...cues, ...turns].map(({ id, title, looksFor }) => (
        <div key={id} className={styles.cue}>
          <dt className={styles.term}>{title}</dt>
          <dd className={styles.words}>{looksFor}</dd>
        </div>
      ))}
    </dl>
  );
}
