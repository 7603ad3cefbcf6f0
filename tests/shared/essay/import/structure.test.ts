import { describe, expect, it } from 'vitest';
import { structure } from '#shared/essay/import/structure.ts';
import { flatContent, importFixture, linesOfEssay, remarkCounts } from '#tests/support/file-content.ts';

function read(name: string) {
  return structure(flatContent(importFixture(name)));
}

/** Lines cut to their beginning, so that a table stays readable; `~` where something was cut. */
function beginnings(lines: readonly string[], length = 60) {
  return lines.map((line) => (line.length > length ? `${line.slice(0, length)}~` : line));
}

describe('the structure of a plain text', () => {
  it('is found in pages of wrapped lines with heads, numbers and notes at the bottom', () => {
    const { essays, remarks } = read('wrapped-pages.txt');
    expect(essays).toHaveLength(1);
    const lines = essays.flatMap(linesOfEssay);
    expect(beginnings(lines)).toEqual([
      'front: Lucia Alvarez',
      'front: Dr. Petra Hahn',
      'front: English 102',
      'front: 14 March 2024',
      'front: Why the Night Bus Should Run Till Dawn',
      'paragraph: The last bus in our town leaves at a quarter to e~',
      'paragraph: Night work is no rare thing here. Almost one in n~',
      'heading: Drivers',
      'paragraph: Some drivers object that the night is dangerous. ~',
      'paragraph: A town that sleeps can still move. The council sh~',
      'note: Maren Holt, "Who Works at Night," Town Survey Papers 4~',
      'note: Idris Bell, Buses after Dark (Leeds: Harbour Press, 20~',
    ]);
    expect(lines[6]).toContain('work after midnight,^1 and most of them');
    expect(lines[6]).toContain('change that for the whole valley, not only for the town.');
    expect(lines[6]).toContain(
      'on the same route.^2 It carried more riders every month, and the information boards',
    );
    expect(essays[0]?.title).toBe('Why the Night Bus Should Run Till Dawn');
    expect(remarkCounts(remarks)).toEqual({ 'guessed cut-words': 1, 'dropped running-heads': 3 });
    expect(remarkCounts(essays[0]?.remarks ?? [])).toEqual({
      'found title-page': 5,
      'found headings': 1,
      'found footnotes': 2,
      'guessed title': 1,
      'guessed headings': 1,
      'guessed joined-sentences': 1,
    });
  });

  it('is found around raised notes that cut sentences and stand behind headings', () => {
    const { essays } = read('superscript-notes.txt');
    const lines = essays.flatMap(linesOfEssay);
    expect(beginnings(lines, 40)).toEqual([
      'front: Small Gardens, Large Effects',
      'paragraph: A garden of four square metre~',
      'heading: What Tenants Do',
      'paragraph: Tenants who have a bed of the~',
      'heading: Objections',
      'paragraph: Builders say that ground is m~',
      'note: Noor Salim, Talking over Fences (D~',
      'note: Ibid., 19.',
      'note: Tom Reyes. 2021. “Names Before Cam~',
      'note: Reyes, “Names Before Cameras,” 55.',
    ]);
    expect(lines[1]).toContain('(4 m²) feeds nobody');
    expect(lines[1]).toContain('stop there and talk^1.');
    expect(lines[1]).toContain('should come with ground that its tenants may dig');
    expect(lines[3]).toContain('whole yard^2. They report');
    expect(lines[3]).toContain('than cameras^3. In one estate');
    expect(lines[3]).toContain('fell by a third within two summers, and it never rose again.');
    expect(lines[5]).toContain('for longer^4.');
  });

  it('takes numbered endnotes for notes and a numbered list for a list', () => {
    const { essays, remarks } = read('endnotes.txt');
    const lines = essays.flatMap(linesOfEssay);
    expect(beginnings(lines, 50)).toEqual([
      'front: Homework and Sleep',
      'front: By Joan Petrov',
      'paragraph: Teachers give homework because practice~',
      'item: Homework should end an hour before bed.',
      'item: No test should fall on a Monday.',
      "item: Teachers should see each other's plans.",
      'paragraph: The first point rests on what doctors s~',
      'paragraph: Nobody wants less learning. The school ~',
      'heading: Works Cited',
      'entry: Adeyemi, Ruth. Practice and Its Limits. Qua~',
      'entry: "Pupils Sleep Longer." School Gazette, 3 Ma~',
      'note: Ruth Adeyemi, Practice and Its Limits (Cork:~',
      'note: Adeyemi, Practice, 80.',
      'note: "Pupils Sleep Longer," School Gazette, 3 May~',
    ]);
    expect(lines[2]).toContain('practice helps.^1 Practice');
    expect(lines[6]).toContain('light and sleep.^2 The second');
    expect(lines[6]).toContain('slept longer.^3 It was');
    expect(remarkCounts(remarks)).toEqual({ 'dropped notes-headings': 1 });
  });

  it('joins annotations to their entries across a page, and an address to its entry', () => {
    const { essays } = read('annotated.txt');
    const lines = essays.flatMap(linesOfEssay);
    expect(beginnings(lines, 40)).toEqual([
      'front: Reading Aloud in Class',
      'paragraph: Reading aloud is older than r~',
      'heading: Annotated Bibliography',
      'entry: Lindqvist, Sara. 2016. Voices in ~',
      'annotation: This book reports on forty c~',
      'entry: Okoye, Daniel. 2020. "Ten Minutes~',
      'annotation: In this article Okoye measur~',
    ]);
    expect(lines[4]).toContain('names shy pupils and what helped them. Lindqvist');
    const [first, second] = essays[0]?.sources ?? [];
    expect(first?.item).toMatchObject({ type: 'book', title: 'Voices in the Room' });
    expect(first?.annotation).toBe(lines[4]?.replace('annotation: ', ''));
    expect(second?.entry).toBe(
      'Okoye, Daniel. 2020. "Ten Minutes a Day." Classroom Notes 12 (1): 5–19. https://notes.example/ten-minutes',
    );
    expect(second?.item).toMatchObject({
      title: 'Ten Minutes a Day',
      URL: 'https://notes.example/ten-minutes',
    });
    expect(remarkCounts(essays[0]?.remarks ?? [])).toMatchObject({ 'found sources': 2 });
    expect(essays[0]?.remarks.find(({ code }) => code === 'sources')?.message).toBe(
      '2 sources with annotations.',
    );
  });

  it('is parted where a second title page begins, each essay with its own notes', () => {
    const { essays, remarks } = read('two-essays.txt');
    expect(remarks.filter(({ code }) => code === 'essays')).toEqual([
      { type: 'found', code: 'essays', message: 'This file holds 2 essays.', count: 2 },
    ]);
    expect(
      essays.map(({ title, sources, remarks: own }) => [
        title,
        sources.length,
        remarkCounts(own)['found footnotes'],
        remarkCounts(own)['found title-page'],
      ]),
    ).toEqual([
      ['The Library Should Lend Tools', 1, 2, 4],
      ['Tool Lending in Our Own Street', 1, 1, 4],
    ]);
  });

  it('keeps numbers in brackets that call a list of references', () => {
    const { essays, remarks } = read('numbered-references.txt');
    expect(remarks).toEqual([]);
    const lines = essays.flatMap(linesOfEssay);
    expect(lines[1]).toContain('in the heat [1]. Owners');
    expect(
      beginnings(
        lines.filter((line) => !line.startsWith('paragraph')),
        40,
      ),
    ).toEqual([
      'heading: 1. Introduction',
      'heading: 2. Method',
      'heading: References',
      'entry: [1] A. Brandt, "Heat and storage,~',
      'entry: [2] L. Cho, Riding Electric. Busa~',
      'entry: [3] "Summer care," Bike Board, 20~',
    ]);
  });

  it('takes no unit, power, verse or short sentence for a note or a heading', () => {
    const { essays, remarks } = read('lists-and-units.txt');
    expect(remarks).toEqual([]);
    const lines = essays.flatMap(linesOfEssay);
    expect(lines.filter((line) => /^(heading|note|front|entry)/.test(line))).toEqual([]);
    expect(lines.filter((line) => line.startsWith('item'))).toHaveLength(3);
    expect(lines.join(' ')).toContain('60 m² and one window. In summer it holds 10³ flies');
  });

  it('is found where no line is left empty', () => {
    const { essays } = read('without-gaps.txt');
    expect(essays[0]?.title).toBe('Should Schools Teach Cooking?');
    expect(essays.flatMap(linesOfEssay).filter((line) => line.startsWith('heading'))).toEqual([
      'heading: Health',
      'heading: Money and Rooms',
      'heading: Conclusion',
    ]);
  });

  it('is found in pages without empty lines, whose notes start again on each of them', () => {
    const { essays, remarks } = read('tight-pages.txt');
    const lines = essays.flatMap(linesOfEssay);
    expect(beginnings(lines, 45)).toEqual([
      'front: The Quiet Hours of a City',
      'front: Amara Quist',
      'front: Urban Studies 210',
      'front: 12 May 2024',
      'paragraph: Cities are loudest where they are ~',
      'heading: Noise and Health',
      'paragraph: Doctors have measured what noise d~',
      'heading: What It Costs',
      'paragraph: A speed limit costs a sign. A low-~',
      'heading: Works Cited',
      'entry: Adair, Jo. “Sleep under Flight Paths.”~',
      'entry: Town of Harstad. Freight at Night. Har~',
      'entry: Vik, Hanne. The Price of Silence: Soun~',
      'note: Hanne Vik, The Price of Silence: Sound ~',
      'note: Jo Adair, “Sleep under Flight Paths,” J~',
      'note: Vik, Price of Silence, 88.',
      'note: Town of Harstad, Freight at Night (2020~',
    ]);
    expect(lines[4]).toMatch(/without stopping a single train\.\^1$/);
    expect(lines[6]).toContain('for forty years.^2 They agree');
    expect(lines[6]).toContain('That is known, and it is seldom acted upon because drivers vote');
    expect(lines[6]).toContain('after ten at night.^3 The international standard');
    expect(lines[8]).toContain('the hundred before it.^4 Six');
    expect(remarkCounts(remarks)).toEqual({
      'guessed cut-words': 1,
      'dropped page-numbers': 3,
      'dropped running-heads': 2,
    });
  });

  it('is the same where every other line is empty, and where lines end as on Windows', () => {
    const whole = [
      /^paragraph: Every Friday .* if she could\.$/,
      /^paragraph: Some residents .* the complaints\.$/,
    ];
    const text = importFixture('double-spaced.txt');
    const single = text.replaceAll('\n\n\n', '\r').replaceAll('\n\n', '\n').replaceAll('\r', '\n\n');
    for (const file of [text, single, single.replaceAll('\n', '\r\n')]) {
      const lines = structure(flatContent(file)).essays.flatMap(linesOfEssay);
      expect(lines).toHaveLength(2);
      for (const [index, pattern] of whole.entries()) expect(lines[index]).toMatch(pattern);
    }
  });

  it('is found around indented quotations and hanging entries in the style of author and date', () => {
    const { essays, remarks } = read('author-date.txt');
    const lines = essays.flatMap(linesOfEssay);
    expect(
      beginnings(
        lines.filter((line) => !line.startsWith('paragraph')),
        48,
      ),
    ).toEqual([
      'front: Running Water for All',
      'heading: Introduction',
      'heading: Who Paid?',
      'quotation: We ask those who have land because th~',
      'heading: Conclusion',
      'heading: References',
      'entry: Mbeki, T. (2014). Pipes and promises: Wat~',
      'entry: Stone, A., & Hale, B. (2020). Who drinks?~',
      'entry: World Health Group. (n.d.). Water facts. ~',
      'heading: Appendix A',
    ]);
    expect(remarks).toEqual([]);
  });

  it('keeps a note that nothing calls, and a call without a note, and says so', () => {
    const { essays, remarks } = read('uncalled-notes.txt');
    const lines = essays.flatMap(linesOfEssay);
    expect(lines).toContain('heading: Endnotes');
    expect(lines).toContain('paragraph: ⁵ A note that nobody calls.');
    expect(lines[2]).toMatch(/never came before\.⁴$/);
    expect(
      essays[0]?.sources.map(({ item, annotation }) => [item.author, annotation.split('\n').length]),
    ).toEqual([
      [[{ family: 'Terzi', given: 'Ali' }], 2],
      [[{ family: 'Terzi', given: 'Ali' }], 1],
    ]);
    expect(remarks.filter(({ code }) => code.startsWith('unmatched')).map(({ message }) => message)).toEqual([
      '1 footnote that nothing in the text calls kept as a paragraph.',
      '1 footnote number in the text without a footnote kept as it is.',
    ]);
  });
});
