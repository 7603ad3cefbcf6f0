import { plainTextOf } from '#db/changes/essay-state.ts';
import { type Counted, openBySeverity } from '#shared/assignments/checklist.ts';
import { countWords } from '#shared/essay/count-words.ts';
import { foundPassages } from '#shared/essay/coverage.ts';
import type { Essay } from '#shared/essay/essay.ts';
import type { Evaluations } from '../rubric/evaluations.ts';
import type { Stores } from '../stores.ts';

export type Counting = ReturnType<typeof createCounting>;

/** What an essay has now, as the checklist and the receipt say it. */
export function createCounting({ editor }: Pick<Stores, 'editor'>, evaluationOf: Evaluations) {
  return (essay: Essay, asks: 'map' | 'text' | 'both') => {
    const { revision, graph, text } = editor.current(essay.id);
    const plain = plainTextOf(text);
    const { findings } = evaluationOf(essay).evaluation;
    const written = [...graph.nodes.values()].filter((node) => node.text.trim() !== '');
    const placed = new Set(foundPassages(graph, plain).map(({ nodeId }) => nodeId));
    const statements = written.filter(({ parked }) => !parked);
    const counted: Counted = {
      nodes: written.length,
      words: countWords(plain),
      open: openBySeverity(findings, asks === 'text' && written.length === 0),
      statements: statements.length,
      linked: statements.filter(({ id }) => placed.has(id)).length,
    };
    return { revision, graph, document: text.document, counted };
  };
}
