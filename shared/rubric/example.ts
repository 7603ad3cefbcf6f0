import { AppError } from '#shared/errors.ts';
import type { EssayText } from '#shared/essay/text.ts';
import type { Graph } from '#shared/graph/graph.ts';
import type { Anchor } from '#shared/graph/records.ts';
import { readSketch } from '#shared/graph/sketch.ts';
import { createContext } from './context.ts';
import { textOfExample } from './example-text.ts';
import type { Example, Rule, RuleResult } from './rule.ts';
import { textPart } from './text-part.ts';

export type ExampleMap = {
  readonly graph: Graph;
  /** Record ids by label. */
  readonly labels: ReadonlyMap<string, string>;
  readonly text: EssayText | undefined;
};

/**
 * The map of an example, with ids that are the same every time.
 * @throws sketch-not-readable when its sketch, or a quotation of its text, cannot be read
 */
export function mapOfExample(example: Example): ExampleMap {
  let made = 0;
  const newId = () => `example-${++made}`;
  const { graph, labels, problems } = readSketch(example.sketch, newId);
  const [problem] = problems;
  if (problem) throw new AppError('sketch-not-readable', `Line ${problem.line}: ${problem.message}`);
  const text = example.text === undefined ? undefined : textOfExample(example.text);
  const anchors = new Map<string, Anchor>();
  const link = (label: string, exact: string, start: number) => {
    const nodeId = labels.get(label);
    if (start < 0 || nodeId === undefined)
      throw new AppError('sketch-not-readable', `The anchor of “${label}” leads nowhere.`);
    const id = newId();
    const position = { start, end: start + exact.length };
    const quote = { exact, prefix: '', suffix: '' };
    anchors.set(id, { type: 'anchor', id, nodeId, quote, position, textVersion: 0 });
  };
  for (const [label, exact] of Object.entries(example.anchors ?? {}))
    link(label, exact, text?.text.indexOf(exact) ?? -1);
  for (const [label, exact] of Object.entries(example.stale ?? {})) link(label, exact, 0);
  return { graph: { ...graph, anchors }, labels, text };
}

/** What one rule says about an example, as evaluate would ask it. */
export function checkExample(rule: Rule, example: Example): RuleResult {
  const { graph, text } = mapOfExample(example);
  const context = createContext({
    graph,
    text,
    reading: textPart,
    prompt: '',
    language: example.language ?? 'en',
  });
  if (rule.lexical === 'wholly' && !context.isEnglish) return { applicable: [], findings: [] };
  return rule.check(context, rule.options.parse(example.options ?? {}));
}
