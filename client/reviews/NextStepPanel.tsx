import { useId } from 'react';
import { useLocation } from 'wouter';
import { Button } from '../ui/Button.tsx';
import styles from './MyReviews.module.css';
import type { NextStep } from './next-step.ts';

type NextStepPanelProps = { readonly step: NextStep };

/** What comes next, at the head of the page, with the one button that leads to it. */
export function NextStepPanel({ step: { title, words, act, path } }: NextStepPanelProps) {
  const id = useId();
  const [, navigate] = useLocation();
  return (
    <section aria-labelledby={id} className={styles.next}>
      <div>
        <h2 id={id} className={styles.heading}>
          {title}
        </h2>
        {words !== '' && <p>{words}</p>}
      </div>
      <Button variant="primary" onPress={() => navigate(path)}>
        {act}
      </Button>
    </section>
  );
}
