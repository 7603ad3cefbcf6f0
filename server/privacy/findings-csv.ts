import { byteOrderMark, guarded } from '#shared/assessment/exchange/guarded.ts';
import type { Graph } from '#shared/graph/graph.ts';
import { spokenName } from '#shared/graph/labels.ts';
import { csvOf } from '#shared/rubric/exchange/cells.ts';
import type { Evaluation } from '#shared/rubric/finding.ts';

const head = ['Status', 'Severity', 'Rule', 'Place', 'Finding', 'Question', 'Reason', 'Comment'];

/** What the rubric says of a map, a line a finding, as spreadsheets open it. */
export function findingsCsv(graph: Graph, { findings }: Evaluation): string {
  const rows = findings.map(({ status, severity, ruleId, refs, title, question, dismissal }) => {
    const place = spokenName(graph, refs.find(({ type }) => type === 'node')?.id ?? '');
    const why = [dismissal?.reason ?? '', dismissal?.comment ?? ''];
    return [status, severity, ruleId, place, title, question, ...why].map(guarded);
  });
  return `${byteOrderMark}${csvOf([head, ...rows])}`;
}
