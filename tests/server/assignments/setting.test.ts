import { nanoid } from 'nanoid';
import { afterEach, describe, expect, it } from 'vitest';
import { type Assignment, type AssignmentBody, newAssignment } from '#shared/assignments/assignment.ts';
import { newPeerReview } from '#shared/assignments/peer-review.ts';
import type { Notice } from '#shared/notices/notice.ts';
import { defaultRubric } from '#shared/rubric/presets/index.ts';
import type { Rubric } from '#shared/rubric/rubric.ts';
import { answered, type ClassWorld, createClassWorld } from '#tests/support/class-world.ts';
import { refusalOf, somebody } from '#tests/support/course-world.ts';

let world: ClassWorld;
afterEach(() => {
  expect(world.server.faults).toEqual([]);
  world.close();
});

const body = (changes: Partial<AssignmentBody> = {}) => ({
  ...newAssignment('Europe/Berlin', defaultRubric),
  title: 'Bridges',
  ...changes,
});

async function pointersOf(response: Response): Promise<string[]> {
  const { errors = [] } = (await response.json()) as { errors?: { pointer: string }[] };
  return errors.map(({ pointer }) => pointer);
}

describe('setting an assignment', () => {
  it('answers the same request again, and refuses its id for another', async () => {
    world = await createClassWorld({ students: 0 });
    const { instructor, led } = world;
    const request = { id: nanoid(), ...body() };
    const first = await answered<Assignment>(instructor.post(`${led.at}/assignments`, request));
    expect(await answered(instructor.post(`${led.at}/assignments`, request))).toEqual(first);
    expect(first).toMatchObject({ state: 'draft', edition: 1, judgedBy: defaultRubric, notes: [] });
    const other = await instructor.post(`${led.at}/assignments`, { ...request, title: 'Tunnels' });
    expect(await refusalOf(other)).toBe('409 id-taken');
  });

  it.each<[string, Partial<AssignmentBody>, string[]]>([
    ['a rubric that is not there', { rubric: { id: 'nobodys', version: 1 } }, ['/rubric']],
    ['a rule that is not there', { rules: { 'be-good': true } }, ['/rules/be-good']],
    [
      'a template that is not there',
      { start: { type: 'template', template: 'sonata' } },
      ['/start/template'],
    ],
    ['a map that is not there', { start: { type: 'essay', essayId: 'nobodys', revision: 0 } }, ['/start']],
    ['a zone that is none', { timeZone: 'Mars/Olympus' }, ['/timeZone']],
    [
      'a deadline before it opens',
      { opensAt: '2026-11-10T08:00:00Z', dueAt: '2026-11-10T07:00:00Z' },
      ['/dueAt'],
    ],
    ['no title', { title: '  ' }, ['/title']],
    ['two at once', { timeZone: 'X', rules: { x: true } }, ['/rules/x', '/timeZone']],
  ])('refuses %s', async (_title, changes, pointers) => {
    world = await createClassWorld({ students: 0 });
    const { instructor, led } = world;
    const answer = await instructor.post(`${led.at}/assignments`, { id: nanoid(), ...body(changes) });
    expect(answer.status).toBe(422);
    expect(await pointersOf(answer)).toEqual(pointers);
  });

  it('takes no student’s work as a start, nor a revision that is not there yet', async () => {
    world = await createClassWorld({ students: 1 });
    const { instructor, led, students } = world;
    const [student] = students;
    const essayId = student ? ((await world.bring(student, 'working')) ?? '') : '';
    await instructor.post('/api/essays', { id: 'mine', title: 'Mine' });
    for (const start of [
      { type: 'essay', essayId, revision: 1 },
      { type: 'essay', essayId: 'mine', revision: 1 },
    ] as const) {
      const answer = await instructor.post(`${led.at}/assignments`, { id: nanoid(), ...body({ start }) });
      expect(await pointersOf(answer)).toEqual(['/start']);
    }
  });
});

describe('a draft', () => {
  it('is there for staff only; published, for students as well, who are told', async () => {
    world = await createClassWorld({ students: 2, isDraft: true });
    const { instructor, students, led, at, assignmentId } = world;
    const [student] = students;
    if (!student) return;
    const assistant = await led.member('Ali', 'assistant');
    const observer = await led.member('Olga', 'observer');
    const stranger = await somebody(world.server, 'Sam');
    const seen = async () => ({
      student: (await student.get(at)).status,
      assistant: (await assistant.get(at)).status,
      observer: (await observer.get(at)).status,
      stranger: (await stranger.get(at)).status,
      listed: (await answered<{ assignments: Assignment[] }>(student.get(`${led.at}/assignments`)))
        .assignments.length,
    });
    expect(await seen()).toEqual({ student: 404, assistant: 200, observer: 200, stranger: 404, listed: 0 });
    expect(await refusalOf(await assistant.post(`${at}/publish`))).toBe('403 not-allowed');
    await answered(instructor.post(`${at}/publish`));
    const again = await answered<Assignment>(instructor.post(`${at}/publish`));
    expect([again.state, again.edition]).toEqual(['published', 2]);
    expect(await seen()).toEqual({ student: 200, assistant: 200, observer: 200, stranger: 404, listed: 1 });
    const { notices } = await answered<{ notices: Notice[] }>(student.get('/api/notices'));
    expect(notices.map(({ path }) => path)).toEqual([`/assignments/${assignmentId}`]);

    await answered(instructor.post(`${at}/unpublish`));
    expect((await student.get(at)).status).toBe(404);
  });

  it('stays published once somebody has begun', async () => {
    world = await createClassWorld({ students: 1 });
    const { instructor, students, at } = world;
    await instructor.post(`${at}/test`, { essayId: nanoid() });
    await answered(instructor.post(`${at}/unpublish`));
    await answered(instructor.post(`${at}/publish`));
    await world.bring(students[0] ?? failed(), 'begun');
    expect(await refusalOf(await instructor.post(`${at}/unpublish`))).toBe('409 assignment-has-work');
    const { edition } = await world.read();
    const grouped = await instructor.patch(at, { edition, grouping: 'group' });
    expect(await refusalOf(grouped)).toBe('409 assignment-has-work');
  });
});

describe('an edit', () => {
  it('names the edition that it was made on; the same one again is answered', async () => {
    world = await createClassWorld({ students: 0 });
    const { instructor, at } = world;
    const edit = { edition: 2, dueAt: '2026-12-01T20:00:00Z' };
    const done = await answered<Assignment>(instructor.patch(at, edit));
    expect([done.edition, done.dueAt, done.title]).toEqual([3, '2026-12-01T20:00:00Z', 'Ferries']);
    expect(await answered(instructor.patch(at, edit))).toEqual(done);
    const stale = await instructor.patch(at, { edition: 2, title: 'Other' });
    expect(await refusalOf(stale)).toBe('409 assignment-moved-on');
    expect(await pointersOf(await instructor.patch(at, { title: 'Other' }))).toEqual(['/edition']);
  });

  it('after publishing tells the students, and work that was begun follows', async () => {
    world = await createClassWorld({ students: 2 });
    const { students } = world;
    const [ana = failed(), ben = failed()] = students;
    const anas = await world.begin(ana);
    const bens = await world.begin(ben);
    await ben.patch(`/api/essays/${bens}`, { title: 'Why ferries' });
    const edited = await world.edit({
      title: 'Ferries and bridges',
      task: 'Which is better?',
      note: 'The task asks for bridges, too.',
    });
    expect(edited.notes.map(({ text }) => text)).toEqual(['The task asks for bridges, too.']);
    const titles = async () =>
      Promise.all(
        [[ana, anas] as const, [ben, bens] as const].map(async ([student, id]) => {
          const { essay } = await world.essay(student, id);
          return [essay.title, essay.prompt];
        }),
      );
    expect(await titles()).toEqual([
      ['Ferries and bridges', 'Which is better?'],
      ['Why ferries', 'Which is better?'],
    ]);
    const { notices } = await answered<{ notices: Notice[] }>(ana.get('/api/notices'));
    expect(notices.map(({ title }) => title)).toContain(
      '“Ferries and bridges” was changed: The task asks for bridges, too.',
    );
  });
});

describe('the rubric that it judges by', () => {
  const named = (student: Assignment) => student.judgedBy;

  it('is the base while nothing is switched, else one of its own, a new version with each change after publishing', async () => {
    world = await createClassWorld({ students: 1, isDraft: true });
    const { instructor, students, assignmentId, at } = world;
    const own = (version: number) => ({ id: `assignment-${assignmentId}`, version });
    expect(named(await world.read())).toEqual(defaultRubric);
    expect(named(await world.edit({ minReasons: 3 }))).toEqual(own(1));
    expect(named(await world.edit({ minReasons: 4 }))).toEqual(own(1));
    await answered(instructor.post(`${at}/publish`));
    const student = students[0] ?? failed();
    const essayId = await world.begin(student);
    expect((await world.essay(student, essayId)).essay.rubric).toEqual(own(1));
    expect(named(await world.edit({ title: 'Boats' }))).toEqual(own(1));
    expect(named(await world.edit({ minReasons: 5 }))).toEqual(own(2));
    const { essay, rubric } = await world.essay(student, essayId);
    expect([essay.rubric, minReasonsOf(rubric)]).toEqual([own(2), 5]);
    expect(named(await world.edit({ minReasons: null }))).toEqual(defaultRubric);
    expect(named(await world.edit({ minReasons: 5 }))).toEqual(own(2));

    const version = (number: number) => `/api/rubrics/assignment-${assignmentId}/versions/${number}`;
    expect((await student.get(version(2))).status).toBe(200);
    expect((await instructor.get(version(2))).status).toBe(200);
    expect((await (await somebody(world.server, 'Sam')).get(version(2))).status).toBe(404);
    const { rubrics } = await answered<{ rubrics: { rubric: Rubric; isReady: boolean }[] }>(
      instructor.get('/api/rubrics'),
    );
    expect(rubrics.filter(({ isReady }) => !isReady)).toEqual([]);
    const { id: _id, version: _version, ...words } = rubrics[0]?.rubric ?? failed();
    const taken = await instructor.post('/api/rubrics', { id: 'assignment-x', ...words });
    expect(await refusalOf(taken)).toBe('409 id-taken');
    expect(world.server.purge()).toBe(0);
  });

  it('of an instructor’s own is not changed under the assignment that names it', async () => {
    world = await createClassWorld({ students: 1 });
    const { instructor, students } = world;
    const { rubrics } = await answered<{ rubrics: { rubric: Rubric }[] }>(instructor.get('/api/rubrics'));
    const { id: _id, version: _version, ...words } = rubrics[0]?.rubric ?? failed();
    await answered(instructor.post('/api/rubrics', { id: 'mine', ...words }));
    const rubric = { id: 'mine', version: 1 };
    await world.edit({ rubric });
    expect((await (students[0] ?? failed()).get('/api/rubrics/mine/versions/1')).status).toBe(200);
    const saved = await answered<Rubric>(
      instructor.send('PUT', '/api/rubrics/mine', { baseVersion: 1, ...words, title: 'Changed' }),
    );
    expect(saved.version).toBe(2);
    expect((await world.read()).judgedBy).toEqual(rubric);
  });

  const minReasonsOf = ({ rules }: Rubric) =>
    rules.find(({ ruleId }) => ruleId === 'thesis-needs-reasons')?.options.minReasons;
});

describe('deleting', () => {
  it('takes it out of sight; it can be brought back, and students keep their essays', async () => {
    world = await createClassWorld({ students: 1 });
    const { instructor, students, at, led } = world;
    const student = students[0] ?? failed();
    const essayId = (await world.bring(student, 'submitted')) ?? '';
    expect((await world.essay(student, essayId)).assignment?.title).toBe('Ferries');
    expect(await refusalOf(await student.delete(at))).toBe('403 not-allowed');
    expect((await instructor.delete(at)).status).toBe(204);
    expect((await instructor.delete(at)).status).toBe(204);
    expect(await refusalOf(await student.delete(at))).toBe('404 not-found');
    expect([(await instructor.get(at)).status, (await student.get(at)).status]).toEqual([404, 404]);
    expect((await world.essay(student, essayId)).assignment).toBeUndefined();
    const list = `${led.at}/assignments?deleted=true`;
    const { assignments } = await answered<{ assignments: Assignment[] }>(instructor.get(list));
    expect(assignments.map(({ title }) => title)).toEqual(['Ferries']);
    expect(await refusalOf(await student.get(list))).toBe('403 not-allowed');
    expect(await refusalOf(await student.patch(at, { deleted: false }))).toBe('404 not-found');
    await answered(instructor.patch(at, { deleted: false }));
    expect((await world.work(student)).submissions).toHaveLength(1);
  });

  it('is for good after 30 days', async () => {
    world = await createClassWorld({ students: 1 });
    const { instructor, students, at } = world;
    const student = students[0] ?? failed();
    const essayId = (await world.bring(student, 'working')) ?? '';
    await instructor.delete(at);
    world.setHour(31 * 24);
    expect(world.server.purge()).toBe(1);
    expect((await world.essay(student, essayId)).role).toBe('owner');
    expect((await student.delete(`/api/essays/${essayId}`)).status).toBe(204);
  });
});

it('is copied as a draft, with the switches in a rubric of its own and no dates of its peer review', async () => {
  const peerReview = { ...newPeerReview(), perStudent: 3, opensAt: '2026-11-10T09:00:00.000Z' };
  world = await createClassWorld({ students: 1, body: { minReasons: 3, peerReview } });
  const { instructor, at } = world;
  const copy = await answered<Assignment>(instructor.post(`${at}/duplicate`, { id: 'the-copy' }));
  expect(await answered(instructor.post(`${at}/duplicate`, { id: 'the-copy' }))).toEqual(copy);
  expect([copy.title, copy.state, copy.judgedBy]).toEqual([
    'Ferries (copy)',
    'draft',
    { id: 'assignment-the-copy', version: 1 },
  ]);
  expect(copy.peerReview).toEqual({ ...peerReview, opensAt: null });
  expect(await refusalOf(await instructor.post(`${at}/duplicate`, { id: world.assignmentId }))).toBe(
    '409 id-taken',
  );
});

it('goes along when its course is copied: as a draft without dates, with the switches in a rubric of its own', async () => {
  world = await createClassWorld({ students: 1, body: { minReasons: 3 } });
  const { instructor, led } = world;
  const copied = await answered<{ id: string }>(
    instructor.post(`${led.at}/copy`, { id: 'next-term', title: 'Rivers', term: 'Spring 2027' }),
  );
  const { assignments } = await answered<{ assignments: Assignment[] }>(
    instructor.get(`/api/courses/${copied.id}/assignments`),
  );
  expect(
    assignments.map(({ id, title, state, dueAt, judgedBy }) => [
      title,
      state,
      dueAt,
      judgedBy.id === `assignment-${id}`,
    ]),
  ).toEqual([['Ferries', 'draft', null, true]]);
});

it('says how far the class is, to staff', async () => {
  world = await createClassWorld({ students: 3 });
  const { students, instructor, led, assignmentId } = world;
  const [ana = failed(), ben = failed()] = students;
  await world.bring(ana, 'submitted');
  await world.bring(ben, 'begun');
  await instructor.post(`${world.at}/test`, { essayId: nanoid() });
  const progressFor = async (reader: typeof instructor) =>
    (await answered<{ progress: unknown }>(reader.get(`${led.at}/assignments`))).progress;
  expect(await progressFor(instructor)).toEqual([{ assignmentId, works: 3, begun: 2, submitted: 1 }]);
  expect(await progressFor(ana)).toEqual([]);
});

function failed(): never {
  throw new Error('The class has fewer students than the test asks for');
}
