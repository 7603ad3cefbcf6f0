import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { RubricReading } from '#shared/rubric/exchange/format.ts';
import { guessRubricFormat } from '#shared/rubric/exchange/guess.ts';
import { rubricFormat } from '#tests/support/rubric-exchange.ts';

/** Files of Canvas and MarkUs. They lie beside the project and are no part of it: skipped without them. */
const folder = join(import.meta.dirname, '../../../../../shared/data/rubrics');

function readFile(name: string): RubricReading & { format: string } {
  const text = readFileSync(join(folder, name), 'utf8');
  const format = guessRubricFormat(text);
  return { format, ...rubricFormat(format).read(text) };
}

/** Counted and compared by hand: the files’ words are not ours, so they stand here by their beginnings only. */
function outline({ rubrics }: RubricReading) {
  return rubrics.map(({ title, criteria }) => ({
    title,
    criteria: criteria.map((criterion) => [
      criterion.title,
      criterion.description.slice(0, 16),
      ...criterion.levels.map((level) => `${level.points} ${level.title}: ${level.description.slice(0, 14)}`),
    ]),
  }));
}

describe.skipIf(!existsSync(folder))('real rubric files (skipped where they are absent)', () => {
  it('Canvas’s: four criteria of three ratings', () => {
    const reading = readFile('canvas/b2ta_canvas_rubric_template.csv');
    expect([reading.format, reading.problems, reading.losses]).toEqual(['canvas-csv', [], []]);
    expect(outline(reading)).toEqual([
      {
        title: 'Document Analysis',
        criteria: [
          [
            'Argument and purpose',
            'States a focused',
            '4 Excellent: Clear focused ',
            '2 Developing: Present but un',
            '0 Insufficient: Missing unclea',
          ],
          [
            'Evidence',
            'Uses relevant ev',
            '4 Excellent: Relevant speci',
            '2 Developing: Some relevant ',
            '0 Insufficient: Little relevan',
          ],
          [
            'Organization',
            'Structures ideas',
            '4 Excellent: Logical and ea',
            '2 Developing: Generally unde',
            '0 Insufficient: Disorganized o',
          ],
          [
            'Communication',
            'Uses clear appro',
            '4 Excellent: Clear precise ',
            '2 Developing: Understandable',
            '0 Insufficient: Issues substan',
          ],
        ],
      },
    ]);
    expect(reading.rubrics[0]?.criteria.map(({ usesRange }) => usesRange)).toEqual([
      false,
      false,
      false,
      false,
    ]);
  });

  it('MarkUs’s CSV: two criteria, four fields a level', () => {
    const reading = readFile('markus/criteria.csv');
    expect([reading.format, reading.problems, reading.losses]).toEqual(['markus-csv', [], []]);
    expect(outline(reading)).toEqual([
      {
        title: 'Imported rubric',
        criteria: [
          [
            'criterion 1',
            '',
            ...[1, 2, 3, 4, 5].map((step) => `${step} level ${step}: description ${step}`),
          ].map((cell, index) => (index < 2 ? cell : cell.slice(0, 25))),
          [
            'quality of writing',
            '',
            '1 beginner: The essay is v',
            '3 Capable: The essay is p',
            '5 Accomplished: The essay is w',
          ],
        ],
      },
    ]);
  });

  it('MarkUs’s YAML: four criteria of three types', () => {
    const reading = readFile('markus/criteria.yml');
    expect([reading.format, reading.problems, reading.losses]).toEqual(['markus-yaml', [], []]);
    expect(outline(reading)).toEqual([
      {
        title: 'Imported rubric',
        criteria: [
          [
            'Quality of Writing',
            '',
            '0 Beginner: The essay is v',
            '10 Capable: The essay is p',
            '16 Accomplished: The essay is w',
            '20 level 3 criterion: level 3 descri',
            '24 level 4 criterion: level 4 descri',
          ],
          [
            'Grammar usage',
            '',
            '0 Beginner: There are more',
            '4 Intermediate: Intermediate.',
            '8 Accomplished: Accomplished.',
            '12 level 3 criterion: level 3 descri',
            '16 level 4 criterion: level 4 descri',
          ],
          ['Definition translation', 'This is a flexib', '5 Full marks: ', '0 No marks: '],
          ['Proof header', 'This is one is a', '2 Yes: ', '0 No: '],
        ],
      },
    ]);
    expect(reading.rubrics[0]?.criteria.map(({ usesRange }) => usesRange)).toEqual([
      false,
      false,
      true,
      false,
    ]);
  });
});
