import { describe, expect, test } from 'vitest';
import { formKeyList, formKeyOf, reviewKeyList } from '#client/assessment/form-keys.ts';

const press = (
  key: string,
  modifiers: Partial<Record<'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey', true>> = {},
) => ({
  key,
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  shiftKey: false,
  ...modifiers,
});

describe('keys of an assessment’s form', () => {
  test.each([
    [press('3'), { type: 'level', key: '3' }],
    [press('j'), { type: 'criterion', step: 1 }],
    [press('k'), { type: 'criterion', step: -1 }],
    [press('N', { shiftKey: true }), { type: 'student', step: 1 }],
    [press('P', { shiftKey: true }), { type: 'student', step: -1 }],
    [press('c'), { type: 'comment' }],
    [press('m'), { type: 'comment-place' }],
    [press('r'), { type: 'release' }],
    [press('?', { shiftKey: true }), { type: 'keys' }],
    [press('J', { shiftKey: true }), null],
    [press('c', { ctrlKey: true }), null],
    [press('r', { metaKey: true }), null],
    [press('3', { altKey: true }), null],
    [press('x'), null],
    [press('ArrowDown'), null],
  ])('%o', (pressed, key) => {
    expect(formKeyOf(pressed, true)).toEqual(key);
  });

  test('are the browser’s when single characters are switched off', () => {
    expect(['3', 'j', '?'].map((key) => formKeyOf(press(key), false))).toEqual([null, null, null]);
  });
});

test('the keys of a review say nothing of releasing, and name what they send', () => {
  const said = reviewKeyList.map(({ says }) => says);
  expect(said).toHaveLength(formKeyList.length - 1);
  expect(said).toContain('Next and previous review');
  expect(said).toContain('Send the review (⌘ Enter on a Mac)');
  expect(said.filter((says) => /release|essay/i.test(says))).toEqual([]);
});
