import type { OwnEssay } from '#db/privacy/own-data-store.ts';
import { seesAssessment, seesComment } from '#shared/assessment/visibility.ts';
import { changeSchema } from '#shared/essay/essay.ts';
import { groundworkJson } from '#shared/formats/groundwork-json/format.ts';
import { storableText } from '#shared/graph/text.ts';
import { mapPicture } from '#shared/report/map-picture.ts';
import { createAssessmentView } from '../assessment/assessment-view.ts';
import { repliesByComment } from '../assessment/comment-routes.ts';
import { createCommentView } from '../assessment/comment-view.ts';
import { itemOf } from '../assessment/plan-routes.ts';
import { docx } from '../formats/docx/format.ts';
import type { Evaluations } from '../rubric/evaluations.ts';
import { inCitingOrder } from '../sources/citing-order.ts';
import type { RenderBibliography } from '../sources/rendering.ts';
import type { Stores } from '../stores.ts';
import { findingsCsv } from './findings-csv.ts';
import type { ZipEntry } from './zip-stream.ts';

/** Changes that are read from the log at once. */
const atOnce = 500;

type Parts = {
  readonly stores: Stores;
  readonly evaluationOf: Evaluations;
  readonly render: RenderBibliography | undefined;
};

/** Everything of one essay for somebody who writes it. Whoever else has worked on it is “somebody else”. */
export function createEssayFiles({ stores, evaluationOf, render }: Parts) {
  const { essays, editor, changes, assessments, comments, plan, submissions, sourceTexts } = stores;

  function accessOf(essayId: string, personId: string) {
    const access = essays.access(essayId, personId);
    if (!access || access.role === null) throw new Error('An essay has gone while its files were made');
    return { ...access, role: access.role };
  }

  async function wordFile(essayId: string, personId: string) {
    const { title, prompt, rubric } = accessOf(essayId, personId).essay;
    const { graph, text } = editor.current(essayId);
    const isCited = render !== undefined && graph.sources.size > 0;
    const bibliography = isCited ? await render('chicago-notes', inCitingOrder(graph)) : null;
    const written = docx.write?.({ title, prompt, rubric, graph, text }, { map: true, bibliography });
    return (await written) ?? '';
  }

  function ownFormat(essayId: string, personId: string) {
    const { title, prompt, rubric } = accessOf(essayId, personId).essay;
    const { graph, text } = editor.current(essayId);
    const printing = { map: true, bibliography: null };
    return groundworkJson.write?.({ title, prompt, rubric, graph, text }, printing) ?? '';
  }

  /** What was said of it, as far as it is given to its writer: nothing that is held back. */
  function feedback(essayId: string, personId: string): string {
    const reader = { id: personId, role: accessOf(essayId, personId).role };
    const view = createCommentView(stores, essayId, reader);
    const replies = repliesByComment(comments.replies(essayId));
    return json({
      assessments: createAssessmentView(stores, essayId, personId).assessmentsOf(
        assessments.list(essayId).filter((row) => seesAssessment(reader, row)),
      ),
      comments: view.commentsOf(
        comments.list(essayId).filter((row) => seesComment(reader, view.seen(row))),
        (id) => replies.get(id) ?? [],
      ),
      plan: plan.list(essayId).map(itemOf),
    });
  }

  function* log(essayId: string, personId: string): Generator<string> {
    let after = 0;
    for (;;) {
      const entries = changes.after(essayId, after, atOnce);
      after = entries.at(-1)?.revision ?? after;
      yield entries
        .map((entry) => {
          const { actor, ...change } = changeSchema.parse(JSON.parse(entry.json));
          return `${JSON.stringify({ ...change, by: whoOf(actor, personId) })}\n`;
        })
        .join('');
      if (entries.length < atOnce) return;
    }
  }

  function submission(id: string, personId: string): string {
    const head = submissions.read(id)?.submission;
    const by = whoOf(head?.by ?? null, personId);
    return json({ submission: { ...head, by }, ...submissions.content(id) });
  }

  return (
    { id, title, submissionIds, sourceIds }: OwnEssay,
    number: number,
    personId: string,
  ): ZipEntry[] => {
    const folder = `essays/${String(number).padStart(3, '0')} ${fileWords(title)}`;
    return [
      { name: `${folder}/essay.groundwork.json`, make: () => ownFormat(id, personId) },
      { name: `${folder}/essay.docx`, make: () => wordFile(id, personId) },
      { name: `${folder}/map.svg`, make: () => mapPicture(editor.current(id).graph).svg },
      {
        name: `${folder}/findings.csv`,
        make: () =>
          findingsCsv(editor.current(id).graph, evaluationOf(accessOf(id, personId).essay).evaluation),
      },
      { name: `${folder}/feedback.json`, make: () => feedback(id, personId) },
      { name: `${folder}/changes.jsonl`, make: () => log(id, personId) },
      ...submissionIds.map((submissionId, index) => ({
        name: `${folder}/submissions/${index + 1}.json`,
        make: () => submission(submissionId, personId),
      })),
      ...sourceIds.map((sourceId, index) => ({
        name: `${folder}/sources/${index + 1}.txt`,
        make: () => sourceTexts.read(id, sourceId)?.text ?? '',
      })),
    ];
  };
}

function whoOf(actor: string | null, personId: string): string {
  if (actor === personId) return 'you';
  return actor === null ? 'somebody who is deleted' : 'somebody else';
}

/** As much of a title as every file system takes. */
function fileWords(title: string): string {
  const words = storableText(title.replaceAll(/[^\p{L}\p{N} ,'’_-]+/gu, ' ').slice(0, 60));
  return words.replaceAll(/\s+/g, ' ').trim() || 'Untitled';
}

export function json(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}
