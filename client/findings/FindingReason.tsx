import { useState } from 'react';
import type { Finding } from '#shared/rubric/finding.ts';
import { ruleNamed } from '#shared/rubric/rules/index.ts';
import styles from './FindingReason.module.css';
import { SketchTree } from './SketchTree.tsx';

type FindingReasonProps = { readonly finding: Finding };

/** Why a rule asks, and on request its page: what it checks, one example each way, what it rests on, its version. */
export function FindingReason({ finding }: FindingReasonProps) {
  const [isOpen, setOpen] = useState(false);
  const rule = ruleNamed(finding.ruleId);
  if (!rule) return null;
  const [bad] = rule.examples.invalid;
  const [good] = rule.examples.valid;
  return (
    <>
      <p>{rule.why}</p>
      <details className={styles.page} open={isOpen} onToggle={(event) => setOpen(event.currentTarget.open)}>
        <summary className={styles.summary}>About this check</summary>
        {isOpen && (
          <div className={styles.content}>
            <p className={styles.definition}>{rule.title}</p>
            {bad && <SketchTree title="It asks here" sketch={bad.sketch} />}
            {good && <SketchTree title="It is content here" sketch={good.sketch} />}
            <p className={styles.basis}>
              {rule.basis} Version {rule.version}.
            </p>
          </div>
        )}
      </details>
    </>
  );
}
