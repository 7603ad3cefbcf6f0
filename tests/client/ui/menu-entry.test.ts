import { describe, expect, it } from 'vitest';
import { classNames } from '#client/ui/class-names.ts';
import { sectionsOf } from '#client/ui/menu-entry.ts';

describe('sectionsOf', () => {
  it('keeps entries in their order under the section that is named first', () => {
    const entry = (id: string, section?: string) => ({ id, title: id, section });
    expect([
      ...sectionsOf([entry('open'), entry('claim', 'Add'), entry('delete'), entry('evidence', 'Add')]),
    ]).toEqual([
      ['', [entry('open'), entry('delete')]],
      ['Add', [entry('claim', 'Add'), entry('evidence', 'Add')]],
    ]);
  });
});

describe('classNames', () => {
  it('joins what is there', () => {
    expect(classNames('row', false, undefined, 'row--open', null, '')).toBe('row row--open');
    expect(classNames()).toBe('');
  });
});
