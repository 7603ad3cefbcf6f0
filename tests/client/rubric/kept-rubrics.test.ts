import { describe, expect, it } from 'vitest';
import { createKeptRubrics } from '#client/rubric/kept-rubrics.ts';
import { blankRubric } from '#shared/rubric/editing/new-rubric.ts';

/** What localStorage does, in memory. */
function memory(): Storage {
  const items = new Map<string, string>();
  return {
    get length() {
      return items.size;
    },
    clear: () => items.clear(),
    key: (at) => [...items.keys()][at] ?? null,
    getItem: (key) => items.get(key) ?? null,
    setItem: (key, value) => void items.set(key, value),
    removeItem: (key) => void items.delete(key),
  };
}

describe('what is kept of a rubric on the device', () => {
  const kept = { version: 3, body: blankRubric(() => 'c') };

  it('is read again as it was written, until it is taken away', () => {
    const storage = memory();
    const rubrics = createKeptRubrics(() => storage);
    rubrics.write('mine', kept);
    expect(createKeptRubrics(() => storage).read('mine')).toEqual(kept);
    expect(rubrics.read('other')).toBeNull();
    rubrics.write('mine', null);
    expect([rubrics.read('mine'), storage.length]).toEqual([null, 0]);
  });

  it.each(['not json', '{"version":1}', '[]'])('is nothing when something else wrote %s', (text) => {
    const storage = memory();
    storage.setItem('groundwork.rubric.mine', text);
    expect(createKeptRubrics(() => storage).read('mine')).toBeNull();
  });

  it('is nothing, and breaks nothing, where storage is forbidden', () => {
    const rubrics = createKeptRubrics(() => {
      throw new Error('Forbidden.');
    });
    rubrics.write('mine', kept);
    expect(rubrics.read('mine')).toBeNull();
  });
});
