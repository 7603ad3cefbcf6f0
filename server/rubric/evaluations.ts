import type { Editor } from '#db/changes/editor.ts';
import { plainTextOf } from '#db/changes/essay-state.ts';
import type { Essay, EssayTextState } from '#shared/essay/essay.ts';
import type { Graph } from '#shared/graph/graph.ts';
import { evaluate } from '#shared/rubric/evaluate.ts';
import type { Evaluation } from '#shared/rubric/finding.ts';
import type { Rubric } from '#shared/rubric/rubric.ts';
import type { Rubrics } from './rubrics.ts';

export type Evaluations = ReturnType<typeof createEvaluations>;

/** What a rubric says about an essay as it is now, judged once for each map, text, rubric and task. */
export function createEvaluations(editor: Editor, rubrics: Pick<Rubrics, 'of'>) {
  // None of them is ever changed in place. A rubric counts as the object that it is: a version that nothing names may
  // be written anew under the same number.
  const judged = new WeakMap<Graph, WeakMap<EssayTextState, WeakMap<Rubric, Map<string, Evaluation>>>>();
  return (essay: Essay, rubric: Rubric = rubrics.of(essay.rubric)) => {
    const { revision, graph, text } = editor.current(essay.id);
    const ofGraph =
      judged.get(graph) ?? new WeakMap<EssayTextState, WeakMap<Rubric, Map<string, Evaluation>>>();
    judged.set(graph, ofGraph);
    const ofText = ofGraph.get(text) ?? new WeakMap<Rubric, Map<string, Evaluation>>();
    ofGraph.set(text, ofText);
    const ofRubric = ofText.get(rubric) ?? new Map<string, Evaluation>();
    ofText.set(rubric, ofRubric);
    const evaluation =
      ofRubric.get(essay.prompt) ??
      evaluate({ graph, rubric, prompt: essay.prompt, text: plainTextOf(text) });
    ofRubric.set(essay.prompt, evaluation);
    return { revision, evaluation, nodes: graph.nodes.size };
  };
}
