import type { Criterion, Rubric } from '../../rubric.ts';
import { csvOf } from '../cells.ts';
import type { WrittenFile } from '../format.ts';
import { createDistinctNames, onlyFirst, tellLosses } from '../losses.ts';
import { createRemarks, listed, quoted, type Remarks } from '../remarks.ts';
import { yamlText } from '../yaml-nodes.ts';
import { typeOf } from './types.ts';

type NamedLevel = { readonly name: string; readonly points: number; readonly description: string };

/** `Name: {type, max_mark, levels}`; MarkUs knows criteria and their levels by name, so equal names are numbered. */
export function writeMarkusYaml(rubrics: readonly Rubric[]): WrittenFile {
  const remarks = createRemarks();
  const rubric = onlyFirst(rubrics, 'A MarkUs file', remarks);
  const file = new Map<string, unknown>();
  if (rubric)
    tellLosses(
      rubric,
      'MarkUs',
      { criterionDescription: true, levelDescription: true, range: true },
      remarks,
    );
  for (const { name, criterion } of rubric ? namedCriteria(rubric, remarks) : []) {
    const type = typeOf(criterion);
    const { description } = criterion;
    if (type === 'rubric' && description !== '')
      remarks.loss(
        `MarkUs shows no description of a criterion with levels; that of ${quoted(name)} is in the file.`,
      );
    if (type === 'rubric' && criterion.usesRange)
      remarks.loss(`MarkUs has no points between two levels: ${quoted(name)} allows them here.`);
    file.set(name, {
      type,
      max_mark: bestOf(criterion),
      ...(description === '' ? {} : { description }),
      ...(type === 'rubric' && {
        levels: new Map(
          namedLevels(criterion, name, remarks).map((level) => [
            level.name,
            { mark: level.points, description: level.description },
          ]),
        ),
      }),
      ta_visible: true,
      peer_visible: false,
    });
  }
  return { text: yamlText(file), losses: remarks.losses() };
}

/** A row a criterion: name, then name, description and mark of each level. */
export function writeMarkusCsv(rubrics: readonly Rubric[]): WrittenFile {
  const remarks = createRemarks();
  const rubric = onlyFirst(rubrics, 'A MarkUs file', remarks);
  if (rubric) tellLosses(rubric, 'MarkUs CSV', { levelDescription: true }, remarks);
  const rows = (rubric ? namedCriteria(rubric, remarks) : []).map(({ name, criterion }) => [
    name,
    ...namedLevels(criterion, name, remarks).flatMap((level) => [
      level.name,
      level.description,
      String(level.points),
    ]),
  ]);
  return { text: rows.length === 0 ? '' : csvOf(rows), losses: remarks.losses() };
}

function namedCriteria(rubric: Rubric, remarks: Remarks) {
  const unmarked = rubric.criteria.filter((criterion) => bestOf(criterion) === 0);
  if (unmarked.length > 0)
    remarks.loss(
      `MarkUs has no criteria without marks: ${listed(unmarked.map(({ title }) => title))} ${unmarked.length === 1 ? 'is' : 'are'} not in the file.`,
    );
  const distinct = createDistinctNames();
  return rubric.criteria.flatMap((criterion, index) => {
    const best = bestOf(criterion);
    if (best === 0) return [];
    const name = distinct(criterion.title.trim() || `Criterion ${index + 1}`);
    if (name !== criterion.title.trim())
      remarks.loss(`MarkUs knows criteria by name: ${quoted(criterion.title)} is called ${quoted(name)}.`);
    if (Math.round(best * 10) / 10 !== best)
      remarks.loss(
        `MarkUs rounds the best mark of a criterion to tenths: that of ${quoted(name)} is ${best}.`,
      );
    return [{ name, criterion }];
  });
}

function namedLevels(criterion: Criterion, title: string, remarks: Remarks): NamedLevel[] {
  const distinct = createDistinctNames();
  return criterion.levels.map((level) => {
    const name = distinct(level.title.trim() || `${level.points} points`);
    if (name !== level.title.trim())
      remarks.loss(
        `MarkUs knows levels by name: in ${quoted(title)} one called ${quoted(level.title)} becomes ${quoted(name)}.`,
      );
    return { name, points: level.points, description: level.description };
  });
}

/** 0 for a criterion without levels. */
function bestOf({ levels }: Criterion): number {
  return Math.max(0, ...levels.map(({ points }) => points));
}
