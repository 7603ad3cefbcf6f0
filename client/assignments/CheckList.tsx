import { CircleAlert, CircleCheck, CircleX } from 'lucide-react';
import type { ReactNode } from 'react';
import type { Check } from '#shared/assignments/work.ts';
import { classNames } from '../ui/class-names.ts';
import { VisuallyHidden } from '../ui/VisuallyHidden.tsx';
import styles from './CheckList.module.css';

type CheckListProps<Point extends Pick<Check, 'state' | 'text'> & { readonly id: string }> = {
  readonly label: string;
  readonly checks: readonly Point[];
  /** What leads to the place that a point speaks of. */
  readonly act?: (check: Point) => ReactNode;
};

/** Points to look through before something is sent: a shape and a word for each, never a colour alone. */
export function CheckList<Point extends Pick<Check, 'state' | 'text'> & { readonly id: string }>({
  label,
  checks,
  act,
}: CheckListProps<Point>) {
  return (
    <ul className={styles.list} aria-label={label}>
      {checks.map((check) => {
        const { Icon, word } = looks[check.state];
        return (
          <li key={`${check.id} ${check.text}`} className={classNames(styles.check, styles[check.state])}>
            <Icon aria-hidden size={18} strokeWidth={1.75} className={styles.icon} />
            <span className={styles.words}>
              <VisuallyHidden>{word}: </VisuallyHidden>
              {check.text}
            </span>
            {act?.(check)}
          </li>
        );
      })}
    </ul>
  );
}

const looks = {
  fine: { Icon: CircleCheck, word: 'Fine' },
  look: { Icon: CircleAlert, word: 'Look at this' },
  stops: { Icon: CircleX, word: 'To do first' },
} as const;
