import { describe, expect, it } from 'vitest';
import { textOf } from '#shared/essay/document.ts';
import { sentencesOf, wordsOfSentence } from '#shared/essay/sentences.ts';
import { plainText } from '#shared/essay/text.ts';

/** Hard cases of our own writing; `|` stands between sentences. */
const cases: readonly (readonly [name: string, marked: string])[] = [
  ['titles', 'Dr. Okafor met Mrs. Lind and Prof. Hale. | They spoke for an hour.'],
  ['pages and numbers', 'The table stands on pp. 12-14 of vol. 3, no. 5. | It is short.'],
  ['the answer no', 'The council said no. | Five members left.'],
  ['for example', 'Small shops, e.g. bakeries, i.e. those with ovens, would pay more. | Others would not.'],
  ['initials', 'J. R. Wells and Mary K. Stone disagree. | A third reader agrees with both.'],
  ['a letter that ends', 'The town chose plan B. | The river rose anyway.'],
  ['countries inside', 'The U.S. Senate and the U.K. Parliament voted. | Nobody was surprised.'],
  ['countries at the end', 'Most of the trade goes to the U.S. | The rest stays here.'],
  ['clock times', 'The last bus leaves at 9 p.m. | After that, people walk.'],
  ['clock times inside', 'Between 6 a.m. and 9 p.m. Monday buses are full. | Sunday buses are not.'],
  ['and so on', 'They counted cars, bikes, carts, etc. | The carts were rare.'],
  ['et al. with a year', 'Berg et al. (2014) found no effect. | Later studies did.'],
  ['et al. at the end', 'The sample came from Berg et al. | It was small.'],
  ['decimals', 'Rents rose by 3.5 per cent, wages by 1.2. | The gap grew.'],
  ['money and versions', 'A ticket costs $2.50 on version 4.1 of the app. | On paper it costs $3.'],
  ['a quotation that ends', 'She wrote: “Nobody asked us.” | The mayor did not answer.'],
  ['a question inside', '“Who pays for it?” Hale asks in her report. | The answer is plain.'],
  ['a question, then lower case', '“Who pays?” asked the mayor. | No one knew.'],
  ['brackets after the stop', 'Few people came. | (It was raining.) | The vote was held.'],
  ['brackets inside', 'The law (it passed in May!) changed little. | Fines stayed the same.'],
  ['ellipsis that goes on', 'He waited … and then he left. | She stayed.'],
  ['ellipsis that ends', 'They promised a great deal . . . | The bridge was never built.'],
  ['a cut in a quotation', 'It says “the parties […] Shall not leave” in one draft. | That is odd.'],
  ['a note after the stop', 'The wall failed.¹ | The gate held.² | Both were old.'],
  ['a note in brackets', 'The wall failed.[3] | The gate held.'],
  ['a flat note number', 'The wall failed.12 | The gate held, as page 12 shows.'],
  ['a list number', '1. The first reason is cost. | It is large.'],
  ['web addresses', 'See www.example.org/a.b.html for the table. | It is long.'],
  ['a missing space', 'The plan was cheap.The council liked it. | It passed.'],
  ['small letters first', 'Sales fell in May. | iPhone owners waited. | eBay sellers did not.'],
  ['months and saints', 'On Jan. 6 the road to St. Ives was shut. | It opened on Feb. 2.'],
  ['courts', 'The ruling in Hart v. Bell stands. | No one has appealed.'],
  ['shouting', 'Stop! | Think again! | Is this what we want?! | I doubt it.'],
  ['degrees', 'She holds a Ph.D. in history. | Her brother has an M.A. | He teaches.'],
];

/** “a missing space” has no space where the bar stands. */
const plain = (marked: string) => marked.replaceAll(' | ', ' ');

describe('sentencesOf', () => {
  it('knows every one of the hard cases', () => {
    const wrong = cases.filter(([, marked]) => {
      const text = plainText(1, plain(marked));
      const expected = marked.replace('cheap.The', 'cheap. | The').split(' | ');
      return (
        JSON.stringify(sentencesOf(text).map((one) => wordsOfSentence(text, one))) !==
        JSON.stringify(expected)
      );
    });
    expect(cases.length).toBeGreaterThanOrEqual(30);
    expect(wrong.map(([name]) => name)).toEqual([]);
  });

  it('gives a footnote call no room and a footnote no sentences', () => {
    const text = textOf(3, {
      type: 'doc',
      content: [
        { type: 'heading', attrs: { level: 1 }, content: [{ type: 'text', text: 'On walls. And gates.' }] },
        {
          type: 'paragraph',
          content: [
            { type: 'text', text: 'The wall failed.' },
            { type: 'footnote', content: [{ type: 'text', text: 'Hale, Walls. See p. 4.' }] },
            { type: 'text', text: ' The gate held.' },
          ],
        },
        { type: 'paragraph', attrs: { part: 'entry' }, content: [{ type: 'text', text: 'Hale, M. Walls.' }] },
      ],
    });
    expect(sentencesOf(text)).toEqual([
      { start: 21, end: 37, block: 1, spans: [{ start: 21, end: 37 }] },
      { start: 38, end: 52, block: 1, spans: [{ start: 38, end: 52 }] },
    ]);
  });

  it('joins a sentence that a page break had cut in two', () => {
    const text = plainText(1, 'The gate held. It has\nalso been painted. Twice.\nA new line begins');
    expect(sentencesOf(text).map((one) => wordsOfSentence(text, one))).toEqual([
      'The gate held.',
      'It has also been painted.',
      'Twice.',
      'A new line begins',
    ]);
    expect(sentencesOf(text)[1]).toEqual({
      start: 15,
      end: 40,
      block: 0,
      spans: [
        { start: 15, end: 21 },
        { start: 22, end: 40 },
      ],
    });
  });

  it('has no sentences where there are no words', () => {
    expect(sentencesOf(plainText(1, ''))).toEqual([]);
    expect(sentencesOf(plainText(1, ' \n — \n'))).toEqual([]);
  });
});
