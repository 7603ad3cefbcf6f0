import { weighingOf } from '#shared/rubric/editing/weights.ts';
import type { RubricBody } from '#shared/rubric/rubric.ts';
import { pointsWords } from './points-words.ts';
import styles from './StudentPreview.module.css';

export type RubricWordsProps = { readonly body: Pick<RubricBody, 'description' | 'criteria'> };

/** A rubric to read: what good work looks like, criterion by criterion. */
export function RubricWords({ body }: RubricWordsProps) {
  const weighing = weighingOf(body);
  const hasPoints = weighing.type === 'points' && weighing.total > 0;
  return (
    <>
      {body.description && <p>{body.description}</p>}
      {body.criteria.map((criterion, at) => (
        <section key={criterion.id} className={styles.criterion}>
          <h3 className={styles.title}>
            {criterion.title || `Criterion ${at + 1}`}
            {criterion.weight !== null && <span className={styles.points}> · {criterion.weight} %</span>}
          </h3>
          {criterion.description && <p className={styles.note}>{criterion.description}</p>}
          {criterion.levels.length === 0 ? (
            <p className={styles.note}>You get comments on this, no level.</p>
          ) : (
            <dl className={styles.levels}>
              {criterion.levels.map((level, place) => (
                <div key={level.id} className={styles.level}>
                  <dt className={styles.name}>
                    {level.title || `Level ${place + 1}`}
                    {hasPoints && <span className={styles.points}> · {pointsWords(level.points)}</span>}
                  </dt>
                  <dd className={styles.words}>{level.description}</dd>
                </div>
              ))}
            </dl>
          )}
        </section>
      ))}
    </>
  );
}
