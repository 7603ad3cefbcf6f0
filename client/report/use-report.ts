import { useEffect, useMemo, useState } from 'react';
import { Refusal, Unreachable } from '#client/api.ts';
import { assessmentService } from '#client/assessment/assessment-service.ts';
import { useDeskState } from '#client/desk/use-desk.ts';
import { useFeedbackState } from '#client/feedback/use-feedback.ts';
import { historyService } from '#client/history/history-service.ts';
import { textOf } from '#shared/essay/document.ts';
import { isSameRubric } from '#shared/essay/essay.ts';
import type { VersionState } from '#shared/essay/versions.ts';
import { graphFromJson } from '#shared/graph/graph.ts';
import { leadingAssessment } from '#shared/report/leading.ts';
import { type Moment, type Report, reportOf } from '#shared/report/report.ts';
import { evaluate } from '#shared/rubric/evaluate.ts';
import type { Rubric } from '#shared/rubric/rubric.ts';

export type ReportNow = {
  readonly report: Report;
  /** The essay as it was when it was assessed; null before, and where the server cannot be asked. */
  readonly assessed: VersionState | null;
  /** Said where something could not be brought. */
  readonly trouble: string;
};

/** The report of the essay on the desk, in step with its map, its text and everything said about it. */
export function useReport(student: string): ReportNow | null {
  const essay = useDeskState((state) => state.essay);
  const own = useDeskState((state) => state.rubric);
  const graph = useDeskState((state) => state.graph);
  const text = useDeskState((state) => state.text);
  const revision = useDeskState((state) => state.revision);
  const opened = useFeedbackState((state) => state.state);
  const assessments = useFeedbackState((state) => state.assessments);
  const comments = useFeedbackState((state) => state.comments);
  const plan = useFeedbackState((state) => state.plan);
  const leading = leadingAssessment(assessments);
  const rubric = useArrival(
    leading && !isSameRubric(leading.rubric, own) ? `${leading.rubric.id}@${leading.rubric.version}` : null,
    () => (leading ? assessmentService.rubric(leading.rubric) : Promise.resolve(own)),
  );
  const isEarlier = leading !== null && leading.revision > 0 && leading.revision !== revision;
  const version = useArrival(isEarlier ? `${leading.revision}` : null, () =>
    historyService.read(essay.id, leading?.revision ?? 0),
  );

  // What was said or planned at other revisions is compared with the essay as it was then.
  const others = [...new Set([...comments, ...plan].map((item) => item.revision))]
    .filter((at) => at > 0 && at < revision && at !== leading?.revision)
    .sort((a, b) => b - a)
    .slice(0, mostPast);
  const past = useArrival(others.length > 0 ? others.join(' ') : null, () =>
    Promise.all(others.map(async (at) => stateOf(await historyService.read(essay.id, at)))),
  );

  const judgedBy: Rubric | null = rubric.isWanted ? rubric.value : own;
  const now = useMemo((): Moment | null => {
    if (!judgedBy) return null;
    const evaluation = evaluate({ graph, text, rubric: judgedBy, prompt: essay.prompt });
    return { revision, graph, text, evaluation };
  }, [judgedBy, revision, graph, text, essay.prompt]);
  const then = useMemo((): Moment | null => {
    if (!judgedBy || !version.value) return null;
    const state = stateOf(version.value);
    return { ...state, evaluation: evaluate({ ...state, rubric: judgedBy, prompt: essay.prompt }) };
  }, [judgedBy, version.value, essay.prompt]);

  return useMemo(() => {
    if (!judgedBy || !now || opened === 'opening') return null;
    const report = reportOf({
      ...{ essay, student, now, assessments, comments, plan },
      rubric: judgedBy,
      assessed: then,
      past: past.value ?? [],
    });
    return { report, assessed: version.value, trouble: rubric.trouble || version.trouble };
  }, [
    essay,
    student,
    judgedBy,
    now,
    then,
    opened,
    assessments,
    comments,
    plan,
    past,
    version,
    rubric.trouble,
  ]);
}

/** Fewer than an essay has revisions: each is a request. */
const mostPast = 20;

function stateOf({ revision, graph, text }: VersionState) {
  return { revision, graph: graphFromJson(graph), text: textOf(text.version, text.document) };
}

type Arrival<T> = { readonly isWanted: boolean; readonly value: T | null; readonly trouble: string };

/** What the server answers for a key, once; nothing is asked for null. */
function useArrival<T>(key: string | null, ask: () => Promise<T>): Arrival<T> {
  const [arrived, setArrived] = useState<{
    readonly key: string;
    readonly value: T | null;
    readonly trouble: string;
  }>();

  // biome-ignore lint/correctness/useExhaustiveDependencies: the key says what is asked for
  useEffect(() => {
    if (key === null) return;
    let isGone = false;
    ask().then(
      (value) => !isGone && setArrived({ key, value, trouble: '' }),
      (error: unknown) => {
        if (!(error instanceof Refusal) && !(error instanceof Unreachable)) throw error;
        if (!isGone) setArrived({ key, value: null, trouble: error.message });
      },
    );
    return () => {
      isGone = true;
    };
  }, [key]);

  return useMemo(() => {
    const own = arrived !== undefined && arrived.key === key ? arrived : null;
    return { isWanted: key !== null, value: own?.value ?? null, trouble: own?.trouble ?? '' };
  }, [arrived, key]);
}
