import { describe, expect, it } from 'vitest';
import type { BlockJson, DocumentJson } from '#shared/essay/document.ts';
import type { ReportBlock, WrittenBlock } from '#shared/report/block.ts';
import { blocksOf } from '#shared/report/blocks.ts';
import { reportOf } from '#shared/report/report.ts';
import {
  dateWords,
  evidenceWords,
  markWords,
  rangeWords,
  sinceWords,
  totalWords,
} from '#shared/report/words.ts';
import { list, paragraph } from '#tests/support/printed-essay.ts';
import {
  assessmentOf,
  commentOf,
  lee,
  mark,
  momentOf,
  planItemOf,
  reportInputOf,
  shortMap,
  student,
} from '#tests/support/report.ts';

const textOf = (runs: readonly { readonly text: string }[]) => runs.map(({ text }) => text).join('');

function written(block: WrittenBlock): string[] {
  return block.type === 'paragraph' ? [textOf(block.runs)] : block.items.flat().flatMap(written);
}

function linesOf(blocks: readonly ReportBlock[]): string[] {
  return blocks.flatMap((block) => {
    if (block.type === 'heading') return [`${'#'.repeat(block.level)} ${block.text}`];
    if (block.type === 'map') return ['(map)'];
    if (block.type === 'table')
      return [block.columns.map(({ title }) => title), ...block.rows.map((row) => row.map(textOf))].map(
        (row) => row.join(' | '),
      );
    if (block.type === 'outline')
      return block.rows.map(({ depth, runs }) => `${'  '.repeat(depth)}${textOf(runs)}`);
    return block.type === 'quote' ? [`> ${textOf(block.runs)}`] : written(block);
  });
}

const lines = (more: Parameters<typeof reportInputOf>[0] = {}) =>
  linesOf(blocksOf(reportOf(reportInputOf(more))));
const headings = (some: readonly string[]) => some.filter((line) => /^##? /.test(line));
const document = (...content: BlockJson[]): DocumentJson => ({ type: 'doc', content });

describe('the blocks of a report', () => {
  it('leave empty parts out', () => {
    const empty = lines({ now: momentOf(0, '') });
    expect(
      headings(empty).filter((line) => !line.includes('Where to') && !line.includes('findings')),
    ).toEqual(['# School times']);
    expect(lines()).toContain('0 dismissed, 1 open. No level and no grade comes from findings.');
    expect(headings(lines())).toEqual([
      '# School times',
      '## Where to next',
      '## The map',
      '## Automatic findings',
    ]);
  });

  it('say everything in its order', () => {
    const body = document(
      paragraph('Which *study*|says so?'),
      list('bulletList', 'by whom', list('orderedList', 'when', 'where'), 'how'),
    );
    const reply = { id: 'r', writer: student, stance: 'will-use', text: 'adding one', at: '' } as const;
    const reworded = shortMap.replace('too little', 'under seven hours\n    + evidence #n: A survey of 2019');
    const all = lines({
      now: momentOf(2, reworded),
      assessed: momentOf(1),
      assessments: [
        assessmentOf(
          'x',
          {},
          {
            marks: [mark('reasons', 1, 'Two more would do.')],
            overall: document(paragraph('Read it aloud.')),
            createdAt: '2026-11-21T23:30:00.000Z',
          },
        ),
        assessmentOf('old', { reasons: 2 }, { createdAt: '2026-10-01T10:00:00.000Z' }),
        assessmentOf('own', { reasons: 4 }, { type: 'self' }),
      ],
      comments: [
        { ...commentOf('c1', { type: 'node', id: 'a' }, ''), body, link: 'https://library.example' },
        commentOf('c2', { type: 'essay' }, 'One more.', { kind: 'question', replies: [reply] }),
        commentOf('c3', { type: 'essay' }, 'Clear.', {
          kind: 'strength',
          isDraft: true,
          writer: { ...lee, isYou: true },
        }),
      ],
      plan: [planItemOf('p', 'c1')],
    });
    expect(all).toEqual([
      '# School times',
      'Feedback report · Ana R. · Small rubric · draft 2 · assessed on 21 November 2026',
      '## Where to next',
      'One more. (comment 2)',
      '## How am I going',
      'Criterion | Self | Assessed | Since draft 1 | On the map',
      'Reasons | Reasons at 4 (4 of 4) | Reasons at 1 (1 of 4) | −1 | on 1.1, 1.2; 2 of 2 without a finding',
      'Other views | – | – | – | on 1.3',
      'Self: 4 of 8, with 1 of 2 rows still blank (1 November 2026)',
      'Ms Lee, instructor: 1 of 8, with 1 of 2 rows still blank (21 November 2026)',
      '### Reasons',
      'You: Reasons at 4 (4 of 4) What reasons at 4 look like.',
      'Ms Lee, instructor: Reasons at 1 (1 of 4) What reasons at 1 look like.',
      'Begin reasons anew.',
      'Two more would do.',
      '### Overall, Ms Lee, instructor',
      'Read it aloud.',
      '## The map',
      '(map)',
      '### The map as an outline',
      '1 Thesis: School should start later',
      '  1.1 Claim, supports: Teenagers sleep under seven hours [1]',
      '    1.1.1 Evidence, is evidence for: A survey of 2019',
      '  1.2 Claim, supports: Buses are free at nine',
      '    1.2.1 Evidence, is evidence for: The depot counts forty of them',
      '  1.3 Counterargument, objects to: Parents work early',
      '## Comments by place',
      '### 1  Claim',
      '> “Teenagers sleep too little”',
      '> Changed since; now: “Teenagers sleep under seven hours”',
      '> Added here since: Evidence “A survey of 2019”',
      'Suggestion (Ms Lee, instructor)',
      'Which study\nsays so?',
      'by whom',
      'when',
      'where',
      'how',
      'https://library.example',
      '### 2–3  The whole essay',
      '2  Question (Ms Lee, instructor)',
      'One more.',
      '> You: will use: adding one',
      '3  Strength (you, not yet released)',
      'Clear.',
      '## My revision plan',
      'Done: Plan p (comment 1), changed since',
      'Changed since; now: “Teenagers sleep under seven hours”',
      'Added here since: Evidence “A survey of 2019”',
      'Not in the plan: comment 2.',
      '## Automatic findings',
      '1 resolved since the assessment, 0 dismissed, 0 open. No level and no grade comes from findings.',
      '### Resolved',
      expect.stringMatching(/claim/i),
    ]);
  });
});

describe('words', () => {
  it.each([
    ['2026-11-21T23:59:59.999Z', '21 November 2026'],
    ['2026-01-01T00:00:00.000Z', '1 January 2026'],
    ['2026-12-31', '31 December 2026'],
  ])('dates: %s', (iso, words) => expect(dateWords(iso)).toBe(words));

  it.each([
    [null, '–'],
    [0, 'as before'],
    [1.5, '+1.5'],
    [-2, '−2'],
  ])('since: %s', (since, words) => expect(sinceWords(since)).toBe(words));

  it('marks: a level, points, both or nothing', () => {
    const level = { id: 'l', title: 'Meets', points: 3, description: '', feedback: '' };
    const view = { writer: lee, of: 4, comment: null };
    const said = [null, { ...view, level, points: 3 }, { ...view, level: null, points: 2.5 }].map(markWords);
    expect(said).toEqual(['–', 'Meets (3 of 4)', '2.5 of 4']);
  });

  it('totals say how many rows are blank', () => {
    const total = { points: 3, of: 8, marked: 2, criteria: 2 };
    expect([total, { ...total, marked: 1 }].map(totalWords)).toEqual([
      '3 of 8',
      '3 of 8, with 1 of 2 rows still blank',
    ]);
  });

  it.each([
    [[3], '3'],
    [[3, 4, 5, 7], '3–5, 7'],
    [[2, 9], '2, 9'],
  ])('numbers: %j', (numbers, words) => expect(rangeWords(numbers)).toBe(words));

  it('long lists of evidence end', () => {
    const evidence = Array.from({ length: 15 }, (_, at) => ({
      id: `${at}`,
      number: `1.${at}`,
      isOpen: false,
    }));
    const [view] = reportOf(reportInputOf()).criteria;
    expect(view && evidenceWords({ ...view, evidence })).toMatch(/^on 1\.0, .*1\.7 and 7 more$/);
  });
});
