import { describe, expect, it } from 'vitest';
import { Refusal, Unreachable } from '#client/api.ts';
import { createRubricList } from '#client/rubric/rubric-list.ts';
import { blankRubric } from '#shared/rubric/editing/new-rubric.ts';
import { argumentEssay } from '#shared/rubric/presets/argument-essay.ts';
import type { Rubric, RubricBody } from '#shared/rubric/rubric.ts';
import type { RubricRow } from '#shared/rubric/rubric-row.ts';

/** A server with rubrics of one person. */
function world() {
  const stored = new Map<string, Rubric>();
  const deleted = new Set<string>();
  let trouble: Error | null = null;
  let made = 0;
  /** Creations until one fails. */
  let left = Number.POSITIVE_INFINITY;
  const guarded = <Result>(act: () => Result) => {
    if (trouble) throw trouble;
    return act();
  };
  const rowOf = (rubric: Rubric): RubricRow => ({
    rubric,
    isReady: false,
    isYours: true,
    uses: 0,
    isInUse: false,
    updatedAt: '2026-01-01T00:00:00.000Z',
  });
  const list = createRubricList(
    {
      list: async () => guarded(() => [...stored.values()].filter(({ id }) => !deleted.has(id)).map(rowOf)),
      create: async (id, body) =>
        guarded(() => {
          left -= 1;
          if (left === -1) throw new Unreachable('Away.');
          const rubric = { id, version: 1, ...body };
          stored.set(id, rubric);
          return rubric;
        }),
      remove: async (id) => guarded(() => deleted.add(id)),
      restore: async (id) => guarded(() => deleted.delete(id)),
    },
    () => `id-${++made}`,
  );
  return {
    list,
    stored,
    titles: () => list.getState().rows.map(({ rubric }) => rubric.title),
    failAfter: (count: number) => {
      left = count;
    },
    fail: (error: Error | null) => {
      trouble = error;
    },
  };
}

const refusal = new Refusal({ type: '/problems/not-valid', status: 422, title: 'No', detail: 'Too long.' });
const named = (title: string): RubricBody => ({ ...blankRubric(() => 'c'), title });

describe('the list of rubrics', () => {
  it('makes a blank one and a copy', async () => {
    const { list, stored } = world();
    expect(await list.blank()).not.toBeNull();
    const copy = await list.duplicate(argumentEssay);
    expect(stored.get(copy ?? '')?.title).toBe('Copy of Argument essay');
  });

  it('asks for the same one again when the answer was lost', async () => {
    const { list, stored, fail } = world();
    fail(new Unreachable('Away.'));
    expect(await list.blank()).toBeNull();
    expect(list.getState().notice).toMatchObject({ tone: 'attention' });
    const before = stored.size;
    fail(null);
    const first = await list.blank();
    expect([before, stored.size, first]).toEqual([0, 1, 'id-1']);
  });

  it('deletes with a way back', async () => {
    const { list, titles } = world();
    await list.take([named('Mine')]);
    const [row] = list.getState().rows;
    if (!row) throw new Error('Nothing was taken.');
    await list.remove(row);
    expect([titles(), list.getState().notice?.restores]).toEqual([[], row]);
    await list.restore(row);
    expect([titles(), list.getState().notice?.text]).toEqual([['Mine'], '“Mine” is back.']);
  });

  it('keeps the row when it cannot be deleted, and says so', async () => {
    const { list, titles, fail } = world();
    await list.take([named('Mine')]);
    const [row] = list.getState().rows;
    if (!row) throw new Error('Nothing was taken.');
    fail(new Unreachable('Away.'));
    await list.remove(row);
    expect(titles()).toEqual(['Mine']);
    expect(list.getState().notice?.text).toMatch(/^“Mine” was not deleted: the server cannot be reached/);
  });

  it('takes all that a file holds, and says which it could not', async () => {
    const { list, titles, fail } = world();
    expect(await list.take([named('One'), named('Two')])).toBe(true);
    expect([titles(), list.getState().notice?.text]).toEqual([['One', 'Two'], '2 rubrics were imported.']);
    fail(refusal);
    expect(await list.take([named('Three')])).toBe(false);
    expect(list.getState().notice?.text).toBe('“Three” was not imported. Too long.');
  });

  it('gives the usual rules to what comes from a file without any', async () => {
    const { list, stored } = world();
    await list.take([
      { ...named('From Canvas'), rules: [] },
      { ...named('Ours'), rules: [] },
    ]);
    for (const { rules } of stored.values())
      expect(rules.filter(({ enabled }) => enabled).length).toBeGreaterThan(16);
  });

  it('makes nothing twice when what half arrived is imported again', async () => {
    const { list, titles, failAfter } = world();
    const bodies = [named('One'), named('Two')];
    failAfter(1);
    expect(await list.take(bodies)).toBe(false);
    expect(list.getState().notice?.text).toMatch(/^“Two” was not imported. 1 of 2 were imported/);
    expect(await list.take(bodies)).toBe(true);
    expect(titles()).toEqual(['One', 'Two']);
  });

  it('says why it cannot be shown, until it can', async () => {
    const { list, fail } = world();
    fail(new Unreachable('The server cannot be reached.'));
    await list.load();
    expect(list.getState()).toMatchObject({ phase: 'failed', trouble: 'The server cannot be reached.' });
    fail(null);
    await list.load();
    expect(list.getState()).toMatchObject({ phase: 'ready', trouble: '' });
  });
});
