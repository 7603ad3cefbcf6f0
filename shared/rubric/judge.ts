import type { EssayText } from '#shared/essay/text.ts';
import { compare, type Graph } from '#shared/graph/graph.ts';
import { createContext, type RuleContext, type TextReading } from './context.ts';
import { type Evaluation, type Finding, type Ref, severities } from './finding.ts';
import { findingKey } from './key.ts';
import type { Rubric, RuleUse } from './rubric.ts';
import { filled, type Report, type Rule, topics } from './rule.ts';
import { rulesOfMap } from './rules/of-map.ts';
import { strengths } from './strengths/index.ts';
import { applyDismissals } from './waiver.ts';

export type EvaluationInput = {
  readonly graph: Graph;
  readonly rubric: Rubric;
  /** The task as it was set; empty when there is none. */
  readonly prompt: string;
  readonly text?: EssayText | undefined;
  /** BCP 47; when left out it is judged from the words on the map. */
  readonly language?: string | undefined;
};

type Judged = {
  readonly rule: Rule;
  readonly applicable: number;
  readonly places: readonly Ref[];
  readonly findings: readonly Finding[];
};

/** What judging a text takes beyond the map: see text-part.ts. */
export type TextPart = TextReading & { readonly rules: readonly Rule[] };

/**
 * What a rubric says about a map, and with the text part about its text. Without that part the text and the rules that
 * speak of it are left out, and dismissals of theirs are kept.
 */
export function judge(
  { graph, rubric, prompt, text, language }: EvaluationInput,
  part: TextPart | null,
): Evaluation {
  const context = createContext({ graph, prompt, text, reading: part, language });
  const judged: Judged[] = [];
  for (const use of rubric.rules) {
    const rule = use.enabled
      ? (mapRules.get(use.ruleId) ?? part?.rules.find(({ id }) => id === use.ruleId))
      : undefined;
    if (!rule || (rule.lexical === 'wholly' && !context.isEnglish)) continue;
    judged.push(judgedBy(rule, use, context));
  }
  const ran = new Set(judged.map(({ rule }) => rule.id));
  const { findings, stale } = applyDismissals(
    inOrder(judged, context),
    graph.dismissals.values(),
    // A rule that is gone for good is not coming back to confirm its dismissals either.
    (ruleId) => ran.has(ruleId) || (part !== null && !isRule(ruleId, part)),
  );
  const openPlaces = placesOf(findings.filter((finding) => finding.status === 'open'));
  const rows = judged.map(({ rule, applicable, places }) => ({
    ruleId: rule.id,
    applicable,
    open: openPlaces.get(rule.id)?.size ?? 0,
    places: [...places],
  }));
  const checked = rows.filter((row) => row.applicable > 0);
  return {
    rubric: { id: rubric.id, version: rubric.version },
    findings: [...findings],
    strengths: strengths.flatMap((strength) => {
      const found = strength.find(context);
      return found ? [{ id: strength.id, title: found.title, refs: [...found.refs] }] : [];
    }),
    progress: { done: checked.filter((row) => row.open === 0).length, of: checked.length },
    rules: rows,
    staleDismissals: [...stale],
  };
}

const mapRules = new Map(rulesOfMap.map((rule) => [rule.id, rule]));

function isRule(ruleId: string, part: TextPart): boolean {
  return mapRules.has(ruleId) || part.rules.some(({ id }) => id === ruleId);
}

/** What one rule says, as findings; nothing is dismissed yet. */
function judgedBy(rule: Rule, use: RuleUse, context: RuleContext): Judged {
  // A rubric may have been stored when the rule had other options; then its defaults are asked.
  const options = rule.options.safeParse(use.options);
  const result = rule.check(context, options.success ? options.data : rule.options.parse({}));
  // What a rule says twice of one place (two nodes that say the same, say) has one key, and is one finding.
  const byKey = new Map<string, Finding>();
  for (const report of result.findings) {
    const finding = findingOf(rule, use, report, context);
    const known = byKey.get(finding.key);
    if (!known) byKey.set(finding.key, finding);
    // The same words twice in the text (“Ibid.”) are one finding that shows both places.
    else if (finding.spans)
      byKey.set(finding.key, { ...known, spans: [...(known.spans ?? []), ...finding.spans] });
  }
  const findings = [...byKey.values()];
  // A rule that speaks of the map as a whole names no place, yet it has checked something.
  const places = [...new Map(result.applicable.map((ref) => [ref.id, ref])).values()].sort((a, b) =>
    compare(a.id, b.id),
  );
  const applicable = Math.max(places.length, findings.length > 0 ? 1 : 0);
  return { rule, applicable, places, findings };
}

function findingOf(rule: Rule, use: RuleUse, report: Report, context: RuleContext): Finding {
  const message = rule.messages[report.messageId];
  if (!message) throw new Error(`The rule ${rule.id} has no message ${report.messageId}.`);
  return {
    key: findingKey(
      rule.id,
      report.refs.map((ref) => namedByClass(context, ref)),
    ),
    ruleId: rule.id,
    ruleVersion: rule.version,
    severity: use.severity ?? message.severity ?? rule.severity,
    messageId: report.messageId,
    title: filled(message.title, report.data),
    question: filled(message.question, report.data),
    data: { ...report.data },
    refs: [...report.refs],
    ...(report.spans && report.spans.length > 0 ? { spans: [...report.spans] } : {}),
    suggestions: [...report.suggestions],
    status: 'open',
  };
}

/** Nodes that say the same are one place, whichever of them the finding is shown at. */
function namedByClass(context: RuleContext, ref: Ref): Ref {
  return ref.type === 'node' ? { type: 'node', id: context.pointOf(ref.id)?.id ?? ref.id } : ref;
}

/** Topic, then severity, then where it stands in the outline (rules.md 7.0 e); keys only settle what is left. */
function inOrder(judged: readonly Judged[], context: RuleContext): Finding[] {
  const ranked = judged.flatMap(({ rule, findings }) =>
    findings.map((finding) => ({
      finding,
      rank: [
        topics.indexOf(rule.topic),
        severities.indexOf(finding.severity),
        placeOf(context, finding.refs[0]),
        placeOf(context, finding.refs[1]),
        finding.spans?.[0]?.start ?? -1,
      ],
    })),
  );
  ranked.sort((a, b) => {
    for (const [at, rank] of a.rank.entries()) {
      const difference = rank - (b.rank[at] ?? 0);
      if (difference !== 0) return difference;
    }
    return (
      compare(a.finding.ruleId, b.finding.ruleId) ||
      compare(a.finding.title, b.finding.title) ||
      compare(a.finding.key, b.finding.key)
    );
  });
  return ranked.map(({ finding }) => finding);
}

function placeOf(context: RuleContext, ref: Ref | undefined): number {
  if (!ref) return -1;
  if (ref.type === 'source') return placeOfSource(context, ref.id);
  const nodeId = ref.type === 'relation' ? context.graph.relations.get(ref.id)?.premises[0]?.nodeId : ref.id;
  return context.pointOf(nodeId ?? '')?.place ?? Number.MAX_SAFE_INTEGER;
}

/** Where a source is first cited on the map. */
function placeOfSource(context: RuleContext, sourceId: string): number {
  const citing = context.points.find((point) =>
    context.citations(point).some((citation) => citation.sourceId === sourceId),
  );
  return citing?.place ?? Number.MAX_SAFE_INTEGER;
}

/** Where each rule's findings are shown, each place once; findings on the whole map share one. */
function placesOf(findings: readonly Finding[]): ReadonlyMap<string, ReadonlySet<string>> {
  const places = new Map<string, Set<string>>();
  for (const { ruleId, refs } of findings) {
    const place = refs[0]?.id ?? '';
    const known = places.get(ruleId);
    if (known) known.add(place);
    else places.set(ruleId, new Set([place]));
  }
  return places;
}
