import { describe, expect, test } from 'vitest';
import { shortText, spokenName } from '#shared/graph/labels.ts';
import { mapOf } from '#tests/support/map.ts';

describe('a node in a few words', () => {
  test.each([
    ['is its text', 'Buses', 10, 'Buses'],
    ['is on one line', 'two\n  lines', 20, 'two lines'],
    ['is cut at a word', 'Buses should be free', 14, 'Buses should…'],
    ['is cut inside a very long word', 'x'.repeat(50), 10, 'xxxxxxxxx…'],
    ['is never cut inside a character', `xxxxxxxx👍${'y'.repeat(9)}`, 10, 'xxxxxxxx…'],
    ['leaves its full stop to the sentence around it', 'Buses pay.', 10, 'Buses pay'],
    ['keeps what else ends it', 'Do buses pay?', 20, 'Do buses pay?'],
    ['keeps an ellipsis of dots', 'Buses pay...', 20, 'Buses pay...'],
    ['is a full stop when that is all', '.', 20, '.'],
    ['says what it is when it is empty', ' \n', 10, 'empty claim'],
  ])('%s', (_name, text, max, short) => {
    expect(shortText({ kind: 'claim', text }, max)).toBe(short);
  });
});

describe('a node as it is spoken', () => {
  const graph = mapOf(`
thesis #t: School starts too early
  + claim #c: Teenagers need sleep
    + evidence #e: A study
    & evidence #f: Another
    +^ warrant #w:
  - counterargument #o: Buses would break
  + claim #p (parked): Marks rise`);
  test.each([
    ['t', 'Thesis: School starts too early, 3 children'],
    ['o', 'Counterargument: Buses would break, objects to Thesis “School starts too early”, 0 children'],
    ['c', 'Claim: Teenagers need sleep, supports Thesis “School starts too early”, 3 children'],
    [
      'e',
      'Evidence: A study, together with 1 other is evidence for Claim “Teenagers need sleep”, 0 children',
    ],
    [
      'w',
      'Warrant: empty, explains the step from Claim “Teenagers need sleep” to Thesis “School starts too early”, 0 children',
    ],
    ['p', 'Claim: Marks rise, supports Thesis “School starts too early”, parked, 0 children'],
    ['gone', ''],
  ])('%s', (id, spoken) => {
    expect(spokenName(graph, id)).toBe(spoken);
  });
});
