import { useMemo } from 'react';
import { graphOfTemplate } from '#shared/essay/templates/index.ts';
import type { Template } from '#shared/essay/templates/template.ts';
import { judge } from '#shared/rubric/judge.ts';
import { rubricOf } from '#shared/rubric/presets/index.ts';
import { Button } from '../../ui/Button.tsx';
import { SeverityMark } from '../../ui/SeverityMark.tsx';
import { MapShape, narrowCard } from './MapShape.tsx';
import styles from './SampleCard.module.css';

export type SampleCardProps = {
  readonly template: Template;
  readonly isMaking: boolean;
  readonly onOpen: () => void;
};

/** The sample essay as it is: its own map from far away, and what the rubric really says about it. */
export function SampleCard({ template, isMaking, onOpen }: SampleCardProps) {
  const { graph, evaluation } = useMemo(() => {
    let count = 0;
    const sample = graphOfTemplate(template.id, () => `n${count++}`);
    const rubric = rubricOf(template.rubric);
    return { graph: sample, evaluation: judge({ graph: sample, rubric, prompt: template.prompt }, null) };
  }, [template]);
  const open = evaluation.findings.filter(({ status }) => status === 'open');
  const { done, of } = evaluation.progress;
  return (
    <section className={styles.card} aria-labelledby="sample-title">
      <div className={styles.words}>
        <p className={styles.eyebrow}>Sample essay</p>
        <h2 id="sample-title" className={styles.title}>
          {template.essayTitle}
        </h2>
        <p className={styles.facts}>
          {graph.nodes.size} nodes, {graph.sources.size} sources, {done} of {of} checks. These questions are
          still open:
        </p>
        <ul className={styles.findings}>
          {open.map((finding) => (
            <li key={finding.key} className={styles.finding}>
              <SeverityMark severity={finding.severity} />
              <span>{finding.title}</span>
            </li>
          ))}
        </ul>
        <div className={styles.actions}>
          <Button onPress={onOpen} isPending={isMaking}>
            {isMaking ? 'Opening …' : 'Open the sample'}
          </Button>
        </div>
      </div>
      <div className={styles.picture}>
        <MapShape graph={graph} card={narrowCard} />
      </div>
    </section>
  );
}
