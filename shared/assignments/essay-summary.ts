import * as z from 'zod/mini';
import { countWords } from '#shared/essay/count-words.ts';
import type { EssayText } from '#shared/essay/text.ts';
import type { Graph } from '#shared/graph/graph.ts';
import { dismissalSchema } from '#shared/graph/records.ts';
import { shortWords } from '#shared/graph/short-words.ts';
import { answersTo, concessionsTo, standingObjections } from '#shared/rubric/answers.ts';
import { createContext } from '#shared/rubric/context.ts';
import { coverageOf } from '#shared/rubric/criterion-coverage.ts';
import { type Evaluation, type Finding, severitySchema } from '#shared/rubric/finding.ts';
import type { Rubric } from '#shared/rubric/rubric.ts';

/** UTF-16 code units of what stands at a place, as an example for a class. */
const longestExample = 200;

/** What a class is told of one essay’s map: everything that the dashboard counts, and nothing that has to be judged anew. */
export const essaySummarySchema = z.strictObject({
  /** Words of the text. */
  words: z.int(),
  /** Nodes with words on them. */
  nodes: z.int(),
  /** Of them, those that are offered as evidence. */
  grounds: z.int(),
  objections: z.int(),
  /** Objections that somebody has answered or granted. */
  answered: z.int(),
  /** By criterion, as in shared/rubric/criterion-coverage.ts. */
  coverage: z.record(z.string(), z.strictObject({ applicable: z.int(), open: z.int(), findings: z.int() })),
  findings: z.array(
    z.strictObject({
      ruleId: z.string(),
      severity: severitySchema,
      /** Null while it is open. */
      dismissed: z.nullable(dismissalSchema.shape.reason),
      /** What stands at its place; empty when it is about the whole, or about something without words. */
      text: z.string(),
    }),
  ),
  /** Rules that had something to check. */
  rules: z.array(z.string()),
});
export type EssaySummary = z.infer<typeof essaySummarySchema>;

type SummaryInput = {
  readonly graph: Graph;
  readonly text: EssayText;
  readonly prompt: string;
  readonly rubric: Pick<Rubric, 'criteria'>;
  readonly evaluation: Evaluation;
};

export function summaryOf({ graph, text, prompt, rubric, evaluation }: SummaryInput): EssaySummary {
  const context = createContext({ graph, prompt });
  const written = context.points.filter(({ isEmpty }) => !isEmpty);
  const objections = standingObjections(context);
  const answered = objections.filter(
    (objection) =>
      answersTo(context, objection).some(({ isEmpty }) => !isEmpty) ||
      concessionsTo(context, objection).length > 0,
  );
  return {
    words: countWords(text),
    nodes: written.length,
    grounds: written.filter(({ role }) => role === 'ground').length,
    objections: objections.length,
    answered: answered.length,
    coverage: Object.fromEntries(
      rubric.criteria.map((criterion) => {
        const { applicable, open, findings } = coverageOf(criterion, evaluation);
        return [criterion.id, { applicable, open, findings: findings.length }];
      }),
    ),
    findings: evaluation.findings.map((finding) => ({
      ruleId: finding.ruleId,
      severity: finding.severity,
      dismissed: finding.dismissal?.reason ?? null,
      text: wordsAt(finding, graph, text),
    })),
    rules: evaluation.rules.flatMap(({ ruleId, applicable }) => (applicable > 0 ? [ruleId] : [])),
  };
}

/** Whether anything is written: prompts of a template are not. */
export function isBegun({ nodes, words }: Pick<EssaySummary, 'nodes' | 'words'>): boolean {
  return nodes > 0 || words > 0;
}

/** Open findings of a summary. */
export function openFindingsOf({ findings }: Pick<EssaySummary, 'findings'>): EssaySummary['findings'] {
  return findings.filter(({ dismissed }) => dismissed === null);
}

function wordsAt({ refs, spans }: Finding, graph: Graph, text: EssayText): string {
  const [shown] = refs;
  const ref = shown?.type === 'relation' ? graph.relations.get(shown.id)?.premises[0]?.nodeId : shown?.id;
  const node = ref === undefined ? undefined : graph.nodes.get(ref);
  const [span] = spans ?? [];
  const words = node?.text ?? (span ? text.text.slice(span.start, span.end) : '');
  return shortWords(words, longestExample);
}
