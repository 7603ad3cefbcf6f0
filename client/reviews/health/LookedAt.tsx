import type { ReactNode } from 'react';
import { Button } from '../../ui/Button.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import styles from './Health.module.css';
import type { Looked } from './use-looked.ts';

type LookedAtProps<T> = {
  /** What it is, as a subject: “The numbers”. */
  readonly what: string;
  readonly looked: Looked<T>;
  readonly load: () => Promise<void>;
  readonly children: (value: T) => ReactNode;
};

/** What was read, or why it is not there; with a way to try again. */
export function LookedAt<T>({ what, looked, load, children }: LookedAtProps<T>) {
  const { value, trouble } = looked;
  if (value === null)
    return trouble === '' ? (
      <p role="status">Looking how the reviews go …</p>
    ) : (
      <div role="alert">
        <EmptyState
          title={`${what} cannot be shown right now`}
          actions={
            <Button variant="primary" onPress={() => void load()}>
              Try again
            </Button>
          }
        >
          {trouble}
        </EmptyState>
      </div>
    );
  return (
    <div className={styles.page}>
      {trouble !== '' && (
        <p role="alert" className={styles.trouble}>
          {trouble} <Button onPress={() => void load()}>Try again</Button>
        </p>
      )}
      {children(value)}
    </div>
  );
}
