import type { Report } from '#shared/report/report.ts';
import { ledgerWords, reasonWords } from '#shared/report/words.ts';
import type { Finding } from '#shared/rubric/finding.ts';
import styles from './Report.module.css';

/** What became of the automatic findings. */
export function Ledger({ report }: { readonly report: Report }) {
  const { open, dismissed, fixed } = report.findings;
  if (open.length + dismissed.length + fixed.length === 0) return null;
  return (
    <section className={styles.section} aria-labelledby="report-findings">
      <h2 id="report-findings" className={styles.heading}>
        Automatic findings
      </h2>
      <p>{ledgerWords(report)}</p>
      <Part title="Open" findings={open} after={({ question }) => question} />
      <Part
        title="Dismissed"
        findings={dismissed}
        after={({ dismissal }) => (dismissal ? `(${reasonWords[dismissal.reason]})` : '')}
      />
      <Part title="Resolved" findings={fixed} after={() => ''} />
    </section>
  );
}

type PartProps = {
  readonly title: string;
  readonly findings: readonly Finding[];
  readonly after: (finding: Finding) => string;
};

function Part({ title, findings, after }: PartProps) {
  if (findings.length === 0) return null;
  return (
    <>
      <h3 className={styles.subheading}>{title}</h3>
      <ul className={styles.list}>
        {findings.map((finding) => (
          <li key={finding.key}>
            {finding.title} <span className={styles.quiet}>{after(finding)}</span>
          </li>
        ))}
      </ul>
    </>
  );
}
