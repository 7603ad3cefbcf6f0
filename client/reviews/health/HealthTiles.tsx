import type { ReviewHealth } from '#shared/reviews/health.ts';
import { healthTiles } from '#shared/reviews/health-words.ts';
import styles from '../../dashboard/Tiles.module.css';

/** How far the reviews are, in figures. */
export function HealthTiles({ health }: { readonly health: ReviewHealth }) {
  return (
    <ul className={styles.tiles} aria-label="How far the reviews are">
      {healthTiles(health).map(({ title, value, note }) => (
        <li key={title} className={styles.tile}>
          <span className={styles.title}>{title}</span>
          <span className={styles.value}>{value}</span>
          <span className={styles.note}>{note}</span>
        </li>
      ))}
    </ul>
  );
}
