import { afterEach, beforeEach, expect, it } from 'vitest';
import {
  act,
  addNode,
  begin,
  createMember,
  createSomebody,
  createTrams,
  type Somebody,
} from '#tests/support/assessed-essay.ts';
import { createCaller, type TestApp } from '#tests/support/test-app.ts';

let test: TestApp;
let owner: Somebody;

beforeEach(async () => {
  ({ test, owner } = await createTrams());
});

afterEach(() => expect(test.faults).toEqual([]));

const queue = async (who: Somebody) => (await (await who.get('/api/assessments/queue')).json()).rows;

it('is empty for nobody, and for whoever assesses nothing', async () => {
  expect(await (await createCaller(test).get('/api/assessments/queue')).json()).toEqual({ rows: [] });
  expect(await queue(owner)).toEqual([]);
  expect(await queue(await createMember(test, 'commenter'))).toEqual([]);
});

it('has the essays in the order in which one joined, and how far one is', async () => {
  const assessor = await createMember(test, 'assessor', 'Ms Bode');
  await addNode(owner, 'n1');
  test.clock.now = new Date('2026-03-01T11:00:00.000Z');
  const other = await createSomebody(test, 'Kofi');
  await other.post('/api/essays', { id: 'e0', title: 'Ferries' });
  const link = await other.post('/api/essays/e0/invitations', { id: 'l', role: 'assessor' });
  await assessor.post('/api/invitations/accept', { token: (await link.json()).token });

  await begin(assessor, 'a1');
  const marks = [{ criterionId: 'thesis', levelId: null, points: null, comment: null }];
  const edited = await assessor.patch('/api/assessments/a1', { edition: 1, marks });
  expect(edited.status).toBe(200);
  await act(assessor, 'a1', 'submit');

  const rows = await queue(assessor);
  expect(rows).toEqual([
    {
      ...{ essayId: 'e1', title: 'Trams', student: 'Ama', revision: 1, openFindings: expect.any(Number) },
      rubric: { id: 'argument-essay', version: expect.any(Number) },
      assessment: {
        ...{ id: 'a1', state: 'submitted', revision: 1, marked: 0, of: expect.any(Number), levels: [] },
        comments: 0,
        updatedAt: '2026-03-01T11:00:00.000Z',
      },
      joinedAt: '2026-03-01T10:00:00.000Z',
    },
    {
      ...{ essayId: 'e0', title: 'Ferries', student: 'Kofi', revision: 0, openFindings: expect.any(Number) },
      rubric: { id: 'argument-essay', version: expect.any(Number) },
      ...{ assessment: null, joinedAt: '2026-03-01T11:00:00.000Z' },
    },
  ]);
  const { openFindings } = rows[0];
  const { findings } = await (await owner.get('/api/essays/e1/findings')).json();
  expect(openFindings).toBe(findings.filter(({ status }: { status: string }) => status === 'open').length);
  expect(openFindings).toBeGreaterThan(0);
});
