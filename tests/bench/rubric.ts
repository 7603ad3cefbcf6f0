import { applyDiff } from '#shared/graph/diff.ts';
import { layoutOf } from '#shared/graph/layout/layout.ts';
import { evaluate } from '#shared/rubric/evaluate.ts';
import { rubricOf } from '#shared/rubric/presets/index.ts';
import { essayMap } from './essay-map.ts';
import { heading, row, timed } from './figures.ts';

/** The rule engine and the layout as an edit pays for them: a changed graph each time, so nothing is remembered. */
export function benchRubric() {
  heading('Rule engine and layout, ms an edit');
  const rubric = rubricOf({ id: 'argument-essay', version: 1 });
  for (const size of [100, 500, 2_000]) {
    const start = essayMap(size);
    let edit = 0;
    const edited = () => {
      const node = start.nodes.get(`n${size - 1}`);
      if (!node) throw new Error('The bench map has lost its last node.');
      edit += 1;
      return applyDiff(start, {
        added: [],
        updated: [[node, { ...node, text: `${node.text} ${edit}` }]],
        removed: [],
      });
    };
    const findings = evaluate({ graph: start, rubric, prompt: '' }).findings.length;
    const engine = timed(() => evaluate({ graph: edited(), rubric, prompt: '' }), 30);
    row(`${size} nodes, ${findings} findings`, engine);
    row(
      `${size} nodes, layout`,
      timed(() => layoutOf(edited(), () => ({ width: 240, height: 96 }), { folded: new Set() }), 30),
    );
  }
}
