import type { ReactNode } from 'react';
import type { Piece } from '#shared/essay/compare-text.ts';
import styles from './Change.module.css';

type ChangeProps = {
  readonly type: Piece['type'];
  readonly children: ReactNode;
};

/** Words that are in both, struck out where they are gone, underlined where they are new. */
export function Change({ type, children }: ChangeProps) {
  if (type === 'gone') return <del className={styles.gone}>{children}</del>;
  if (type === 'new') return <ins className={styles.new}>{children}</ins>;
  return <span>{children}</span>;
}
