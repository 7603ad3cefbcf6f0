import { AppError } from '#shared/errors.ts';
import { criterionSchema, type RubricBody } from '../../rubric.ts';
import { ruleUsesIn } from '../case/extension.ts';
import { bodyOf, type CriterionDraft } from '../draft.ts';
import type { RubricReading } from '../format.ts';
import { isObject, type JsonObject, listAt, parsedJson, textAt } from '../json.ts';
import { createRemarks, quoted, type Remarks } from '../remarks.ts';

const mostRubrics = 50;
const fields: ReadonlySet<string> = new Set<keyof RubricBody | 'id' | 'version'>([
  'id',
  'version',
  'title',
  'description',
  'origin',
  'rules',
  'criteria',
]);

/** One bad criterion does not cost the others. @throws file-not-readable */
export function readOwn(text: string): RubricReading {
  const remarks = createRemarks();
  const file = parsedJson(text);
  const list = isObject(file) ? listAt(file, 'rubrics') : null;
  if (!isObject(file) || !list)
    throw new AppError(
      'file-not-readable',
      'There is no Groundwork rubric in this file. Choose a file that Groundwork exported.',
    );
  if (file.version !== 1)
    remarks.problem('version', 'The file is from another version of Groundwork; check that all is there.');
  if (list.length > mostRubrics)
    remarks.problem(
      `rubrics[${mostRubrics}]`,
      `At most ${mostRubrics} rubrics are read from a file; the others were left out.`,
    );
  const rubrics = list.slice(0, mostRubrics).flatMap((value, index) => {
    const at = `rubrics[${index}]`;
    if (isObject(value) && listAt(value, 'criteria')) return [rubricOf(value, at, remarks)];
    remarks.problem(at, 'This is no rubric; it was left out.');
    return [];
  });
  return { rubrics, problems: remarks.problems(), losses: remarks.losses() };
}

function rubricOf(value: JsonObject, at: string, remarks: Remarks): RubricBody {
  for (const field of Object.keys(value))
    if (!fields.has(field)) remarks.loss(`A rubric has no field ${quoted(field)}; it was left out.`);
  const criteria = (listAt(value, 'criteria') ?? []).flatMap((item, index): CriterionDraft[] => {
    const place = `${at}.criteria[${index}]`;
    const criterion = criterionSchema.safeParse(item);
    if (criterion.success) return [{ at: place, ...criterion.data }];
    const [issue] = criterion.error.issues;
    const title = isObject(item) ? textAt(item, 'title') : '';
    remarks.problem(
      place,
      `${title === '' ? 'The criterion' : quoted(title)} could not be read and was left out (${[...(issue?.path ?? []), issue?.message].join(': ')}).`,
    );
    return [];
  });
  return bodyOf(
    {
      at,
      title: textAt(value, 'title'),
      description: textAt(value, 'description'),
      origin: textAt(value, 'origin'),
      rules: ruleUsesIn(value, at, remarks),
      criteria,
    },
    remarks,
  );
}
