import { plainTextOf } from '#db/changes/essay-state.ts';
import type { Place } from '#shared/assessment/comment.ts';
import { excerptAt } from '#shared/assessment/place-now.ts';
import { plainOf } from '#shared/assessment/rich-text.ts';
import { AppError, type FieldProblem } from '#shared/errors.ts';
import type { DocumentJson } from '#shared/essay/document.ts';
import type { EssayText } from '#shared/essay/text.ts';
import type { Graph } from '#shared/graph/graph.ts';
import type { Rubric } from '#shared/rubric/rubric.ts';
import type { Stores } from '../stores.ts';

/** What of a comment has to fit the essay at its revision and the rubric that it is written under. */
type Written = {
  readonly place?: Place | undefined;
  readonly criterionId?: string | null | undefined;
  readonly body?: DocumentJson | undefined;
  readonly link?: string | undefined;
};

/**
 * What stands at the comment's place at that revision; nothing when no place is given.
 * @throws not-valid for places and criteria that are not there, an empty body, a link that no browser should follow
 */
export function excerptOf(
  { editor, changes }: Stores,
  essayId: string,
  revision: number,
  rubric: Rubric,
  written: Written,
): string | undefined {
  function state() {
    const current = editor.current(essayId);
    const { graph, text } = revision === current.revision ? current : changes.stateAt(essayId, revision);
    return { graph, text: plainTextOf(text) };
  }
  return excerptIn(state, revision, rubric, written);
}

/**
 * The same in an essay as it was frozen; `state` is asked only when a place is given.
 * @throws not-valid as `excerptOf`
 */
export function excerptIn(
  state: () => { readonly graph: Graph; readonly text: EssayText },
  revision: number,
  rubric: Rubric,
  { place, criterionId, body, link }: Written,
): string | undefined {
  const problems: FieldProblem[] = [];
  if (body && plainOf(body) === '') problems.push({ pointer: '/body', detail: 'Write the comment.' });
  if (typeof criterionId === 'string' && !rubric.criteria.some(({ id }) => id === criterionId))
    problems.push({ pointer: '/criterionId', detail: `The rubric has no criterion “${criterionId}”.` });
  if (link !== undefined) problems.push(...linkProblems(link));
  let excerpt: string | null | undefined;
  if (place) {
    const { graph, text } = state();
    excerpt = excerptAt(place, graph, text, rubric);
    if (excerpt === null) problems.push({ pointer: '/place', detail: missing(place, revision) });
  }
  if (problems.length > 0)
    throw new AppError('not-valid', 'Some values do not fit. The list says which ones and why.', problems);
  return excerpt ?? undefined;
}

/** Only addresses of the web are followed; one without “https://” is completed where it is shown. */
export function linkProblems(link: string): FieldProblem[] {
  if (!URL.canParse(link) || ['http:', 'https:'].includes(new URL(link).protocol)) return [];
  return [{ pointer: '/link', detail: 'Give an address that begins with https:// or http://.' }];
}

function missing(place: Place, revision: number): string {
  switch (place.type) {
    case 'passage':
      return `These words do not stand in the text of revision ${revision}.`;
    case 'criterion':
      return `The rubric has no criterion “${place.id}”.`;
    default:
      return `The map of revision ${revision} has nothing with that id.`;
  }
}
