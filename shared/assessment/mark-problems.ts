import type { FieldProblem } from '#shared/errors.ts';
import type { Criterion, RubricBody } from '#shared/rubric/rubric.ts';
import type { Mark } from './assessment.ts';
import { mostPointsOf } from './total.ts';

/** What of the marks the rubric does not have, as JSON pointers below `base`. Empty when all fit. */
export function markProblems(
  { criteria }: Pick<RubricBody, 'criteria'>,
  marks: readonly Mark[],
  base: string,
): FieldProblem[] {
  const seen = new Set<string>();
  return marks.flatMap((mark, index) => {
    const at = `${base}/${index}`;
    const criterion = criteria.find(({ id }) => id === mark.criterionId);
    const isSecond = seen.has(mark.criterionId);
    seen.add(mark.criterionId);
    if (!criterion)
      return [
        {
          pointer: `${at}/criterionId`,
          detail: `The rubric of this assessment has no criterion “${mark.criterionId}”.`,
        },
      ];
    if (isSecond)
      return [{ pointer: `${at}/criterionId`, detail: 'This criterion is marked already. Mark each once.' }];
    return [...levelProblems(criterion, mark, at), ...pointProblems(criterion, mark, at)];
  });
}

/** The marks that a rubric has a place for; of one whose level or points it lacks, the comment. */
export function marksThatFit(rubric: Pick<RubricBody, 'criteria'>, marks: readonly Mark[]): Mark[] {
  return marks.flatMap((mark) => {
    if (markProblems(rubric, [mark], '').length === 0) return [mark];
    const words = { ...mark, levelId: null, points: null };
    return mark.comment && markProblems(rubric, [words], '').length === 0 ? [words] : [];
  });
}

function levelProblems({ levels, title }: Criterion, { levelId }: Mark, at: string): FieldProblem[] {
  if (levelId === null || levels.some(({ id }) => id === levelId)) return [];
  const detail =
    levels.length === 0
      ? `“${title}” has no levels: leave the level null and write a comment.`
      : `“${title}” has no level “${levelId}”. Use one of: ${levels.map(({ id }) => id).join(', ')}.`;
  return [{ pointer: `${at}/levelId`, detail }];
}

function pointProblems(criterion: Criterion, { points }: Mark, at: string): FieldProblem[] {
  if (points === null) return [];
  const pointer = `${at}/points`;
  if (criterion.levels.length === 0)
    return [{ pointer, detail: `“${criterion.title}” has no points: leave them null and write a comment.` }];
  const most = mostPointsOf(criterion);
  if (points > most) return [{ pointer, detail: `“${criterion.title}” has at most ${most} points.` }];
  if (Math.abs(points * 100 - Math.round(points * 100)) > 1e-6)
    return [{ pointer, detail: 'Give points to hundredths at most.' }];
  return [];
}
