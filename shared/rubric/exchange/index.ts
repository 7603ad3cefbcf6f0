import { canvasCsv } from './canvas/format.ts';
import { caseJson, moodleJson } from './case/format.ts';
import type { RubricFormat } from './format.ts';
import { markusCsv, markusYaml } from './markus/format.ts';
import { oraJson, oraXml } from './ora/format.ts';
import { groundworkRubric } from './own/format.ts';
import { table } from './table/format.ts';

/** Files that rubrics come from and go to. To add one: a folder of its own here, and a line; guess.ts tells it apart. */
export const rubricFormats: readonly RubricFormat[] = [
  groundworkRubric,
  canvasCsv,
  caseJson,
  moodleJson,
  oraXml,
  oraJson,
  markusYaml,
  markusCsv,
  table,
];

export function rubricFormatNamed(id: string): RubricFormat | undefined {
  return rubricFormats.find((format) => format.id === id);
}
