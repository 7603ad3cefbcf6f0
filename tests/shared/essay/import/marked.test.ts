import { describe, expect, it } from 'vitest';
import { structure } from '#shared/essay/import/structure.ts';
import { linesOfEssay, markedContent, remarkCounts } from '#tests/support/file-content.ts';

const long = 'The harbour was dredged in spring, and the boats came back before the summer was over.';

describe('a file that marks its structure', () => {
  it('keeps headings, notes, lists and quotations, and finds title page and bibliography', () => {
    const { essays, remarks } = structure(
      markedContent(
        [
          ['h1', 'The Harbour'],
          ['p', 'Ola Berg'],
          ['p', 'HIS 204'],
          ['p', '3 May 2024'],
          ['h2', 'Before'],
          ['p', `${long}[[a]] It rained.`],
          ['quote', 'Boats are houses that swim.'],
          ['ul', 'nets'],
          ['ul2', 'large ones'],
          ['ul', 'ropes'],
          ['h2', 'References'],
          ['ol', 'Nilsen, Kari. 2018. Harbours. Bergen: Quay.'],
          ['ol', 'Dahl, Per. 2020. Boats. Oslo: Keel.'],
        ],
        { a: 'Nilsen, Harbours, 4.' },
      ),
    );
    expect(essays.map(({ title }) => title)).toEqual(['The Harbour']);
    expect(essays.flatMap(linesOfEssay)).toEqual([
      'heading: The Harbour',
      'front: Ola Berg',
      'front: HIS 204',
      'front: 3 May 2024',
      'heading: Before',
      `paragraph: ${long}^1 It rained.`,
      'quotation: Boats are houses that swim.',
      'item: nets',
      'item: large ones',
      'item: ropes',
      'heading: References',
      'entry: [1] Nilsen, Kari. 2018. Harbours. Bergen: Quay.',
      'entry: [2] Dahl, Per. 2020. Boats. Oslo: Keel.',
      'note: Nilsen, Harbours, 4.',
    ]);
    expect(remarks).toEqual([]);
    expect(remarkCounts(essays[0]?.remarks ?? [])).toEqual({
      'found title-page': 3,
      'found headings': 3,
      'found footnotes': 1,
      'found sources': 2,
      'found quotations': 1,
      'found list-items': 3,
    });
  });

  it('is guessed where it marks no headings', () => {
    const { essays } = structure(
      markedContent([
        ['p', 'Salt and Bread'],
        ['p', long],
        ['p', 'The Price of Salt'],
        ['p', long],
        ['p', 'Works Cited'],
        ['p', 'Nilsen, Kari. Harbours. Quay, 2018.'],
      ]),
    );
    expect(essays.flatMap(linesOfEssay)).toEqual([
      'front: Salt and Bread',
      `paragraph: ${long}`,
      'heading: The Price of Salt',
      `paragraph: ${long}`,
      'heading: Works Cited',
      'entry: Nilsen, Kari. Harbours. Quay, 2018.',
    ]);
  });

  it('holds two essays when a title follows a bibliography and another one comes', () => {
    const body = `${long} ${long} ${long} ${long}`;
    const essay = (title: string): [string, string][] => [
      ['h1', title],
      ['p', body],
      ['p', body],
      ['h2', 'Bibliography'],
      ['p', 'Nilsen, Kari. 2018. Harbours. Bergen: Quay.'],
    ];
    const { essays } = structure(markedContent([...essay('The Harbour'), ...essay('The Boats')]));
    expect(essays.map(({ title, sources }) => [title, sources.length])).toEqual([
      ['The Harbour', 1],
      ['The Boats', 1],
    ]);
  });

  it('is one essay when only an appendix follows the bibliography', () => {
    const { essays } = structure(
      markedContent([
        ['h1', 'The Harbour'],
        ['p', long],
        ['h2', 'Bibliography'],
        ['p', 'Nilsen, Kari. 2018. Harbours. Bergen: Quay.'],
        ['h2', 'Appendix A'],
        ['p', long],
      ]),
    );
    expect(essays).toHaveLength(1);
    expect(essays.flatMap(linesOfEssay).slice(-2)).toEqual(['heading: Appendix A', `paragraph: ${long}`]);
  });
});
