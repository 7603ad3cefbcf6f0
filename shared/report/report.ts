import type { Assessment } from '#shared/assessment/assessment.ts';
import type { Comment, PlaceNow, Writer } from '#shared/assessment/comment.ts';
import { excerptAt, placeNow } from '#shared/assessment/place-now.ts';
import type { PlanItem } from '#shared/assessment/plan.ts';
import { plainOf } from '#shared/assessment/rich-text.ts';
import { type Total, totalOf } from '#shared/assessment/total.ts';
import type { DocumentJson } from '#shared/essay/document.ts';
import type { Essay } from '#shared/essay/essay.ts';
import type { EssayText } from '#shared/essay/text.ts';
import type { Graph } from '#shared/graph/graph.ts';
import type { Evaluation, Finding } from '#shared/rubric/finding.ts';
import type { Rubric } from '#shared/rubric/rubric.ts';
import { type Around, aroundSince, nothingAround } from './around.ts';
import { type CriterionView, criterionView } from './criterion-view.ts';
import { asksForWork, type NextStep, nextSteps } from './next-steps.ts';
import { type CommentedPlace, commentedPlaces, type GraphAt } from './places.ts';
import { roundsOf } from './rounds.ts';

/** An essay at one revision, judged by the rubric of the report. */
export type Moment = {
  readonly revision: number;
  readonly graph: Graph;
  readonly text: EssayText;
  readonly evaluation: Evaluation;
};

export type ReportInput = {
  readonly essay: Pick<Essay, 'id' | 'title' | 'prompt'>;
  readonly student: string;
  readonly rubric: Rubric;
  readonly now: Moment;
  /** As it was when it was assessed; null before anybody has. */
  readonly assessed: Moment | null;
  /** The essay at other revisions, of which plan and comments ask for theirs; each that is missing costs only what was changed beside a place. */
  readonly past?: readonly Pick<Moment, 'revision' | 'graph' | 'text'>[];
  /** What the reader may see, of every round. */
  readonly assessments: readonly Assessment[];
  readonly comments: readonly Comment[];
  readonly plan: readonly PlanItem[];
};

export type PlanLine = {
  readonly item: PlanItem;
  readonly comment: Comment | null;
  /** Number of the commented place. */
  readonly number: number | null;
  /** Since it was planned. */
  readonly now: PlaceNow;
  readonly around: Around;
  readonly isDone: boolean;
  /** Whether it is done because its place was changed, without the student saying so. */
  readonly isDoneByChange: boolean;
};

/** Everything that a report says, whatever it is written to. Empty parts are empty lists: they are left out. */
export type Report = {
  readonly essay: ReportInput['essay'];
  readonly student: string;
  readonly rubric: Rubric;
  readonly revision: number;
  /** Which draft it is: 1 until somebody assesses it for the second time. */
  readonly draft: number;
  /** When others finished last, ISO 8601 UTC; null before. */
  readonly assessedAt: string | null;
  readonly next: readonly NextStep[];
  readonly criteria: readonly CriterionView[];
  /** Of each person’s newest assessment, self first. */
  readonly totals: readonly {
    readonly writer: Writer;
    readonly type: Assessment['type'];
    readonly total: Total;
    /** ISO 8601 UTC; null while it is a draft. */
    readonly finishedAt: string | null;
  }[];
  readonly overall: readonly { readonly writer: Writer; readonly words: DocumentJson }[];
  readonly map: { readonly graph: Graph; readonly text: EssayText };
  readonly places: readonly CommentedPlace[];
  readonly plan: readonly PlanLine[];
  /** Comments that ask for something and are in no plan yet. */
  readonly unplanned: readonly Comment[];
  readonly findings: {
    readonly open: readonly Finding[];
    readonly dismissed: readonly Finding[];
    /** Open when the essay was assessed, and no longer. */
    readonly fixed: readonly Finding[];
  };
};

/** Joins essay, rubric, assessments, comments and plan to what a student reads. No level comes from a rule. */
export function reportOf(input: ReportInput): Report {
  const { essay, student, rubric, now, assessed, comments, plan } = input;
  const rounds = roundsOf(input.assessments);
  const newest = rounds.map(({ current }) => current);
  // Rows of another rubric that happen to have the same name are other rows.
  const isGraded = (assessment: Assessment) => assessment.rubric.id === rubric.id;
  const graded = rounds
    .filter(({ current }) => isGraded(current))
    .map(({ current, earlier }) => ({ current, earlier: earlier.filter(isGraded) }));
  const past = [...(input.past ?? []), ...(assessed ? [assessed] : [])];
  const graphAt: GraphAt = (revision) => past.find((moment) => moment.revision === revision)?.graph ?? null;
  const places = commentedPlaces(comments, now.graph, now.text, rubric, graphAt);
  const lines = plan.map((item) => planLine(item, places, now, past, rubric));
  const others = rounds.filter(({ current }) => current.type !== 'self');
  return {
    ...{ essay, student, rubric, places },
    revision: now.revision,
    draft: 1 + Math.max(0, ...others.map(({ earlier }) => earlier.length)),
    assessedAt:
      others
        .flatMap(({ current }) => finishedAt(current) ?? [])
        .sort()
        .at(-1) ?? null,
    next: nextSteps(
      places,
      graded.map(({ current }) => current),
      now.evaluation,
      rubric,
      new Set(lines.flatMap(({ item, isDone }) => (isDone && item.commentId) || [])),
    ),
    criteria: rubric.criteria.map((criterion) => criterionView(criterion, graded, now)),
    totals: graded.map(({ current }) => ({
      writer: current.assessor,
      type: current.type,
      total: totalOf(rubric, current.marks),
      finishedAt: finishedAt(current),
    })),
    overall: newest.flatMap(({ assessor, overall }) =>
      overall && plainOf(overall) !== '' ? [{ writer: assessor, words: overall }] : [],
    ),
    map: { graph: now.graph, text: now.text },
    plan: lines,
    unplanned: comments.filter(
      (comment) => asksForWork(comment) && !plan.some(({ commentId }) => commentId === comment.id),
    ),
    findings: ledgerOf(now.evaluation, assessed?.evaluation ?? null),
  };
}

function finishedAt({ type, submittedAt, releasedAt }: Assessment): string | null {
  return type === 'self' ? submittedAt : releasedAt;
}

/**
 * A line counts as done when its comment’s place, or what hangs below it, was changed since it was planned, unless the
 * student says otherwise. Where that revision is not known, the last one before it that is, or else the comment’s, is asked.
 */
function planLine(
  item: PlanItem,
  places: readonly CommentedPlace[],
  { graph, text }: Moment,
  past: NonNullable<ReportInput['past']>,
  rubric: Rubric,
): PlanLine {
  const at = places.find(({ comments }) => comments.some(({ id }) => id === item.commentId));
  const index = at?.comments.findIndex(({ id }) => id === item.commentId) ?? -1;
  const comment = at?.comments[index] ?? null;
  const line = { item, comment, number: at?.numbers[index] ?? null };
  if (!comment) return { ...line, ...untouched, isDone: item.isDone ?? false };
  const { place } = comment;
  const before = past
    .filter(({ revision }) => revision <= item.revision)
    .reduce<(typeof past)[number] | null>(
      (last, at) => (last && last.revision > at.revision ? last : at),
      null,
    );
  const excerpt = (before && excerptAt(place, before.graph, before.text, rubric)) ?? comment.excerpt;
  const now = placeNow(place, excerpt, graph, text, rubric);
  const around = before ? aroundSince(place, before.graph, graph) : nothingAround;
  const isChanged = now.type !== 'same' || around.added.length + around.removed.length > 0;
  return {
    ...{ ...line, now, around },
    isDone: item.isDone ?? isChanged,
    isDoneByChange: item.isDone === null && isChanged,
  };
}

const untouched = { now: { type: 'same' }, around: nothingAround, isDoneByChange: false } as const;

function ledgerOf(now: Evaluation, assessed: Evaluation | null): Report['findings'] {
  const keys = new Set(now.findings.map(({ key }) => key));
  return {
    open: now.findings.filter(({ status }) => status === 'open'),
    dismissed: now.findings.filter(({ status }) => status === 'dismissed'),
    fixed: (assessed?.findings ?? []).filter(({ key, status }) => status === 'open' && !keys.has(key)),
  };
}
