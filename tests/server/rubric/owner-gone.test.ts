import { eq } from 'drizzle-orm';
import { expect, it } from 'vitest';
import { people } from '#db/people/tables.ts';
import { rubrics, rubricVersions } from '#db/rubric/tables.ts';
import { createMember, createSomebody } from '#tests/support/assessed-essay.ts';
import { createTestApp } from '#tests/support/test-app.ts';

it('takes the rubrics of somebody who is deleted along, but for those that others are assessed by', async () => {
  const test = createTestApp();
  await (await createSomebody(test, 'Ama')).post('/api/essays', { id: 'e1', title: 'Trams' });
  const assessor = await createMember(test, 'assessor', 'Ms Bode');
  const words = { title: 'Mine', description: '', origin: '', rules: [], criteria: [] };
  for (const id of ['named', 'unnamed'])
    expect((await assessor.post('/api/rubrics', { id, ...words })).status).toBe(201);
  const named = await assessor.patch('/api/essays/e1', { rubric: { id: 'named', version: 1 } });
  expect(named.status).toBe(200);

  expect(test.purge()).toBe(0);
  test.db.delete(people).where(eq(people.id, assessor.id)).run();
  expect(test.purge()).toBe(1);
  expect(test.db.select({ id: rubrics.id }).from(rubrics).all()).toEqual([{ id: 'named' }]);
  expect(
    test.db
      .select()
      .from(rubricVersions)
      .all()
      .map(({ rubricId }) => rubricId),
  ).toEqual(['named']);
});
