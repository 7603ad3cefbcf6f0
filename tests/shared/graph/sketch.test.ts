import { describe, expect, test } from 'vitest';
import { readSketch, writeSketch } from '#shared/graph/sketch.ts';
import { mapOf } from '#tests/support/map.ts';

function read(text: string) {
  let made = 0;
  const { graph, labels, problems } = readSketch(text, () => `x${++made}`);
  return {
    map: writeSketch(graph),
    problems: problems.map(({ line, message }) => `${line}: ${message}`),
    labels,
    graph,
  };
}

test('the notation of the README is written as it is read', () => {
  const sketch = `thesis (qualifier: in cities): Buses should be free
  ! a note on the thesis
  + claim: More people would ride
    + evidence(statistic) #e1 [s1, p. 4 "up by 14 %"]: Ridership rose in Tallinn
      !^ a note on the step from this evidence to the claim
      +^ warrant: What changes right after fares end is due to fares
    & evidence: Fares had been stable before
  - counterargument: The city would lack money
    - rebuttal (strategy refute): Fares paid for a fifth of the cost
    ~ claim: Money is short
  = claim: Make buses free
  + @e1
claim (parked): Trams too?
source #s1 (report): Tallinn City; Family, Given | 2014 | Free transport | https://example.org
`;
  expect(read(sketch)).toMatchObject({ map: sketch, problems: [] });
});

describe('an outline that names no kinds', () => {
  test.each([
    [
      'indented by blanks or tabs',
      'Later school\n\tMore sleep\n\t\tA study\n\tBetter marks',
      'thesis: Later school\n  + claim: More sleep\n    + evidence: A study\n  + claim: Better marks\n',
    ],
    [
      'with numbers and letters at one margin',
      'Later school\n1. More sleep\na) A study\nb) Another\n2. Better marks',
      'thesis: Later school\n  + claim: More sleep\n    + evidence: A study\n    + evidence: Another\n  + claim: Better marks\n',
    ],
    [
      'with Roman numbers above letters above numbers',
      'I. Later school\nA. More sleep\n1. A study\nB. Better marks\nII. ---',
      'thesis: Later school\n  + claim: More sleep\n    + evidence: A study\n  + claim: Better marks\nclaim: ---\n',
    ],
    [
      'with headings',
      '# Later school\n\n## More sleep\n- A study\n- Another\n\n## Better marks',
      'thesis: Later school\n  + claim: More sleep\n    + evidence: A study\n    + evidence: Another\n  + claim: Better marks\n',
    ],
    [
      'with “-” as the only sign: bullets',
      'Later school\n- More sleep\n  - A study\n- Better marks\n---\n',
      'thesis: Later school\n  + claim: More sleep\n    + evidence: A study\n  + claim: Better marks\n',
    ],
    [
      'with other bullets',
      'Later school\n• More sleep\n  – A study\n• Better marks',
      'thesis: Later school\n  + claim: More sleep\n    + evidence: A study\n  + claim: Better marks\n',
    ],
    [
      'with signs: objections and replies',
      'Later school\n+ More sleep\n- Buses run late\n  - They can be moved\n  + A survey\n  ~ Some must\n= School at nine',
      'thesis: Later school\n  + claim: More sleep\n  - counterargument: Buses run late\n    - rebuttal: They can be moved\n    + evidence: A survey\n    ~ rebuttal: Some must\n  = thesis: School at nine\n',
    ],
    [
      'with linked reasons, warrants and undercuts',
      'T\n  + A\n    +^ Why it counts\n    -^ It does not\n  & B',
      'thesis: T\n  + claim: A\n    +^ warrant: Why it counts\n    -^ counterargument: It does not\n  & claim: B\n',
    ],
    ['with several roots: only the first is the thesis', 'One\nTwo', 'thesis: One\nclaim: Two\n'],
    [
      'with kinds named here and there, in any case',
      'Thesis: T\n  Objection: O\n  Claim that counts\n  Note: mind this',
      'thesis: T\n  ! mind this\n  - counterargument: O\n  + claim: Claim that counts\n',
    ],
    [
      'whose words look like signs or numbers, but are not',
      'thesis: T\n3.5 million ride\n-5 degrees\nI am sure',
      'thesis: T\nclaim: 3.5 million ride\nclaim: -5 degrees\nclaim: I am sure\n',
    ],
    [
      'with letters beyond H',
      `T\n${[...'ABCDEFGHIJ'].map((letter) => `${letter}. ${letter}${letter}`).join('\n')}`,
      `thesis: T\n${[...'ABCDEFGHIJ'].map((letter) => `  + claim: ${letter}${letter}\n`).join('')}`,
    ],
    ['with nothing in it', ' \n\n---\n', ''],
  ])('%s', (_name, text, map) => {
    expect(read(text)).toMatchObject({ map, problems: [] });
  });
});

describe('what cannot be read is named, and the rest is kept', () => {
  test.each([
    [
      'claim: A\n  & claim: B',
      'claim: A\nclaim: B\n',
      '2: There is no reason above for “&” to join, so this stands alone. Use “+” or “-”.',
    ],
    ['+^ claim: A', 'claim: A\n', '1: There is nothing above for “^” to lead to, so this stands alone.'],
    [
      'claim: A\n  +^ claim: B',
      'claim: A\nclaim: B\n',
      '2: The line above leads nowhere, so there is no step for “^” to lead to. Take “^” away, or indent the line above.',
    ],
    [
      'claim: A\n  + @e9',
      'claim: A\n  + evidence: @e9\n',
      '2: There is no line with the label “#e9”, so this was read as text.',
    ],
    [
      'claim #a: A\n  + @a',
      'claim: A\n',
      '2: A node cannot be a reason for itself, so this line was left out.',
    ],
    [
      'claim #a: A\n  + claim #b: B\n  & @b',
      'claim: A\n  + claim: B\n',
      '3: This node is part of that reason already, so this line was left out.',
    ],
    [
      'claim #a: A\nclaim #a: B',
      'claim: A\nclaim: B\n',
      '2: The label “a” is used above already; this line goes without. Choose another label.',
    ],
    [
      'claim [s1]: A',
      'claim: A\n',
      '1: There is no source “s1”. Add a line “source #s1: Author | Year | Title | URL”.',
    ],
    [
      'claim (statistic) (2019): A',
      'claim: (statistic) (2019) A\n',
      [
        '1: “(statistic)” means nothing for this kind of node, so it was put in front of the text.',
        '1: “(2019)” means nothing for this kind of node, so it was put in front of the text.',
      ],
    ],
    [
      'claim: A\n  !^ note',
      'claim: A\n',
      '1: This line leads nowhere, so the note on its step was left out. Use “! ” for a note on the node.',
    ],
    [
      'thesis: T\n  + claim #a: A\n  + claim: B\n    + @a\n      ! note',
      'thesis: T\n  + claim #c1: A\n  + claim: B\n    + @c1\n',
      '4: The note below “@a” was left out. Put it below the line with “#a”.',
    ],
    [
      `source #s1 (scroll): ${'A; '.repeat(51)} | 2019 | ${'x'.repeat(501)} | u | more`,
      `source #s1: ${'A; '.repeat(50).slice(0, -2)} | 2019 | ${'x'.repeat(500)} | u\n`,
      [
        '1: A source has author, year, title and URL; what follows was left out.',
        '1: A source holds at most 50 authors; the others were left out.',
        '1: “scroll” is not a type of source; use one of CSL’s, such as book, article-journal or webpage.',
        '1: A part of the source is longer than 500 characters and was cut.',
      ],
    ],
    [
      `claim: A\n  + claim: 0${Array.from({ length: 100 }, (_, at) => `\n  & claim: ${at + 1}`).join('')}`,
      `claim: A\n  + claim: 0${Array.from({ length: 99 }, (_, at) => `\n  & claim: ${at + 1}`).join('')}\nclaim: 100\n`,
      '102: Only 100 reasons can be linked, so this stands alone.',
    ],
    [
      `thesis: T\n  + claim: A\n    !^ ${'x'.repeat(5_001)}`,
      `thesis: T\n  + claim: A\n    !^ ${'x'.repeat(5_000)}\n`,
      '2: The note on the step is too long; the rest was cut.',
    ],
  ])('case %#', (text, map, problems) => {
    expect(read(text)).toMatchObject({ map, problems: [problems].flat() });
  });
});

test('labels lead to the records of nodes and sources', () => {
  const { labels, graph } = read('claim #a [s]: A\nsource #s: City');
  expect([...labels.keys()].sort()).toEqual(['a', 's']);
  expect(graph.nodes.get(labels.get('a') ?? '')?.text).toBe('A');
  expect(graph.sources.get(labels.get('s') ?? '')?.item).toEqual({
    type: 'document',
    author: [{ literal: 'City' }],
  });
});

test('a line end, a tab, blanks at the ends and a backslash survive in one line', () => {
  expect(mapOf('claim #a: \\sa\\n\\tb\\\\n\\s').nodes.get('a')?.text).toBe(' a\n\tb\\n ');
});
