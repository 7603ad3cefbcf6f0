import { describe, expect, it } from 'vitest';
import { citedWorks } from '#shared/citations/cited-works.ts';
import { inTextCitations } from '#shared/citations/in-text.ts';
import { textOfExample } from '#shared/rubric/example-text.ts';

describe('citations in a line', () => {
  it.each<[string, string[]]>([
    ['Buses are full (Lind 2019, 8).', ['author-year Lind 2019 p 8']],
    [
      'Buses are full (Lind & Ek, 2019, p. 8; see also Dahl 2020).',
      ['author-year Lind+Ek 2019 p p. 8', 'author-year Dahl 2020'],
    ],
    ['Buses are full (Lind 2018a, 2019b).', ['author-year Lind 2018', 'author-year Lind 2019']],
    ['Lind and Ek (2019) count them.', ['narrative Lind+Ek 2019']],
    ['As Ada Lind et al. (2019, p. 4) count,', ['narrative Ada Lind 2019 p p. 4']],
    [
      'Buses are full (World Health Organization [WHO], 2016).',
      ['author-year World Health Organization 2016'],
    ],
    ['Buses are full (“Fares Fall,” 2020).', ['author-year “Fares Fall” 2020']],
    ['Buses are full (Lind 93–94).', ['author-page Lind  p 93–94']],
    ['Buses are full [3], [5–6, p. 12].', ['number 3', 'number 5 p p. 12', 'number 6 p p. 12']],
    ['In the spring (May 2019) and later (since 2019), at (Figure 3) and (see below).', []],
    ['He came in 2019 (a good year) with 12 others (Section 4).', []],
  ])('%s', (line, expected) => {
    const found = inTextCitations(line, 0).map(({ type, item, label, locator }) => {
      const who = (item.author ?? []).map((name) =>
        'literal' in name ? name.literal : `${name.given} ${name.family}`,
      );
      const year = item.issued && 'date-parts' in item.issued ? item.issued['date-parts'][0]?.[0] : '';
      const words = label || `${item.title ? `“${item.title}”` : who.join('+')} ${year}`;
      return `${type} ${words}${locator ? ` p ${locator}` : ''}`;
    });
    expect(found).toEqual(expected);
  });
});

describe('the works of a text', () => {
  const text = textOfExample(
    [
      'Buses are full.[^1] They cost little.[^2] They run late.[^3] So be it.[^4] It is known.[^5]',
      '[^1]: Ada Lind, The Last Fare (Oslo: Fjord Press, 2019), 44.',
      '[^2]: Ibid., 50.',
      '[^3]: Lind, Last Fare, 60; Bo Ek, “Who Pays,” Transport Letters 12, no. 4 (2018): 301.',
      '[^4]: The counts were made in spring; the mill had just opened again.',
      '[^5]: Una Berg, Cities in Motion (Oslo: Fjord Press, 2010), 3.',
      '# Works Cited',
      'Ek, Bo. “Who Pays.” Transport Letters 12, no. 4 (2018): 301–19.',
      'Lind, Ada. The Last Fare. Oslo: Fjord Press, 2019.',
      '———. The First Mile. Oslo: Fjord Press, 2021.',
    ].join('\n'),
  );

  it('are its entries, and what cites them: “ibid.”, short notes, two references in one note', () => {
    const { entries, mentions, hasList } = citedWorks(text, new Map());
    expect(hasList).toBe(true);
    expect(entries.map(({ item }) => [item.author?.[0], item.title])).toEqual([
      [{ family: 'Ek', given: 'Bo' }, 'Who Pays'],
      [{ family: 'Lind', given: 'Ada' }, 'The Last Fare'],
      [{ family: 'Lind', given: 'Ada' }, 'The First Mile'],
    ]);
    expect(
      mentions.map(({ start, end, match }) => [
        text.text.slice(start, Math.min(start + 12, end)),
        match.type === 'one' ? match.listed.item.title : match.type,
      ]),
    ).toEqual([
      ['Ada Lind, Th', 'The Last Fare'],
      ['Ibid., 50.', 'The Last Fare'],
      ['Lind, Last F', 'The Last Fare'],
      ['Bo Ek, “Who ', 'Who Pays'],
      ['Una Berg, Ci', 'none'],
    ]);
  });

  it('belong to sources beside the map, which stand in for a list that the text has not', () => {
    const source = {
      type: 'source',
      id: 's1',
      item: { type: 'book', title: 'The Last Fare', author: [{ literal: 'Lind' }] },
    } as const;
    const sources = new Map([
      [source.id, { ...source, item: { ...source.item, author: [...source.item.author] } }],
    ]);
    expect(citedWorks(text, sources).entries.map(({ sourceId }) => sourceId)).toEqual([null, 's1', null]);
    const bare = textOfExample('Buses are full (Lind 12).');
    const { entries, hasList, mentions } = citedWorks(bare, sources);
    expect(entries.map(({ sourceId, span }) => ({ sourceId, span }))).toEqual([
      { sourceId: 's1', span: null },
    ]);
    expect([hasList, mentions.map(({ match }) => match.type)]).toEqual([false, ['one']]);
  });
});
