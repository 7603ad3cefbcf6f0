import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createAssessmentStore } from '#db/assessment/assessment-store.ts';
import { releasedSchema } from '#shared/assessment/assessment.ts';
import { richTextOf } from '#shared/assessment/rich-text.ts';
import {
  act,
  begin,
  createMember,
  createTramsToAssess,
  edit,
  mark,
  refusal,
  type Somebody,
  wait,
} from '#tests/support/assessed-essay.ts';
import type { TestApp } from '#tests/support/test-app.ts';

let test: TestApp;
let owner: Somebody;
let assessor: Somebody;

beforeEach(async () => {
  ({ test, owner, assessor } = await createTramsToAssess());
});

afterEach(() => expect(test.faults).toEqual([]));

const history = async (who: Somebody, id: string) =>
  (await (await who.get(`/api/assessments/${id}/history`)).json()).events;

describe('the states of an assessment', () => {
  it('follow one another, each act being sent again without harm', async () => {
    await begin(assessor, 'a1');
    for (const [name, state] of [
      ...[['submit', 'submitted'] as const, ['release', 'released'] as const],
      ...[['withdraw', 'submitted'] as const, ['reopen', 'draft'] as const, ['submit', 'submitted'] as const],
    ]) {
      const done = await act(assessor, 'a1', name);
      expect(done.state).toBe(state);
      expect(await act(assessor, 'a1', name)).toEqual(done);
    }
    expect((await history(assessor, 'a1')).map(({ act }: { act: string }) => act)).toEqual([
      ...['submitted', 'reopened', 'withdrawn', 'released', 'submitted', 'started'],
    ]);
  });

  it.each([
    ['draft', 'release', 'assessment-not-submitted'],
    ['draft', 'withdraw', 'assessment-not-released'],
    ['submitted', 'edit', 'assessment-not-draft'],
    ['released', 'edit', 'assessment-not-draft'],
    ['released', 'submit', 'assessment-not-draft'],
    ['released', 'reopen', 'assessment-not-submitted'],
  ])('%s: %s is refused with %s', async (state, name, code) => {
    await begin(assessor, 'a1');
    if (state !== 'draft') await act(assessor, 'a1', 'submit');
    if (state === 'released') await act(assessor, 'a1', 'release');
    const answer =
      name === 'edit'
        ? await edit(assessor, 'a1', 9, { marks: [mark('c1', 'l1')] })
        : await assessor.post(`/api/assessments/a1/${name}`);
    expect(await refusal(answer)).toEqual([409, code]);
  });

  it('has no release for a self-assessment, and lets nobody else act', async () => {
    await begin(owner, 's1', 'self');
    await act(owner, 's1', 'submit');
    expect(await refusal(await owner.post('/api/assessments/s1/release'))).toEqual([
      409,
      'self-not-released',
    ]);
    expect((await assessor.post('/api/assessments/s1/reopen')).status).toBe(404);
    expect((await edit(await createMember(test, 'editor'), 's1', 2, { overall: null })).status).toBe(404);
  });

  it('are reached by several at once, each for itself', async () => {
    await begin(assessor, 'a1');
    await owner.post('/api/essays', { id: 'e2', title: 'Ferries' });
    const link = await owner.post('/api/essays/e2/invitations', { id: 'l2', role: 'assessor' });
    await assessor.post('/api/invitations/accept', { token: (await link.json()).token });
    await assessor.post('/api/essays/e2/assessments', { id: 'b1', type: 'instructor' });
    await act(assessor, 'b1', 'submit');
    const answer = await assessor.post('/api/assessments/release', { ids: ['a1', 'b1', 'c9', 'b1'] });
    const { assessments, refused } = releasedSchema.parse(await answer.json());
    expect(assessments.map(({ id, state }) => [id, state])).toEqual([['b1', 'released']]);
    expect(refused.map(({ id, code }) => [id, code])).toEqual([
      ['a1', 'assessment-not-submitted'],
      ['c9', 'not-found'],
    ]);
  });
});

it('several that are written together are written as a whole or not at all', async () => {
  await begin(assessor, 'a1');
  const store = createAssessmentStore(test.db);
  const row = store.read('a1');
  const deed = { actorId: assessor.id, act: 'edited', change: null, at: '2026-03-01T10:00:00.000Z' } as const;
  const work = () => {
    if (row) store.write(row, { revision: 5 }, deed);
    throw new Error('The disk is full');
  };
  expect(() => store.together(work)).toThrow('The disk is full');
  expect([store.read('a1'), store.history('a1').length]).toEqual([row, 1]);
});

describe('the history of an assessment', () => {
  it('has edits of two minutes in one line, with the marks that moved', async () => {
    await begin(assessor, 'a1');
    await edit(assessor, 'a1', 1, { marks: [mark('c1', 'l1')] });
    wait(test, 100);
    await edit(assessor, 'a1', 2, { marks: [mark('c1', 'l2')], isOpenToAssessors: true });
    wait(test, 21);
    await edit(assessor, 'a1', 3, { marks: [], overall: richTextOf('Hm.') });
    await act(assessor, 'a1', 'submit');
    expect(await history(assessor, 'a1')).toEqual([
      { at: '2026-03-01T10:02:01.000Z', isYou: true, act: 'submitted', change: null },
      {
        ...{ at: '2026-03-01T10:02:01.000Z', isYou: true, act: 'edited' },
        change: { marks: [mark('c1', null)], overall: richTextOf('Hm.') },
      },
      {
        ...{ at: '2026-03-01T10:00:00.000Z', isYou: true, act: 'edited' },
        change: { marks: [mark('c1', 'l2')], isOpenToAssessors: true },
      },
      { at: '2026-03-01T10:00:00.000Z', isYou: true, act: 'started', change: null },
    ]);
    await act(assessor, 'a1', 'release');
    expect((await owner.get('/api/assessments/a1/history')).status).toBe(404);
  });
});
