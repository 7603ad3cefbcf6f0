import type { Editor } from '#db/changes/editor.ts';
import type { Essay } from '#shared/essay/essay.ts';
import type { Graph } from '#shared/graph/graph.ts';
import { evaluate } from '#shared/rubric/evaluate.ts';
import type { Evaluation } from '#shared/rubric/finding.ts';
import { rubricOf } from '#shared/rubric/presets/index.ts';
import type { Rubric } from '#shared/rubric/rubric.ts';

export type Evaluations = ReturnType<typeof createEvaluations>;

/** What a rubric says about an essay as it is now, judged once for each graph, rubric and task. */
export function createEvaluations(editor: Editor) {
  const judged = new WeakMap<Graph, Map<string, Evaluation>>(); // a graph is never changed in place
  return (essay: Essay, rubric: Rubric = rubricOf(essay.rubric)) => {
    const { revision, graph } = editor.current(essay.id);
    const ofGraph = judged.get(graph) ?? new Map<string, Evaluation>();
    judged.set(graph, ofGraph);
    const key = JSON.stringify([rubric.id, rubric.version, essay.prompt]);
    const evaluation = ofGraph.get(key) ?? evaluate({ graph, rubric, prompt: essay.prompt });
    ofGraph.set(key, evaluation);
    return { revision, evaluation, nodes: graph.nodes.size };
  };
}
