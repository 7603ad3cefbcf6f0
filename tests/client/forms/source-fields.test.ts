import { describe, expect, it } from 'vitest';
import { fieldsFor, type SourceField } from '#client/forms/source-field-list.ts';
import { draftOf, emptySource, itemOf } from '#client/forms/source-fields.ts';
import { type CslItem, cslItemSchema, cslTypes } from '#shared/graph/csl-item.ts';

const typed = (values: Partial<Record<SourceField, string>>) => ({ ...emptySource, values });

describe('itemOf', () => {
  it.each([
    [
      'reads people in parts, organisations as they are, and a plain year as a number',
      typed({ title: ' On buses ', author: 'Sen, Amartya; United Nations;', issued: '1999' }),
      {
        type: 'document',
        title: 'On buses',
        author: [{ family: 'Sen', given: 'Amartya' }, { literal: 'United Nations' }],
        issued: { 'date-parts': [[1999]] },
      },
    ],
    [
      'keeps a date that is none as it is written',
      typed({ title: 'Letters', issued: 'about 1850', accessed: '3 May 2019', URL: 'https://example.org/a' }),
      {
        type: 'document',
        title: 'Letters',
        issued: { raw: 'about 1850' },
        accessed: { 'date-parts': [[2019, 5, 3]] },
        URL: 'https://example.org/a',
      },
    ],
    [
      'asks for something to know it by',
      emptySource,
      { problems: { title: expect.stringContaining('title') } },
    ],
    [
      'asks for a whole link',
      typed({ title: 'A page', URL: 'javascript:alert(1)' }),
      { problems: { URL: expect.stringContaining('https://') } },
    ],
    [
      'refuses a title without end',
      typed({ title: 'x'.repeat(501) }),
      { problems: { title: expect.stringContaining('500') } },
    ],
    [
      'refuses a volume, a date and names without end',
      typed({ title: 'T', volume: 'x'.repeat(101), issued: 'x'.repeat(61), editor: 'a;'.repeat(51) }),
      {
        problems: {
          volume: expect.stringContaining('100'),
          issued: expect.stringContaining('60'),
          editor: expect.stringContaining('50'),
        },
      },
    ],
    [
      'refuses a name without end',
      typed({ author: 'x'.repeat(301) }),
      { problems: { author: 'One of the names is too long. Shorten it.' } },
    ],
  ])('%s', (_name, draft, expected) => {
    expect(itemOf(draft)).toEqual(expected);
  });

  it('takes back what it shows, in every field', () => {
    const item: CslItem = {
      type: 'chapter',
      title: 'A chapter',
      author: [
        { family: 'Beauvoir', given: 'S.', 'non-dropping-particle': 'de', suffix: 'Jr.' },
        { literal: 'Ba, Sons and Company' },
      ],
      editor: [{ family: 'Ek', given: '' }],
      issued: {
        'date-parts': [
          [2019, 5],
          [2020, 1],
        ],
      },
      accessed: { raw: 'n.d.' },
      'container-title': 'A book',
      volume: '2',
      note: 'Two\nlines',
    };
    expect(itemOf(draftOf(item), item)).toEqual(item);
  });
});

describe('the fields of a form', () => {
  it.each(cslTypes)('are all there for %s, each once', (type) => {
    const { first, more } = fieldsFor(type);
    const known = Object.keys(cslItemSchema.shape).filter((name) => name !== 'type');
    expect([...first, ...more].sort()).toEqual(known.sort());
  });
});
