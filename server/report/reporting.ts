import { plainTextOf } from '#db/changes/essay-state.ts';
import { seesAssessment, seesComment } from '#shared/assessment/visibility.ts';
import type { Essay } from '#shared/essay/essay.ts';
import { leadingAssessment } from '#shared/report/leading.ts';
import { type Moment, type Report, type ReportInput, reportOf } from '#shared/report/report.ts';
import { evaluate } from '#shared/rubric/evaluate.ts';
import type { Rubric } from '#shared/rubric/rubric.ts';
import { createAssessmentView } from '../assessment/assessment-view.ts';
import { repliesByComment } from '../assessment/comment-routes.ts';
import { createCommentView } from '../assessment/comment-view.ts';
import { itemOf } from '../assessment/plan-routes.ts';
import { readerOf } from '../assessment/reader.ts';
import type { Permitted } from '../essays/access.ts';
import type { Rubrics } from '../rubric/rubrics.ts';
import type { Stores } from '../stores.ts';

/** Revisions beside the present and the assessed one that are looked up for a report: rebuilding one costs milliseconds. */
const mostPast = 8;

/** The report on an essay as the person who asks may see it. */
export function createReporting(stores: Stores, rubrics: Pick<Rubrics, 'of'>) {
  const { assessments, changes, comments, editor, members, plan } = stores;

  function momentAt(essay: Essay, revision: number, rubric: Rubric): Moment {
    const past = stateAt(essay.id, revision);
    return { ...past, evaluation: evaluate({ ...past, rubric, prompt: essay.prompt }) };
  }

  function stateAt(essayId: string, revision: number) {
    const { graph, text } = changes.stateAt(essayId, revision);
    return { revision, graph, text: plainTextOf(text) };
  }

  return (permitted: Permitted): Report => {
    const { essay, person } = permitted;
    const reader = readerOf(stores, permitted);
    const seen = createAssessmentView(stores, essay.id, person.id).assessmentsOf(
      assessments.list(essay.id).filter((row) => seesAssessment(reader, row)),
    );
    const view = createCommentView(stores, essay.id, reader);
    const replies = repliesByComment(comments.replies(essay.id));
    const said = view.commentsOf(
      comments.list(essay.id).filter((row) => seesComment(reader, view.seen(row))),
      (id) => replies.get(id) ?? [],
    );
    const planned = plan.list(essay.id).map(itemOf);

    const leading = leadingAssessment(seen);
    const rubric = rubrics.of(leading?.rubric ?? essay.rubric);
    const { revision, graph, text: state } = editor.current(essay.id);
    const text = plainTextOf(state);
    const evaluation = evaluate({ graph, text, rubric, prompt: essay.prompt });
    const asked = new Set([...planned, ...said].map((item) => item.revision));
    const past: ReportInput['past'] = [...asked]
      .filter((at) => at !== leading?.revision && at <= revision)
      .slice(0, mostPast)
      .map((at) => stateAt(essay.id, at));
    return reportOf({
      essay,
      student: members.list(essay.id).find((member) => member.role === 'owner')?.name ?? '',
      rubric,
      now: { revision, graph, text, evaluation },
      assessed: leading ? momentAt(essay, leading.revision, rubric) : null,
      ...{ past, assessments: seen, comments: said, plan: planned },
    });
  };
}
