import type { ReactNode } from 'react';
import styles from './RowButton.module.css';

type RowButtonProps = {
  readonly icon?: ReactNode;
  /** Words, as many as there are: they wrap. */
  readonly children: ReactNode;
  readonly onPress: () => void;
  /** Whether the pointer is over it. */
  readonly onHover?: (isOver: boolean) => void;
};

/** A line of a list that leads somewhere: an icon and words that look like text until the pointer is there. */
export function RowButton({ icon, children, onPress, onHover }: RowButtonProps) {
  return (
    <button
      type="button"
      className={styles.rowButton}
      onClick={onPress}
      onPointerEnter={() => onHover?.(true)}
      onPointerLeave={() => onHover?.(false)}
    >
      {icon}
      <span className={styles.words}>{children}</span>
    </button>
  );
}
