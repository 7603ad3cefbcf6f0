import { useDeskState } from '#client/desk/use-desk.ts';
import { countWords } from '#shared/essay/count-words.ts';

import styles from './WordCount.module.css';

/** Words of the body: title page, footnotes and bibliography do not count, as most tasks have it. */
export function WordCount() {
  const text = useDeskState((state) => state.text);
  const words = countWords(text);
  return (
    <span className={styles.count}>{words === 1 ? '1 word' : `${words.toLocaleString('en')} words`}</span>
  );
}
