import { useId } from 'react';
import { classNames } from './class-names.ts';
import styles from './ProgressBar.module.css';

export type ProgressBarProps = {
  /** What is counted, a regular plural in lower case: “checks” is read as “8 of 10 checks”, “0 of 1 check”. */
  readonly label: string;
  readonly value: number;
  readonly of: number;
};

/** “8 of 10 checks”: always the words, never a percentage or a grade. */
export function ProgressBar({ label, value, of }: ProgressBarProps) {
  const words = `${value} of ${of} ${of === 1 ? label.replace(/s$/, '') : label}`;
  const isDone = of > 0 && value >= of;
  const id = useId();
  const most = Math.max(of, 1);
  return (
    <div
      role="progressbar"
      className={classNames(styles.progress, isDone && styles['progress--done'])}
      aria-labelledby={id}
      aria-valuemin={0}
      aria-valuenow={value}
      aria-valuemax={most}
      aria-valuetext={words}
    >
      <span id={id} className={styles.label}>
        {words}
      </span>
      <span className={styles.track}>
        <span className={styles.fill} style={{ inlineSize: `${(100 * value) / most}%` }} />
      </span>
    </div>
  );
}
