import { describe, expect, it } from 'vitest';
import { fuzzyScore, ranked } from '#client/forms/fuzzy.ts';

const names = [
  'Add a claim',
  'Add evidence',
  'Add a counterargument',
  'Edit the text',
  'Undo',
  'Éviter la hâte',
];

describe('ranked', () => {
  it.each([
    ['keeps the order without a query', '', names],
    ['finds the beginning of a word', 'evid', ['Add evidence']],
    ['takes words in any order', 'claim add', ['Add a claim']],
    ['finds first letters', 'aac', ['Add a claim', 'Add a counterargument']],
    ['puts the beginning of the text first', 'u', ['Undo', 'Add a counterargument']],
    ['forgives a letter left out', 'evidnce', ['Add evidence']],
    ['does not mind accents and case', 'EVITER hate', ['Éviter la hâte']],
    ['finds nothing for strangers', 'xylophone', []],
  ])('%s', (_name, query, expected) => {
    expect(ranked(query, names, (name) => name)).toEqual(expected);
  });
});

describe('fuzzyScore', () => {
  it('is null where one word does not fit', () => {
    expect(fuzzyScore('add xylophone', 'Add a claim')).toBeNull();
    expect(fuzzyScore('', 'Add a claim')).toBe(0);
  });
});
