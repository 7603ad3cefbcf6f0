import { AppError } from '#shared/errors.ts';
import { mostPoints } from '../../rubric.ts';
import { bodyOf, type CriterionDraft, type LevelDraft } from '../draft.ts';
import { type RubricReading, untitled } from '../format.ts';
import { fieldOf, isObject, type JsonObject, listAt, parsedJson, textAt } from '../json.ts';
import { pointsIn, pointsWanted } from '../points.ts';
import { createRemarks, quoted, type Remarks } from '../remarks.ts';
import { splitText } from '../split-text.ts';
import { evidenceRulesIn, extensionOf, nodeKindsIn, ownIdIn, ruleUsesIn } from './extension.ts';
import { withPerCents } from './weights.ts';
import { joint } from './write-moodle.ts';

const mostRubrics = 50;

/**
 * CASE 1.1 rubrics: a list, a package with `CFRubrics`, or one rubric; also in the spelling of Moodle’s draft
 * (`Title`, `CFRubricCriterion`, `Description`).
 * @throws file-not-readable
 */
export function readCaseJson(text: string): RubricReading {
  const remarks = createRemarks();
  const found = rubricsIn(parsedJson(text));
  if (!found || found.length === 0)
    throw new AppError(
      'file-not-readable',
      'There is no CASE rubric in this file: CFRubrics, or one rubric with CFRubricCriteria, is looked for.',
    );
  if (found.length > mostRubrics)
    remarks.problem(
      `rubrics[${mostRubrics}]`,
      `At most ${mostRubrics} rubrics are read from a file; the others were left out.`,
    );
  const rubrics = found.slice(0, mostRubrics).flatMap((value, index) => {
    const at = found.length === 1 ? '' : `rubrics[${index}]`;
    const rubric = isObject(value) ? value : null;
    if (rubric) return [rubricOf(rubric, at, remarks)];
    remarks.problem(at || 'file', 'This is no rubric; it was left out.');
    return [];
  });
  return { rubrics, problems: remarks.problems(), losses: remarks.losses() };
}

function rubricsIn(value: unknown): readonly unknown[] | null {
  if (Array.isArray(value)) return value.some((item) => isObject(item) && criteriaIn(item)) ? value : null;
  if (!isObject(value)) return null;
  const list = listAt(value, 'CFRubrics');
  if (list) return list;
  if (criteriaIn(value)) return [value];
  // Packages hold them beside or inside their definitions, single reads in an envelope.
  for (const name of ['CFPackage', 'CFDefinitions', 'CFRubric']) {
    const inner = fieldOf(value, name);
    const within = isObject(inner) ? rubricsIn(inner) : null;
    if (within) return within;
  }
  return null;
}

function criteriaIn(rubric: JsonObject): readonly unknown[] | null {
  return listAt(rubric, 'CFRubricCriteria', 'CFRubricCriterion');
}

function rubricOf(rubric: JsonObject, at: string, remarks: Remarks) {
  const extension = extensionOf(rubric);
  const title = textAt(rubric, 'title');
  const place = (index: number) => `${at === '' ? '' : `${at}.`}criteria[${index}]`;
  const criteria = inOrder(criteriaIn(rubric) ?? []).flatMap(({ value, index }) => {
    const criterion = criterionOf(value, place(index), remarks);
    return criterion ? [criterion] : [];
  });
  return bodyOf(
    {
      at: at || 'file',
      title,
      description: textAt(rubric, 'description'),
      origin: extension ? textAt(extension, 'origin') : '',
      rules: ruleUsesIn(extension, at || 'rubric', remarks),
      criteria: extension ? criteria : withPerCents(title || untitled, criteria, remarks),
    },
    remarks,
  );
}

function criterionOf(value: unknown, at: string, remarks: Remarks): CriterionDraft | null {
  if (!isObject(value)) {
    remarks.problem(at, 'This is no criterion; it was left out.');
    return null;
  }
  const extension = extensionOf(value);
  const words = extension
    ? { title: textAt(value, 'category'), description: textAt(value, 'description') }
    : namedText(textAt(value, 'category'), textAt(value, 'description'));
  const { title } = words;
  const levels: LevelDraft[] = [];
  for (const { value: level, index } of inOrder(listAt(value, 'CFRubricCriterionLevels') ?? [])) {
    const score = isObject(level) ? fieldOf(level, 'score') : undefined;
    const read = pointsIn(score);
    if (!isObject(level) || !read) {
      remarks.problem(
        `${at}.levels[${index}]`,
        `${quoted(title)}: a level ${pointsWanted(score)}; the criterion was left out.`,
      );
      return null;
    }
    if (read.isInexact)
      remarks.loss(`${quoted(title)}: the score ${String(score)} was read as ${read.points}.`);
    levels.push(levelOf(level, read.points));
  }
  const linked = fieldOf(value, 'CFItemURI');
  if (linked !== undefined && linked !== null)
    remarks.loss(
      `${quoted(title)} is tied to the competency ${quoted(isObject(linked) ? textAt(linked, 'title') || textAt(linked, 'uri') : String(linked))}, which has no place here.`,
    );
  const weight = weightIn(fieldOf(value, 'weight'));
  if (weight === undefined)
    remarks.problem(
      at,
      `The weight of ${quoted(title)} is no number from 0 to ${mostPoints}; it was left out.`,
    );
  return {
    ...{ at, ...words, levels, ...ownIdIn(extension) },
    nodeKinds: nodeKindsIn(extension, title, remarks),
    rules: evidenceRulesIn(extension),
    weight: weight ?? null,
    usesRange: extension !== null && fieldOf(extension, 'usesRange') === true,
  };
}

/** Null for none, undefined for what is no weight. */
function weightIn(value: unknown): number | null | undefined {
  if (value === undefined || value === null || value === '') return null;
  const weight = typeof value === 'string' ? Number(value) : value;
  return typeof weight === 'number' && weight >= 0 && weight <= mostPoints ? weight : undefined;
}

function levelOf(level: JsonObject, points: number): LevelDraft {
  const extension = extensionOf(level);
  const words = extension
    ? { title: textAt(level, 'quality'), description: textAt(level, 'description') }
    : levelWords(textAt(level, 'quality'), textAt(level, 'description'));
  return { ...words, points, feedback: textAt(level, 'feedback'), ...ownIdIn(extension) };
}

/** Without a name of its own the description stays whole: a level’s words are its point. */
function levelWords(quality: string, description: string) {
  if (quality.trim() === '') return { title: '', description };
  return namedText(quality, description);
}

/** A description that begins with the name, as Moodle’s do, is told without it. */
function namedText(name: string, description: string): { title: string; description: string } {
  if (name.trim() === '') return splitText(description);
  if (description === name) return { title: name, description: '' };
  return {
    title: name,
    description: description.startsWith(`${name}${joint}`)
      ? description.slice(name.length + joint.length)
      : description,
  };
}

/** By `position`; those without one stay where they are. */
function inOrder(values: readonly unknown[]): { value: unknown; index: number }[] {
  const positionOf = (value: unknown, index: number) => {
    const position = isObject(value) ? fieldOf(value, 'position', 'sortorder') : undefined;
    return typeof position === 'number' && Number.isFinite(position) ? position : index + 1;
  };
  return values
    .map((value, index) => ({ value, index, position: positionOf(value, index) }))
    .sort((a, b) => a.position - b.position || a.index - b.index);
}
