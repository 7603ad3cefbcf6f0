import type { Editor } from '#db/changes/editor.ts';
import { plainTextOf } from '#db/changes/essay-state.ts';
import type { Essay, EssayTextState } from '#shared/essay/essay.ts';
import type { Graph } from '#shared/graph/graph.ts';
import { evaluate } from '#shared/rubric/evaluate.ts';
import type { Evaluation } from '#shared/rubric/finding.ts';
import { rubricOf } from '#shared/rubric/presets/index.ts';
import type { Rubric } from '#shared/rubric/rubric.ts';

export type Evaluations = ReturnType<typeof createEvaluations>;

/** What a rubric says about an essay as it is now, judged once for each map, text, rubric and task. */
export function createEvaluations(editor: Editor) {
  // Neither is ever changed in place.
  const judged = new WeakMap<Graph, WeakMap<EssayTextState, Map<string, Evaluation>>>();
  return (essay: Essay, rubric: Rubric = rubricOf(essay.rubric)) => {
    const { revision, graph, text } = editor.current(essay.id);
    const ofGraph = judged.get(graph) ?? new WeakMap<EssayTextState, Map<string, Evaluation>>();
    judged.set(graph, ofGraph);
    const ofText = ofGraph.get(text) ?? new Map<string, Evaluation>();
    ofGraph.set(text, ofText);
    const key = JSON.stringify([rubric.id, rubric.version, essay.prompt]);
    const evaluation =
      ofText.get(key) ?? evaluate({ graph, rubric, prompt: essay.prompt, text: plainTextOf(text) });
    ofText.set(key, evaluation);
    return { revision, evaluation, nodes: graph.nodes.size };
  };
}
