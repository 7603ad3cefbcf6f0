import type { RubricFormat } from '../format.ts';
import { readMarkusCsv } from './read-csv.ts';
import { readMarkusYaml } from './read-yaml.ts';
import { writeMarkusCsv, writeMarkusYaml } from './write.ts';

/** Criteria of a MarkUs assignment, of all three types. */
export const markusYaml: RubricFormat = {
  id: 'markus-yaml',
  title: 'MarkUs criteria (YAML)',
  extension: '.markus.yml',
  mediaType: 'application/yaml',
  read: readMarkusYaml,
  write: writeMarkusYaml,
};

export const markusCsv: RubricFormat = {
  id: 'markus-csv',
  title: 'MarkUs criteria (CSV)',
  extension: '.markus.csv',
  mediaType: 'text/csv',
  read: readMarkusCsv,
  write: writeMarkusCsv,
};
