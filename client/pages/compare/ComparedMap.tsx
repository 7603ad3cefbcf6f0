import { useId } from 'react';
import { Canvas } from '#client/canvas/Canvas.tsx';
import { DeskContext } from '#client/desk/use-desk.ts';
import { Outline } from '#client/outline/Outline.tsx';
import { useStill } from '#client/reviews/use-still.ts';
import { late } from '#client/ui/late.tsx';
import type { Comparison } from '#shared/reviews/comparison.ts';
import { defaultRubric, rubricOf } from '#shared/rubric/presets/index.ts';
import type { Rubric } from '#shared/rubric/rubric.ts';
import { TextPaneFailed } from '../editor/TextPaneFailed.tsx';
import styles from './Compare.module.css';
import type { ComparedLook } from './compared-looks.ts';

const TextPane = late(loadTextPane, TextPaneFailed);

/** No rule speaks here: what the checks see would choose for the reader. */
const silent: Rubric = { ...rubricOf(defaultRubric), rules: [] };

type ComparedMapProps = {
  readonly id: string;
  readonly title: string;
  readonly look: ComparedLook;
  readonly map: Comparison['first'];
};

/** One of the two, to be read. */
export function ComparedMap({ id, title, look, map }: ComparedMapProps) {
  const headingId = useId();
  const desk = useStill(id, { title, prompt: '', ...map }, silent);
  return (
    <section className={styles.map} aria-labelledby={headingId}>
      <h2 id={headingId} className={styles.title}>
        {title}
      </h2>
      <div className={styles.pane} aria-busy={desk === null}>
        {desk && (
          <DeskContext value={desk}>
            {look === 'outline' && <Outline label={`${title}: outline`} />}
            {look === 'map' && <Canvas label={`${title}: drawing`} />}
            {look === 'text' && <TextPane />}
          </DeskContext>
        )}
      </div>
    </section>
  );
}

function loadTextPane() {
  return import('#client/essay/TextPane.tsx').then((module) => ({ default: module.TextPane }));
}
