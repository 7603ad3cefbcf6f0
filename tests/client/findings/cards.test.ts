import { describe, expect, it } from 'vitest';
import { cardsOf, sayingOf } from '#client/findings/cards.ts';
import type { Finding } from '#shared/rubric/finding.ts';
import { finding } from './finding-of.ts';

const none: ReadonlyMap<string, string> = new Map();
const lone = finding('thesis-is-there', 'missing', 'a');
const bare = ['a', 'b', 'c', 'd'].map((id) => finding('claim-needs-evidence', 'missing', id));
const pair = ['a', 'b'].map((id) => finding('says-why', 'check', id));
const [first, second, third, fourth] = bare as [Finding, Finding, Finding, Finding]; // four ids
const [one, other] = pair as [Finding, Finding]; // two ids

function drawn(findings: readonly Finding[], chosen = none) {
  return cardsOf(findings, chosen).map(({ shown, others }) => [shown.key, others.map(({ key }) => key)]);
}

describe('the cards of the findings panel', () => {
  it('are one each for findings that say different things, and for two that say the same', () => {
    expect(drawn([])).toEqual([]);
    expect(drawn([lone, ...pair])).toEqual([
      [lone.key, []],
      [one.key, []],
      [other.key, []],
    ]);
  });

  it('are one for three or more that say the same, where the first of them stands', () => {
    expect(drawn([lone, first, one, second, other, third, fourth])).toEqual([
      [lone.key, []],
      [first.key, [second.key, third.key, fourth.key]],
      [one.key, []],
      [other.key, []],
    ]);
  });

  it('keep apart what one rule says in different words', () => {
    const some = bare.map((each, at) => (at < 2 ? each : { ...each, messageId: 'some' }));
    expect(drawn(some)).toEqual(bare.map(({ key }) => [key, []]));
  });

  it('show the finding that was chosen, with the others in their order and the card in its place', () => {
    const chosen = new Map([[sayingOf(third), third.key]]);
    expect(drawn([...bare, lone], chosen)).toEqual([
      [third.key, [first.key, second.key, fourth.key]],
      [lone.key, []],
    ]);
    expect(cardsOf(bare, chosen).map(({ id }) => id)).toEqual(cardsOf(bare, none).map(({ id }) => id));
  });

  it('show the first again once the chosen one is fixed or filtered out', () => {
    const chosen = new Map([[sayingOf(third), third.key]]);
    expect(drawn([first, second, fourth], chosen)).toEqual([[first.key, [second.key, fourth.key]]]);
  });

  it('lose no finding and repeat none', () => {
    const all = [first, lone, one, second, third, other, fourth];
    const keys = cardsOf(all, none).flatMap(({ shown, others }) => [
      shown.key,
      ...others.map(({ key }) => key),
    ]);
    expect(keys.toSorted()).toEqual(all.map(({ key }) => key).toSorted());
  });
});
