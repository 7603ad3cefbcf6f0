import { describe, expect, it } from 'vitest';
import { passwords } from '#server/session/passwords.ts';

describe('passwords', () => {
  it('are kept as hashes that differ each time, and fit only themselves', async () => {
    const [one, two] = await Promise.all([passwords.hash('Zoé 1'), passwords.hash('Zoé 1')]);
    expect(one).not.toBe(two);
    expect(one).not.toContain('Zo');
    expect(
      await Promise.all([
        passwords.verify('Zoé 1', one),
        passwords.verify('Zoe\u0301 1', two),
        passwords.verify('Zoe 1', one),
        passwords.verify('Zoé 1', null),
      ]),
    ).toEqual([true, true, false, false]);
  });

  it('are hashed two at a time, and the next comes even after one that fails', async () => {
    const done: number[] = [];
    const many = Array.from({ length: 5 }, async (_, at) => {
      await passwords.verify('x', at === 0 ? 'not a hash' : null).catch(() => undefined);
      done.push(at);
    });
    await Promise.all(many);
    expect(done.toSorted()).toEqual([0, 1, 2, 3, 4]);
    expect(done.indexOf(4)).toBeGreaterThan(done.indexOf(1));
  });
});
