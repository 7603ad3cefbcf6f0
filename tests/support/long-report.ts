import type { ReportToPrint } from '#server/report/printing.ts';
import { blocksOf } from '#shared/report/blocks.ts';
import { reportOf } from '#shared/report/report.ts';
import { mapOf } from './map.ts';
import { assessmentOf, commentOf, mark, momentOf, planItemOf, reportInputOf } from './report.ts';

/** A report on a map of 46 nodes with thirty comments of one to five sentences. */
export function longReport(given: Partial<ReportToPrint> = {}): ReportToPrint {
  const sentence = 'A reader who does not share your view will stop here and ask for whom that is so.';
  const graph = mapOf(
    [
      'thesis #t: Our town should keep its ferries and build no bridge in the next ten years',
      ...Array.from({ length: 9 }, (_, branch) => [
        `  ${branch % 3 === 2 ? '- counterargument' : '+ claim'} #n${branch}: Statement ${branch} is about boats, quays and the people who wait there`,
        ...[0, 1, 2, 3].map(
          (leaf) => `    + evidence #e${branch}x${leaf}: Count ${branch}.${leaf} of the harbour office`,
        ),
      ]).flat(),
    ].join('\n'),
  );
  const ids = [...graph.nodes.keys()];
  const comments = Array.from({ length: 30 }, (_, at) => {
    const id = ids[(at * 7) % ids.length] ?? '';
    const place = { type: 'node' as const, id };
    return commentOf(`c${at}`, place, `Comment ${at}. ${sentence.repeat(1 + (at % 5))}`, {
      excerpt: graph.nodes.get(id)?.text ?? '',
    });
  });
  const marks = [mark('reasons', 2, sentence.repeat(12)), mark('others', 3, sentence)];
  const report = reportOf(
    reportInputOf({
      now: momentOf(3, graph),
      assessed: momentOf(1, graph),
      assessments: [assessmentOf('x', {}, { marks }), assessmentOf('own', { reasons: 3 }, { type: 'self' })],
      comments,
      plan: [planItemOf('p1', 'c1'), planItemOf('p2', 'c2')],
    }),
  );
  return { format: 'pdf', paper: 'a4', title: 'Ferries', blocks: blocksOf(report), graph, ...given };
}
