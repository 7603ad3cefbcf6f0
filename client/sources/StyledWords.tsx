import type { ReactNode } from 'react';
import type { StyledRun } from '#shared/sources/citation-styles.ts';
import styles from './BibliographyView.module.css';

/** Words of a rendered entry with their looks. */
export function StyledWords({ words }: { readonly words: readonly StyledRun[] }) {
  let at = 0;
  return words.map((run) => {
    at += run.text.length;
    return <span key={at}>{dressed(run)}</span>;
  });
}

function dressed({ text, italic, bold, raised, lowered, smallCaps }: StyledRun): ReactNode {
  let words: ReactNode = text;
  if (smallCaps) words = <span className={styles.smallCaps}>{words}</span>;
  if (raised) words = <sup>{words}</sup>;
  if (lowered) words = <sub>{words}</sub>;
  if (bold) words = <b>{words}</b>;
  return italic ? <i>{words}</i> : words;
}
