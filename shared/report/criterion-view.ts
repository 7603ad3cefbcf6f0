import type { Assessment } from '#shared/assessment/assessment.ts';
import type { Writer } from '#shared/assessment/comment.ts';
import { levelOf, markOn, mostPointsOf, pointsOf } from '#shared/assessment/total.ts';
import type { DocumentJson } from '#shared/essay/document.ts';
import type { Graph } from '#shared/graph/graph.ts';
import { numberOf } from '#shared/graph/labels.ts';
import { outlineOf } from '#shared/graph/outline.ts';
import { type Coverage, coverageOf } from '#shared/rubric/criterion-coverage.ts';
import type { Evaluation } from '#shared/rubric/finding.ts';
import type { Criterion, Level } from '#shared/rubric/rubric.ts';
import type { Rounds } from './rounds.ts';

/** One person’s mark on one criterion. */
export type MarkView = {
  readonly writer: Writer;
  readonly level: Level | null;
  /** Null when neither a level nor points were given. */
  readonly points: number | null;
  readonly of: number;
  readonly comment: DocumentJson | null;
};

export type CriterionView = {
  readonly criterion: Criterion;
  readonly coverage: Coverage;
  /** What it is about: nodes of its kinds that have words, as they are numbered in the outline (“1.2”), in its order. */
  readonly evidence: readonly { readonly id: string; readonly number: string; readonly isOpen: boolean }[];
  readonly self: MarkView | null;
  /** A person each; newest round. */
  readonly others: readonly MarkView[];
  /** Points since the same people’s round before, on average and to hundredths; null when there was none. */
  readonly since: number | null;
};

/** What is said on a criterion by now, and what of the map it is about. */
export function criterionView(
  criterion: Criterion,
  rounds: readonly Rounds[],
  { graph, evaluation }: { readonly graph: Graph; readonly evaluation: Evaluation },
): CriterionView {
  const coverage = coverageOf(criterion, evaluation);
  const open = new Set(coverage.openRefs.flatMap(({ type, id }) => (type === 'node' ? [id] : [])));
  const own = rounds.findLast(({ current }) => current.type === 'self');
  const others = rounds.filter(({ current }) => current.type !== 'self');
  const differences = others.flatMap(({ current, earlier }) => {
    const then = pointsOf(criterion, markOn(criterion, earlier.at(-1)?.marks ?? []));
    const now = pointsOf(criterion, markOn(criterion, current.marks));
    return then === null || now === null ? [] : [now - then];
  });
  return {
    criterion,
    coverage,
    evidence: outlineOf(graph).flatMap((row) => {
      const node = graph.nodes.get(row.ref.id);
      if (!node || row.seeAlso || node.text.trim() === '' || !criterion.nodeKinds.includes(node.kind))
        return [];
      return [{ id: node.id, number: numberOf(graph, row), isOpen: open.has(node.id) }];
    }),
    self: own ? markView(criterion, own.current) : null,
    others: others.flatMap(({ current }) => markView(criterion, current) ?? []),
    since: meanOf(differences),
  };
}

/** To hundredths, as points are. */
function meanOf(values: readonly number[]): number | null {
  if (values.length === 0) return null;
  return Math.round((values.reduce((sum, value) => sum + value, 0) / values.length) * 100) / 100;
}

function markView(criterion: Criterion, assessment: Assessment): MarkView | null {
  const mark = markOn(criterion, assessment.marks);
  if (!mark) return null;
  return {
    writer: assessment.assessor,
    level: levelOf(criterion, mark) ?? null,
    points: pointsOf(criterion, mark),
    of: mostPointsOf(criterion),
    comment: mark.comment,
  };
}
