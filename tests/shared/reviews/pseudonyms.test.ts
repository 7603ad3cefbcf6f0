import { describe, expect, it } from 'vitest';
import { drawFrom } from '#shared/assignments/seeded.ts';
import { pseudonym } from '#shared/reviews/pseudonyms.ts';

describe('pseudonyms', () => {
  it('are all different for whoever meets them, however many there are', () => {
    const draw = drawFrom(7);
    const met: string[] = [];
    for (let count = 0; count < 250; count += 1) met.push(pseudonym(met, [], draw));
    expect(new Set(met).size).toBe(250);
    expect(met.filter((name) => / 3$/.test(name))).toHaveLength(50);
  });

  it('are nobody’s name in the class', () => {
    const draw = drawFrom(3);
    const real = ['Ada Heron', 'otter', 'Jean-Falcon Puffin'];
    const met: string[] = [];
    for (let count = 0; count < 96; count += 1) met.push(pseudonym(met, real, draw));
    expect(met.filter((name) => /heron|otter|falcon|puffin/i.test(name))).toEqual([]);
    expect(met.filter((name) => / 2$/.test(name))).toEqual([]);
  });

  it('are the same for the same draw', () => {
    expect(pseudonym([], [], drawFrom(1))).toBe(pseudonym([], [], drawFrom(1)));
  });
});
