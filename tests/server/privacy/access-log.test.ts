import { afterEach, beforeEach, describe, expect, it, test } from 'vitest';
import type { Look } from '#shared/privacy/look.ts';
import { answered, type ClassWorld, createClassWorld } from '#tests/support/class-world.ts';
import { refusalOf, somebody } from '#tests/support/course-world.ts';
import { type Caller, createCaller } from '#tests/support/test-app.ts';

let world: ClassWorld;
let essayId: string;
beforeEach(async () => {
  world = await createClassWorld({ students: 2 });
  essayId = (await world.bring(student(), 'submitted')) ?? '';
});
afterEach(() => world.close());

function student(index = 0) {
  const found = world.students[index];
  if (!found) throw new Error('The class has nobody');
  return found;
}

const looks = async (caller: Caller, query = ''): Promise<Look[]> =>
  (await answered<{ looks: Look[] }>(caller.get(`/api/access-log${query}`))).looks;
const seen = async () => (await looks(student())).map(({ name, as, act }) => `${name} (${as}): ${act}`);

describe('what staff look at is written down for the student:', () => {
  const acts: readonly (readonly [string, string, string])[] = [
    ['the map and text', '', 'read'],
    ['the change log', '/changes', 'read'],
    ['the history', '/versions', 'history'],
    ['an earlier version', '/versions/1', 'history'],
    ['when it grew', '/process', 'history'],
    ['findings', '/findings', 'read'],
    ['a file of it', '/export?format=text', 'export'],
    ['assessments', '/assessments', 'assess'],
    ['comments', '/comments', 'assess'],
  ];
  it.each(acts)('%s', async (_what, path, act) => {
    const answer = await world.instructor.get(`/api/essays/${essayId}${path}`);
    expect(answer.status).toBe(200);
    expect(await seen()).toEqual([`Ida Berg (instructor): ${act}`]);
  });

  it('what was handed in', async () => {
    const [row] = await world.works();
    const id = row?.submission?.id;
    expect(id).toBeDefined();
    expect((await world.instructor.get(`/api/submissions/${id}`)).status).toBe(200);
    expect(await seen()).toEqual(['Ida Berg (instructor): submission']);
  });
});

test('lists of a class, and what students do themselves, are no looks', async () => {
  for (const path of ['/works', '/dashboard', '']) await world.instructor.get(`${world.at}${path}`);
  await student().get(`/api/essays/${essayId}`);
  await student().get(`/api/essays/${essayId}/comments`);
  expect(await seen()).toEqual([]);
});

test('a stranger who is refused has seen nothing', async () => {
  const stranger = await somebody(world.server, 'Sam Far', 'instructor');
  expect((await stranger.get(`/api/essays/${essayId}`)).status).toBe(404);
  expect((await student(1).get(`/api/essays/${essayId}`)).status).toBe(404);
  expect(await seen()).toEqual([]);
});

test('everybody who sees a course is named as what they are in it', async () => {
  const staff = [
    await world.led.member('Ben Ruiz', 'assistant'),
    await world.led.member('Oda Hall', 'observer'),
    await somebody(world.server, 'Ada Admin', 'administrator'),
  ];
  for (const member of staff) await answered(member.get(`/api/essays/${essayId}`));
  expect((await seen()).toSorted()).toEqual([
    'Ada Admin (administrator): read',
    'Ben Ruiz (assistant): read',
    'Oda Hall (observer): read',
  ]);
  const [, ben] = [null, staff[0]];
  if (!ben) throw new Error('Nobody assists');
  await world.instructor.delete(`${world.led.at}/members/${ben.id}`);
  expect(await seen()).toContain('Ben Ruiz (null): read');
});

test('looks of one kind within an hour are one, with the first and the last moment', async () => {
  const look = () => answered(world.instructor.get(`/api/essays/${essayId}`));
  const minute = (minutes: number) => {
    world.server.clock.now = new Date(Date.parse('2026-11-02T10:00:00Z') + minutes * 60_000);
  };
  for (const at of [0, 0.5, 20, 59, 61, 90]) {
    minute(at);
    await look();
  }
  expect((await looks(student())).map(({ at, lastAt }) => [at.slice(11, 16), lastAt.slice(11, 16)])).toEqual([
    ['11:01', '11:30'],
    ['10:00', '10:59'],
  ]);
});

describe('who may read it:', () => {
  it('whoever writes the essay, all of it; staff, their own looks; others nothing', async () => {
    const assistant = await world.led.member('Ben Ruiz', 'assistant');
    await answered(world.instructor.get(`/api/essays/${essayId}`));
    await answered(assistant.get(`/api/essays/${essayId}`));
    const query = `?essay=${essayId}`;
    const names = async (caller: Caller) => (await looks(caller, query)).map(({ name }) => name).toSorted();
    expect(await names(student())).toEqual(['Ben Ruiz', 'Ida Berg']);
    expect(await names(assistant)).toEqual(['Ben Ruiz']);
    expect(await names(world.instructor)).toEqual(['Ida Berg']);
    expect(await refusalOf(await student(1).get(`/api/access-log${query}`))).toBe('404 not-found');
    expect(await looks(student(1))).toEqual([]);
    const nobody = createCaller(world.server);
    expect(await refusalOf(await nobody.get('/api/access-log'))).toBe('401 sign-in-needed');
  });
});
