import { describe, expect, it } from 'vitest';
import { draftOf, emptySource, itemOf } from '#client/forms/source-fields.ts';

describe('itemOf', () => {
  it.each([
    [
      'reads people in parts, organisations as they are, and a plain year as a number',
      { ...emptySource, title: ' On buses ', authors: 'Sen, Amartya; United Nations;', year: '1999' },
      {
        type: 'document',
        title: 'On buses',
        author: [{ family: 'Sen', given: 'Amartya' }, { literal: 'United Nations' }],
        issued: { 'date-parts': [[1999]] },
      },
    ],
    [
      'keeps a year that is none as it is written',
      { ...emptySource, title: 'Letters', year: 'about 1850', url: 'https://example.org/a' },
      { type: 'document', title: 'Letters', issued: { raw: 'about 1850' }, URL: 'https://example.org/a' },
    ],
    [
      'asks for something to know it by',
      emptySource,
      { problems: { title: expect.stringContaining('title') } },
    ],
    [
      'asks for a whole link',
      { ...emptySource, title: 'A page', url: 'javascript:alert(1)' },
      { problems: { url: expect.stringContaining('https://') } },
    ],
    [
      'refuses a title without end',
      { ...emptySource, title: 'x'.repeat(501) },
      { problems: { title: expect.stringContaining('500') } },
    ],
  ])('%s', (_name, draft, expected) => {
    expect(itemOf(draft)).toEqual(expected);
  });

  it('takes back what it shows', () => {
    const item = itemOf({
      type: 'report',
      title: 'A report',
      authors: 'Ba, Aïcha; Oxfam',
      year: '2020',
      url: '',
    });
    if ('problems' in item) throw new Error('It should fit.');
    expect(itemOf(draftOf(item))).toEqual(item);
  });
});
