import { isSameRubric } from '#shared/essay/essay.ts';
import type { Graph } from '#shared/graph/graph.ts';
import { collectionOf, recordTypes } from '#shared/graph/graph.ts';
import type { Evaluation, Finding } from '#shared/rubric/finding.ts';

/** What the panel compares: a graph and what the rubric says about it. */
export type Judged = { readonly graph: Graph; readonly evaluation: Evaluation };

/**
 * Findings that were open before and do not occur now, while the place they spoke of still stands. Dismissing is not
 * fixing, removing is not fixing, and another rubric is not either: none of them is listed.
 */
export function fixedBetween(before: Judged, after: Judged): readonly Finding[] {
  if (!isSameRubric(before.evaluation.rubric, after.evaluation.rubric)) return [];
  const still = new Set(after.evaluation.findings.map((finding) => finding.key));
  return before.evaluation.findings.filter(
    (finding) => finding.status === 'open' && !still.has(finding.key) && stands(finding, after.graph),
  );
}

/** Keys of findings that came with the last edit: new, and about a record that it changed. Only these animate in. */
export function arrivedBetween(before: Judged, after: Judged): ReadonlySet<string> {
  if (before.evaluation === after.evaluation) return new Set();
  const known = new Set(before.evaluation.findings.map((finding) => finding.key));
  const fresh = after.evaluation.findings.filter(
    (finding) => finding.status === 'open' && !known.has(finding.key),
  );
  if (fresh.length === 0) return new Set();
  const touched = touchedIds(before.graph, after.graph);
  return new Set(
    fresh.filter((finding) => finding.refs.some((ref) => touched.has(ref.id))).map((finding) => finding.key),
  );
}

/** One sentence for the status region; empty when nothing was fixed. */
export function fixedSentence(fixed: readonly Finding[]): string {
  const [first, ...more] = fixed;
  if (!first) return '';
  const sentence = `Fixed: “${first.title}”`;
  return more.length === 0 ? sentence : `${sentence} And ${more.length} more.`;
}

function stands(finding: Finding, graph: Graph): boolean {
  const [place] = finding.refs;
  if (!place || place.type === 'passage') return true;
  return graph[collectionOf[place.type]].has(place.id);
}

/** Records that differ, and what their relations lead from and to: adding evidence touches its claim too. */
function touchedIds(before: Graph, after: Graph): ReadonlySet<string> {
  const touched = new Set<string>();
  for (const type of recordTypes) {
    const [from, to] = [before[collectionOf[type]], after[collectionOf[type]]];
    if (from === to) continue;
    for (const id of [...from.keys(), ...to.keys()]) {
      const [old, now] = [from.get(id), to.get(id)];
      if (old === now) continue;
      touched.add(id);
      for (const record of [old, now]) {
        if (record?.type !== 'relation') continue;
        touched.add(record.target.id);
        for (const premise of record.premises) touched.add(premise.nodeId);
      }
    }
  }
  return touched;
}
