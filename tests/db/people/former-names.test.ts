import { afterEach, beforeEach, expect, it } from 'vitest';
import type { OpenDatabase } from '#db/open.ts';
import { mostFormerNames } from '#db/people/former-names.ts';
import { createPeopleStore } from '#db/people/store.ts';
import { formerNames } from '#db/people/tables.ts';
import { createNameStore } from '#db/reviews/name-store.ts';
import { openTestDatabase } from '#tests/support/test-database.ts';

let opened: OpenDatabase;
beforeEach(() => {
  opened = openTestDatabase();
});
afterEach(() => opened.close());

it('remembers what somebody was called first, and no more than is looked for in a text in no time', () => {
  const { db } = opened;
  const people = createPeopleStore(db);
  people.add({ id: 'p', name: 'Ada Lovelace', createdAt: '2026-11-02T08:00:00.000Z' });
  for (let time = 1; time <= 3 * mostFormerNames; time += 1) people.rename('p', `Ada the ${time}.`);
  expect(db.select().from(formerNames).all()).toHaveLength(mostFormerNames);
  const names = createNameStore(db).of('c', ['p']);
  expect(names).toHaveLength(mostFormerNames + 1);
  expect(names).toEqual(expect.arrayContaining(['Ada Lovelace', 'Ada the 1.', 'Ada the 90.']));
});

it('asks no more of a database in which somebody has more', () => {
  const { db } = opened;
  createPeopleStore(db).add({ id: 'p', name: 'Ada', createdAt: '2026-11-02T08:00:00.000Z' });
  const values = Array.from({ length: 100 }, (_, at) => ({ personId: 'p', name: `Ada ${at}` }));
  db.insert(formerNames).values(values).run();
  expect(createNameStore(db).of('c', ['p'])).toHaveLength(mostFormerNames + 1);
});
