import { useDeferredValue, useMemo } from 'react';
import { SketchTree } from '#client/findings/SketchTree.tsx';
import { ProgressBar } from '#client/ui/ProgressBar.tsx';
import { SeverityMark } from '#client/ui/SeverityMark.tsx';
import { coverageOf } from '#shared/rubric/criterion-coverage.ts';
import styles from './SamplePreview.module.css';
import { sample, tryOnSample } from './sample.ts';
import { useRubricState } from './use-rubric-desk.ts';

/** The rubric tried on a sample map, anew with every edit: coverage of each criterion, and what would be asked. */
export function SamplePreview() {
  const body = useDeferredValue(useRubricState((state) => state.body));
  const evaluation = useMemo(() => tryOnSample(body), [body]);
  const open = evaluation.findings.filter(({ status }) => status === 'open');
  return (
    <section aria-labelledby="preview-heading" className={styles.preview}>
      <h2 id="preview-heading" className={styles.heading}>
        On a sample map
      </h2>
      <p className={styles.note}>What this rubric says about “{sample?.essayTitle}”, as it stands now.</p>
      <h3 className={styles.part}>Coverage</h3>
      <p className={styles.note}>
        Places without an open finding, of those that the checks of a criterion speak of.
      </p>
      <ul className={styles.list}>
        {body.criteria.map((criterion, at) => {
          const { applicable, open: missing } = coverageOf(criterion, evaluation);
          const name = criterion.title || `Criterion ${at + 1}`;
          return (
            <li key={criterion.id} className={styles.row}>
              <span className={styles.name}>{name}</span>
              {applicable === 0 ? (
                <span className={styles.none}>
                  {criterion.rules.length === 0 ? 'No checks chosen' : 'Nothing to check here'}
                </span>
              ) : (
                <ProgressBar label="places" value={applicable - missing} of={applicable} />
              )}
            </li>
          );
        })}
      </ul>
      <h3 className={styles.part}>
        {open.length === 1 ? '1 finding' : `${open.length === 0 ? 'No' : open.length} findings`}
      </h3>
      <ul className={styles.list}>
        {open.map((finding) => (
          <li key={finding.key} className={styles.finding}>
            <SeverityMark severity={finding.severity} />
            <span>
              {finding.title}
              <span className={styles.question}>{finding.question}</span>
            </span>
          </li>
        ))}
      </ul>
      <details className={styles.map}>
        <summary className={styles.summary}>Show the sample map</summary>
        <SketchTree title={sample?.essayTitle ?? ''} sketch={sample?.sketch ?? ''} />
      </details>
    </section>
  );
}
