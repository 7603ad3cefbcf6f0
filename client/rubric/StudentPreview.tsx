import { useMemo } from 'react';
import { Button } from '#client/ui/Button.tsx';
import { Dialog } from '#client/ui/Dialog.tsx';
import { SeverityMark } from '#client/ui/SeverityMark.tsx';
import type { RubricBody } from '#shared/rubric/rubric.ts';
import { RubricWords } from './RubricWords.tsx';
import styles from './StudentPreview.module.css';
import { tryOnSample } from './sample.ts';

export type StudentPreviewProps = { readonly body: RubricBody; readonly onClose: () => void };

/** The rubric as a student meets it: what good work looks like, and the questions that a map like the sample gets. */
export function StudentPreview({ body, onClose }: StudentPreviewProps) {
  const findings = useMemo(
    () => tryOnSample(body).findings.filter(({ status }) => status === 'open'),
    [body],
  );
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
        <RubricWords body={body} />
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
