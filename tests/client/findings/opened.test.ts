import { describe, expect, it } from 'vitest';
import { closing, maxOpened, openedAmong, opening } from '#client/findings/opened.ts';

const cards = ['a', 'b', 'c', 'd', 'e'].map((key) => ({ key }));

describe('cards that stand open', () => {
  it('the first one does until somebody has chosen', () => {
    expect([...openedAmong(cards, null)]).toEqual(['a']);
    expect([...openedAmong([], null)]).toEqual([]);
  });

  it('all may be closed by choice', () => {
    expect([...openedAmong(cards, closing(['a'], 'a'))]).toEqual([]);
  });

  it('at most three do: the one opened longest ago closes for a fourth', () => {
    const opened = ['a', 'b', 'c', 'd'].reduce<readonly string[]>(opening, []);
    expect(opened).toEqual(['b', 'c', 'd']);
    expect(opened.length).toBe(maxOpened);
  });

  it('opening one again makes it the latest', () => {
    expect(opening(['a', 'b', 'c'], 'a')).toEqual(['b', 'c', 'a']);
  });

  it('what is not listed any more is not open', () => {
    expect([...openedAmong(cards, ['gone', 'e'])]).toEqual(['e']);
  });

  it('when all that stood open are fixed, the first one is next', () => {
    expect([...openedAmong(cards, ['gone'])]).toEqual(['a']);
  });
});
