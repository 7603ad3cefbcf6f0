import Database from 'better-sqlite3';
import { nanoid } from 'nanoid';
import { afterEach, expect, test } from 'vitest';
import { courses } from '#db/courses/tables.ts';
import { people } from '#db/people/tables.ts';
import type { Notices } from '#shared/notices/notice.ts';
import type { Receipt } from '#shared/privacy/erasure.ts';
import { answered } from '#tests/support/class-world.ts';
import { refusalOf, somebody } from '#tests/support/course-world.ts';
import { createPrivacyWorld, type PrivacyWorld } from '#tests/support/privacy-world.ts';
import { bytesIn, tracesIn } from '#tests/support/traces.ts';

let world: PrivacyWorld;
afterEach(() => world?.close());

const title = 'Rivers and roads';

/** A course with somebody who has handed in, somebody who has not come, and an assignment with switches of its own. */
async function taughtCourse() {
  world = await createPrivacyWorld({ students: 2, body: { minReasons: 3 } });
  const [student] = world.students;
  if (!student) throw new Error('The class has nobody');
  const essayId = (await world.bring(student, 'submitted')) ?? '';
  await world.assess(world.instructor, essayId, 'A clear side.', true);
  const own = nanoid();
  await answered(student.post('/api/essays', { id: own, title: 'My own' }));
  const [rosterId = ''] = await world.led.roster('Zoe Away');
  const { judgedBy } = await world.read();
  const words = [world.course.id, world.assignmentId, essayId, rosterId, judgedBy.id];
  return { student, essayId, own, words };
}

test('a course that is deleted leaves nothing of it, its assignments and its maps; people and their own maps stay', async () => {
  const { student, essayId, own, words } = await taughtCourse();
  expect(tracesIn(world.db, words).length).toBeGreaterThan(8);
  const receipt = await answered<Receipt>(world.instructor.send('DELETE', world.led.at, { title }));
  expect(receipt).toMatchObject({ of: 'course', file: 'rewritten', stays: 0 });
  expect(receipt.counts).toEqual([
    { kind: 'accounts', count: 1 },
    { kind: 'courses', count: 1 },
    { kind: 'assignments', count: 1 },
    { kind: 'essays', count: 1 },
    { kind: 'changes', count: 2 },
    { kind: 'submissions', count: 1 },
    { kind: 'assessments', count: 1 },
    { kind: 'rubrics', count: 1 },
    { kind: 'places', count: 4 },
    { kind: 'notices', count: expect.any(Number) },
    { kind: 'looks', count: 1 },
  ]);
  expect(tracesIn(world.db, words)).toEqual([]);
  expect(bytesIn(world.file, words)).toEqual([]);
  expect((await student.get(`/api/essays/${essayId}`)).status).toBe(404);
  expect((await student.get(`/api/essays/${own}`)).status).toBe(200);
  const left = world.db.select({ name: people.name }).from(people).all();
  expect(left.map(({ name }) => name).toSorted()).toEqual(['Ida Berg', 'Student 001', 'Student 002']);
});

test.each([
  ['students', '403 not-allowed', async () => world.students[0]],
  ['assistants', '403 not-allowed', () => world.led.member('Ben Ruiz', 'assistant')],
  ['strangers', '404 not-found', () => somebody(world.server, 'Sam Far', 'instructor')],
] as const)('%s cannot delete a course: %s', async (_who, problem, whoOf) => {
  world = await createPrivacyWorld({ students: 1 });
  const who = await whoOf();
  if (!who) throw new Error('The class has nobody');
  expect(await refusalOf(await who.send('DELETE', world.led.at, { title }))).toBe(problem);
  expect((await world.instructor.get(world.led.at)).status).toBe(200);
});

test('its title is asked for', async () => {
  world = await createPrivacyWorld({ students: 1 });
  const refusal = await world.instructor.send('DELETE', world.led.at, { title: 'Rivers' });
  expect(refusal.status).toBe(422);
  expect((await refusal.json()).errors).toEqual([
    { pointer: '/title', detail: 'Type “Rivers and roads” to say that you mean it.' },
  ]);
});

test('a day for it is told to everybody of the course; on that day it goes by itself', async () => {
  const { student, words } = await taughtCourse();
  const purgeAt = '2026-12-24T00:00:00Z';
  await answered(world.instructor.patch(world.led.at, { purgeAt }));
  const told = await answered<Notices>(student.get('/api/notices'));
  expect(told.notices.find(({ type }) => type === 'course-ends')).toMatchObject({
    title:
      'Rivers and roads is deleted on 24 December 2026, with every map made for it. Download your data before, if you want to keep your work.',
    path: '/account',
  });
  world.server.clock.now = new Date('2026-12-23T23:00:00Z');
  world.server.purge();
  expect(world.db.select().from(courses).all()).toHaveLength(1);
  world.server.clock.now = new Date('2026-12-24T00:00:00Z');
  world.server.purge();
  await world.server.mind();
  expect(tracesIn(world.db, words)).toEqual([]);
  expect(bytesIn(world.file, words)).toEqual([]);
});

test('while another program reads the file, it is rewritten when that has ended', async () => {
  world = await createPrivacyWorld({ students: 1 });
  const [student] = world.students;
  if (!student) throw new Error('The class has nobody');
  const reader = new Database(world.file);
  reader.exec('begin');
  reader.prepare('select count(*) from people').get();
  const receipt = await answered<Receipt>(student.send('DELETE', '/api/account', { name: student.name }));
  expect(receipt.file).toBe('soon');
  expect(tracesIn(world.db, [student.id])).toEqual([]);
  expect(bytesIn(world.file, [student.id])).toEqual([student.id]);
  reader.exec('rollback');
  reader.close();
  world.server.clock.now = new Date(world.server.clock.now.getTime() + 10 * 60 * 1000);
  await world.server.mind();
  expect(bytesIn(world.file, [student.id])).toEqual([]);
  expect(world.server.faults).toEqual([]);
});

test('of several at once the file is rewritten for the first, and for the others with a later round', async () => {
  const { words } = await taughtCourse();
  const [first, second] = world.students;
  if (!first || !second) throw new Error('The class has nobody');
  const erase = async (who: typeof first) =>
    answered<Receipt>(who.send('DELETE', '/api/account', { name: who.name }));
  expect((await erase(first)).file).toBe('rewritten');
  expect((await erase(second)).file).toBe('soon');
  expect(tracesIn(world.db, [second.id])).toEqual([]);
  await world.server.mind();
  world.server.clock.now = new Date(world.server.clock.now.getTime() + 10 * 60 * 1000);
  await world.server.mind();
  expect(bytesIn(world.file, [second.id])).toEqual([]);
  expect(words.length).toBeGreaterThan(0);
});
