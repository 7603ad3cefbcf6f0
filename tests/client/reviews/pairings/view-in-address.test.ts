import { expect, test } from 'vitest';
import { type PairView, wholeList } from '#client/reviews/pairings/pairing-list.ts';
import { addressWords, pairViewIn } from '#client/reviews/pairings/view-in-address.ts';
import { searchWith } from '#client/ui/address-words.ts';

test.each<[PairView, string]>([
  [wholeList, ''],
  [{ by: 'reviewer', filter: 'attention', section: null, words: '' }, '?by=reviewer&filter=attention'],
  [{ by: 'author', filter: 'all', section: 'Mon & Wed', words: 'Ruiz' }, '?section=Mon+%26+Wed&find=Ruiz'],
])('%j is kept in the address and read back', (view, search) => {
  expect(searchWith('', addressWords(view))).toBe(search);
  expect(pairViewIn(search)).toEqual(view);
});

test.each([
  ['an unknown filter', '?filter=gone&by=nobody', wholeList],
  ['what others wrote there', '?edge=3', wholeList],
])('%s asks for the whole list', (_what, search, view) => {
  expect(pairViewIn(search)).toEqual(view);
});

test('other words of the address stay, an empty one goes', () => {
  expect(searchWith('?at=essay-1&find=ana', { find: '', by: 'reviewer' })).toBe('?at=essay-1&by=reviewer');
});
