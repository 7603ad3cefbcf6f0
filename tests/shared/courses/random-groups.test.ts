import { describe, expect, it } from 'vitest';
import { randomGroups, seededNumbers } from '#shared/courses/random-groups.ts';

const people = (count: number) => Array.from({ length: count }, (_, index) => `p${index}`);

describe('groups by lot', () => {
  it.each([
    [23, 4, [4, 4, 4, 4, 4, 3]],
    [24, 4, [4, 4, 4, 4, 4, 4]],
    [5, 4, [3, 2]],
    [3, 4, [3]],
    [0, 4, []],
  ])('put %i people into groups of about %i as evenly as can be', (count, size, sizes) => {
    const groups = randomGroups(people(count), size, seededNumbers(7));
    expect(groups.map((group) => group.length)).toEqual(sizes);
    expect(groups.flat().toSorted()).toEqual(people(count).toSorted());
  });

  it('are the same for the same number, and others for another', () => {
    const draw = (seed: number) => randomGroups(people(30), 3, seededNumbers(seed));
    expect(draw(1)).toEqual(draw(1));
    expect(draw(1)).not.toEqual(draw(2));
  });
});
