import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { planItems } from '#db/assessment/tables.ts';
import { richTextOf } from '#shared/assessment/rich-text.ts';
import { memberRoles } from '#shared/essay/essay.ts';
import {
  addNode,
  begin,
  createMember,
  createSomebody,
  createTrams,
  refusal,
  type Somebody,
} from '#tests/support/assessed-essay.ts';
import type { TestApp } from '#tests/support/test-app.ts';

let test: TestApp;
let owner: Somebody;

beforeEach(async () => {
  ({ test, owner } = await createTrams());
  await addNode(owner, 'n1');
});

afterEach(() => expect(test.faults).toEqual([]));

const line = (id: string, order = 'a0', commentId: string | null = null) => ({
  ...{ id, commentId, text: 'Measure it.', order },
});
const add = (who: Somebody, id: string, order?: string, commentId?: string) =>
  who.post('/api/essays/e1/plan', line(id, order, commentId));
const items = async (who: Somebody) => (await (await who.get('/api/essays/e1/plan')).json()).items;

async function comment(who: Somebody, id: string, assessmentId: string | null = null) {
  const about = { kind: 'suggestion', place: { type: 'essay' }, criterionId: null, body: richTextOf('Hm.') };
  const answer = await who.post('/api/essays/e1/comments', { id, assessmentId, revision: 1, ...about });
  expect(answer.status).toBe(201);
}

describe('the revision plan', () => {
  it('has the lines of the students in their order, each with the revision it was planned at', async () => {
    const assessor = await createMember(test, 'assessor');
    await comment(assessor, 'c1');
    const made = await (await add(owner, 'p2', 'a1', 'c1')).json();
    expect(made).toEqual({
      ...line('p2', 'a1', 'c1'),
      ...{ isDone: null, revision: 1, createdAt: '2026-03-01T10:00:00.000Z' },
    });
    expect(await (await add(owner, 'p2', 'a1', 'c1')).json()).toEqual(made);
    expect(await refusal(await add(owner, 'p2', 'a2'))).toEqual([409, 'id-taken']);
    await add(await createMember(test, 'editor'), 'p1', 'a0');
    expect((await items(assessor)).map(({ id }: { id: string }) => id)).toEqual(['p1', 'p2']);
  });

  it('is written by students, read by everybody on the essay', async () => {
    await add(owner, 'p1');
    for (const role of memberRoles) {
      const member = role === 'owner' ? owner : await createMember(test, role);
      const writes = role === 'owner' || role === 'editor';
      expect(await items(member), role).toHaveLength(1);
      expect((await add(member, 'p1')).status, role).toBe(writes ? 201 : 404);
      expect((await member.patch('/api/plan/p1', { isDone: true })).status, role).toBe(writes ? 200 : 404);
      if (!writes) expect((await member.delete('/api/plan/p1')).status, role).toBe(404);
    }
    expect((await (await createSomebody(test, 'No')).get('/api/essays/e1/plan')).status).toBe(404);
  });

  it('names comments that the student may see', async () => {
    const assessor = await createMember(test, 'assessor');
    await begin(assessor, 'a1');
    await comment(assessor, 'c1', 'a1');
    for (const id of ['c1', 'c9']) {
      expect((await refusal(await add(owner, 'p1', 'a0', id)))[2].pointer).toBe('/commentId');
    }
  });

  it('is changed, checked off, deleted and brought back', async () => {
    await add(owner, 'p1');
    const change = { text: 'Ask the city.', isDone: true, order: 'b0' };
    expect(await (await owner.patch('/api/plan/p1', change)).json()).toMatchObject(change);
    expect((await (await owner.patch('/api/plan/p1', { isDone: null })).json()).isDone).toBeNull();
    expect((await owner.delete('/api/plan/p1')).status).toBe(204);
    expect((await owner.delete('/api/plan/p1')).status).toBe(204);
    expect(await items(owner)).toEqual([]);
    expect((await owner.patch('/api/plan/p1', { text: 'x' })).status).toBe(404);
    expect((await owner.patch('/api/plan/p1', { deleted: false })).status).toBe(200);
    expect(await items(owner)).toHaveLength(1);
    expect((await owner.patch('/api/plan/p9', {})).status).toBe(404);
    expect((await owner.patch('/api/plan/p1', { revision: 0 })).status).toBe(422);
  });

  it('goes with its essay for good', async () => {
    await add(owner, 'p1');
    await owner.delete('/api/essays/e1');
    expect((await owner.patch('/api/plan/p1', { text: 'x' })).status).toBe(404);
    test.clock.now = new Date('2026-05-01T10:00:00.000Z');
    test.purge();
    expect(test.db.select().from(planItems).all()).toEqual([]);
  });
});
