import { Link } from 'wouter';
import type { Report } from '#shared/report/report.ts';
import styles from './Report.module.css';

type NextStepsProps = { readonly report: Report };

/** At most three moves, each with the way to its place. */
export function NextSteps({ report: { next, essay } }: NextStepsProps) {
  if (next.length === 0) return null;
  return (
    <section className={styles.section} aria-labelledby="report-next">
      <h2 id="report-next" className={styles.heading}>
        Where to next
      </h2>
      <ol className={styles.steps}>
        {next.map(({ text, criterion, number, place }) => (
          <li key={`${number} ${text}`}>
            <p>{text}</p>
            <p className={styles.quiet}>
              {criterion !== '' && <span>{criterion}</span>}
              {number !== null && <a href={`#comment-place-${number}`}>Comment {number}</a>}
              {(place?.type === 'node' || place?.type === 'relation') && (
                <Link className={styles.screenOnly} href={`/essays/${essay.id}#${place.type}=${place.id}`}>
                  Show it on the map
                </Link>
              )}
            </p>
          </li>
        ))}
      </ol>
    </section>
  );
}
