import { describe, expect, it } from 'vitest';
import { structure } from '#shared/essay/import/structure.ts';
import { flatContent, linesOfEssay } from '#tests/support/file-content.ts';

describe('a file that is no proper essay', () => {
  it.each([
    ['nothing', ''],
    ['nothing but space', ' \n\n\t\n\r\n'],
    ['nothing but page breaks', '\f'.repeat(1_000)],
    ['nothing but control characters', '\u0000\u0007\ufeff'],
  ])('of %s holds no essay', (_name, text) => {
    expect(structure(flatContent(text)).essays).toEqual([]);
  });

  it('loses its byte order mark, carriage returns and control characters, and says so', () => {
    const { essays, remarks } = structure(
      flatContent('\ufeffIt is short, this text.\r\n\r\nAnd it \u0000ends he\u0007re.\r\n'),
    );
    expect(essays.flatMap(linesOfEssay)).toEqual([
      'paragraph: It is short, this text.',
      'paragraph: And it ends here.',
    ]);
    expect(remarks).toEqual([
      {
        type: 'dropped',
        code: 'control-characters',
        message: '3 characters that no text can hold were left out.',
        count: 3,
      },
    ]);
  });

  it('in the wrong encoding of Windows has its quotation marks', () => {
    expect(
      structure(flatContent('It\u0092s \u0093late\u0094 \u0096 too late.')).essays.flatMap(linesOfEssay),
    ).toEqual(['paragraph: It’s “late” – too late.']);
  });

  it('of half a character keeps the other characters', () => {
    expect(structure(flatContent('An 🌍 and a half \ud800 one.')).essays.flatMap(linesOfEssay)).toEqual([
      'paragraph: An 🌍 and a half one.',
    ]);
  });

  it('that is only a bibliography is its sources', () => {
    const { essays } = structure(
      flatContent(
        'Bibliography\n\nOkafor, Ada. 2019. The Well. Accra: Sun.\n\nPerez, Luis. 2020. "Water." Rivers 3: 1-2.\n',
      ),
    );
    expect(essays.map(({ title, words, sources }) => [title, words, sources.length])).toEqual([['', 0, 2]]);
  });

  it('in a script without capitals has headings by their place', () => {
    const { essays } = structure(
      flatContent(
        'מבוא קצר\n\nהמדינה חייבת להגן על גבולותיה, אבל לא על חשבון זכויות האדם של אזרחיה ושל הבאים בשעריה בכל ימות השנה.\n\nהטענה השנייה\n\nמי שעובד בלילה צריך אוטובוס בלילה, וגם הוא משלם מסים כמו כל תושב אחר בעיר הזאת שבה אנחנו גרים.\n',
      ),
    );
    expect(essays[0]?.title).toBe('מבוא קצר');
    expect(essays.flatMap(linesOfEssay).filter((line) => line.startsWith('heading'))).toEqual([
      'heading: הטענה השנייה',
    ]);
  });

  const letters = [
    'x',
    '*',
    '*a ',
    '[',
    '<https://a',
    '¹',
    'Aa ',
    'a. ',
    'ab1 ',
    '_a',
    '_ ',
    'a-',
    'A, ',
    '"',
    '[^1] ',
    '(',
  ];
  it.each(letters)('of one line of 300,000 characters of %j is read in the time of a test', (piece) => {
    const line = piece.repeat(Math.ceil(300_000 / piece.length));
    // Milliseconds where the reading is linear; past the time limit where it is not.
    const { essays } = structure(flatContent(line));
    expect(essays.flatMap(linesOfEssay).join('').length).toBeGreaterThan(250_000);
  });

  it.each([
    'Title Line\n\n',
    'Bibliography\n\n',
    '-\n',
    '1\n',
    '1. One\n',
    'References\n\nOkafor, A. 2019. A Title. Press.\n',
  ])('of 5,000 times %j is read in the time of a test', (piece) => {
    expect(structure(flatContent(piece.repeat(5_000))).essays).not.toEqual([]);
  });
});
