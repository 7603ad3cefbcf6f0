import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createBankStore } from '#db/assessment/bank-store.ts';
import type { AddBankEntry } from '#shared/assessment/bank.ts';
import { richTextOf } from '#shared/assessment/rich-text.ts';
import { createMember, createSomebody, refusal, type Somebody } from '#tests/support/assessed-essay.ts';
import { createCaller, createTestApp, type TestApp } from '#tests/support/test-app.ts';

let test: TestApp;
let me: Somebody;

beforeEach(async () => {
  test = createTestApp();
  test.clock.now = new Date('2026-03-01T10:00:00.000Z');
  me = await createSomebody(test, 'Ms Bode');
});

afterEach(() => expect(test.faults).toEqual([]));

const entry = (id: string, text = 'Name the source.'): AddBankEntry => ({
  ...{ id, text, criterion: 'Evidence', kind: 'suggestion', nextStep: 'Add it to the list.', link: '' },
});
const entries = async (who: Somebody) => (await (await who.get('/api/bank')).json()).entries;

describe('the comment bank', () => {
  it('keeps what one writes, oldest first, and nobody else’s', async () => {
    expect(await entries(me)).toEqual([]);
    const first = await me.post('/api/bank', entry('b2'));
    expect(first.status).toBe(201);
    const at = '2026-03-01T10:00:00.000Z';
    const made = { ...entry('b2'), uses: 0, createdAt: at, updatedAt: at };
    expect(await first.json()).toEqual(made);
    test.clock.now = new Date('2026-03-01T10:01:00.000Z');
    await me.post('/api/bank', entry('b1', 'Who says so?'));
    expect((await entries(me)).map(({ id }: { id: string }) => id)).toEqual(['b2', 'b1']);
    expect(await entries(await createSomebody(test, 'Mr Osei'))).toEqual([]);
    expect((await createCaller(test).get('/api/bank')).status).toBe(200);
  });

  it('answers the same request again, and refuses another under its id', async () => {
    const first = await (await me.post('/api/bank', entry('b1'))).json();
    expect(await (await me.post('/api/bank', entry('b1'))).json()).toEqual(first);
    expect(await refusal(await me.post('/api/bank', entry('b1', 'Other')))).toEqual([409, 'id-taken']);
    const other = await createSomebody(test, 'Mr Osei');
    expect(await refusal(await other.post('/api/bank', entry('b1')))).toEqual([409, 'id-taken']);
  });

  it('is changed, deleted and brought back by its owner', async () => {
    await me.post('/api/bank', entry('b1'));
    const other = await createSomebody(test, 'Mr Osei');
    expect((await other.patch('/api/bank/b1', { text: 'Mine' })).status).toBe(404);
    expect((await other.delete('/api/bank/b1')).status).toBe(404);
    const after = await (await me.patch('/api/bank/b1', { text: 'Name it.', kind: 'question' })).json();
    expect([after.text, after.kind, after.criterion]).toEqual(['Name it.', 'question', 'Evidence']);
    expect((await me.delete('/api/bank/b1')).status).toBe(204);
    expect((await me.delete('/api/bank/b1')).status).toBe(204);
    expect(await entries(me)).toEqual([]);
    expect((await me.patch('/api/bank/b1', { text: 'x' })).status).toBe(404);
    expect((await me.patch('/api/bank/b1', { deleted: false })).status).toBe(200);
    expect(await entries(me)).toHaveLength(1);
  });

  it.each([
    ['no words', { text: '' }, '/text'],
    ['a link that runs', { link: 'javascript:alert(1)' }, '/link'],
    ['another kind', { kind: 'praise' }, '/kind'],
    ['too many words', { text: 'x'.repeat(5_001) }, '/text'],
  ])('does not take %s', async (_, given, pointer) => {
    const made = await refusal(await me.post('/api/bank', { ...entry('b1'), ...given }));
    expect([made[0], made[2].pointer]).toEqual([422, pointer]);
    await me.post('/api/bank', entry('b1'));
    expect((await refusal(await me.patch('/api/bank/b1', given)))[2].pointer).toBe(pointer);
  });

  it('keeps the deduction of other tools’ files for such files', async () => {
    expect((await me.post('/api/bank', { ...entry('b1'), deduction: 0.5 })).status).toBe(201);
    expect((await me.post('/api/bank', { ...entry('b2'), deduction: -1 })).status).toBe(422);
    expect(createBankStore(test.db).list(me.id)[0]?.deduction).toBe(0.5);
  });

  it('counts the comments that were made from an entry, one’s own and living ones', async () => {
    await me.post('/api/bank', entry('b1'));
    await me.post('/api/essays', { id: 'e1', title: 'Trams' });
    const comment = (id: string) => ({
      ...{ id, assessmentId: null, revision: 0, kind: 'suggestion', place: { type: 'essay' } },
      ...{ criterionId: null, body: richTextOf('Name it.'), bankEntryId: 'b1' },
    });
    const usesNow = async () => (await entries(me))[0].uses;
    await me.post('/api/essays/e1/comments', comment('c1'));
    await me.post('/api/essays/e1/comments', comment('c2'));
    expect(await usesNow()).toBe(2);
    const other = await createMember(test, 'commenter');
    expect((await other.post('/api/essays/e1/comments', comment('c3'))).status).toBe(201);
    expect(await usesNow()).toBe(2);
    await me.delete('/api/comments/c1');
    expect(await usesNow()).toBe(1);
    await me.delete('/api/essays/e1');
    expect(await usesNow()).toBe(0);
  });
});
