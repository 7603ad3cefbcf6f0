import { Circle, CircleCheck } from 'lucide-react';
import type { ReactNode } from 'react';
import { classNames } from '../ui/class-names.ts';
import styles from './BeforeSending.module.css';
import type { Check } from './before-sending.ts';

type BeforeSendingProps = {
  readonly title: string;
  readonly checks: readonly Check[];
  readonly hint: string;
  readonly children: ReactNode;
};

/** What feedback that is used has; a reminder that keeps nobody from sending. */
export function BeforeSending({ title, checks, hint, children }: BeforeSendingProps) {
  return (
    <section className={styles.box} aria-labelledby="before-sending">
      <h3 id="before-sending" className={styles.title}>
        {title}
      </h3>
      <ul className={styles.checks}>
        {checks.map(({ id, isMet, words }) => (
          <li key={id} className={classNames(styles.check, isMet && styles['check--met'])}>
            {isMet ? (
              <CircleCheck aria-label="Done" size={16} strokeWidth={1.75} />
            ) : (
              <Circle aria-label="Not yet" size={16} strokeWidth={1.75} />
            )}
            <span>{words}</span>
          </li>
        ))}
      </ul>
      <p className={styles.hint}>{hint}</p>
      <div className={styles.acts}>{children}</div>
    </section>
  );
}
