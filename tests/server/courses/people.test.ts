import { nanoid } from 'nanoid';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { people as peopleTable } from '#db/people/tables.ts';
import { ledCourse, refusalOf } from '../../support/course-world.ts';
import { createTestApp, type TestApp } from '../../support/test-app.ts';

let world: TestApp;
beforeEach(() => {
  world = createTestApp();
});
afterEach(() => {
  expect(world.faults).toEqual([]);
  world.close();
});

const row = (name: string, more: object = {}) => ({
  ...{ id: nanoid(), name, email: null, section: null, group: null },
  ...more,
});

describe('the roster', () => {
  it('says what a list was read as, and who is in the course already', async () => {
    const { instructor, at, member } = await ledCourse(world);
    await member('Ana Prihodko');
    const text = 'name,email\nAna Prihodko,ana@school.org\nBen Ito,ben@school\nCy Meyer,';
    const { rows } = await (await instructor.post(`${at}/roster/read`, { text })).json();
    expect(
      rows.map(({ line, problem }: { line: number; problem: string | null }) => [line, problem]),
    ).toEqual([
      [2, 'Already in the course. If this is somebody else, add a letter to the name.'],
      [3, '“ben@school” is no e-mail address.'],
      [4, null],
    ]);
  });

  it('refuses a list of nobody', async () => {
    const { instructor, at } = await ledCourse(world);
    expect(await refusalOf(await instructor.post(`${at}/roster/read`, { text: '\n \n' }))).toBe(
      '422 roster-not-readable',
    );
  });

  it('takes everybody with their sections and groups, once however often it is sent', async () => {
    const { instructor, at, people } = await ledCourse(world);
    const rows = [row('Ana', { section: 'Morning' }), row('Ben', { section: 'morning', group: 'Ferry' })];
    for (let time = 0; time < 2; time += 1)
      expect((await instructor.post(`${at}/roster`, { rows })).status).toBe(200);
    const { members, sections, groups } = await people();
    expect(members.map(({ name, sectionId }) => [name, sectionId])).toEqual([
      ['Ana', sections[0]?.id],
      ['Ben', sections[0]?.id],
      ['Ida Berg', null],
    ]);
    expect([sections.length, groups.map(({ title, personIds }) => [title, personIds.length])]).toEqual([
      1,
      [['Ferry', 1]],
    ]);
  });

  it('takes nobody when one line does not fit', async () => {
    const { instructor, at, people } = await ledCourse(world);
    const email = 'ana@school.org';
    const rows = [row('Ana', { email, section: 'Morning' }), row('Ben', { email })];
    const answer = await instructor.post(`${at}/roster`, { rows });
    expect([answer.status, (await answer.json()).errors[0].pointer]).toEqual([422, '/rows/1/email']);
    const { members, sections } = await people();
    expect([members.length, sections]).toEqual([1, []]);
    expect(world.db.select().from(peopleTable).all()).toHaveLength(1);
  });
});

describe('roles', () => {
  it('leave a course with somebody who leads it', async () => {
    const { instructor, at, member } = await ledCourse(world);
    const me = `${at}/members/${instructor.id}`;
    expect(await refusalOf(await instructor.patch(me, { role: 'assistant' }))).toBe('409 last-instructor');
    expect(await refusalOf(await instructor.delete(me))).toBe('409 last-instructor');
    const ola = await member('Ola', 'instructor');
    expect((await instructor.delete(me)).status).toBe(204);
    expect(await refusalOf(await ola.delete(`${at}/members/${ola.id}`))).toBe('409 last-instructor');
  });

  it('of somebody who has not joined do not lead', async () => {
    const { instructor, at, roster } = await ledCourse(world);
    const [id] = await roster('Ola');
    await instructor.patch(`${at}/members/${id}`, { role: 'instructor' });
    expect(await refusalOf(await instructor.delete(`${at}/members/${instructor.id}`))).toBe(
      '409 last-instructor',
    );
  });

  it.each([
    ['student', '403 not-allowed', '403 not-allowed'],
    ['observer', '200', '403 not-allowed'],
    ['assistant', '200', '403 not-allowed'],
    ['instructor', '200', '200'],
  ] as const)('of a %s say who sees the people and who changes them', async (role, seeing, changing) => {
    const { at, member, roster } = await ledCourse(world);
    const [id] = await roster('Ben');
    const person = await member('Pat', role);
    const said = async (answer: Response) => (answer.ok ? String(answer.status) : await refusalOf(answer));
    expect(await said(await person.get(`${at}/people`))).toBe(seeing);
    expect(await said(await person.patch(`${at}/members/${id}`, { name: 'Benedikt' }))).toBe(changing);
  });
});

describe('taking somebody out', () => {
  it('leaves nothing of a person who never joined', async () => {
    const { instructor, at, roster } = await ledCourse(world);
    const [id] = await roster('Ben');
    expect((await instructor.delete(`${at}/members/${id}`)).status).toBe(204);
    expect(
      world.db
        .select()
        .from(peopleTable)
        .all()
        .map((person) => person.id),
    ).toEqual([instructor.id]);
  });

  it('is for those who lead; students leave by themselves', async () => {
    const { at, member } = await ledCourse(world);
    const [ana, ben] = [await member('Ana'), await member('Ben')];
    expect(await refusalOf(await ana.delete(`${at}/members/${ben.id}`))).toBe('403 not-allowed');
    expect((await ana.delete(`${at}/members/${ana.id}`)).status).toBe(204);
    expect(await refusalOf(await ana.get(at))).toBe('404 not-found');
  });
});

describe('sections and groups', () => {
  it('are set as a whole; a person is in one group at most', async () => {
    const { instructor, at, roster, people } = await ledCourse(world);
    const [ana = '', ben = ''] = await roster('Ana', 'Ben');
    const [one, two] = [nanoid(), nanoid()];
    const put = (groups: unknown) => instructor.send('PUT', `${at}/groups`, { groups });
    await put([
      { id: one, title: 'Group 10', personIds: [ana] },
      { id: two, title: 'Group 9', personIds: [ben] },
    ]);
    expect((await people()).groups.map(({ title }) => title)).toEqual(['Group 9', 'Group 10']);
    const twice = await put([
      { id: one, title: 'A', personIds: [ana] },
      { id: two, title: 'B', personIds: [ana] },
    ]);
    expect((await twice.json()).errors).toEqual([
      { pointer: '/groups/1/personIds', detail: 'Ana is in two groups. Leave them in one.' },
    ]);
    await put([{ id: one, title: 'A', personIds: [ana, ben] }]);
    expect((await people()).groups).toEqual([{ id: one, title: 'A', personIds: [ana, ben] }]);
  });

  it.each([
    [
      'a stranger in a group',
      '/groups',
      { groups: [{ id: 'g', title: 'A', personIds: ['nobody'] }] },
      '422 not-valid',
    ],
    [
      'two groups of one name',
      '/groups',
      {
        groups: [
          { id: 'g', title: 'A', personIds: [] },
          { id: 'h', title: 'a', personIds: [] },
        ],
      },
      '422 not-valid',
    ],
    [
      'two sections of one id',
      '/sections',
      {
        sections: [
          { id: 's', title: 'A' },
          { id: 's', title: 'B' },
        ],
      },
      '409 id-taken',
    ],
  ])('refuse %s', async (_, path, body, refusal) => {
    const { instructor, at } = await ledCourse(world);
    expect(await refusalOf(await instructor.send('PUT', `${at}${path}`, body))).toBe(refusal);
  });

  it('are none of another course', async () => {
    const [here, there] = [await ledCourse(world), await ledCourse(world)];
    const sections = [{ id: nanoid(), title: 'Morning' }];
    await here.instructor.send('PUT', `${here.at}/sections`, { sections });
    expect(await refusalOf(await there.instructor.send('PUT', `${there.at}/sections`, { sections }))).toBe(
      '409 id-taken',
    );
    const [id] = await there.roster('Ana');
    const move = { sectionId: sections[0]?.id };
    expect(await refusalOf(await there.instructor.patch(`${there.at}/members/${id}`, move))).toBe(
      '404 not-found',
    );
  });

  it('let go of whoever was in a section that is gone', async () => {
    const { instructor, at, people } = await ledCourse(world);
    await instructor.post(`${at}/roster`, { rows: [row('Ana', { section: 'Morning' })] });
    await instructor.send('PUT', `${at}/sections`, { sections: [] });
    expect((await people()).members[0]?.sectionId).toBeNull();
  });
});

describe('slips', () => {
  it('are PINs for those without an account, and for nobody when one has one', async () => {
    const { instructor, at, code, roster, people } = await ledCourse(world);
    const ids = await roster('Ana', 'Ben');
    const answer = await (await instructor.post(`${at}/slips`, { personIds: ids })).json();
    expect([
      answer.joinCode,
      answer.slips.map(({ name, pin }: { name: string; pin: string }) => [name, /^\d{6}$/.test(pin)]),
    ]).toEqual([
      code,
      [
        ['Ana', true],
        ['Ben', true],
      ],
    ]);
    const refused = await instructor.post(`${at}/slips`, { personIds: [ids[0], instructor.id] });
    expect(await refusalOf(refused)).toBe('403 not-allowed');
    expect((await people()).members.filter(({ hasPin }) => hasPin)).toHaveLength(2);
  });
});

describe('a code for a new PIN', () => {
  it('is for students, and never for staff of any course or of the installation', async () => {
    const { instructor, at, member } = await ledCourse(world);
    const [ana, ola] = [await member('Ana'), await member('Ola', 'assistant')];
    const made = await instructor.post(`${at}/members/${ana.id}/pin-code`);
    expect([made.status, /^\w{4}-\w{4}-\w{4}$/.test((await made.json()).code)]).toEqual([201, true]);
    for (const { id } of [ola, instructor])
      expect(await refusalOf(await instructor.post(`${at}/members/${id}/pin-code`))).toBe('403 not-allowed');
    expect(await refusalOf(await ola.post(`${at}/members/${ana.id}/pin-code`))).toBe('403 not-allowed');
  });
});
