import { useMemo } from 'react';
import { graphOfTemplate } from '#shared/essay/templates/index.ts';
import type { Template } from '#shared/essay/templates/template.ts';
import { judge } from '#shared/rubric/judge.ts';
import { Button } from '../../ui/Button.tsx';
import { SeverityMark } from '../../ui/SeverityMark.tsx';
import { MapShape, narrowCard } from './MapShape.tsx';
import styles from './SampleCard.module.css';
import { useReadyRubric } from './use-ready-rubric.ts';

export type SampleCardProps = {
  readonly template: Template;
  readonly isMaking: boolean;
  readonly onOpen: () => void;
};

/** The sample essay as it is: its own map from far away, and what the rubric really says about it. */
export function SampleCard({ template, isMaking, onOpen }: SampleCardProps) {
  const rubric = useReadyRubric(template.rubric);
  const graph = useMemo(() => {
    let count = 0;
    return graphOfTemplate(template.id, () => `n${count++}`);
  }, [template]);
  const evaluation = useMemo(
    () => rubric && judge({ graph, rubric, prompt: template.prompt }, null),
    [graph, rubric, template],
  );
  const open = evaluation?.findings.filter(({ status }) => status === 'open') ?? [];
  return (
    <section className={styles.card} aria-labelledby="sample-title">
      <div className={styles.words}>
        <p className={styles.eyebrow}>Sample essay</p>
        <h2 id="sample-title" className={styles.title}>
          {template.essayTitle}
        </h2>
        <p className={styles.facts}>
          {graph.nodes.size} nodes, {graph.sources.size} sources
        </p>
        {/* Above what comes a moment later with the rubric: a button that moves under the hand is not pressed. */}
        <div className={styles.actions}>
          <Button onPress={onOpen} isPending={isMaking}>
            {isMaking ? 'Opening …' : 'Open the sample'}
          </Button>
        </div>
        <div className={styles.open}>
          {evaluation && (
            <p className={styles.facts}>
              {evaluation.progress.done} of {evaluation.progress.of} checks. These questions are still open:
            </p>
          )}
          <ul className={styles.findings}>
            {open.map((finding) => (
              <li key={finding.key} className={styles.finding}>
                <SeverityMark severity={finding.severity} />
                <span>{finding.title}</span>
              </li>
            ))}
          </ul>
        </div>
      </div>
      <div className={styles.picture}>
        <MapShape graph={graph} card={narrowCard} />
      </div>
    </section>
  );
}
