import { describe, expect, it } from 'vitest';
import { guessRubricFormat } from '#shared/rubric/exchange/guess.ts';
import { rubricFormats } from '#shared/rubric/exchange/index.ts';
import { presets } from '#shared/rubric/presets/index.ts';
import { rubricFixture, rubricWith, writtenAs } from '#tests/support/rubric-exchange.ts';

describe('the format of a text is found by itself', () => {
  it.each([
    ['canvas-csv', 'canvas-with-bad-rows.csv'],
    ['markus-csv', 'markus-three-fields.csv'],
    ['markus-yaml', 'markus-criteria.yml'],
    ['ora-xml', 'ora-problem.xml'],
    ['case-json', 'case-of-another-program.json'],
    ['moodle-json', 'moodle-draft.json'],
  ])('%s', (format, name) => expect(guessRubricFormat(rubricFixture(name))).toBe(format));

  it.each(rubricFormats.filter(({ write }) => write).map(({ id }) => id))('as we write it: %s', (id) => {
    const rubric = rubricWith([{ levels: [{ points: 2 }, { points: 0 }] }]);
    expect(guessRubricFormat(writtenAs(id, [rubric]).text)).toBe(id);
    const [preset] = presets;
    if (preset && id.endsWith('json')) expect(guessRubricFormat(writtenAs(id, [preset]).text)).toBe(id);
  });

  it.each([
    ['cells', 'Criterion\tGood (2)\nClaim\tYes'],
    ['separated values', 'Criterion,Good (2),Bad (0)\nClaim,Yes,No'],
    ['Markdown', '| A | B |\n|---|---|\n| c | d |'],
    ['nothing', ''],
    ['separators only', ',,,\n,,,'],
    ['prose', 'Write well: the rest follows.'],
  ])('a table: %s', (_name, text) => expect(guessRubricFormat(text)).toBe('table'));
});
