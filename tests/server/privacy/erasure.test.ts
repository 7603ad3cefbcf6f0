import { nanoid } from 'nanoid';
import { afterEach, describe, expect, it, test } from 'vitest';
import { people } from '#db/people/tables.ts';
import { rubrics } from '#db/rubric/tables.ts';
import { verification } from '#db/sign-in/tables.ts';
import type { Receipt } from '#shared/privacy/erasure.ts';
import { answered } from '#tests/support/class-world.ts';
import { refusalOf, type Somebody, somebody } from '#tests/support/course-world.ts';
import { createPrivacyWorld, type PrivacyWorld } from '#tests/support/privacy-world.ts';
import { type Caller, createCaller } from '#tests/support/test-app.ts';
import { bytesIn, namesOf, tracesIn } from '#tests/support/traces.ts';

let world: PrivacyWorld;
afterEach(() => world?.close());

const erase = (caller: Caller, path: string, body: object) => caller.send('DELETE', path, body);
const ownRubric = {
  ...{ title: 'My rows', description: '', rules: [] },
  criteria: [
    {
      ...{ id: 'thesis', title: 'Thesis', description: '', nodeKinds: [], rules: [] },
      levels: [{ id: 'top', title: 'Top', points: 3, description: '' }],
    },
  ],
};
const administrator = () => somebody(world.server, 'Ada Admin', 'administrator');

/** A student who has done everything that leaves something behind. */
async function busyStudent() {
  const [student, other] = world.students;
  if (!student || !other) throw new Error('The class has nobody');
  const essayId = (await world.bring(student, 'extended')) ?? '';
  await world.submit(student);
  await world.comment(world.instructor, essayId, 'What follows from this?', student);
  await world.assess(world.instructor, essayId, 'A clear side.', true);
  await world.bring(other, 'submitted');
  const entry = { text: 'Mine', criterion: '', kind: 'question', nextStep: '', link: '' };
  await answered(student.post('/api/bank', { id: nanoid(), ...entry }));
  await world.instructor.get(`/api/essays/${essayId}`);
  return { student, other, essayId };
}

/** As better-auth keeps what it has sent a link for. */
function linkOnItsWay(personId: string) {
  const [, userId = '', email = ''] = namesOf(world.db, personId);
  const rest = { expiresAt: world.dueAt, createdAt: world.dueAt, updatedAt: world.dueAt };
  world.db
    .insert(verification)
    .values([
      { id: 'link', identifier: 'reset-password:token', value: userId, ...rest },
      { id: 'state', identifier: `sign-in ${email}`, value: '{}', ...rest },
    ])
    .run();
}

type Case = {
  readonly who: string;
  readonly erased: () => Promise<{
    readonly person: Somebody;
    readonly more?: readonly string[];
    readonly run: () => Promise<Response> | Response;
  }>;
};

const cases: readonly Case[] = [
  {
    who: 'a guest, by the name typed again',
    erased: async () => {
      const { student, essayId } = await busyStudent();
      const run = () => erase(student, '/api/account', { name: ' student 001' });
      return { person: student, more: [essayId], run };
    },
  },
  {
    who: 'somebody with an account, by the password, while a link for a new one is on its way',
    erased: async () => {
      const { student, essayId } = await busyStudent();
      const { password } = await world.signUp(student, 'Ana Alt');
      linkOnItsWay(student.id);
      return { person: student, more: [essayId], run: () => erase(student, '/api/account', { password }) };
    },
  },
  {
    who: 'a pupil, by the PIN',
    erased: async () => {
      const { student, essayId } = await busyStudent();
      const { slips } = await answered<{ slips: { pin: string }[] }>(
        world.instructor.post(`${world.led.at}/slips`, { personIds: [student.id] }),
      );
      const pin = slips[0]?.pin ?? '';
      return { person: student, more: [essayId], run: () => erase(student, '/api/account', { pin }) };
    },
  },
  {
    who: 'somebody whom an administrator deletes',
    erased: async () => {
      const { student, essayId } = await busyStudent();
      const lead = await administrator();
      const run = () => erase(lead, `/api/people/${student.id}`, { name: student.name });
      return { person: student, more: [essayId], run };
    },
  },
  {
    who: 'an instructor, once somebody else leads the course',
    erased: async () => {
      const { student, other } = await busyStudent();
      await world.led.member('Ola Lind', 'instructor');
      const { instructor } = world;
      const otherEssay = (await world.work(other)).essayId ?? '';
      await world.assess(instructor, otherEssay, 'Not given back.', false);
      await instructor.post(`${world.led.at}/members/${student.id}/pin-code`);
      return { person: instructor, run: () => erase(instructor, '/api/account', { name: 'Ida Berg' }) };
    },
  },
  {
    who: 'somebody on the roster who has never come',
    erased: async () => {
      const [id = ''] = await world.led.roster('Zoe Away');
      const lead = await administrator();
      const person = { ...lead, id };
      return { person, run: () => erase(lead, `/api/people/${id}`, { name: 'Zoe Away' }) };
    },
  },
];

describe('deleting a person leaves no trace in any table, file or line of the log:', () => {
  test.each(cases)('$who', async ({ erased }) => {
    world = await createPrivacyWorld({ students: 2 });
    const { person, more = [], run } = await erased();
    const words = [...namesOf(world.db, person.id), ...more];
    expect(tracesIn(world.db, words).length, 'there is something to find').toBeGreaterThan(1);
    expect(bytesIn(world.file, words)).toEqual(words);

    const receipt = await answered<Receipt>(run());
    expect(receipt.file).toBe('rewritten');
    expect(receipt.counts).toContainEqual({ kind: 'accounts', count: 1 });
    expect(tracesIn(world.db, words)).toEqual([]);
    expect(bytesIn(world.file, words)).toEqual([]);
    for (const word of words) expect(JSON.stringify(receipt)).not.toContain(word);

    await world.instructor.get(`${world.at}/works`);
    const log = JSON.stringify([world.server.lines, world.server.faults]);
    expect(world.server.lines.length).toBeGreaterThan(10);
    expect(words.filter((word) => log.includes(word))).toEqual([]);
    expect(world.server.faults).toEqual([]);
  });
});

test('whoever is deleted is signed out, and others go on with the file as it was', async () => {
  world = await createPrivacyWorld({ students: 2 });
  const { student, other } = await busyStudent();
  const otherEssay = (await world.work(other)).essayId ?? '';
  const live = await student.get(`/api/essays/${otherEssay}/live`);
  expect(live.status).toBe(404);
  const stream = await student.get(`/api/essays/${(await world.work(student)).essayId}/live?after=0`);
  await answered(erase(student, '/api/account', { name: student.name }));
  // Ends by itself; without an end this would wait for ever.
  await stream.text();
  expect(await (await student.get('/api/session')).json()).toEqual({ person: null });
  expect((await other.get(`/api/essays/${otherEssay}`)).status).toBe(200);
  await world.comment(other, otherEssay, 'Still here.');
});

test('what a group has written stays for the group, and nobody’s name is at the changes', async () => {
  world = await createPrivacyWorld({ students: 3, body: { grouping: 'group' } });
  await world.group([0, 1], [2]);
  const [first, second, alone] = world.students;
  if (!first || !second || !alone) throw new Error('The class has nobody');
  const essayId = await world.begin(first);
  await world.draw(first, essayId);
  await world.submit(second);
  const ofOne = await world.begin(alone);
  const receipt = await answered<Receipt>(erase(first, '/api/account', { name: first.name }));
  expect(receipt.stays).toBe(1);
  const { changes } = await answered<{ changes: { actor: string | null }[] }>(
    second.get(`/api/essays/${essayId}/changes`),
  );
  expect(changes.length).toBeGreaterThan(0);
  expect(new Set(changes.map(({ actor }) => actor))).toEqual(new Set([null]));
  expect((await world.essay(second, essayId)).graph.nodes.length).toBeGreaterThan(3);
  expect(await world.works()).toHaveLength(2);

  expect((await answered<Receipt>(erase(alone, '/api/account', { name: alone.name }))).stays).toBe(0);
  expect((await second.get(`/api/essays/${ofOne}`)).status).toBe(404);
  expect(tracesIn(world.db, [ofOne])).toEqual([]);
});

test('a map that an assignment starts from goes to whoever leads the course then', async () => {
  world = await createPrivacyWorld({ students: 1 });
  const heir = await world.led.member('Ola Lind', 'instructor');
  const id = nanoid();
  await answered(world.instructor.post('/api/essays', { id, title: 'To start from' }));
  await world.draw(world.instructor, id);
  await world.edit({ start: { type: 'essay', essayId: id, revision: 1 } });
  await answered(erase(world.instructor, '/api/account', { name: 'Ida Berg' }));
  expect((await world.essay(heir, id)).role).toBe('owner');
  const [student] = world.students;
  if (!student) throw new Error('The class has nobody');
  expect((await world.essay(student, await world.begin(student))).graph.nodes.length).toBeGreaterThan(3);
});

test('a rubric that others name stays without an owner; one that nobody names goes', async () => {
  world = await createPrivacyWorld({ students: 1 });
  await world.led.member('Ola Lind', 'instructor');
  for (const id of ['named', 'unnamed'])
    await answered(world.instructor.post('/api/rubrics', { id, ...ownRubric }));
  await world.edit({ rubric: { id: 'named', version: 1 } });
  await answered(erase(world.instructor, '/api/account', { name: 'Ida Berg' }));
  const left = world.db.select({ id: rubrics.id, ownerId: rubrics.ownerId }).from(rubrics).all();
  expect(left).toEqual([{ id: 'named', ownerId: null }]);
});

describe('is refused', () => {
  const refused: readonly (readonly [string, string, () => Promise<Response> | Response])[] = [
    ['to nobody', '401 sign-in-needed', () => erase(createCaller(world.server), '/api/account', {})],
    ['with another name', '422 not-valid', () => erase(world.instructor, '/api/account', { name: 'Ida' })],
    [
      'while nobody else leads a course',
      '409 last-instructor',
      () => erase(world.instructor, '/api/account', { name: 'Ida Berg' }),
    ],
    [
      'with another password',
      '401 sign-in-refused',
      async () => {
        const [student] = world.students;
        if (!student) throw new Error('The class has nobody');
        await world.signUp(student, 'Ana Alt');
        return erase(student, '/api/account', { password: 'another password', name: 'Ana Alt' });
      },
    ],
    [
      'to the only administrator',
      '409 last-instructor',
      async () => erase(await administrator(), '/api/account', { name: 'Ada Admin' }),
    ],
    [
      'to administrators of themselves by the list',
      '403 not-allowed',
      async () => {
        const lead = await administrator();
        return erase(lead, `/api/people/${lead.id}`, { name: 'Ada Admin' });
      },
    ],
    [
      'to administrators without the name',
      '422 not-valid',
      async () => erase(await administrator(), `/api/people/${world.students[0]?.id}`, { name: 'Ada' }),
    ],
    [
      'to whoever is no administrator',
      '404 not-found',
      () => erase(world.instructor, `/api/people/${world.students[0]?.id}`, { name: 'Student 001' }),
    ],
  ];
  it.each(refused)('%s: %s', async (_case, problem, ask) => {
    world = await createPrivacyWorld({ students: 1 });
    expect(await refusalOf(await ask())).toBe(problem);
    const names = world.db.select({ name: people.name }).from(people).all();
    const kept = names.map(({ name }) => name).filter((name) => name !== 'Ada Admin');
    expect(kept.toSorted().join()).toMatch(/^(Ida Berg,Student 001|Ana Alt,Ida Berg)$/);
  });

  it('not when the course is archived', async () => {
    world = await createPrivacyWorld({ students: 1 });
    await answered(world.instructor.patch(world.led.at, { archived: true }));
    expect((await erase(world.instructor, '/api/account', { name: 'Ida Berg' })).status).toBe(200);
  });
});
