import { describe, expect, it } from 'vitest';
import { drawFrom } from '#shared/assignments/seeded.ts';
import { nextPair } from '#shared/reviews/comparisons.ts';
import { pseudonymsBeside } from '#shared/reviews/pseudonyms.ts';

const people = ['Ada', 'Ben', 'Cem', 'Dov', 'Eva', 'Fay'];
const seeds = Array.from({ length: 1_200 }, (_, at) => at + 1);

/** Of so many draws, how far from even the most uneven place of each person is; 0 is even, 1 is always the same place. */
function unevenness(orders: readonly (readonly string[])[]): number {
  return Math.max(
    ...people.flatMap((person) =>
      people.map((_one, place) => {
        const times = orders.filter((order) => order[place] === person).length;
        return Math.abs(times / orders.length - 1 / people.length);
      }),
    ),
  );
}

describe('lists by pseudonym', () => {
  it('follow neither the roster nor the order in which pairs were made', () => {
    const nameBeside = pseudonymsBeside(people);
    const orders = seeds.map((seed) => {
      const draw = drawFrom(seed);
      const taken: string[] = [];
      // As a drawing makes them: one after the other, in the order of the roster.
      const named = people.map((person) => {
        const name = nameBeside(taken, draw);
        taken.push(name);
        return { person, name };
      });
      return named.toSorted((a, b) => a.name.localeCompare(b.name, 'en')).map(({ person }) => person);
    });
    // 1/6 each; of 1,200 draws a share is off by 0.011 as a rule, and by 0.05 hardly ever.
    expect(unevenness(orders)).toBeLessThan(0.05);
  });

  it('are found uneven when they do follow it', () => {
    expect(unevenness(seeds.map(() => people))).toBeGreaterThan(0.8);
  });
});

describe('maps to compare', () => {
  it('come in no order of the list that they are drawn from', () => {
    const shown = seeds.map(
      (seed) => nextPair({ maps: people, verdicts: [], asked: [] }, drawFrom(seed)) ?? [],
    );
    for (const place of [0, 1])
      for (const person of people) {
        const share = shown.filter((pair) => pair[place] === person).length / shown.length;
        expect(Math.abs(share - 1 / people.length), `${person} at ${place}`).toBeLessThan(0.05);
      }
  });
});
