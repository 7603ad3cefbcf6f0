import { templateNamed } from '#shared/essay/templates/index.ts';
import type { Graph } from '#shared/graph/graph.ts';
import { readSketch } from '#shared/graph/sketch.ts';
import { evaluate } from '#shared/rubric/evaluate.ts';
import type { Evaluation } from '#shared/rubric/finding.ts';
import type { RubricBody } from '#shared/rubric/rubric.ts';

/** The map that a rubric is tried on while it is written: the sample essay, with the gaps that were left in it. */
export const sample = templateNamed('sample-border-security');

let graph: Graph | null = null;

export function sampleGraph(): Graph {
  let count = 0;
  graph ??= readSketch(sample?.sketch ?? '', () => {
    count += 1;
    return `sample-${count}`;
  }).graph;
  return graph;
}

/** What the rubric says about the sample map. */
export function tryOnSample(body: RubricBody): Evaluation {
  const rubric = { id: 'preview', version: 1, ...body };
  return evaluate({ graph: sampleGraph(), rubric, prompt: sample?.prompt ?? '', language: 'en' });
}
