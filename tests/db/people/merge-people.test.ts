import { eq, getTableName, type SQL, sql } from 'drizzle-orm';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { works } from '#db/assignments/tables.ts';
import { courseMembers } from '#db/courses/tables.ts';
import { essayMembers, essays } from '#db/essays/tables.ts';
import type { OpenDatabase } from '#db/open.ts';
import { endedReferences, mergePeople, movedReferences } from '#db/people/merge-people.ts';
import { people } from '#db/people/tables.ts';
import { openTestDatabase } from '#tests/support/test-database.ts';

let opened: OpenDatabase;
beforeEach(() => {
  opened = openTestDatabase();
});
afterEach(() => opened.close());

const at = '2026-11-02T08:00:00.000Z';
const run = (statement: SQL) => opened.db.run(statement);

type Column = { name: string; notnull: number; type: string; dflt_value: unknown };

/** Every column of the database that refers to a person, as `table.column`. */
function referencesToPeople(): string[] {
  const tables = opened.db.all<{ name: string }>(sql`select name from sqlite_master where type = 'table'`);
  return tables.flatMap(({ name }) =>
    opened.db
      .all<{ table: string; from: string }>(sql`select * from pragma_foreign_key_list(${name})`)
      .filter((key) => key.table === 'people')
      .map((key) => `${name}.${key.from}`),
  );
}

/** A row of a table with something in every column that asks for it; other tables need not have what it refers to. */
function insertRow(table: string, given: Record<string, string>) {
  const columns = opened.db
    .all<Column>(sql`select * from pragma_table_info(${table})`)
    .filter(({ name, notnull, dflt_value }) => name in given || (notnull === 1 && dflt_value === null));
  const values = columns.map(({ name, type }) =>
    given[name] !== undefined
      ? sql`${given[name]}`
      : type === 'INTEGER'
        ? sql`1`
        : sql`${`"${table}-${name}-${Object.keys(given).join()}"`}`,
  );
  const names = columns.map(({ name }) => sql.identifier(name));
  run(
    sql`insert into ${sql.identifier(table)} (${sql.join(names, sql`, `)}) values (${sql.join(values, sql`, `)})`,
  );
}

const addPerson = (id: string) => opened.db.insert(people).values({ id, name: id, createdAt: at }).run();

describe('merging a guest into an account', () => {
  it('knows every column that refers to people', () => {
    const known = [...movedReferences, ...endedReferences].map(
      ({ table, column }) => `${getTableName(table)}.${column.name}`,
    );
    expect(known.length).toBeGreaterThan(15);
    expect(known.toSorted()).toEqual(referencesToPeople().toSorted());
  });

  it('moves a row of every table, and leaves nothing of the guest', () => {
    addPerson('guest');
    addPerson('account');
    run(sql`pragma foreign_keys = off`); // rows may stand alone here
    for (const { table, column } of movedReferences)
      insertRow(getTableName(table), { [column.name]: 'guest' });
    run(sql`pragma foreign_keys = on`);
    mergePeople(opened.db, 'guest', 'account');
    for (const { table, column } of movedReferences)
      expect(
        opened.db.select({ owner: column }).from(table).all(),
        `${getTableName(table)}.${column.name}`,
      ).toContainEqual({ owner: 'account' });
    const traces = referencesToPeople().filter((place) => {
      const [table = '', column = ''] = place.split('.');
      const name = sql.identifier(column);
      return opened.db.all(sql`select 1 from ${sql.identifier(table)} where ${name} = 'guest'`).length > 0;
    });
    expect(traces).toEqual([]);
    expect(opened.db.select({ id: people.id }).from(people).all()).toEqual([{ id: 'account' }]);
  });

  it.each([
    ['owner', 'assessor', 'owner'],
    ['reader', 'editor', 'editor'],
    ['commenter', null, 'commenter'],
  ] as const)('leaves the higher role on an essay: guest %s, account %s', (guest, account, stays) => {
    addPerson('guest');
    addPerson('account');
    insertRow('essays', { id: 'essay' });
    insertRow('essay_members', { essay_id: 'essay', person_id: 'guest', role: guest });
    if (account) insertRow('essay_members', { essay_id: 'essay', person_id: 'account', role: account });
    mergePeople(opened.db, 'guest', 'account');
    const { personId, role } = essayMembers;
    expect(opened.db.select({ personId, role }).from(essayMembers).all()).toEqual([
      { personId: 'account', role: stays },
    ]);
  });

  it('leaves the higher role in a course, and remembers who has joined', () => {
    addPerson('roster');
    addPerson('account');
    insertRow('courses', { id: 'course' });
    insertRow('course_members', {
      course_id: 'course',
      person_id: 'roster',
      role: 'assistant',
      joined_at: at,
    });
    insertRow('course_members', { course_id: 'course', person_id: 'account', role: 'student' });
    mergePeople(opened.db, 'roster', 'account');
    const { personId, role, joinedAt } = courseMembers;
    expect(opened.db.select({ personId, role, joinedAt }).from(courseMembers).all()).toEqual([
      { personId: 'account', role: 'assistant', joinedAt: at },
    ]);
  });

  it('keeps one work for an assignment; the guest’s becomes an essay of its own', () => {
    addPerson('guest');
    addPerson('account');
    insertRow('courses', { id: 'course' });
    insertRow('assignments', { id: 'task', course_id: 'course' });
    for (const owner of ['guest', 'account']) {
      insertRow('essays', { id: `of-${owner}`, assignment_id: 'task' });
      insertRow('essay_members', { essay_id: `of-${owner}`, person_id: owner, role: 'owner' });
      insertRow('works', { essay_id: `of-${owner}`, assignment_id: 'task', person_id: owner });
    }
    mergePeople(opened.db, 'guest', 'account');
    expect(opened.db.select({ id: works.essayId }).from(works).all()).toEqual([{ id: 'of-account' }]);
    const { id, assignmentId } = essays;
    expect(opened.db.select({ id, assignmentId }).from(essays).where(eq(id, 'of-guest')).all()).toEqual([
      { id: 'of-guest', assignmentId: null },
    ]);
    expect(opened.db.select({ owner: essayMembers.personId }).from(essayMembers).all()).toEqual([
      { owner: 'account' },
      { owner: 'account' },
    ]);
  });
});
