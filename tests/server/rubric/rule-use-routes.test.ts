import { sql } from 'drizzle-orm';
import { beforeEach, expect, it } from 'vitest';
import { z } from 'zod';
import { evaluationSchema } from '#shared/rubric/finding.ts';
import { ruleUsefulnessSchema } from '#shared/rubric/rule-usefulness.ts';
import { type Caller, createCaller, createTestApp, type TestApp } from '#tests/support/test-app.ts';

const answered = z.strictObject({ essays: z.int(), rules: z.array(ruleUsefulnessSchema) });
let test: TestApp;
let student: Caller;
let assessor: Caller;
beforeEach(async () => {
  test = createTestApp();
  student = createCaller(test);
  assessor = createCaller(test);
  await assessor.post('/api/session');
  await student.post('/api/essays', { id: 'e1', title: 'Sample', template: 'sample-border-security' });
});

const use = async (caller: Caller, rubricId = 'argument-essay') => {
  const { essays, rules } = answered.parse(
    await (await caller.get(`/api/rubrics/${rubricId}/rule-use`)).json(),
  );
  const row = rules.find(({ ruleId }) => ruleId === 'claim-needs-evidence');
  return { essays, raised: row?.raised, dismissed: row?.dismissed, notUseful: row?.notUseful };
};

async function dismiss(reason: string) {
  const body = await (await student.get('/api/essays/e1/findings')).json();
  const { findings } = z.looseObject(evaluationSchema.shape).parse(body);
  const finding = findings.find(({ ruleId }) => ruleId === 'claim-needs-evidence');
  const { key: findingKey, ruleId, ruleVersion } = finding ?? expect.fail('the sample asks for evidence');
  const args = { id: 'd1', findingKey, ruleId, ruleVersion, reason };
  const call = { name: 'dismiss-finding', args };
  const answer = await student.post('/api/essays/e1/commands', { commandId: 'c1', baseRevision: 1, call });
  expect(answer.status).toBe(200);
}

it('tells of one’s own essays under any version of the rubric', async () => {
  expect(await use(student)).toEqual({ essays: 1, raised: 1, dismissed: 0, notUseful: 0 });
  await dismiss('rule-is-wrong');
  expect(await use(student)).toEqual({ essays: 1, raised: 1, dismissed: 1, notUseful: 1 });
  await student.patch('/api/essays/e1', { rubric: { id: 'argument-essay', version: 1 } });
  expect(await use(student)).toMatchObject({ essays: 1, dismissed: 1 });
  await student.patch('/api/essays/e1', { rubric: { id: 'toulmin', version: 2 } });
  expect(await use(student)).toMatchObject({ essays: 0 });
});

it('tells an assessor of the essays that they assess, and nobody of those that they only read', async () => {
  expect(await use(assessor)).toMatchObject({ essays: 0 });
  const join = (role: string) =>
    test.db.run(sql`insert or replace into essay_members (essay_id, person_id, role)
      select 'e1', people.id, ${role} from people
      where people.id not in (select person_id from essay_members where role = 'owner')`);
  join('reader');
  expect(await use(assessor)).toMatchObject({ essays: 0 });
  join('assessor');
  expect(await use(assessor)).toMatchObject({ essays: 1, raised: 1 });
});

it('is not there for a rubric of somebody else', async () => {
  const body = { title: 'Mine', description: '', rules: [], criteria: [] };
  await student.post('/api/rubrics', { id: 'r1', ...body });
  expect((await student.get('/api/rubrics/r1/rule-use')).status).toBe(200);
  expect((await assessor.get('/api/rubrics/r1/rule-use')).status).toBe(404);
  expect((await createCaller(test).get('/api/rubrics/toulmin/rule-use')).status).toBe(200);
});
