import { nanoid } from 'nanoid';
import { afterEach, describe, expect, it } from 'vitest';
import type { AssignmentBody } from '#shared/assignments/assignment.ts';
import type { Check, Submission, Submitted } from '#shared/assignments/work.ts';
import type { Notice } from '#shared/notices/notice.ts';
import { answered, type ClassWorld, createClassWorld } from '#tests/support/class-world.ts';
import { refusalOf, somebody } from '#tests/support/course-world.ts';

let world: ClassWorld;
afterEach(() => {
  expect(world.server.faults).toEqual([]);
  world.close();
});

const day = 24;
const titlesOf = async (reader: ClassWorld['instructor']) =>
  (await answered<{ notices: Notice[] }>(reader.get('/api/notices'))).notices.map(({ title }) => title);

describe('handing in', () => {
  it('freezes the essay as it is; the student goes on, and hands in again', async () => {
    world = await createClassWorld({ students: 2 });
    const [ana = failed(), ben = failed()] = world.students;
    const essayId = (await world.bring(ana, 'working')) ?? '';
    const before = await world.essay(ana, essayId);
    const first = await world.submit(ana, ' My last paragraph is new. ');
    expect(first).toMatchObject({
      ...{
        assignmentId: world.assignmentId,
        essayId,
        number: 1,
        revision: 2,
        at: '2026-11-02T09:00:00.000Z',
      },
      ...{ dueAt: world.dueAt, isLate: false, by: ana.id, nodes: 5, words: 30 },
      note: 'My last paragraph is new.',
    });
    expect(first.receipt).toMatch(/^[ACDEFGHJKMNPQRTWXY34679]{10}$/);

    await world.draw(ana, essayId, 'claim: Ferries are slow.');
    await ana.patch(`/api/essays/${essayId}`, { title: 'Slow ferries' });
    const frozen = {
      submission: first,
      ...{ title: before.essay.title, prompt: before.essay.prompt, rubric: before.essay.rubric },
      ...{ graph: before.graph, document: before.text.document },
    };
    for (const reader of [ana, world.instructor, await world.led.member('Olga', 'observer')])
      expect(await answered<Submitted>(reader.get(`/api/submissions/${first.id}`))).toEqual(frozen);
    for (const stranger of [ben, await somebody(world.server, 'Sam')])
      expect(await refusalOf(await stranger.get(`/api/submissions/${first.id}`))).toBe('404 not-found');

    const second = await world.submit(ana);
    expect([second.number, second.nodes, second.receipt === first.receipt]).toEqual([2, 6, false]);
    expect((await world.work(ana)).submissions).toEqual([second, first]);
    expect((await world.works()).map(({ submission }) => submission)).toEqual([second, null]);
    expect((await titlesOf(ana))[0]).toMatch(
      new RegExp(`handed in Mon 2 Nov.* Receipt ${second.receipt.slice(0, 5)}-${second.receipt.slice(5)}`),
    );
  });

  it('answers the same request again, and refuses its id for another', async () => {
    world = await createClassWorld({ students: 1 });
    const [ana = failed()] = world.students;
    await world.bring(ana, 'working');
    const request = { id: nanoid(), revision: 2, note: '' };
    const send = (body: unknown) => ana.post(`${world.at}/submissions`, body);
    const first = await answered<Submission>(send(request));
    expect(await answered(send(request))).toEqual(first);
    expect(await refusalOf(await send({ ...request, note: 'Other' }))).toBe('409 id-taken');
    expect((await world.work(ana)).submissions).toHaveLength(1);
  });

  it('is of what the student saw, and of an essay that was begun', async () => {
    world = await createClassWorld({ students: 1 });
    const [ana = failed()] = world.students;
    const send = async (revision: number) =>
      refusalOf(await ana.post(`${world.at}/submissions`, { id: nanoid(), revision }));
    expect(await send(0)).toBe('404 not-found');
    await world.bring(ana, 'working');
    expect(await send(1)).toBe('409 essay-moved-on');
    expect(await send(3)).toBe('409 essay-moved-on');
  });

  it('of two of a group at once makes two submissions with numbers of their own', async () => {
    world = await createClassWorld({ students: 2, body: { grouping: 'group' } });
    await world.group([0, 1]);
    const [ana = failed(), ben = failed()] = world.students;
    const essayId = await world.begin(ana);
    await world.draw(ana, essayId);
    const made = await Promise.all(
      [ana, ben, ana, ben].map(async (student) =>
        answered<Submission>(student.post(`${world.at}/submissions`, { id: nanoid(), revision: 1 })),
      ),
    );
    expect(made.map(({ number }) => number).sort()).toEqual([1, 2, 3, 4]);
    expect(new Set(made.map(({ receipt }) => receipt)).size).toBe(4);
    expect((await world.work(ben)).submissions.map(({ number }) => number)).toEqual([4, 3, 2, 1]);
    // Each of the group has the receipt, whoever pressed the button.
    expect((await titlesOf(ana))[0]).toEqual((await titlesOf(ben))[0]);
  });

  it('of the last one tells whoever leads the course, and so does a late one', async () => {
    world = await createClassWorld({ students: 2 });
    const [ana = failed(), ben = failed()] = world.students;
    await world.bring(ana, 'submitted');
    expect(await titlesOf(world.instructor)).not.toContain('Everybody has handed in “Ferries”.');
    await world.bring(ben, 'late');
    const titles = await titlesOf(world.instructor);
    expect(titles).toContain('Everybody has handed in “Ferries”.');
    expect(titles).toContain('One came late for “Ferries”.');
  });
});

/** Due after 7 days: when handed in, with how much more time, whether late work is taken; then what comes of it. */
const lateness: readonly [
  title: string,
  late: AssignmentBody['late'],
  handedIn: number,
  extended: number | null,
  outcome: 'in time' | 'late' | 'deadline-over',
][] = [
  ['before the deadline', 'accepted', 6, null, 'in time'],
  ['at the very second', 'refused', 7, null, 'in time'],
  ['after it, where late work is taken', 'accepted', 8, null, 'late'],
  ['after it, where late work is refused', 'refused', 8, null, 'deadline-over'],
  ['within one’s extension', 'refused', 8, 9, 'in time'],
  ['after one’s extension, where late work is taken', 'accepted', 10, 9, 'late'],
  ['after one’s extension, where late work is refused', 'refused', 10, 9, 'deadline-over'],
];

describe('the deadline', () => {
  it.each(lateness)('%s', async (_title, late, handedIn, extended, outcome) => {
    world = await createClassWorld({ students: 2, body: { late } });
    const [ana = failed()] = world.students;
    await world.bring(ana, 'working');
    const until =
      extended === null ? world.dueAt : `2026-11-${String(2 + extended).padStart(2, '0')}T09:00:00.000Z`;
    if (extended !== null) await world.extend(ana.id, until);
    world.setHour(handedIn * day);
    const answer = await ana.post(`${world.at}/submissions`, { id: nanoid(), revision: 2 });
    if (outcome === 'deadline-over') {
      expect(await refusalOf(answer)).toBe('409 deadline-over');
      expect((await world.work(ana)).closedBecause).toMatch(/late work is not taken/);
      return;
    }
    const { isLate, dueAt } = await answered<Submission>(answer);
    expect([isLate, dueAt]).toEqual([outcome === 'late', until]);
  });

  it('of a group is the longest of its people’s, also when somebody else hands in', async () => {
    world = await createClassWorld({ students: 3, body: { grouping: 'group', late: 'refused' } });
    await world.group([0, 1], [2]);
    const [ana = failed(), ben = failed(), cem = failed()] = world.students;
    await world.extend(ben.id, '2026-11-12T09:00:00.000Z');
    await world.draw(ana, await world.begin(ana));
    await world.draw(cem, await world.begin(cem));
    for (const member of [ana, ben])
      expect((await titlesOf(member)).filter((title) => title.startsWith('You have more time'))).toHaveLength(
        1,
      );
    world.setHour(8 * day);
    expect((await world.work(ana)).extension).toEqual({ until: '2026-11-12T09:00:00.000Z', note: '' });
    expect(await world.submit(ana)).toMatchObject({ isLate: false, dueAt: '2026-11-12T09:00:00.000Z' });
    expect(await refusalOf(await cem.post(`${world.at}/submissions`, { id: nanoid(), revision: 1 }))).toBe(
      '409 deadline-over',
    );
  });

  it('moves with the assignment and the extension, in the open essay too', async () => {
    world = await createClassWorld({ students: 1 });
    const [ana = failed()] = world.students;
    const essayId = await world.begin(ana);
    const dueNow = async () => (await world.essay(ana, essayId)).assignment?.dueAt;
    await world.edit({ dueAt: '2026-11-20T09:00:00.000Z' });
    expect(await dueNow()).toBe('2026-11-20T09:00:00.000Z');
    await world.extend(ana.id, '2026-11-21T09:00:00.000Z');
    expect(await dueNow()).toBe('2026-11-21T09:00:00.000Z');
    await world.instructor.delete(`${world.at}/extensions/${ana.id}`);
    expect(await dueNow()).toBe('2026-11-20T09:00:00.000Z');
  });
});

describe('more time', () => {
  it('is told to the student, once', async () => {
    world = await createClassWorld({ students: 1 });
    const [ana = failed()] = world.students;
    await world.extend(ana.id, '2026-11-12T09:00:00.000Z');
    await world.extend(ana.id, '2026-11-12T09:00:00.000Z');
    expect((await titlesOf(ana)).filter((title) => title.startsWith('You have more time'))).toHaveLength(1);
  });

  it.each<[string, Partial<AssignmentBody>, string, boolean, string]>([
    ['that is none', {}, '2026-11-08T09:00:00Z', true, '422 not-valid'],
    ['without a deadline', { dueAt: null }, '2026-11-12T09:00:00Z', true, '422 not-valid'],
    ['for somebody who is no student', {}, '2026-11-12T09:00:00Z', false, '404 not-found'],
  ])('is refused: %s', async (_title, body, until, isStudent, refusal) => {
    world = await createClassWorld({ students: 1, body });
    const [ana = failed()] = world.students;
    const path = `${world.at}/extensions/${isStudent ? ana.id : world.instructor.id}`;
    expect(await refusalOf(await world.instructor.send('PUT', path, { until, note: '' }))).toBe(refusal);
  });

  it('is given by whoever leads the course', async () => {
    world = await createClassWorld({ students: 1 });
    const [ana = failed()] = world.students;
    const assistant = await world.led.member('Ali', 'assistant');
    const extension = { until: '2026-11-12T09:00:00Z', note: '' };
    const path = `${world.at}/extensions/${ana.id}`;
    expect(await refusalOf(await assistant.send('PUT', path, extension))).toBe('403 not-allowed');
    expect(await refusalOf(await ana.send('PUT', path, extension))).toBe('403 not-allowed');
  });
});

describe('the checklist and its gate', () => {
  it.each<[AssignmentBody['gate'], Check['state'][], string]>([
    ['nothing', ['look', 'look'], '201'],
    ['missing', ['stops', 'look'], '409 gate-closed'],
    ['everything', ['stops', 'stops'], '409 gate-closed'],
  ])('gate “%s”', async (gate, states, outcome) => {
    world = await createClassWorld({ students: 1, body: { gate } });
    const [ana = failed()] = world.students;
    await world.bring(ana, 'working');
    const { checks, revision } = await answered<{ checks: Check[]; revision: number }>(
      ana.get(`${world.at}/checks`),
    );
    const stateOf = (id: Check['id']) => checks.find((check) => check.id === id)?.state;
    expect([stateOf('missing'), stateOf('findings')]).toEqual(states);
    const answer = await ana.post(`${world.at}/submissions`, { id: nanoid(), revision });
    expect(answer.ok ? String(answer.status) : await refusalOf(answer)).toBe(outcome);
  });
});

function failed(): never {
  throw new Error('The class has fewer students than the test asks for');
}
