import { afterEach, beforeEach, expect, it } from 'vitest';
import { rubricsResponseSchema } from '#shared/rubric/rubric-row.ts';
import { act, begin, createMember, createSomebody, type Somebody } from '#tests/support/assessed-essay.ts';
import { createTestApp, type TestApp } from '#tests/support/test-app.ts';

let test: TestApp;
let student: Somebody;
let assessor: Somebody;
let other: Somebody;

/** The assessment `a1` of `e1` is a draft under a rubric that only its assessor has. */
beforeEach(async () => {
  test = createTestApp();
  student = await createSomebody(test, 'Ama');
  await student.post('/api/essays', { id: 'e1', title: 'Trams' });
  assessor = await createMember(test, 'assessor', 'Ms Bode');
  other = await createMember(test, 'assessor', 'Mr Lund');
  const words = { title: 'Mine', description: '', origin: '', rules: [], criteria: [] };
  expect((await assessor.post('/api/rubrics', { id: 'mine', ...words })).status).toBe(201);
  await begin(assessor, 'a1');
});

afterEach(() => expect(test.faults).toEqual([]));

const uses = async (who: Somebody) => {
  const { rubrics } = rubricsResponseSchema.parse(await (await who.get('/api/rubrics')).json());
  return rubrics.find(({ rubric }) => rubric.id === 'argument-essay')?.uses;
};
const read = async (who: Somebody) => (await who.get('/api/rubrics/mine/versions/1')).status;
const move = async () => {
  const edit = { edition: 1, rubric: { id: 'mine', version: 1 } };
  expect((await assessor.patch('/api/assessments/a1', edit)).status).toBe(200);
};

it('is not counted by anybody who may not see it', async () => {
  // Its essay is judged by another one since.
  const edit = { rubric: { id: 'toulmin', version: 2 } };
  expect((await student.patch('/api/essays/e1', edit)).status).toBe(200);
  expect([await uses(student), await uses(other), await uses(assessor)]).toEqual([0, 0, 1]);
  await act(assessor, 'a1', 'submit');
  expect([await uses(student), await uses(other), await uses(assessor)]).toEqual([0, 0, 1]);
  await act(assessor, 'a1', 'release');
  expect([await uses(student), await uses(other), await uses(assessor)]).toEqual([1, 1, 1]);
});

it('shows its rubric to nobody who may not see it', async () => {
  await move();
  expect([await read(student), await read(other), await read(assessor)]).toEqual([404, 404, 200]);
  expect((await assessor.patch('/api/assessments/a1', { edition: 2, isOpenToAssessors: true })).status).toBe(
    200,
  );
  expect([await read(student), await read(other)]).toEqual([404, 200]);
  await act(assessor, 'a1', 'submit');
  await act(assessor, 'a1', 'release');
  expect([await read(student), await read(other)]).toEqual([200, 200]);
});

it('shows its rubric no longer once the essay is deleted, until it is back', async () => {
  await move();
  await act(assessor, 'a1', 'submit');
  await act(assessor, 'a1', 'release');
  await student.delete('/api/essays/e1');
  expect([await read(student), await read(assessor)]).toEqual([404, 200]);
  await student.patch('/api/essays/e1', { deleted: false });
  expect(await read(student)).toBe(200);
});
