import { expect, it } from 'vitest';
import { createMember, createSomebody } from '#tests/support/assessed-essay.ts';
import { createTestApp } from '#tests/support/test-app.ts';

it.each([
  '/api/essays',
  '/api/rubrics',
  '/api/rubrics/argument-essay/rule-use',
  '/api/rubrics/argument-essay/export/losses?format=canvas-csv',
  '/api/bank',
  '/api/bank/export?format=csv',
  '/api/assessments/queue',
  '/api/assessments/export?format=csv',
  '/api/essays/e1/assessments',
  '/api/essays/e1/comments',
  '/api/essays/e1/plan',
])('what %s answers is kept by no browser and no proxy', async (path) => {
  const test = createTestApp();
  const owner = await createSomebody(test, 'Ama');
  await owner.post('/api/essays', { id: 'e1', title: 'Trams' });
  const answer = await (await createMember(test, 'assessor')).get(path);
  expect([answer.status, answer.headers.get('cache-control')]).toEqual([200, 'private, no-store']);
});
