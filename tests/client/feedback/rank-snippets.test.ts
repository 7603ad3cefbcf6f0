import { describe, expect, it } from 'vitest';
import { rankSnippets } from '#client/feedback/bank/rank-snippets.ts';
import type { BankEntry } from '#shared/assessment/bank.ts';

function entry(text: string, criterion = '', uses = 0, nextStep = ''): BankEntry {
  const at = '2026-01-01';
  return {
    id: text,
    text,
    criterion,
    kind: 'suggestion',
    nextStep,
    link: '',
    uses,
    createdAt: at,
    updatedAt: at,
  };
}

const bank = [
  entry('Name a number.', 'Evidence', 2),
  entry('Say who says so.', 'Evidence', 5, 'Add a source.'),
  entry('Résumé first.', '', 9),
  entry('Who would disagree?', 'Counterargument', 7),
];

describe('rankSnippets', () => {
  it.each([
    [
      'everything, the most used first where no row is at hand',
      '',
      '',
      ['Résumé first.', 'Who would disagree?', 'Say who says so.', 'Name a number.'],
    ],
    [
      'the row at hand first, whatever its case, then those for any row',
      '',
      ' evidence ',
      ['Say who says so.', 'Name a number.', 'Résumé first.', 'Who would disagree?'],
    ],
    ['by the beginnings of words', 'num', '', ['Name a number.']],
    ['by all of the words', 'who dis', '', ['Who would disagree?']],
    ['by the words of the next step and the row', 'evid source', '', ['Say who says so.']],
    ['without accents', 'resume', '', ['Résumé first.']],
    ['nothing that has not all the words', 'number who', '', []],
  ])('%s', (_name, query, criterion, texts) => {
    expect(rankSnippets(bank, query, criterion).map(({ text }) => text)).toEqual(texts);
  });
});
