import { AppError } from '#shared/errors.ts';
import { bodyOf, type CriterionDraft, type LevelDraft } from '../draft.ts';
import { type RubricReading, untitled } from '../format.ts';
import { pointsIn, pointsWanted } from '../points.ts';
import { createRemarks, quoted, type Remarks } from '../remarks.ts';
import { entryOf, wordsAt, type YamlEntry, type YamlValue, yamlOf } from '../yaml-nodes.ts';
import { levelsOfType } from './types.ts';

/** One rubric of all the criteria in the file. @throws file-not-readable */
export function readMarkusYaml(text: string): RubricReading {
  const remarks = createRemarks();
  const file = yamlOf(text);
  if (file.type !== 'map' || !file.entries.some(({ value }) => isCriterion(value)))
    throw new AppError(
      'file-not-readable',
      'There are no criteria in this file, as MarkUs writes them: a name, and below it type, max_mark and levels.',
    );
  const criteria = file.entries.flatMap((entry) => {
    const criterion = criterionOf(entry, remarks);
    return criterion ? [criterion] : [];
  });
  const rubrics = criteria.length === 0 ? [] : [bodyOf({ at: 'file', title: untitled, criteria }, remarks)];
  return { rubrics, problems: remarks.problems(), losses: remarks.losses() };
}

function isCriterion(value: YamlValue): boolean {
  return ['type', 'max_mark', 'levels'].some((name) => entryOf(value, name) !== undefined);
}

function criterionOf({ key, line, value }: YamlEntry, remarks: Remarks): CriterionDraft | null {
  const at = `line ${line}`;
  const title = key.trim();
  const refuse = (message: string) => {
    remarks.problem(at, `${quoted(title)} ${message}; it was left out.`);
    return null;
  };
  if (!isCriterion(value)) return refuse('is no criterion: it has no type, max_mark or levels');
  const type = wordsAt(value, 'type').toLowerCase() || 'rubric';
  const best = pointsIn(wordsAt(value, 'max_mark'));
  const description = wordsAt(value, 'description');
  tellFlags(title, value, remarks);
  if (type === 'flexible' || type === 'checkbox') {
    if (!best) return refuse(pointsWanted(wordsAt(value, 'max_mark')));
    const usesRange = type === 'flexible';
    return { at, title, description, levels: levelsOfType(type, best.points), usesRange };
  }
  if (type !== 'rubric') return refuse(`is of a type that MarkUs does not have: ${quoted(type)}`);
  const levels: LevelDraft[] = [];
  const steps = entryOf(value, 'levels');
  for (const { key: name, value: level } of steps?.type === 'map' ? steps.entries : []) {
    const mark = wordsAt(level, 'mark');
    const read = pointsIn(mark);
    if (!read) return refuse(`has a level ${quoted(name)} that ${pointsWanted(mark)}`);
    if (read.isInexact) remarks.loss(`${quoted(title)}: the mark ${mark} was read as ${read.points}.`);
    levels.push({ title: name.trim(), points: read.points, description: wordsAt(level, 'description') });
  }
  if (levels.length === 0) return refuse('has no levels');
  const most = Math.max(...levels.map(({ points }) => points));
  if (best && best.points !== most)
    remarks.loss(
      `${quoted(title)}: its max_mark ${best.points} is not the mark of its best level; ${most} counts here.`,
    );
  return { at, title, description, levels };
}

function tellFlags(title: string, value: YamlValue, remarks: Remarks) {
  if (wordsAt(value, 'bonus').toLowerCase() === 'true')
    remarks.loss(`${quoted(title)} is a bonus in MarkUs; here it counts like the others.`);
  if (wordsAt(value, 'ta_visible').toLowerCase() === 'false')
    remarks.loss(
      `${quoted(title)} is hidden from teaching assistants in MarkUs; here every assessor sees it.`,
    );
  if (wordsAt(value, 'peer_visible').toLowerCase() === 'true')
    remarks.loss(`${quoted(title)} is for peer reviewers too in MarkUs; a rubric does not say that here.`);
}
