import type { AssessmentEvent } from '#shared/assessment/assessment.ts';
import { plainOf } from '#shared/assessment/rich-text.ts';
import { levelOf } from '#shared/assessment/total.ts';
import { shortWords } from '#shared/graph/short-words.ts';
import type { Rubric } from '#shared/rubric/rubric.ts';

/** Of a comment, in UTF-16 code units: enough to know it again. */
const mostLetters = 80;

/** What an event of an assessment’s history set, one line a thing: “Evidence: Meets”. Empty for what sets nothing. */
export function changeLines(
  { change }: AssessmentEvent,
  { criteria }: Pick<Rubric, 'criteria'>,
): readonly string[] {
  if (!change) return [];
  const lines = (change.marks ?? []).flatMap((mark) => {
    const criterion = criteria.find(({ id }) => id === mark.criterionId);
    if (!criterion) return [];
    const level = levelOf(criterion, mark);
    const said = [
      level?.title ?? (criterion.levels.length > 0 ? 'no level' : ''),
      mark.points === null ? '' : `${mark.points} points`,
      mark.comment === null ? '' : `“${shortWords(plainOf(mark.comment), mostLetters)}”`,
    ].filter(Boolean);
    return [`${criterion.title}: ${said.join(', ') || 'nothing'}`];
  });
  if (change.overall !== undefined)
    lines.push(
      change.overall === null
        ? 'Overall comment taken away'
        : `Overall: “${shortWords(plainOf(change.overall), mostLetters)}”`,
    );
  if (change.isOpenToAssessors !== undefined)
    lines.push(change.isOpenToAssessors ? 'Opened to other assessors' : 'Closed to other assessors');
  if (change.revision !== undefined) lines.push('Moved to the newest version of the essay');
  return lines;
}

export const actWords: Readonly<Record<AssessmentEvent['act'], string>> = {
  started: 'Started',
  edited: 'Changed',
  submitted: 'Submitted',
  reopened: 'Reopened',
  released: 'Released',
  withdrawn: 'Withdrawn',
};
