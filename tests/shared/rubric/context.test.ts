import { describe, expect, it } from 'vitest';
import { plainText } from '#shared/essay/text.ts';
import { createContext } from '#shared/rubric/context.ts';
import { textPart } from '#shared/rubric/text-part.ts';
import { mapOf } from '#tests/support/map.ts';

function reachIn(sketch: string) {
  const context = createContext({ graph: mapOf(sketch), prompt: '' });
  return (id: string) => {
    const point = context.pointOf(id);
    const { positive, negative, unsigned } = point
      ? context.reach(point)
      : { positive: false, negative: false, unsigned: false };
    return `${positive ? '+' : ''}${negative ? '-' : ''}${unsigned ? '0' : ''}`;
  };
}

describe('how a node bears on the thesis', () => {
  const reach = reachIn(`
thesis #t: Buses should be free.
  + claim #c: They bring people to work.
    + evidence #e: At the mill more people came by bus.
      +^ warrant #w: Nothing but the fare changed.
      -^ counterargument #u: The weather changed as well.
  - counterargument #o: Somebody has to pay.
    + evidence #oe: Fares pay a fifth of the cost.
    - rebuttal #r: A fifth can be found.
    -^ rebuttal #ru: Paying is no reason against.
    ~ claim #g: It does cost money.
claim #x: Trams are quieter.
`);
  it.each([
    ['the thesis itself', 't', '+'],
    ['a claim', 'c', '+'],
    ['evidence for a claim', 'e', '+'],
    ['a warrant, by the step it explains', 'w', '+'],
    ['an undercut of a support', 'u', '-'],
    ['a counterargument', 'o', '-'],
    ['what supports a counterargument', 'oe', '-'],
    ['a rebuttal', 'r', '+'],
    ['an undercut of an objection', 'ru', '+'],
    ['a concession, which has no sign', 'g', '0'],
    ['a loose claim', 'x', ''],
  ])('%s', (_name, id, sign) => expect(reach(id)).toBe(sign));

  it('keeps both signs of a node with two paths', () => {
    const both = reachIn(`
thesis: Buses should be free.
  + claim #c: They are full.
  - counterargument: Full buses are slow.
    + @c
`);
    expect(both('c')).toBe('+-');
  });
});

describe('restated nodes', () => {
  const context = createContext({
    graph: mapOf(`
thesis #t1: Buses should be free.
  = thesis #a9: So fares should go.
    + claim #c1: They bring people to work.
  = claim #c2: Let us end fares.
  + claim #c3: They cut traffic.
`),
    prompt: '',
  });

  it('are one point, shown at the node that is said again and named by the smallest id', () => {
    const point = context.pointOf('c2');
    expect(point?.head.id).toBe('t1');
    expect(point?.id).toBe('a9');
    expect(point?.members.map(({ id }) => id)).toEqual(['t1', 'a9', 'c2']);
    expect(context.withRole('position')).toEqual([point]);
  });

  it('share what supports them', () => {
    const thesis = context.pointOf('t1');
    expect(thesis && context.supporters(thesis).map(({ head }) => head.id)).toEqual(['c1', 'c3']);
  });
});

describe('the text that rules read', () => {
  it.each([
    ['none', undefined, textPart, null],
    ['one that nobody has begun', '', textPart, null],
    ['blank lines', ' \n ', textPart, null],
    ['a written one', 'Buses.', textPart, 'Buses.'],
    ['a written one that nothing can read yet', 'Buses.', null, null],
  ])('%s', (_, given, reading, read) => {
    const text = given === undefined ? undefined : plainText(1, given);
    const graph = mapOf('thesis #t: Buses should be free.');
    const context = createContext({ graph, prompt: '', text, reading });
    expect(context.text?.text ?? null).toBe(read);
  });
});
