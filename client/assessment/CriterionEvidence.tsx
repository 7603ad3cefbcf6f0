import { useState } from 'react';
import { useDesk, useDeskState } from '#client/desk/use-desk.ts';
import { kinds } from '#shared/graph/kinds/index.ts';
import { shortText } from '#shared/graph/labels.ts';
import { coverageOf } from '#shared/rubric/criterion-coverage.ts';
import type { Criterion } from '#shared/rubric/rubric.ts';
import { KindIcon } from '../ui/KindIcon.tsx';
import { SeverityMark } from '../ui/SeverityMark.tsx';
import styles from './CriterionEvidence.module.css';
import { coverageWords, nodesFor } from './criterion-evidence.ts';
import { firstPlace } from './first-place.ts';

/** More than these are behind a button: the form is to be read at a glance. */
const few = 4;

type CriterionEvidenceProps = {
  readonly criterion: Criterion;
  /** Leads the eye to a place on the map; on a narrow screen to the map itself. */
  readonly onShow: () => void;
};

/** What of the map a criterion speaks of, and what its rules say there: to be looked at, never counted as a mark. */
export function CriterionEvidence({ criterion, onShow }: CriterionEvidenceProps) {
  const desk = useDesk();
  const graph = useDeskState((state) => state.graph);
  const evaluation = useDeskState((state) => state.evaluation);
  const selected = useDeskState((state) => state.selection.at(-1)?.id ?? null);
  const nodes = nodesFor(criterion, graph);
  const coverage = coverageOf(criterion, evaluation);
  const { findings } = coverage;
  const [areNodesOpen, setNodesOpen] = useState(false);
  const [areFindingsOpen, setFindingsOpen] = useState(false);
  if (criterion.nodeKinds.length === 0 && criterion.rules.length === 0) return null;
  const kindWords = criterion.nodeKinds.map((kind) => `no ${kinds[kind].plural}`).join(', ');

  function show(ref: { readonly type: 'node' | 'relation'; readonly id: string }) {
    desk.select([ref]);
    onShow();
  }

  return (
    <div className={styles.evidence}>
      {criterion.nodeKinds.length > 0 && (
        <div className={styles.part}>
          <h4 className={styles.title}>On the map</h4>
          {nodes.length === 0 && <p className={styles.quiet}>The map has {kindWords}.</p>}
          <ul className={styles.list}>
            {nodes.slice(0, areNodesOpen ? undefined : few).map((node) => (
              <li key={node.id}>
                <button
                  type="button"
                  className={styles.place}
                  aria-pressed={selected === node.id}
                  onClick={() => show({ type: 'node', id: node.id })}
                  onPointerEnter={() => desk.setHovered({ type: 'node', id: node.id })}
                  onPointerLeave={() => desk.setHovered(null)}
                >
                  <KindIcon kind={node.kind} />
                  <span>
                    {kinds[node.kind].title}: {shortText(node, 90)}
                  </span>
                </button>
              </li>
            ))}
          </ul>
          {nodes.length > few && !areNodesOpen && (
            <button type="button" className={styles.more} onClick={() => setNodesOpen(true)}>
              Show all {nodes.length}
            </button>
          )}
        </div>
      )}
      {coverage.applicable > 0 && (
        <div className={styles.part}>
          <h4 className={styles.title}>What the checks see</h4>
          <p className={styles.coverage}>{coverageWords(coverage, graph)}</p>
          <ul className={styles.list}>
            {findings.slice(0, areFindingsOpen ? undefined : few).map((finding) => {
              const place = firstPlace(graph, finding);
              return (
                <li key={finding.key}>
                  {place ? (
                    <button type="button" className={styles.place} onClick={() => show(place)}>
                      <SeverityMark severity={finding.severity} />
                      <span>{finding.title}</span>
                    </button>
                  ) : (
                    <span className={styles.place}>
                      <SeverityMark severity={finding.severity} />
                      <span>{finding.title}</span>
                    </span>
                  )}
                </li>
              );
            })}
          </ul>
          {findings.length > few && !areFindingsOpen && (
            <button type="button" className={styles.more} onClick={() => setFindingsOpen(true)}>
              Show all {findings.length} findings
            </button>
          )}
        </div>
      )}
    </div>
  );
}
