import { describe, expect, it } from 'vitest';
import { badgeText, spokenBadges } from '#client/desk/use-node-passages.ts';

describe('badges of a node', () => {
  it.each([
    [[], '', ''],
    [[3], '3', 'passage 3 of the text'],
    [[1, 4], '1 4', 'passages 1 and 4 of the text'],
    [[1, 4, 12], '1 4 12', 'passages 1, 4 and 12 of the text'],
    [[null], '?', '1 link to the text needs you'],
    [[2, null, null], '2 ? ?', 'passage 2 of the text, 2 links to the text need you'],
  ])('%j: “%s”, said as “%s”', (numbers, drawn, said) => {
    const passages = numbers.map((number, index) => ({
      anchorId: `a${index}`,
      number,
      span: null,
      words: 'Words',
      paragraph: 1,
    }));
    expect(badgeText(passages)).toBe(drawn);
    expect(spokenBadges(drawn)).toBe(said);
  });
});
