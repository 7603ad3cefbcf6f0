import { useMemo } from 'react';
import type { TextSession } from '#client/desk/text/text-session.ts';
import { useDeskState } from '#client/desk/use-desk.ts';
import { countWords } from '#shared/essay/count-words.ts';
import { plainText } from '#shared/essay/text.ts';
import { selectedSpan } from './passages/show-passage.ts';
import { useTextState } from './use-text-session.ts';
import styles from './WordCount.module.css';

type WordCountProps = { readonly session: TextSession };

/** Words of the body: title page, footnotes and bibliography do not count, as most tasks have it. With those selected. */
export function WordCount({ session }: WordCountProps) {
  const text = useDeskState((state) => state.text);
  const state = useTextState(session);
  const span = selectedSpan({ state });
  const words = useMemo(() => countWords(text), [text]);
  const chosen = span ? countWords(plainText(0, session.text().text.slice(span.start, span.end))) : 0;
  const all = words === 1 ? '1 word' : `${words.toLocaleString('en')} words`;
  return (
    <span className={styles.count}>{chosen > 0 ? `${chosen.toLocaleString('en')} of ${all}` : all}</span>
  );
}
