import { classNames } from '#client/ui/class-names.ts';
import styles from './Bracket.module.css';

export type BracketProps = { readonly part: 'first' | 'middle' | 'last' };

/** Joins linked reasons, which count only together, as a bracket down their left side. The row says it in words. */
export function Bracket({ part }: BracketProps) {
  return <span aria-hidden className={classNames(styles.bracket, styles[part])} />;
}
