import type { RubricFormat } from '../format.ts';
import { readCaseJson } from './read.ts';
import { writeCaseJson } from './write.ts';
import { writeMoodleJson } from './write-moodle.ts';

/** 1EdTech CASE 1.1: the one standard with weight, quality, score and feedback. What it lacks stands in `extensions`. */
export const caseJson: RubricFormat = {
  id: 'case-json',
  title: 'CASE rubric (1EdTech)',
  extension: '.case.json',
  mediaType: 'application/json',
  read: readCaseJson,
  write: writeCaseJson,
  isLossless: true,
};

/** CASE in the spelling of Moodle’s draft importer (gradingform_rubric ims_mapper), which knows no other fields. */
export const moodleJson: RubricFormat = {
  id: 'moodle-json',
  title: 'Moodle rubric (CASE subset)',
  extension: '.moodle.json',
  mediaType: 'application/json',
  read: readCaseJson,
  write: writeMoodleJson,
};
