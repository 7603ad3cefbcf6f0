import type { Graph } from '#shared/graph/graph.ts';
import { readSketch } from '#shared/graph/sketch.ts';
import { blank } from './blank.ts';
import { classical } from './classical.ts';
import { fiveParagraph } from './five-paragraph.ts';
import { literatureReview } from './literature-review.ts';
import { policyMemo } from './policy-memo.ts';
import { rogerian } from './rogerian.ts';
import { sampleBorderSecurity } from './sample-border-security.ts';
import type { Template } from './template.ts';
import { toulmin } from './toulmin.ts';

/** In the order of the gallery. To add one: a file of its own here, and a line. */
export const templates: readonly Template[] = [
  blank,
  fiveParagraph,
  toulmin,
  rogerian,
  classical,
  policyMemo,
  literatureReview,
  sampleBorderSecurity,
];

export function templateNamed(id: string): Template | undefined {
  return templates.find((template) => template.id === id);
}

/** The map an essay of this template starts with; every record under a fresh id. Empty for an unknown template. */
export function graphOfTemplate(id: string, newId: () => string): Graph {
  return readSketch(templateNamed(id)?.sketch ?? '', newId).graph;
}
