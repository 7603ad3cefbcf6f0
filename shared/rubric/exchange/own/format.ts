import { type Rubric, type RubricBody, rubricBodySchema } from '../../rubric.ts';
import type { RubricFormat, WrittenFile } from '../format.ts';
import { readOwn } from './read.ts';

/** Groundwork's own rubric file: everything of a rubric but who made it and what uses it. */
export const groundworkRubric: RubricFormat = {
  id: 'groundwork-rubric',
  title: 'Groundwork rubric',
  extension: '.groundwork-rubric.json',
  mediaType: 'application/json',
  read: readOwn,
  write: writeOwn,
  isLossless: true,
};

function writeOwn(rubrics: readonly Rubric[]): WrittenFile {
  const file = { format: groundworkRubric.id, version: 1, rubrics: rubrics.map(written) };
  return { text: `${JSON.stringify(file, null, 2)}\n`, losses: [] };
}

/** Neither id nor version: whoever reads it makes a rubric of their own. */
function written(rubric: Rubric): RubricBody {
  const { title, description, origin, rules, criteria } = rubric;
  return rubricBodySchema.parse({ title, description, origin, rules, criteria });
}
