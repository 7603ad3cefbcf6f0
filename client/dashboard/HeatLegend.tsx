import type { HeatView } from '#shared/assignments/dashboard.ts';
import { circles } from '#shared/assignments/level-ranks.ts';
import styles from './HeatMap.module.css';

/** What number, circle and tint say in a view. */
export function HeatLegend({ view }: { readonly view: HeatView }) {
  return (
    <p className={styles.legend}>
      {view === 'findings'
        ? 'The number counts open findings of the rules of a row; the circle is the share of places without one.'
        : 'The number is the level, 1 the lowest; the circle is how far up it is.'}{' '}
      <span className={styles.scale} aria-hidden>
        {circles.map((circle, step) => (
          <span key={circle} data-step={step}>
            {circle}
          </span>
        ))}
      </span>
      {view === 'assessors' &&
        ' Of several assessors it is the median; the spread is how far they are apart.'}
    </p>
  );
}
