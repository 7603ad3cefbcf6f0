import { describe, expect, it } from 'vitest';
import { uuidOf } from '#shared/rubric/exchange/case/uuid.ts';
import {
  noted,
  refusalOf,
  rubricFixture,
  rubricFormat,
  rubricWith,
  writtenAs,
} from '#tests/support/rubric-exchange.ts';

const { read } = rubricFormat('case-json');
const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;

describe('a CASE rubric of another program', () => {
  it('is found in its package, in the order of its positions, with what it lacks a place for told', () => {
    const reading = read(rubricFixture('case-of-another-program.json'));
    expect(noted(reading)).toEqual({
      rubrics: [
        [
          'Op-ed',
          'The piece makes one claim.:  6 (It does);  0 (It does not) | 50 %',
          'Sources [Figures can be looked up.]: Checked 3 (All of them); Thin 1.5 (Some) | 50 %',
        ],
      ],
      problems: [
        'criteria[2].levels[0]: “Voice”: a level has “-1” for points; a number from 0 to 1000 is needed; the criterion was left out.',
      ],
      losses: [
        '“The piece makes one claim.” is tied to the competency “W.1 Make a claim”, which has no place here.',
        'The weights of “Op-ed”, 1, 2, were read as 50, 50 per cent.',
      ],
    });
    expect(reading.rubrics[0]?.criteria[1]?.levels[0]?.feedback).toBe('You can be trusted.');
    expect(reading.rubrics[0]?.criteria[1]?.levels[1]?.id).toBe('c2-l2');
  });

  it('may be spelled as Moodle’s draft importer has it', () => {
    expect(noted(read(rubricFixture('moodle-draft.json')))).toEqual({
      rubrics: [['Op-ed', 'One claim [and only one]:  0 (Two or none);  2 (Exactly one)']],
      problems: [],
      losses: [],
    });
  });

  const level = (score: number) => ({ quality: 'Good', score });
  const file = (weights: readonly unknown[]) =>
    JSON.stringify({
      CFRubrics: [
        {
          title: 'R',
          CFRubricCriteria: weights.map((weight, index) => ({
            category: `C${index + 1}`,
            weight,
            CFRubricCriterionLevels: [level(4 * (index + 1))],
          })),
        },
      ],
    });

  it.each([
    ['all 1 are none', [1, 1], [null, null], []],
    [
      'shares of 1 are per cent',
      [0.25, 0.75],
      [25, 75],
      ['The weights of “R”, 0.25, 0.75, were read as 25, 75 per cent.'],
    ],
    ['shares of 100 stay', [40, 60], [40, 60], []],
    [
      'others multiply the score',
      [2, 3],
      [25, 75],
      ['The weights of “R”, 2, 3, were read as 25, 75 per cent.'],
    ],
    [
      'some only are none',
      [2, null],
      [null, null],
      ['Only some criteria of “R” have a weight; the weights were left out.'],
    ],
    [
      'nothing at all is none',
      [0, 0],
      [null, null],
      ['The weights of “R” add up to nothing and were left out.'],
    ],
  ])('weights: %s', (_name, weights, expected, losses) => {
    const reading = read(file(weights));
    expect(reading.rubrics[0]?.criteria.map(({ weight }) => weight)).toEqual(expected);
    expect(reading.losses).toEqual(losses);
  });

  it('is told of a weight that is none', () => {
    expect(read(file(['much', 1])).problems).toEqual([
      { at: 'criteria[0]', message: 'The weight of “C1” is no number from 0 to 1000; it was left out.' },
    ]);
  });

  it.each([
    ['no JSON', '{"CFRubrics": ['],
    ['another object', '{"title": "R"}'],
    ['no rubrics', '{"CFRubrics": []}'],
    ['a number', '4'],
    ['a list of other things', '[1, 2]'],
  ])('is refused with %s', (_name, text) => expect(refusalOf('case-json', text)).toBe('file-not-readable'));

  it('names rubrics, criteria and levels that are none', () => {
    const text = JSON.stringify({
      CFRubrics: [
        7,
        { title: 'R', CFRubricCriteria: ['x', { category: 'C', CFRubricCriterionLevels: ['y'] }] },
      ],
    });
    expect(noted(read(text)).problems).toEqual([
      'rubrics[0]: This is no rubric; it was left out.',
      'rubrics[1].criteria[0]: This is no criterion; it was left out.',
      'rubrics[1].criteria[1].levels[0]: “C”: a level has no points; the criterion was left out.',
    ]);
  });
});

describe('a CASE file of ours', () => {
  const rubric = rubricWith([
    { title: 'Claim', weight: 100, levels: [{ title: 'Sharp', points: 4, feedback: 'Good.' }] },
  ]);

  it('has identifiers, addresses and times everywhere, the same ones for the same rubric', () => {
    const at = '2026-03-01T10:00:00.000Z';
    const first = writtenAs('case-json', [rubric], at).text;
    expect(writtenAs('case-json', [{ ...rubric, version: 3 }], at).text).toBe(first);
    const found: { identifier?: string; uri?: string; lastChangeDateTime?: string }[] = [];
    JSON.parse(first, (_key, value) => {
      if (value?.identifier !== undefined) found.push(value);
      return value;
    });
    expect(found).toHaveLength(3);
    expect(new Set(found.map(({ identifier }) => identifier)).size).toBe(3);
    for (const { identifier, uri, lastChangeDateTime } of found) {
      expect(identifier).toMatch(uuid);
      expect([uri, lastChangeDateTime]).toEqual([`urn:uuid:${identifier}`, at]);
    }
  });

  it('says the same to readers that know nothing of our fields, but for what those hold', () => {
    const file = JSON.parse(writtenAs('case-json', [rubric]).text, (key, value) =>
      key === 'extensions' ? undefined : value,
    );
    expect(noted(read(JSON.stringify(file)))).toEqual({
      rubrics: [['Op-ed', 'Claim: Sharp 4 | 100 %']],
      problems: [],
      losses: [],
    });
  });

  it('in Moodle’s spelling has no other field than Moodle’s mapper knows', () => {
    const { text, losses } = writtenAs('moodle-json', [rubric, rubricWith([{ title: 'Remarks' }])]);
    expect(JSON.parse(text)).toMatchObject({
      Title: 'Op-ed',
      CFRubricCriterion: [
        { Description: 'Claim', position: 1, CFRubricCriterionLevels: [{ Description: 'Sharp', score: 4 }] },
      ],
    });
    expect(text).not.toContain('extensions');
    expect(losses).toEqual([
      'A Moodle file holds one rubric a file: only “Op-ed” is in it, not “Op-ed”.',
      'Moodle has no place for the weight of “Claim”.',
      'Moodle has no place for what a student at a level hears of “Claim”.',
    ]);
    expect(writtenAs('moodle-json', [rubricWith([{ title: 'Remarks' }])]).losses).toEqual([
      'Moodle has no criteria for comments only: “Remarks” is not in the file.',
    ]);
  });

  it('takes no ids from a file whose ids are not whole and different', () => {
    const twice = rubricWith([{ id: 'same' }, { id: 'same' }]);
    const { rubrics } = read(writtenAs('case-json', [twice]).text);
    expect(rubrics[0]?.criteria.map(({ id }) => id)).toEqual(['c1', 'c2']);
  });

  it('tells of rules and kinds of node that cannot be read', () => {
    const use = { ruleId: 'a', enabled: true, options: {} };
    const ours = (fields: object) => ({ extensions: { groundwork: fields } });
    const text = JSON.stringify({
      title: 'Op-ed',
      ...ours({ rules: [{ ruleId: 3 }, use, use] }),
      CFRubricCriteria: [{ category: 'Claim', ...ours({ nodeKinds: ['opinion'] }) }],
    });
    expect(noted(read(text))).toEqual({
      rubrics: [['Op-ed', 'Claim: ']],
      problems: [
        'rubric.rules[0]: The use of this rule could not be read; the rule stays off.',
        'rubric.rules[2]: The rule “a” stands twice; the first counts.',
      ],
      losses: ['“Claim” names a kind of node that there is not: “opinion”.'],
    });
  });
});

it('a name’s UUID is that of RFC 9562, version 5, in our namespace', () => {
  // From Python: uuid.uuid5(uuid.UUID('5b0e6d5c-3f0a-4e0b-9a55-6f1b9c1d2e47'), 'own/c1')
  expect(uuidOf('own/c1')).toBe('8b90c8ff-5402-5877-bbd4-a8a179f238aa');
});
