import { ChangesSince, useChanges } from '#client/history/ChangesSince.tsx';
import type { VersionState } from '#shared/essay/versions.ts';
import type { Report } from '#shared/report/report.ts';
import styles from './Report.module.css';

type SinceProps = { readonly report: Report; readonly assessed: VersionState };

/** What was changed since the assessment: which comments led to a change, then map and text beside how they were. */
export function Since({ report, assessed }: SinceProps) {
  const { map, places } = report;
  const changes = useChanges(assessed, map.graph, map.text);
  if (changes.isSame) return null;
  const led = places.filter(
    ({ now, around }) => now.type !== 'same' || around.added.length + around.removed.length > 0,
  );
  return (
    <section className={`${styles.section} ${styles.screenOnly}`} aria-labelledby="report-since">
      <h2 id="report-since" className={styles.heading}>
        What changed since the assessment
      </h2>
      {places.length > 0 && (
        <p>
          {led.length === 0
            ? 'No place with a comment was changed yet.'
            : `${led.length} of ${places.length} ${places.length === 1 ? 'place' : 'places'} with comments changed: `}
          {led.map(({ number, heading }, at) => (
            <span key={number}>
              {at > 0 && ', '}
              <a href={`#comment-place-${number}`}>
                {number} {heading}
              </a>
            </span>
          ))}
        </p>
      )}
      <ChangesSince changes={changes} />
    </section>
  );
}
