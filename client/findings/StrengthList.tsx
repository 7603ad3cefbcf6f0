import { CheckIcon } from 'lucide-react';
import { useDesk, useDeskState } from '#client/desk/use-desk.ts';
import styles from './FindingsPanel.module.css';
import { placeOf } from './place.ts';
import { showPlace } from './show-place.ts';

/** What the map does well: observations about the work, each leading to its place. */
export function StrengthList() {
  const desk = useDesk();
  const graph = useDeskState((state) => state.graph);
  const strengths = useDeskState((state) => state.evaluation.strengths);
  if (strengths.length === 0) return null;
  return (
    <section className={styles.strengths} aria-labelledby="strengths-title">
      <h3 id="strengths-title" className={styles.subtitle}>
        Strengths
      </h3>
      <ul className={styles.rows}>
        {strengths.map((strength) => {
          const [first] = strength.refs;
          const on = first ? placeOf(graph, first)?.on : null;
          return (
            <li key={`${strength.id}-${first?.id ?? ''}`} className={styles.strength}>
              <CheckIcon aria-hidden size={16} strokeWidth={1.75} className={styles.check} />
              {on ? (
                <button type="button" className={styles.link} onClick={() => showPlace(desk, on)}>
                  {strength.title}
                </button>
              ) : (
                strength.title
              )}
            </li>
          );
        })}
      </ul>
    </section>
  );
}
