import type { MapRef } from '#client/desk/state.ts';
import { useDesk, useDeskState } from '#client/desk/use-desk.ts';
import { RowButton } from '#client/ui/RowButton.tsx';
import { SeverityMark } from '#client/ui/SeverityMark.tsx';
import styles from './Inspector.module.css';

type FindingsHereProps = { readonly of: MapRef };

/** Open findings about one node or relation; each leads to its card. */
export function FindingsHere({ of }: FindingsHereProps) {
  const desk = useDesk();
  const findings = useDeskState((state) => state.evaluation.findings);
  const here = findings.filter(
    (finding) =>
      finding.status === 'open' && finding.refs.some((ref) => ref.type === of.type && ref.id === of.id),
  );
  if (here.length === 0) return null;
  return (
    <section className={styles.section}>
      <h3 className={styles.subtitle}>Findings</h3>
      <ul className={styles.list}>
        {here.map((finding) => (
          <li key={finding.key}>
            <RowButton
              icon={<SeverityMark severity={finding.severity} />}
              onPress={() => desk.setFinding(finding.key)}
            >
              {finding.title}
            </RowButton>
          </li>
        ))}
      </ul>
    </section>
  );
}
