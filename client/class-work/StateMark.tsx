import { Circle, CircleCheck, CircleDashed, Clock, TriangleAlert } from 'lucide-react';
import type { WorkState } from '#shared/assignments/class-list.ts';
import styles from './ClassTable.module.css';
import { stateWords } from './class-words.ts';

/** How far a student is: a symbol and its word. */
export function StateMark({ state }: { readonly state: WorkState }) {
  const Icon = icons[state];
  return (
    <span className={styles.mark} data-state={state}>
      <Icon aria-hidden size={16} strokeWidth={1.75} />
      {stateWords[state]}
    </span>
  );
}

const icons = {
  'not-started': CircleDashed,
  working: Circle,
  'handed-in': CircleCheck,
  late: Clock,
  missing: TriangleAlert,
} as const;
