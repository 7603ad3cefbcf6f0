import { CircleCheck, CircleDashed, CircleDot, CircleMinus, CircleX, Undo2 } from 'lucide-react';
import { stateWords } from '#shared/reviews/pair-words.ts';
import type { ReviewState } from '#shared/reviews/review.ts';
import styles from './Pairings.module.css';

/** How far a review is: a symbol and its word. */
export function PairState({ state }: { readonly state: ReviewState }) {
  const Icon = icons[state];
  return (
    <span className={styles.mark} data-state={state}>
      <Icon aria-hidden size={16} strokeWidth={1.75} />
      {stateWords[state]}
    </span>
  );
}

const icons = {
  assigned: CircleDashed,
  begun: CircleDot,
  sent: CircleCheck,
  declined: CircleMinus,
  withdrawn: Undo2,
  removed: CircleX,
} as const;
