import { describe, expect, it } from 'vitest';
import {
  noted,
  refusalOf,
  rubricFixture,
  rubricFormat,
  rubricWith,
  writtenAs,
} from '#tests/support/rubric-exchange.ts';

const { read } = rubricFormat('ora-xml');
const json = rubricFormat('ora-json');

describe('an Open edX problem', () => {
  it('gives the criteria that Open edX itself would take, and names the others', () => {
    expect(noted(read(rubricFixture('ora-problem.xml')))).toEqual({
      rubrics: [
        [
          'Op-ed on a local question',
          'Claim [Does the piece want something & say so?]: None 0 (No claim); clear 3 (One claim, a < b)',
          'Remarks [Anything else?]: ',
        ],
      ],
      problems: [
        ['“Empty”', 'has no options and does not require written feedback'],
        ['“Half”', 'has the option “half” whose points are no whole number from 0 to 1000'],
        ['“Twice”', 'has two options named “same”'],
        ['“Below”', 'has the option “less” whose points are no whole number from 0 to 1000'],
        ['“No prompt”', 'has no prompt'],
        ['“Bare”', 'has an option without an explanation (the option “a”)'],
      ].map(
        ([name, what], index) =>
          `criteria[${index + 2}]: ${name} ${what}; Open edX would refuse it, and it was left out.`,
      ),
      losses: [
        'The question for feedback on the whole has no place here: “What struck you?”.',
        'The task belongs to an essay, not to its rubric, and was left out: “Write to your town council.”.',
        'The steps of the assessment and their examples have no place in a rubric and were left out.',
      ],
    });
  });

  it.each([
    ['cut off', '<rubric><criterion>'],
    ['another root', '<html/>'],
    ['no XML', 'rubric'],
    ['nothing', ''],
    ['a DOCTYPE', '<!DOCTYPE rubric [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;">]><rubric><x>&b;</x></rubric>'],
    ['an entity of its own', '<rubric><criterion><name>&mine;</name></criterion></rubric>'],
  ])('is refused with %s', (_name, text) => expect(refusalOf('ora-xml', text)).toBe('file-not-readable'));

  it('without criteria has no rubric', () => {
    expect(read('<rubric/>')).toEqual({
      rubrics: [],
      problems: [{ at: 'rubric', message: 'The rubric has no criterion that could be read.' }],
      losses: [],
    });
  });
});

describe('an Open edX rubric as JSON', () => {
  const option = { order_num: 0, name: 'a', label: 'A', explanation: '', points: 1 };
  const criterion = { order_num: 0, name: 'c', label: 'C', prompt: 'p', options: [option] };

  it('is read in its own order', () => {
    const file = {
      prompts: [{ description: 'Write.' }],
      criteria: [
        { ...criterion, order_num: 1, name: 'second', label: 'Second', feedback: 'required' },
        {
          ...criterion,
          options: [
            { ...option, order_num: 2 },
            { ...option, name: 'b', label: 'B', points: 0, order_num: 1 },
          ],
        },
      ],
      feedbackprompt: 'How was it?',
      feedback_default_text: 'I liked',
    };
    expect(noted(json.read(JSON.stringify(file)))).toEqual({
      rubrics: [['Imported rubric', 'C [p]: B 0; A 1', 'Second [p]: A 1']],
      problems: [],
      losses: [
        '“Second” requires written feedback; here a comment is never required.',
        'The question for feedback on the whole has no place here: “How was it?”.',
        'The text that feedback on the whole begins with has no place here: “I liked”.',
        'The task belongs to an essay, not to its rubric, and was left out: “Write.”.',
      ],
    });
  });

  it.each([
    [
      'points as a fraction',
      { options: [{ ...option, points: 1.5 }] },
      '“C” has the option “a” whose points are no whole number from 0 to 1000',
    ],
    ['no name', { name: 3, label: '' }, 'The criterion has no name'],
    ['an option without a name', { options: [{ points: 1 }] }, '“C” has an option without a name (option 1)'],
  ])('is told of %s', (_name, change, words) => {
    const { problems } = json.read(JSON.stringify({ criteria: [{ ...criterion, ...change }] }));
    expect(problems[0]).toEqual({
      at: 'criteria[0]',
      message: `${words}; Open edX would refuse it, and it was left out.`,
    });
  });

  it('is refused without criteria', () => {
    expect([refusalOf('ora-json', '{}'), refusalOf('ora-json', '[]')]).toEqual([
      'file-not-readable',
      'file-not-readable',
    ]);
  });
});

it('a file for Open edX has whole points and different names, and says so', () => {
  const rubric = rubricWith([
    {
      title: 'Claim',
      levels: [
        { title: 'Same', points: 2.5 },
        { title: 'Same', points: 0 },
      ],
    },
    { title: 'Claim', weight: 10 },
    { title: '', levels: [{ title: '', points: 1 }] },
  ]);
  const { text, losses } = writtenAs('ora-xml', [rubric]);
  expect(text).toContain('<name>Claim (2)</name>\n    <label>Claim</label>');
  expect(text).toContain('<option points="3">\n      <name>Same</name>\n      <label>Same</label>');
  expect(text).toContain('<criterion feedback="required">');
  expect(losses).toEqual([
    'Open edX has no place for a rubric’s title: “Op-ed” is not in the file.',
    'Open edX has no place for the weight of “Claim”.',
    'Open edX has whole points only: in “Claim”, “Same” is worth 3 instead of 2.5.',
    'Open edX needs a name for every criterion: number 3 is called “Criterion 3”.',
    'Open edX needs a name for every option: in “Criterion 3” one is called “1 points”.',
  ]);
  expect(noted(read(text)).rubrics).toEqual([
    ['Imported rubric', 'Claim: Same 3; Same 0', 'Claim: ', 'Criterion 3: 1 points 1'],
  ]);
  expect(writtenAs('ora-json', [rubricWith([])]).losses).toContain(
    '“Op-ed” has no criteria, and Open edX takes no rubric without.',
  );
});
