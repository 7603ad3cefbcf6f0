import { describe, expect, it } from 'vitest';
import { Refusal, Unreachable } from '#client/api.ts';
import type { KeptRubric } from '#client/rubric/kept-rubrics.ts';
import { createRubricDesk } from '#client/rubric/rubric-desk.ts';
import { bodyOfRubric } from '#shared/rubric/editing/new-rubric.ts';
import type { Rubric, RubricBody } from '#shared/rubric/rubric.ts';
import type { RubricRow } from '#shared/rubric/rubric-row.ts';
import { createTestClock } from '#tests/support/test-clock.ts';

const rubric: Rubric = {
  id: 'mine',
  version: 3,
  title: 'Essay',
  description: '',
  origin: '',
  rules: [],
  criteria: [],
};
const row: RubricRow = {
  rubric,
  isReady: false,
  isYours: true,
  uses: 2,
  isInUse: true,
  updatedAt: '2026-01-01T00:00:00.000Z',
};
const named = (title: string) => (body: RubricBody) => ({ ...body, title });

/** A server that keeps to the contract of PUT, and a device. */
function world(given: Partial<RubricRow> = {}, keptBefore: KeptRubric | null = null) {
  const clock = createTestClock();
  let stored = given.rubric ?? rubric;
  let isInUse = given.isInUse ?? true;
  let isAway = false;
  let kept = keptBefore;
  const saved: string[] = [];
  const desk = createRubricDesk(
    {
      clock,
      newId: () => 'new',
      kept: {
        read: () => kept,
        write: (_id, next) => {
          kept = next;
        },
      },
      service: {
        async save(_id, baseVersion, body) {
          if (isAway) throw new Unreachable('Away.');
          if (baseVersion !== stored.version)
            throw new Refusal({
              type: '/problems/rubric-moved-on',
              status: 409,
              title: 'Moved',
              detail: 'Moved.',
            });
          stored = { id: 'mine', version: isInUse ? stored.version + 1 : stored.version, ...body };
          isInUse = false;
          saved.push(body.title);
          return stored;
        },
        list: async () => [{ ...row, rubric: stored }],
      },
    },
    { ...row, ...given },
  );
  return {
    desk,
    saved,
    kept: () => kept,
    stored: () => stored,
    setAway: (away: boolean) => {
      isAway = away;
    },
    /** Somebody else saves. */
    storeAs: (title: string) => {
      stored = { ...stored, version: stored.version + 1, title };
    },
    settle: async (milliseconds: number) => {
      clock.advance(milliseconds);
      for (let turn = 0; turn < 10; turn += 1) await Promise.resolve();
    },
  };
}

describe('an open rubric', () => {
  it('keeps an edit on the device at once and sends it after a pause', async () => {
    const { desk, kept, saved, settle } = world();
    desk.edit(named('Essay for grade 9'));
    expect(desk.getState().saving.type).toBe('saving');
    expect(kept()).toEqual({ version: 3, body: { ...bodyOfRubric(rubric), title: 'Essay for grade 9' } });
    await settle(1_000);
    expect(saved).toEqual(['Essay for grade 9']);
    expect([desk.getState().saving.type, kept()]).toEqual(['saved', null]);
  });

  it('says which version the first change of a used rubric made, and stays on it', async () => {
    const { desk, settle } = world();
    expect(desk.getState()).toMatchObject({ isInUse: true, leftVersion: null, version: 3 });
    desk.edit(named('One'));
    await settle(1_000);
    expect(desk.getState()).toMatchObject({ isInUse: false, leftVersion: 3, version: 4 });
    desk.edit(named('Two'));
    await settle(1_000);
    expect(desk.getState()).toMatchObject({ leftVersion: 3, version: 4 });
  });

  it('sends what was typed while it was sending', async () => {
    const { desk, saved, settle } = world();
    desk.edit(named('One'));
    desk.flush();
    desk.edit(named('Two'));
    await settle(0);
    await settle(1_000);
    expect(saved).toEqual(['One', 'Two']);
  });

  it('keeps the words while the server is away, and sends them when it is back', async () => {
    const { desk, kept, saved, settle, setAway } = world();
    setAway(true);
    desk.edit(named('Offline'));
    await settle(1_000);
    expect(desk.getState().saving.type).toBe('offline');
    expect(kept()?.body.title).toBe('Offline');
    setAway(false);
    await settle(60_000);
    expect([saved, desk.getState().saving.type, kept()]).toEqual([['Offline'], 'saved', null]);
  });

  it('goes on from what the device kept after a reload', async () => {
    const body = { ...bodyOfRubric(rubric), title: 'From before' };
    const { desk, saved, settle } = world({}, { version: 3, body });
    expect(desk.getState()).toMatchObject({ body: { title: 'From before' }, saving: { type: 'saving' } });
    await settle(1_000);
    expect(saved).toEqual(['From before']);
  });

  it('asks which of two goes on when another window has changed it', async () => {
    const { desk, settle, storeAs, stored, kept } = world();
    storeAs('Theirs');
    desk.edit(named('Mine'));
    await settle(1_000);
    expect(desk.getState().saving).toMatchObject({ type: 'moved-on', theirs: { title: 'Theirs' } });
    expect(kept()?.body.title).toBe('Mine');
    desk.keepMine();
    await settle(0);
    expect([stored().title, desk.getState().saving.type]).toEqual(['Mine', 'saved']);
  });

  it('takes the other and has its own one undo away', async () => {
    const { desk, settle, storeAs } = world();
    storeAs('Theirs');
    desk.edit(named('Mine'));
    await settle(1_000);
    desk.takeTheirs();
    expect(desk.getState()).toMatchObject({
      body: { title: 'Theirs' },
      version: 4,
      saving: { type: 'saved' },
    });
    desk.undo();
    expect(desk.getState().body.title).toBe('Mine');
  });

  it('knows its own edit when only the answer was lost', async () => {
    const body = { ...bodyOfRubric(rubric), title: 'Arrived' };
    const { desk, kept } = world(
      { rubric: { ...rubric, version: 4, title: 'Arrived' } },
      { version: 3, body },
    );
    expect([desk.getState().saving.type, kept()]).toEqual(['saved', null]);
  });

  it('does not send a rubric without a title, and says so', async () => {
    const { desk, saved, settle, kept } = world();
    desk.edit(named(' '));
    await settle(1_000);
    expect(desk.getState().saving).toEqual({ type: 'refused', words: 'Give the rubric a title.' });
    expect(saved).toEqual([]);
    expect(kept()?.body.title).toBe(' ');
    desk.edit(named('Better'));
    await settle(1_000);
    expect(saved).toEqual(['Better']);
  });

  it('says nothing and sends nothing for one that is ready made', async () => {
    const { desk, saved, settle, kept } = world({ isReady: true, isYours: false });
    desk.edit(named('Changed'));
    await settle(1_000);
    expect([desk.getState().body.title, desk.getState().isReadOnly, saved, kept()]).toEqual([
      'Essay',
      true,
      [],
      null,
    ]);
  });
});
