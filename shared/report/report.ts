import type { Assessment, Mark } from '#shared/assessment/assessment.ts';
import type { Comment, PlaceNow, Writer } from '#shared/assessment/comment.ts';
import { placeNow } from '#shared/assessment/place-now.ts';
import type { PlanItem } from '#shared/assessment/plan.ts';
import { levelOf, mostPointsOf, pointsOf, type Total, totalOf } from '#shared/assessment/total.ts';
import type { DocumentJson } from '#shared/essay/document.ts';
import type { Essay } from '#shared/essay/essay.ts';
import type { EssayText } from '#shared/essay/text.ts';
import type { Graph } from '#shared/graph/graph.ts';
import { type Coverage, coverageOf } from '#shared/rubric/criterion-coverage.ts';
import type { Evaluation, Finding } from '#shared/rubric/finding.ts';
import type { Criterion, Level, Rubric } from '#shared/rubric/rubric.ts';
import { type NextStep, nextSteps } from './next-steps.ts';
import { type CommentedPlace, commentedPlaces } from './places.ts';

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
  /** What the reader may see, of every round. */
  readonly assessments: readonly Assessment[];
  readonly comments: readonly Comment[];
  readonly plan: readonly PlanItem[];
};

/** One person’s mark on one criterion. */
export type MarkView = {
  readonly writer: Writer;
  readonly level: Level | null;
  /** Null when neither a level nor points were given. */
  readonly points: number | null;
  readonly of: number;
  readonly comment: DocumentJson | null;
};

export type CriterionView = {
  readonly criterion: Criterion;
  readonly coverage: Coverage;
  readonly self: MarkView | null;
  /** A person each; newest round. */
  readonly others: readonly MarkView[];
  /** Points since the same person’s round before; null when there was none. */
  readonly since: number | null;
};

export type PlanLine = {
  readonly item: PlanItem;
  readonly comment: Comment | null;
  /** Number of the commented place. */
  readonly number: number | null;
  readonly now: PlaceNow;
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
  readonly next: readonly NextStep[];
  readonly criteria: readonly CriterionView[];
  /** Of each person’s newest assessment, self first. */
  readonly totals: readonly {
    readonly writer: Writer;
    readonly type: Assessment['type'];
    readonly total: Total;
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
  const places = commentedPlaces(comments, now.graph, now.text, rubric);
  const numberOf = new Map(
    places.flatMap(({ number, comments: said }) => said.map(({ id }) => [id, number])),
  );
  return {
    ...{ essay, student, rubric, places },
    revision: now.revision,
    next: nextSteps(places, newest, now.evaluation, rubric),
    criteria: rubric.criteria.map((criterion) => criterionView(criterion, rounds, now.evaluation)),
    totals: newest.map(({ assessor, type, marks }) => ({
      writer: assessor,
      type,
      total: totalOf(rubric, marks),
    })),
    overall: newest.flatMap(({ assessor, overall }) =>
      overall ? [{ writer: assessor, words: overall }] : [],
    ),
    map: { graph: now.graph, text: now.text },
    plan: plan.map((item) => planLine(item, comments, numberOf, now)),
    unplanned: comments.filter(
      ({ id, kind, isDone, nextStep }) =>
        (kind !== 'strength' || nextStep !== '') &&
        !isDone &&
        !plan.some(({ commentId }) => commentId === id),
    ),
    findings: ledgerOf(now.evaluation, assessed?.evaluation ?? null),
  };
}

type Round = { readonly current: Assessment; readonly before: Assessment | null };

/** Each person’s newest assessment with the one before it; the student’s own first. */
function roundsOf(assessments: readonly Assessment[]): Round[] {
  const byPerson = new Map<string, Assessment[]>();
  for (const assessment of [...assessments].sort((a, b) => (a.createdAt < b.createdAt ? -1 : 1))) {
    const { type, assessor } = assessment;
    const key = `${type} ${assessor.isYou} ${assessor.name}`;
    byPerson.set(key, [...(byPerson.get(key) ?? []), assessment]);
  }
  const rounds = [...byPerson.values()].flatMap((own) => {
    const current = own.at(-1);
    return current ? [{ current, before: own.at(-2) ?? null }] : [];
  });
  const rank = ({ current }: Round) => (current.type === 'self' ? 0 : 1);
  return rounds.sort((a, b) => rank(a) - rank(b));
}

function criterionView(
  criterion: Criterion,
  rounds: readonly Round[],
  evaluation: Evaluation,
): CriterionView {
  const own = rounds.find(({ current }) => current.type === 'self');
  const others = rounds.filter(({ current }) => current.type !== 'self');
  const differences = others.flatMap(({ current, before }) => {
    const [then, now] = [
      pointsOf(criterion, markOf(before, criterion)),
      pointsOf(criterion, markOf(current, criterion)),
    ];
    return then === null || now === null ? [] : [now - then];
  });
  return {
    criterion,
    coverage: coverageOf(criterion, evaluation),
    self: own ? markView(criterion, own.current) : null,
    others: others.flatMap(({ current }) => markView(criterion, current) ?? []),
    since: differences[0] ?? null,
  };
}

function markView(criterion: Criterion, assessment: Assessment): MarkView | null {
  const mark = markOf(assessment, criterion);
  if (!mark) return null;
  return {
    writer: assessment.assessor,
    level: levelOf(criterion, mark) ?? null,
    points: pointsOf(criterion, mark),
    of: mostPointsOf(criterion),
    comment: mark.comment,
  };
}

function markOf(assessment: Assessment | null, { id }: Criterion): Mark | undefined {
  return assessment?.marks.find(({ criterionId }) => criterionId === id);
}

/** A line whose comment’s place was changed since counts as done, unless the student says otherwise. */
function planLine(
  item: PlanItem,
  comments: readonly Comment[],
  numbers: ReadonlyMap<string, number>,
  { graph, text }: Moment,
): PlanLine {
  const comment = comments.find(({ id }) => id === item.commentId) ?? null;
  const now: PlaceNow = comment ? placeNow(comment.place, comment.excerpt, graph, text) : { type: 'same' };
  const isChanged = now.type !== 'same';
  return {
    ...{ item, comment, now },
    number: numbers.get(item.commentId ?? '') ?? null,
    isDone: item.isDone ?? isChanged,
    isDoneByChange: item.isDone === null && isChanged,
  };
}

function ledgerOf(now: Evaluation, assessed: Evaluation | null): Report['findings'] {
  const keys = new Set(now.findings.map(({ key }) => key));
  return {
    open: now.findings.filter(({ status }) => status === 'open'),
    dismissed: now.findings.filter(({ status }) => status === 'dismissed'),
    fixed: (assessed?.findings ?? []).filter(({ key, status }) => status === 'open' && !keys.has(key)),
  };
}
