import { beforeEach, describe, expect, test } from 'vitest';
import { createAsk } from '#client/ask.ts';
import { type AssignmentList, createAssignmentList } from '#client/assignments/assignment-list.ts';
import { type AssignmentService, createAssignmentService } from '#client/assignments/assignment-service.ts';
import { people } from '#db/people/tables.ts';
import { newAssignment } from '#shared/assignments/assignment.ts';
import { createCaller, createTestApp, fetchOf } from '#tests/support/test-app.ts';

let service: AssignmentService;
let list: AssignmentList;
let isOnline: boolean;

const titles = () => list.getState().rows.map(({ title }) => title);

beforeEach(async () => {
  const app = createTestApp();
  const caller = createCaller(app);
  await caller.post('/api/session');
  app.db.update(people).set({ standing: 'instructor' }).run();
  isOnline = true;
  const send = fetchOf(caller);
  service = createAssignmentService(
    createAsk('http://localhost', (...request) =>
      isOnline ? send(...request) : Promise.reject(new TypeError('The network is gone.')),
    ),
  );
  await service.makeCourse('course', 'History 210', 'UTC');
  const body = newAssignment('UTC', { id: 'argument-essay', version: 2 });
  for (const title of ['Memo', 'Review']) await service.create('course', title, { ...body, title });
  list = createAssignmentList(service, 'course', () => 'copy');
  await list.load();
});

function first() {
  const [row] = list.getState().rows;
  if (!row) throw new Error('The list is empty.');
  return row;
}

describe('the assignments of a course', () => {
  test('a deleted one goes at once, and comes back with undo', async () => {
    const before = titles();
    const gone = first();
    const removed = list.remove(gone);
    expect(titles()).not.toContain(gone.title);
    await removed;
    const { notice } = list.getState();
    expect([notice?.text, notice?.restores?.id]).toEqual([`“${gone.title}” was deleted.`, gone.id]);
    expect((await service.list('course')).assignments).toHaveLength(1);
    await list.restore(gone);
    expect(titles()).toEqual(before);
  });

  test('one that could not be deleted stands there again', async () => {
    const before = titles();
    isOnline = false;
    await list.remove(first());
    expect(titles()).toEqual(before);
    expect(list.getState().notice?.tone).toBe('attention');
  });

  test('a copy is a draft of its own; a lost try makes no second one', async () => {
    isOnline = false;
    expect(await list.duplicate(first())).toBeNull();
    isOnline = true;
    expect(await list.duplicate(first())).toBe('copy');
    await list.load();
    expect(list.getState().rows).toHaveLength(3);
  });

  test('without the server a list that was never there says so', async () => {
    const fresh = createAssignmentList(service, 'course', () => 'id');
    isOnline = false;
    await fresh.load();
    expect(fresh.getState().phase).toBe('failed');
  });
});
