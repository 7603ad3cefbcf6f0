import type { Rubric } from '../rubric.ts';
import { listed, quoted, type Remarks } from './remarks.ts';

/** What a format has a place for; everything else of a rubric is told as lost. */
export type Holds = {
  readonly rubricTitle?: boolean;
  readonly rubricDescription?: boolean;
  readonly criterionDescription?: boolean;
  readonly levelTitle?: boolean;
  readonly levelDescription?: boolean;
  readonly feedback?: boolean;
  readonly weight?: boolean;
  readonly range?: boolean;
};

/** Tells what of a rubric a format cannot hold, naming the criteria. */
export function tellLosses(rubric: Rubric, format: string, holds: Holds, remarks: Remarks) {
  const { criteria } = rubric;
  const titles = (has: (criterion: Rubric['criteria'][number]) => boolean) =>
    criteria.filter(has).map(({ title }) => title);
  const tell = (names: readonly string[], what: string) => {
    if (names.length > 0) remarks.loss(`${format} has no place for ${what} of ${listed(names)}.`);
  };
  if (!holds.rubricTitle)
    remarks.loss(`${format} has no place for a rubric’s title: ${quoted(rubric.title)} is not in the file.`);
  if (!holds.rubricDescription && rubric.description !== '')
    remarks.loss(`${format} has no place for the description of the rubric ${quoted(rubric.title)}.`);
  if (rubric.origin !== '')
    remarks.loss(`${format} has no place for where ${quoted(rubric.title)} comes from.`);
  if (rubric.rules.some(({ enabled }) => enabled))
    remarks.loss(`${format} has no place for the rules that ${quoted(rubric.title)} turns on.`);
  if (!holds.criterionDescription)
    tell(
      titles(({ description }) => description !== ''),
      'the description',
    );
  if (!holds.levelDescription)
    tell(
      titles(({ levels }) => levels.some(({ description }) => description !== '')),
      'the descriptions of the levels',
    );
  if (!holds.weight)
    tell(
      titles(({ weight }) => weight !== null),
      'the weight',
    );
  if (!holds.range)
    tell(
      titles(({ usesRange }) => usesRange),
      'points between two levels',
    );
  if (!holds.feedback)
    tell(
      titles(({ levels }) => levels.some(({ feedback }) => feedback !== '')),
      'what a student at a level hears',
    );
  tell(
    titles(({ nodeKinds, rules }) => nodeKinds.length > 0 || rules.length > 0),
    'the kinds of node and the rules that are evidence',
  );
}

/** For formats of one rubric a file. */
export function onlyFirst(rubrics: readonly Rubric[], format: string, remarks: Remarks): Rubric | undefined {
  const [first, ...others] = rubrics;
  if (first && others.length > 0)
    remarks.loss(
      `${format} holds one rubric a file: only ${quoted(first.title)} is in it, not ${listed(others.map(({ title }) => title))}.`,
    );
  return first;
}

/** Names made different by a number, for formats that know things by name. */
export function createDistinctNames() {
  const taken = new Set<string>();
  return (name: string): string => {
    let distinct = name;
    for (let copy = 2; taken.has(distinct); copy += 1) distinct = `${name} (${copy})`;
    taken.add(distinct);
    return distinct;
  };
}
