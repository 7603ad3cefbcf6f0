import { ClipboardPaste } from 'lucide-react';
import type { ReactNode } from 'react';
import { Button } from '../../ui/Button.tsx';
import styles from './Welcome.module.css';

export type WelcomeProps = {
  readonly isMaking: boolean;
  readonly onStart: () => void;
  readonly onPasteOutline: () => void;
  /** The button that takes an essay that is written already. */
  readonly importing: ReactNode;
};

/** What somebody sees who has no map yet: one sentence and one thing to do. */
export function Welcome({ isMaking, onStart, onPasteOutline, importing }: WelcomeProps) {
  return (
    <section className={styles.welcome} aria-labelledby="welcome">
      <h1 id="welcome" className={styles.sentence}>
        See what your essay argues, and what is still missing.
      </h1>
      <div className={styles.actions}>
        <Button variant="primary" onPress={onStart} isPending={isMaking}>
          {isMaking ? 'Making the map …' : 'Map an argument'}
        </Button>
        {importing}
        <Button variant="quiet" icon={<ClipboardPaste aria-hidden />} onPress={onPasteOutline}>
          Paste an outline
        </Button>
      </div>
    </section>
  );
}
