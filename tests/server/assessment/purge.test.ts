import { afterEach, expect, it } from 'vitest';
import { bankEntries, commentReplies, comments, planItems } from '#db/assessment/tables.ts';
import { richTextOf } from '#shared/assessment/rich-text.ts';
import { daysKeptDeleted } from '#shared/essay/essay.ts';
import { createSomebody } from '#tests/support/assessed-essay.ts';
import { createTestApp } from '#tests/support/test-app.ts';

const test = createTestApp();
afterEach(() => expect(test.faults).toEqual([]));

const tables = [comments, commentReplies, planItems, bankEntries] as const;
const left = () =>
  tables.map((table) =>
    test.db
      .select({ id: table.id })
      .from(table)
      .all()
      .map(({ id }) => id),
  );

it('takes away for good what was deleted, when nobody would bring it back', async () => {
  const owner = await createSomebody(test, 'Ama');
  await owner.post('/api/essays', { id: 'e1', title: 'Trams' });
  const comment = {
    assessmentId: null,
    revision: 0,
    kind: 'question',
    place: { type: 'essay' },
    criterionId: null,
  };
  for (const id of ['kept', 'gone']) {
    const body = richTextOf('Why?');
    expect((await owner.post('/api/essays/e1/comments', { ...comment, id, body })).status).toBe(201);
    const reply = { id: `reply-${id}`, stance: null, text: 'Because.' };
    expect((await owner.post('/api/comments/kept/replies', reply)).status).toBe(201);
    const entry = { criterion: '', kind: 'question', nextStep: '', link: '', text: 'Why?' };
    expect((await owner.post('/api/bank', { ...entry, id })).status).toBe(201);
    const item = { id, commentId: 'gone', text: 'Say why', order: 'a0' };
    if (id === 'gone') expect((await owner.post('/api/essays/e1/plan', item)).status).toBe(201);
  }
  expect(
    (await owner.post('/api/essays/e1/plan', { id: 'kept', commentId: 'gone', text: '', order: 'a1' }))
      .status,
  ).toBe(201);
  for (const path of ['comments/gone', 'replies/reply-gone', 'bank/gone', 'plan/gone'])
    expect((await owner.delete(`/api/${path}`)).status).toBe(204);

  expect(test.purge()).toBe(0);
  expect(left().map(({ length }) => length)).toEqual([2, 2, 2, 2]);
  test.clock.now = new Date(test.clock.now.getTime() + (daysKeptDeleted + 1) * 24 * 60 * 60 * 1000);
  expect(test.purge()).toBe(4);
  expect(left()).toEqual([['kept'], ['reply-kept'], ['kept'], ['kept']]);
});
