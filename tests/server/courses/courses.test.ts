import { nanoid } from 'nanoid';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { courseBody, ledCourse, refusalOf, somebody } from '../../support/course-world.ts';
import { createCaller, createTestApp, type TestApp } from '../../support/test-app.ts';

let world: TestApp;
beforeEach(() => {
  world = createTestApp();
});
afterEach(() => {
  expect(world.faults).toEqual([]);
  world.close();
});

describe('making a course', () => {
  it('is for instructors of the installation', async () => {
    const ana = await somebody(world, 'Ana');
    const body = { id: nanoid(), ...courseBody };
    expect(await refusalOf(await ana.post('/api/courses', body))).toBe('403 not-allowed');
    expect(await refusalOf(await createCaller(world).post('/api/courses', body))).toBe('403 not-allowed');
  });

  it('answers the course with its code, and the same to the same request', async () => {
    const ida = await somebody(world, 'Ida', 'instructor');
    const body = { id: nanoid(), ...courseBody };
    const first = await (await ida.post('/api/courses', body)).json();
    expect(first).toEqual({
      ...{ ...body, role: 'instructor', isJoinOpen: true, archivedAt: null, purgeAt: null },
      ...{ students: 0, assignments: 0, createdAt: world.clock.now.toISOString() },
      joinCode: expect.stringMatching(/^[FHJKMNPQRTWXY679]{3}-[FHJKMNPQRTWXY679]{3}$/),
    });
    expect(await (await ida.post('/api/courses', body)).json()).toEqual(first);
    expect(await refusalOf(await ida.post('/api/courses', { ...body, title: 'Other' }))).toBe('409 id-taken');
  });

  it('asks for a time zone that there is', async () => {
    const ida = await somebody(world, 'Ida', 'instructor');
    const body = { id: nanoid(), ...courseBody, timeZone: 'Mars/Base' };
    expect(await refusalOf(await ida.post('/api/courses', body))).toBe('422 not-valid');
  });
});

describe('a course', () => {
  it('is not there for strangers', async () => {
    const { at } = await ledCourse(world);
    const stranger = await somebody(world, 'Sam', 'instructor');
    expect(await refusalOf(await stranger.get(at))).toBe('404 not-found');
    expect(await refusalOf(await createCaller(world).get(at))).toBe('404 not-found');
  });

  it('is led by administrators of the installation, who see every course', async () => {
    const { at, course } = await ledCourse(world);
    const admin = await somebody(world, 'Ada', 'administrator');
    const { courses } = await (await admin.get('/api/courses')).json();
    expect(courses).toMatchObject([{ id: course.id, role: 'administrator' }]);
    expect((await admin.patch(at, { title: 'New' })).status).toBe(200);
  });

  it('keeps what a change leaves out', async () => {
    const { instructor, at } = await ledCourse(world);
    await instructor.patch(at, { isJoinOpen: false });
    expect(await (await instructor.get(at)).json()).toMatchObject({ ...courseBody, isJoinOpen: false });
  });

  it('has a purge date that is still to come', async () => {
    const { instructor, at } = await ledCourse(world);
    const answer = await instructor.patch(at, { purgeAt: '2031-01-31T00:00:00Z' });
    expect((await answer.json()).purgeAt).toBe('2031-01-31T00:00:00Z');
    expect(await refusalOf(await instructor.patch(at, { purgeAt: '2001-01-31T00:00:00Z' }))).toBe(
      '422 not-valid',
    );
  });

  it('says on the projector how many have joined, and where', async () => {
    world.close();
    world = createTestApp({ originsOnNetwork: () => ['http://192.168.1.20:3000'] });
    const { instructor, at, code, member, roster } = await ledCourse(world);
    await member('Ana');
    await roster('Ben', 'Cy');
    expect(await (await instructor.get(`${at}/code`)).json()).toEqual({
      ...{ title: 'Rivers and roads', joinCode: code, isJoinOpen: true },
      ...{ origins: ['http://192.168.1.20:3000'], students: 3, joined: 1 },
    });
  });
});

describe('an archived course', () => {
  it('can be read, and refuses every change with course-archived', async () => {
    const { instructor, at, member, people } = await ledCourse(world);
    const ana = await member('Ana');
    await instructor.patch(at, { archived: true });
    const before = await people();
    const row = { id: nanoid(), name: 'Ben', email: null, section: null, group: null };
    const writes: [string, string, unknown][] = [
      ['PATCH', '', { title: 'New' }],
      ['PATCH', '', { isJoinOpen: false }],
      ['POST', '/join-code', undefined],
      ['POST', '/roster/read', { text: 'Ben' }],
      ['POST', '/roster', { rows: [row] }],
      ['PATCH', `/members/${ana.id}`, { role: 'assistant' }],
      ['DELETE', `/members/${ana.id}`, undefined],
      ['POST', `/members/${ana.id}/pin-code`, undefined],
      ['POST', '/slips', { personIds: [ana.id] }],
      ['PUT', '/sections', { sections: [] }],
      ['PUT', '/groups', { groups: [] }],
    ];
    for (const [method, path, body] of writes)
      expect([method, path, await refusalOf(await instructor.send(method, `${at}${path}`, body))]).toEqual([
        method,
        path,
        '409 course-archived',
      ]);
    expect(await people()).toEqual(before);
    expect((await ana.get(at)).status).toBe(200);
  });

  it('comes back, and is then changed as before', async () => {
    const { instructor, at } = await ledCourse(world);
    await instructor.patch(at, { archived: true });
    expect((await (await instructor.patch(at, { archived: false })).json()).archivedAt).toBeNull();
    expect((await instructor.patch(at, { title: 'New' })).status).toBe(200);
  });

  it('keeps its purge date in the hands of whoever leads it', async () => {
    const { instructor, at } = await ledCourse(world);
    await instructor.patch(at, { archived: true });
    expect((await instructor.patch(at, { purgeAt: '2031-01-31T00:00:00Z' })).status).toBe(200);
  });
});

describe('the copy of a course', () => {
  it('has its sections, and nobody of its people but whoever copies', async () => {
    const { instructor, at, member } = await ledCourse(world);
    await instructor.send('PUT', `${at}/sections`, { sections: [{ id: nanoid(), title: 'Morning' }] });
    await member('Ana');
    const body = { id: nanoid(), title: 'Rivers and roads', term: 'Spring 2027' };
    const copy = await (await instructor.post(`${at}/copy`, body)).json();
    expect(copy).toMatchObject({ ...body, timeZone: 'Europe/Berlin', role: 'instructor', students: 0 });
    const { members, sections } = await (await instructor.get(`/api/courses/${copy.id}/people`)).json();
    expect(members.map(({ name }: { name: string }) => name)).toEqual(['Ida Berg']);
    expect(sections.map(({ title }: { title: string }) => title)).toEqual(['Morning']);
    expect(await (await instructor.post(`${at}/copy`, body)).json()).toEqual(copy);
  });
});
