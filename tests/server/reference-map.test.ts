import { describe, expect, it } from 'vitest';
import { graphFromJson } from '#shared/graph/graph.ts';
import { violationsIn } from '#shared/graph/integrity.ts';
import { layoutOf } from '#shared/graph/layout/layout.ts';
import type { EssaySnapshot } from '#shared/rubric/essay-snapshot.ts';
import type { Evaluation } from '#shared/rubric/finding.ts';
import { hasReferenceMap, referenceMapCalls } from '../support/reference-map.ts';
import { createCaller, createTestApp } from '../support/test-app.ts';

const size = { width: 240, height: 120 };

/** Real input: one reader's map of a real essay, drawn command by command through the public API. */
describe.skipIf(!hasReferenceMap)('the reference map (skipped where its file is absent)', () => {
  it('loads, lays out without overlaps and gives findings', async () => {
    const caller = createCaller(createTestApp());
    const { title, calls } = referenceMapCalls();
    expect((await caller.post('/api/essays', { id: 'reference', title })).status).toBe(201);
    for (const [index, call] of calls.entries()) {
      const sent = { commandId: `c${index}`, baseRevision: index, call };
      const response = await caller.post('/api/essays/reference/commands', sent);
      expect(response.status, JSON.stringify(call)).toBe(200);
    }
    const snapshot = (await (await caller.get('/api/essays/reference')).json()) as EssaySnapshot; // the route's own schema
    const graph = graphFromJson(snapshot.graph);
    expect([graph.nodes.size, graph.relations.size]).toEqual([46, 49]);
    expect(violationsIn(graph)).toEqual([]);
    expect(overlaps([...layoutOf(graph, () => size, { folded: new Set() }).nodes.values()])).toBe(0);

    const evaluation = (await (await caller.get('/api/essays/reference/findings')).json()) as Evaluation; // as above
    if (process.env.PRINT_FINDINGS) print(evaluation);
    const byRule = evaluation.findings.map((finding) => finding.ruleId);
    expect(byRule).toContain('evidence-is-used'); // E7 supports nothing
    expect(byRule.length).toBeGreaterThan(5);
  });
});

function print({ findings, strengths, progress }: Evaluation) {
  const lines = findings.map(({ severity, ruleId, title, question, refs }) => {
    return `${severity} ${ruleId} [${refs.map((ref) => ref.id).join(' ')}] ${title} ${question}`;
  });
  const praise = strengths.map((strength) => `strength ${strength.id}: ${strength.title}`);
  process.stdout.write(`${[...lines, ...praise, `${progress.done} of ${progress.of} checks`].join('\n')}\n`);
}

type Box = { readonly x: number; readonly y: number; readonly width: number; readonly height: number };

function overlaps(boxes: readonly Box[]): number {
  let count = 0;
  for (const [index, a] of boxes.entries()) {
    for (const b of boxes.slice(index + 1)) {
      const apart =
        a.x + a.width <= b.x || b.x + b.width <= a.x || a.y + a.height <= b.y || b.y + b.height <= a.y;
      if (!apart) count += 1;
    }
  }
  return count;
}
