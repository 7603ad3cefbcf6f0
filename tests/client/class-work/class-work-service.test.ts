import { afterAll, beforeAll, expect, test } from 'vitest';
import { createAsk } from '#client/ask.ts';
import { createClassWorkService } from '#client/class-work/class-work-service.ts';
import { keepWalk, keptWalk, stackOfWalk } from '#client/class-work/walk.ts';
import type { Split } from '#shared/assignments/class-work.ts';
import { type ClassWorkWorld, createClassWorkWorld, marksAt } from '#tests/support/class-work-world.ts';
import { fetchOf } from '#tests/support/test-app.ts';

let world: ClassWorkWorld;
const serviceOf = (who: ClassWorkWorld['instructor']) =>
  createClassWorkService(createAsk('http://localhost', fetchOf(who)));

beforeAll(async () => {
  world = await createClassWorkWorld(3);
});
afterAll(() => {
  expect(world.server.faults).toEqual([]);
  world.close();
});

test('a class is shared out, moderated, released and withdrawn through the service', async () => {
  const { assignmentId, essayOf, assistant, instructor } = world;
  const service = serviceOf(instructor);
  const essayId = essayOf(0);
  const split: Split = { split: 'evenly', assessorIds: [instructor.id, assistant.id], seed: 1 };
  expect(await service.split(assignmentId, split)).toHaveLength(3);
  await world.assess(instructor, essayId, marksAt(0));
  const sample = await service.draw(assignmentId, {
    ...{ size: { count: 1 }, secondId: assistant.id, seed: 2 },
  });
  expect(sample).toEqual({ seed: 2, essayIds: [essayId], from: 1 });
  const kept = await world.assess(assistant, essayId, marksAt(2));
  expect((await service.settle(assignmentId, essayId, kept, 'Thin.')).settled?.keptAssessmentId).toBe(kept);
  expect((await service.release(assignmentId, 'all')).released).toMatchObject([{ assessmentId: kept }]);
  const now = await service.read(assignmentId);
  expect(now.works.find((row) => row.essayId === essayId)?.assessments).toEqual(
    expect.arrayContaining([expect.objectContaining({ id: kept, state: 'released' })]),
  );
  expect(now.people.members.filter(({ isYou }) => isYou).map(({ name }) => name)).toEqual(['Ida Berg']);
  expect((await service.withdraw(assignmentId, [essayId])).released).toHaveLength(1);
  const [last] = await service.submissions(assignmentId, essayId);
  expect((await service.submitted(last?.id ?? '')).submission).toEqual(last);
  expect(await service.losses(assignmentId, 'csv')).toEqual([]);
});

test('more time is given and taken back', async () => {
  const { assignmentId, students, dueAt } = world;
  const service = serviceOf(world.instructor);
  const student = students[1]?.id ?? '';
  const until = new Date(Date.parse(dueAt) + 3_600_000).toISOString();
  await service.extend(assignmentId, student, { until, note: 'Ill.' });
  const extensionOf = async () =>
    (await service.works(assignmentId)).works.find(({ id }) => id === student)?.extension;
  expect(await extensionOf()).toEqual({ until, note: 'Ill.' });
  await service.takeExtension(assignmentId, student);
  expect(await extensionOf()).toBeNull();
});

test('a walk is kept for its class, and leads from each essay to the next of the list it was begun in', () => {
  const kept = new Map<string, string>();
  const storage = {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
  };
  const walk = { assignmentId: 'a', words: 'To assess', essayIds: ['e1', 'e2', 'e3'] };
  keepWalk(walk, storage);
  expect(keptWalk('a', storage)).toEqual(walk);
  expect(keptWalk('b', storage)).toBeNull();
  kept.set([...kept.keys()][0] ?? '', '{');
  expect(keptWalk('a', storage)).toBeNull();
  const stack = (essayId: string) => stackOfWalk(walk, essayId, (id) => id === 'e1');
  expect(stack('e2')).toEqual({
    ...{ doneElsewhere: 1, of: 3, previous: '/essays/e1/assess', next: '/essays/e3/assess' },
  });
  expect(stack('e3').next).toBeNull();
  expect(stack('other')).toMatchObject({ previous: null, next: '/essays/e1/assess' });
});
