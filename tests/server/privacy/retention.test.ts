import { expect, test } from 'vitest';
import { accessLog } from '#db/access-log/tables.ts';
import { oneTimeCodes } from '#db/courses/tables.ts';
import { notices } from '#db/notices/tables.ts';
import { session, verification } from '#db/sign-in/tables.ts';
import { createClassWorld } from '#tests/support/class-world.ts';

const day = 24 * 60 * 60 * 1000;
const now = Date.parse('2027-06-01T00:00:00.000Z');
const ago = (days: number) => new Date(now - days * day).toISOString();

test('what serves nobody any more goes with the daily purge, and nothing else', async () => {
  const world = await createClassWorld({ students: 1 });
  const [student] = world.students;
  if (!student) throw new Error('The class has nobody');
  const { db, clock } = world.server;
  const essayId = await world.begin(student);
  const [known] = db.select().from(session).all();
  if (!known) throw new Error('Nobody is signed in');
  db.delete(session).run();
  db.delete(notices).run();
  const sessionOf = (id: string, expiresAt: string) => ({ ...known, id, token: id, expiresAt });
  db.insert(session)
    .values([sessionOf('over', ago(1)), sessionOf('open', ago(-1))])
    .run();
  const linkOf = (id: string, expiresAt: string) => ({
    ...{ id, identifier: id, value: id, expiresAt, createdAt: ago(9), updatedAt: ago(9) },
  });
  db.insert(verification)
    .values([linkOf('over', ago(1)), linkOf('open', ago(-1))])
    .run();
  const codeOf = (id: string, expiresAt: string, usedAt: string | null) => ({
    ...{ id, purpose: 'reset' as const, personId: null, codeHash: id, madeBy: null, createdAt: ago(9) },
    ...{ expiresAt, usedAt },
  });
  db.insert(oneTimeCodes)
    .values([codeOf('used', ago(-1), ago(1)), codeOf('over', ago(1), null), codeOf('open', ago(-1), null)])
    .run();
  const noticeOf = (id: string, readAt: string | null) => ({
    ...{ id, personId: student.id, type: 'receipt', title: id, path: '/', about: id, at: ago(400), readAt },
  });
  db.insert(notices)
    .values([noticeOf('old', ago(181)), noticeOf('new', ago(179)), noticeOf('unread', null)])
    .run();
  const lookOf = (act: string, lastAt: string) => ({
    ...{ actorId: world.instructor.id, essayId, act, at: lastAt, lastAt },
  });
  db.insert(accessLog)
    .values([lookOf('read', ago(366)), lookOf('export', ago(364))])
    .run();

  clock.now = new Date(now);
  expect(world.server.purge()).toBe(6);
  expect(db.select({ id: session.id }).from(session).all()).toEqual([{ id: 'open' }]);
  expect(db.select({ id: verification.id }).from(verification).all()).toEqual([{ id: 'open' }]);
  expect(db.select({ id: oneTimeCodes.id }).from(oneTimeCodes).all()).toEqual([{ id: 'open' }]);
  expect(db.select({ id: notices.id }).from(notices).all()).toEqual([{ id: 'new' }, { id: 'unread' }]);
  expect(db.select({ act: accessLog.act }).from(accessLog).all()).toEqual([{ act: 'export' }]);
  expect(world.server.purge()).toBe(0);
  world.close();
});
