import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { violationsIn } from '#shared/graph/integrity.ts';
import { evaluate } from '#shared/rubric/evaluate.ts';
import { allRules } from '#tests/support/all-rules.ts';
import { graphOfArggraph, printCounts } from '#tests/support/arggraph.ts';

/** 112 short texts with gold graphs. They lie beside the project and are no part of it: skipped without them. */
const folder = join(import.meta.dirname, '../../../../shared/data/essays/microtexts-1');

describe.skipIf(!existsSync(folder))('gold-annotated short texts (skipped where they are absent)', () => {
  it('are judged without a crash, and quietly: what experts drew has no circles, islands or wrong signs', () => {
    const files = readdirSync(folder).filter((name) => name.endsWith('.xml'));
    expect(files.length).toBeGreaterThan(100);
    const texts = new Map<string, number>();
    for (const file of files) {
      const graph = graphOfArggraph(readFileSync(join(folder, file), 'utf8'));
      expect(violationsIn(graph), file).toEqual([]);
      const evaluation = evaluate({ graph, rubric: allRules, prompt: '', language: 'en' });
      for (const id of new Set(evaluation.findings.map(({ ruleId }) => ruleId)))
        texts.set(id, (texts.get(id) ?? 0) + 1);
    }
    printCounts(texts, files.length);
    for (const quiet of [
      'thesis-stated',
      'one-thesis',
      'no-circle',
      'no-island',
      'no-double-role',
      'connects-to-thesis',
      'evidence-is-used',
      'evidence-not-repeated',
      'counterargument-opposes',
    ])
      expect(texts.get(quiet) ?? 0, quiet).toBe(0);
  });
});
