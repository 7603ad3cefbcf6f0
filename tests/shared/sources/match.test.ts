import { describe, expect, it } from 'vitest';
import { isShortForm, matchOf } from '#shared/sources/match.ts';
import { kinshipOf, readNames } from '#shared/sources/names.ts';
import { addressLine, editDistance, titleLine } from '#shared/sources/normal.ts';
import { pageRanges } from '#shared/sources/page-ranges.ts';
import { parseReference } from '#shared/sources/parse-reference.ts';

const list = [
  'Lind, Ada. The Last Fare. Oslo: Fjord Press, 2019.',
  'Lind, Ada. “Who Rides When Riding Is Free.” Transport Letters 12, no. 4 (2018): 301–19. https://doi.org/10.1234/tl.301',
  'Ek, Bo, and Cy Dahl. 2020. “Counting Passengers | City Transport.” Www.oslo.example. https://www.oslo.example/transport/count',
  'World Health Organization. Moving Cities. Geneva: WHO, 2016.',
].map((raw) => ({ raw, item: parseReference(raw).item }));

describe('a note finds its entry', () => {
  it.each([
    ['Ada Lind, The Last Fare (Oslo: Fjord Press, 2019), 44.', 0],
    ['LIND, The last fare, 12.', 0],
    ['Lind, Last Fare, 12.', 0],
    ['A. Lind, “Who rides when riding is free,” Transport Letters 12, no. 4 (2018): 305.', 1],
    ['“Who Rides,” https://doi.org/10.1234/TL.301.', 1],
    ['Bo Ek & Cy Dahl, “Counting passengers”, http://oslo.example/transport/count/', 2],
    ['Dahl and Ek, “Counting Passengers,” 2020.', 2],
    ['WHO, Moving Cities, 4.', 3],
  ])('%s', (note, index) => {
    const match = matchOf(parseReference(note, 'note').item, list);
    expect(match.type === 'one' ? list.indexOf(match.listed) : match).toBe(index);
  });

  it('or several, or none', () => {
    expect(matchOf(parseReference('Lind, 12.', 'note').item, list)).toMatchObject({
      type: 'several',
      listed: [list[0], list[1]],
    });
    const other = parseReference('Una Berg, Cities in Motion (Oslo: Fjord Press, 2019), 44.', 'note').item;
    expect(matchOf(other, list).type).toBe('none');
  });
});

describe('names', () => {
  it.each([
    ['Lind, Ada', 'A. Lind', 'same'],
    ['LIND, ADA MARIA', 'Ada Lind', 'same'],
    ['García Márquez, Gabriel', 'Gabriel Garcia Marquez', 'same'],
    ['United Nations', 'United Nations Transport Division', 'same'],
    ['WHO', 'World Health Organization', 'same'],
    ['Lindqvist, Ada', 'Lindquist, Ada', 'near'],
    ['NTRCS', 'NTCRS', 'near'],
    ['Lind, Ada', 'Lind, Bo', 'other'],
    ['Lind, Ada', 'Ek, Bo', 'other'],
  ])('%s and %s: %s', (one, other, kinship) => {
    const [[a], [b]] = [readNames(one).names, readNames(other).names];
    expect(a && b && kinshipOf(a, b)).toBe(kinship);
    expect(a && b && kinshipOf(b, a)).toBe(kinship);
  });
});

describe('what is compared', () => {
  it('leaves marks, capitals and diacritics out of titles and addresses', () => {
    expect(titleLine('The Worker’s “Café” — a History & more')).toBe('the workers cafe a history and more');
    expect(addressLine('HTTPS://www.Example.org/Fares/')).toBe('example.org/fares');
  });

  it.each([
    ['213–17', [{ from: 213, to: 217 }]],
    ['pp. 213-217', [{ from: 213, to: 217 }]],
    ['(1)', [{ from: 1, to: 1 }]],
    [
      '3, 7–9.',
      [
        { from: 3, to: 3 },
        { from: 7, to: 9 },
      ],
    ],
    ['chap. 3', null],
    ['xii', null],
    ['e0213', null],
  ])('reads the pages of “%s”', (pages, ranges) => {
    expect(pageRanges(pages)).toEqual(ranges);
  });

  it('counts changed letters and swapped neighbours up to a limit', () => {
    expect(editDistance('unctc', 'uncct', 3)).toBe(1);
    expect(editDistance('civilisation', 'civilization', 3)).toBe(1);
    expect(editDistance('short', 'much longer', 2)).toBe(3);
  });

  it('knows the customary short form of a title', () => {
    expect(isShortForm('Last Fare', 'The Last Fare: A History')).toBe(true);
    expect(isShortForm('The Last', 'The Last Fare: A History')).toBe(false);
  });
});
