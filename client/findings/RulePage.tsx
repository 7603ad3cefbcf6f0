import { useState } from 'react';
import { ruleNamed } from '#client/desk/text-part.ts';
import { late } from '#client/ui/late.tsx';
import type { Finding } from '#shared/rubric/finding.ts';
import { LatePartFailed } from './LatePartFailed.tsx';
import { loadExamples } from './late-parts.ts';
import styles from './RulePage.module.css';

const RuleExamples = late(loadExamples, LatePartFailed);

type RulePageProps = { readonly finding: Finding };

/** A rule’s page, on request: what it checks, one example each way, what it rests on, its version. */
export function RulePage({ finding }: RulePageProps) {
  const [isOpen, setOpen] = useState(false);
  const rule = ruleNamed(finding.ruleId);
  if (!rule) return null;
  return (
    <details open={isOpen} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary className={styles.summary}>About this check</summary>
      {isOpen && (
        <div className={styles.content}>
          <p className={styles.definition}>{rule.title}.</p>
          <RuleExamples ruleId={rule.id} version={rule.version} />
        </div>
      )}
    </details>
  );
}
