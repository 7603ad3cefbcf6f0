import { nanoid } from 'nanoid';
import { afterEach, describe, expect, it } from 'vitest';
import type { MyWork } from '#shared/assignments/work.ts';
import type { Essay } from '#shared/essay/essay.ts';
import { graphFromJson, recordsOf } from '#shared/graph/graph.ts';
import { violationsIn } from '#shared/graph/integrity.ts';
import type { EssaySnapshot } from '#shared/rubric/essay-snapshot.ts';
import { defaultRubric } from '#shared/rubric/presets/index.ts';
import { answered, type ClassWorld, createClassWorld } from '#tests/support/class-world.ts';
import { refusalOf } from '#tests/support/course-world.ts';

let world: ClassWorld;
afterEach(() => {
  expect(world.server.faults).toEqual([]);
  world.close();
});

const idsOf = ({ graph }: Pick<EssaySnapshot, 'graph'>) =>
  [...recordsOf(graphFromJson(graph))].map(({ id }) => id);

describe('beginning', () => {
  it('makes an essay of the student’s with title, task and rubric of the assignment; once', async () => {
    world = await createClassWorld({ students: 2 });
    const [ana = failed(), ben = failed()] = world.students;
    const essayId = await world.begin(ana);
    expect(await world.begin(ana)).toBe(essayId);
    const { essay, role, revision, assignment } = await world.essay(ana, essayId);
    expect([essay.title, essay.prompt, essay.rubric, role, revision]).toEqual([
      ...['Ferries', 'Should towns keep their ferries?', defaultRubric, 'owner', 0],
    ]);
    expect(assignment).toEqual({
      ...{ id: world.assignmentId, title: 'Ferries', courseTitle: 'Rivers and roads', dueAt: world.dueAt },
      ...{ timeZone: 'Europe/Berlin', asks: 'both', isTest: false, isArchived: false, role: 'student' },
    });
    expect(await refusalOf(await ben.post(`${world.at}/work`, { essayId }))).toBe('409 id-taken');
    expect(await refusalOf(await world.instructor.post(`${world.at}/work`, { essayId: nanoid() }))).toBe(
      '403 not-allowed',
    );
    expect(await world.work(ben)).toMatchObject({ essayId: null, startedAt: null, closedBecause: null });
  });

  it('is closed before it opens, says when, and opens then', async () => {
    world = await createClassWorld({ students: 1, body: { opensAt: '2026-11-03T09:00:00Z' } });
    const [ana = failed()] = world.students;
    const early = await ana.post(`${world.at}/work`, { essayId: nanoid() });
    expect(await early.json()).toMatchObject({
      type: '/problems/assignment-not-open',
      detail: 'The assignment opens Tue 3 Nov, 10:00. Come back then.',
    });
    world.setHour(24);
    await world.begin(ana);
  });

  it('is over with a deadline after which nothing is taken', async () => {
    world = await createClassWorld({ students: 1, body: { late: 'refused' } });
    world.setHour(8 * 24);
    const [ana = failed()] = world.students;
    expect(await refusalOf(await ana.post(`${world.at}/work`, { essayId: nanoid() }))).toBe(
      '409 deadline-over',
    );
  });

  it('leaves to the assignment by what the essay is judged, who reads it and that it stays', async () => {
    world = await createClassWorld({ students: 1 });
    const [ana = failed()] = world.students;
    const at = `/api/essays/${await world.begin(ana)}`;
    const rubric = { id: 'toulmin', version: 2 };
    const asked = [
      await ana.patch(at, { rubric }),
      await ana.patch(at, { title: 'Mine', rubric }),
      await ana.delete(at),
      await ana.post(`${at}/invitations`, { id: nanoid(), role: 'commenter' }),
    ];
    expect(await Promise.all(asked.map(refusalOf))).toEqual(Array(4).fill('409 essay-is-set'));
  });
});

describe('the start', () => {
  it('is a template under ids of its own for everybody', async () => {
    world = await createClassWorld({
      students: 2,
      body: { start: { type: 'template', template: 'toulmin' } },
    });
    const [ana = failed(), ben = failed()] = world.students;
    const anas = idsOf(await world.essay(ana, await world.begin(ana)));
    const bens = idsOf(await world.essay(ben, await world.begin(ben)));
    expect(anas.length).toBeGreaterThan(10);
    expect(bens).toHaveLength(anas.length);
    expect(anas.filter((id) => bens.includes(id))).toEqual([]);
  });

  it('is the instructor’s own map and text as they were at that revision, copied whole', async () => {
    world = await createClassWorld({ students: 1, isDraft: true });
    const { instructor, at } = world;
    const [ana = failed()] = world.students;
    await instructor.post('/api/essays', { id: 'model', title: 'Model' });
    await world.write(instructor, 'model', ['Towns should keep their ferries.']);
    await world.draw(
      instructor,
      'model',
      'source #towns: Berg, Ida | 2019 | River towns\n\nthesis: Towns should keep their ferries.\n  + claim: Ferries are roads.\n    + evidence [towns, p. 3]: Twelve towns have no bridge.',
    );
    const model = await world.essay(instructor, 'model');
    const thesis = model.graph.nodes.find(({ kind }) => kind === 'thesis');
    await answered(
      instructor.post('/api/essays/model/commands', {
        ...{ commandId: nanoid(), baseRevision: 0 },
        call: {
          name: 'add-anchor',
          args: {
            ...{ id: 'anchor-1', nodeId: thesis?.id, textVersion: 1 },
            quote: { exact: 'Towns should keep their ferries.', prefix: '', suffix: '' },
            position: { start: 0, end: 32 },
          },
        },
      }),
    );
    await world.edit({ start: { type: 'essay', essayId: 'model', revision: 3 } });
    await world.draw(instructor, 'model', 'claim: Later.');
    await answered(instructor.post(`${at}/publish`));
    await answered(instructor.delete('/api/essays/model'));
    // Long after deleted essays go for good.
    world.setHour(24 * 40);
    world.server.purge();

    const copy = await world.essay(ana, await world.begin(ana));
    expect(copy.text.document).toEqual(model.text.document);
    expect(copy.graph.nodes.map(({ kind, text }) => `${kind} ${text}`).sort()).toEqual(
      model.graph.nodes.map(({ kind, text }) => `${kind} ${text}`).sort(),
    );
    const { relations, anchors, sources: listed, citations } = copy.graph;
    expect([relations, anchors, listed, citations].map(({ length }) => length)).toEqual([2, 1, 1, 1]);
    const before = new Set(idsOf(model));
    const sources = new Set(copy.graph.sources.map(({ id }) => id));
    expect(idsOf(copy).filter((id) => before.has(id) && !sources.has(id))).toEqual([]);
    expect(violationsIn(graphFromJson(copy.graph))).toEqual([]);
  });
});

describe('an essay that was there before', () => {
  it('is taken as the work: renamed, judged by the assignment’s rubric, closed to others', async () => {
    world = await createClassWorld({ students: 2, body: { minReasons: 3 } });
    const [ana = failed(), ben = failed()] = world.students;
    await ana.post('/api/essays', { id: 'old', title: 'My old essay' });
    await world.draw(ana, 'old');
    const { token } = await answered<{ token: string }>(
      ana.post('/api/essays/old/invitations', { id: nanoid(), role: 'commenter' }),
    );
    await answered(ben.post('/api/invitations/accept', { token }));
    expect(await world.begin(ana, 'old')).toBe('old');
    const { essay, revision, assignment } = await world.essay(ana, 'old');
    expect([essay.title, essay.rubric.id, revision, assignment?.id]).toEqual([
      ...['Ferries', `assignment-${world.assignmentId}`, 1, world.assignmentId],
    ]);
    const { versions } = await answered<{ versions: { last: number; name: string | null }[] }>(
      ana.get('/api/essays/old/versions'),
    );
    expect(versions.map(({ last, name }) => [last, name])).toEqual([
      [1, '“My old essay”, taken for “Ferries”'],
    ]);
    expect((await ben.get('/api/essays/old')).status).toBe(404);
    expect(await refusalOf(await ben.post('/api/invitations/accept', { token }))).toBe(
      '410 invitation-revoked',
    );
  });

  it.each(['of somebody else', 'deleted', 'of this assignment'])(
    'is not taken when it is %s',
    async (which) => {
      world = await createClassWorld({ students: 2 });
      const [ana = failed(), ben = failed()] = world.students;
      await (which === 'of somebody else' ? ben : ana).post('/api/essays', { id: 'old', title: 'Old' });
      if (which === 'deleted') await ana.delete('/api/essays/old');
      if (which === 'of this assignment') await world.begin(ben, 'bens');
      const essayId = which === 'of this assignment' ? 'bens' : 'old';
      expect(await refusalOf(await ana.post(`${world.at}/work`, { essayId }))).toBe('409 id-taken');
    },
  );
});

describe('group work', () => {
  it('is one essay a group, made by whoever comes first, which all of them edit', async () => {
    world = await createClassWorld({ students: 4, body: { grouping: 'group' } });
    await world.group([0, 1], [2]);
    const [ana = failed(), ben = failed(), cem = failed(), dag = failed()] = world.students;
    const [first, second] = await Promise.all([
      ana.post(`${world.at}/work`, { essayId: 'one' }),
      ben.post(`${world.at}/work`, { essayId: 'two' }),
    ]);
    expect(
      [await answered<MyWork>(first), await answered<MyWork>(second)].map(({ essayId }) => essayId),
    ).toEqual(Array(2).fill((await world.work(ana)).essayId));
    const essayId = (await world.work(ana)).essayId ?? '';
    expect([(await world.essay(ana, essayId)).role, (await world.essay(ben, essayId)).role]).toEqual([
      ...['editor', 'editor'],
    ]);
    await world.draw(ben, essayId);
    expect((await world.work(ben)).group).toEqual({
      ...{ id: 'group-1', title: 'Group 1', names: ['Student 001', 'Student 002'] },
    });
    expect(await refusalOf(await ana.delete(`/api/essays/${essayId}/members/${ana.id}`))).toBe(
      '409 essay-is-set',
    );
    expect(await refusalOf(await dag.post(`${world.at}/work`, { essayId: 'x' }))).toBe('409 no-group');
    expect((await world.work(dag)).closedBecause).toMatch(/in none yet/);
    expect((await cem.get(`/api/essays/${essayId}`)).status).toBe(404);
  });

  it('goes with the group: who moves loses the old map and gets the new one', async () => {
    world = await createClassWorld({ students: 3, body: { grouping: 'group' } });
    await world.group([0, 1], [2]);
    const [ana = failed(), ben = failed(), cem = failed()] = world.students;
    const first = await world.begin(ana);
    const second = await world.begin(cem);
    await world.draw(ben, first);
    await world.group([0], [1, 2]);
    expect((await ben.get(`/api/essays/${first}`)).status).toBe(404);
    expect((await world.essay(ben, second)).role).toBe('editor');
    expect((await world.work(ben)).essayId).toBe(second);
    expect((await world.essay(ana, first)).graph.nodes).toHaveLength(5);
  });
});

describe('a trial', () => {
  it('is the instructor’s own, counted nowhere, and can be begun anew', async () => {
    world = await createClassWorld({
      students: 1,
      isDraft: true,
      body: { opensAt: '2026-11-20T09:00:00Z', dueAt: null },
    });
    const { instructor, at, led } = world;
    const work = await answered<MyWork>(instructor.post(`${at}/test`, { essayId: 'try-1' }));
    expect([work.essayId, work.isTest, work.closedBecause]).toEqual(['try-1', true, null]);
    expect((await world.essay(instructor, 'try-1')).assignment).toMatchObject({
      isTest: true,
      role: 'instructor',
    });
    await world.draw(instructor, 'try-1');
    expect((await world.submit(instructor)).number).toBe(1);
    expect((await world.works()).map(({ essayId }) => essayId)).toEqual([null]);
    await answered(instructor.post(`${at}/test`, { essayId: 'try-2' }));
    expect((await world.work(instructor)).essayId).toBe('try-2');
    const deleted = await answered<{ essay: Essay }[]>(instructor.get('/api/essays?deleted=true'));
    expect(deleted.map(({ essay }) => essay.id)).toEqual(['try-1']);
    const observer = await led.member('Olga', 'observer');
    expect(await refusalOf(await observer.post(`${at}/test`, { essayId: 'x' }))).toBe('403 not-allowed');
    const [ana = failed()] = world.students;
    expect(await refusalOf(await ana.post(`${at}/test`, { essayId: 'x' }))).toBe('404 not-found');
  });
});

it('stays where another cannot be begun in its place', async () => {
  world = await createClassWorld({ students: 1 });
  const [ana = failed()] = world.students;
  const essayId = await world.begin(ana);
  await answered(world.instructor.post(`${world.at}/test`, { essayId: 'try-1' }));
  const again = await world.instructor.post(`${world.at}/test`, { essayId });
  expect(await refusalOf(again)).toBe('409 id-taken');
  expect(await world.work(world.instructor)).toMatchObject({ essayId: 'try-1', isTest: true });
});

it('is not tried by somebody who has done it as a student', async () => {
  world = await createClassWorld({ students: 1 });
  const [ana = failed()] = world.students;
  const essayId = await world.begin(ana);
  await answered(world.instructor.patch(`${world.led.at}/members/${ana.id}`, { role: 'assistant' }));
  expect(await world.work(ana)).toMatchObject({ essayId: null, isTest: false });
  expect(await refusalOf(await ana.post(`${world.at}/test`, { essayId: 'x' }))).toBe(
    '409 assignment-has-work',
  );
  expect((await world.essay(ana, essayId)).role).toBe('owner');
});

it('can be read and not changed in an archived course', async () => {
  world = await createClassWorld({ students: 2 });
  const [ana = failed(), ben = failed()] = world.students;
  await world.bring(ana, 'working');
  await answered(world.instructor.patch(world.led.at, { archived: true }));
  expect((await world.work(ana)).closedBecause).toMatch(/archived/);
  const refused = [
    await ben.post(`${world.at}/work`, { essayId: nanoid() }),
    await ana.post(`${world.at}/submissions`, { id: nanoid(), revision: 2 }),
    await world.instructor.patch(world.at, { edition: 2, title: 'Later' }),
  ];
  expect(await Promise.all(refused.map(refusalOf))).toEqual(Array(3).fill('409 course-archived'));
});

function failed(): never {
  throw new Error('The class has fewer students than the test asks for');
}
