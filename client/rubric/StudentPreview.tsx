import { useMemo } from 'react';
import { Button } from '#client/ui/Button.tsx';
import { Dialog } from '#client/ui/Dialog.tsx';
import { SeverityMark } from '#client/ui/SeverityMark.tsx';
import { weighingOf } from '#shared/rubric/editing/weights.ts';
import type { RubricBody } from '#shared/rubric/rubric.ts';
import { pointsWords } from './points-words.ts';
import styles from './StudentPreview.module.css';
import { tryOnSample } from './sample.ts';

export type StudentPreviewProps = { readonly body: RubricBody; readonly onClose: () => void };

/** The rubric as a student meets it: what good work looks like, and the questions that a map like the sample gets. */
export function StudentPreview({ body, onClose }: StudentPreviewProps) {
  const findings = useMemo(
    () => tryOnSample(body).findings.filter(({ status }) => status === 'open'),
    [body],
  );
  const weighing = weighingOf(body);
  const hasPoints = weighing.type === 'points' && weighing.total > 0;
  return (
    <Dialog
      title={`As a student sees it: ${body.title}`}
      isOpen
      onClose={onClose}
      width="wide"
      actions={
        <Button variant="primary" onPress={onClose}>
          Done
        </Button>
      }
    >
      <div className={styles.content}>
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
        <section className={styles.criterion}>
          <h3 className={styles.title}>Findings while they work, on the sample map</h3>
          {findings.length === 0 ? (
            <p className={styles.note}>Nothing is asked about the sample map.</p>
          ) : (
            <ul className={styles.findings}>
              {findings.map((finding) => (
                <li key={finding.key} className={styles.finding}>
                  <SeverityMark severity={finding.severity} isWordShown />
                  <p className={styles.name}>{finding.title}</p>
                  <p className={styles.note}>{finding.question}</p>
                </li>
              ))}
            </ul>
          )}
        </section>
      </div>
    </Dialog>
  );
}
