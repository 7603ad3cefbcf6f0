import type { ReactNode } from 'react';
import { Button } from '../../ui/Button.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import type { Asked } from '../../use-asked.ts';
import styles from './Health.module.css';

type LookedAtProps<T> = {
  /** What it is, as a subject: “The numbers”. */
  readonly what: string;
  readonly asked: Asked<T>;
  readonly load: () => Promise<void>;
  readonly children: (value: T) => ReactNode;
};

/** What was read, or why it is not there; with a way to try again. */
export function LookedAt<T>({ what, asked, load, children }: LookedAtProps<T>) {
  if (asked.state === 'loading') return <p role="status">Looking how the reviews go …</p>;
  if (asked.state !== 'ready')
    return (
      <div role="alert">
        <EmptyState
          title={`${what} cannot be shown right now`}
          actions={
            <Button variant="primary" onPress={() => void load()}>
              Try again
            </Button>
          }
        >
          {asked.why}
        </EmptyState>
      </div>
    );
  return (
    <div className={styles.page}>
      {asked.trouble !== '' && (
        <p role="alert" className={styles.trouble}>
          {asked.trouble} <Button onPress={() => void load()}>Try again</Button>
        </p>
      )}
      {children(asked.value)}
    </div>
  );
}
