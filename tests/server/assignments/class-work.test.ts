import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Assessment } from '#shared/assessment/assessment.ts';
import type { Notice } from '#shared/notices/notice.ts';
import { type ClassWorkWorld, createClassWorkWorld, marksAt } from '#tests/support/class-work-world.ts';
import { answered } from '#tests/support/class-world.ts';
import { refusalOf, type Somebody, somebody } from '#tests/support/course-world.ts';

let world: ClassWorkWorld;

beforeEach(async () => {
  world = await createClassWorkWorld();
});
afterEach(() => {
  expect(world.server.faults).toEqual([]);
  world.close();
});

const list = async (who: Somebody, essayId: string) =>
  (await answered<{ assessments: Assessment[] }>(who.get(`/api/essays/${essayId}/assessments`))).assessments;
const sharesOf = async () =>
  (await world.works()).flatMap(({ essayId, shares }) => shares.map((share) => ({ essayId, ...share })));

describe('shares', () => {
  const evenly = (seed = 7) => ({
    split: 'evenly',
    assessorIds: [world.instructor.id, world.assistant.id],
    seed,
  });

  test('an even split gives two works to each, the same for the same seed', async () => {
    const { shares } = await answered<{ shares: { assessorId: string }[] }>(
      world.put(world.instructor, '/shares', evenly()),
    );
    const own = (id: string) => shares.filter(({ assessorId }) => assessorId === id);
    expect([own(world.instructor.id).length, own(world.assistant.id).length]).toEqual([2, 2]);
    expect(await answered(world.put(world.instructor, '/shares', evenly()))).toEqual({ shares });
  });

  test('what somebody has begun stays theirs; rows move one work, or take it from everybody', async () => {
    const [first = '', second = ''] = world.essayIds;
    await world.assess(world.assistant, first, marksAt(1), true);
    await answered(
      world.put(world.instructor, '/shares', { ...evenly(), assessorIds: [world.instructor.id] }),
    );
    const of = async (essayId: string) => (await sharesOf()).filter((share) => share.essayId === essayId);
    expect(await of(first)).toEqual([{ essayId: first, assessorId: world.assistant.id, purpose: 'first' }]);
    const rows = [
      { essayId: first, assessorId: null },
      { essayId: second, assessorId: world.assistant.id },
    ];
    await answered(world.put(world.instructor, '/shares', { split: 'rows', rows }));
    expect(await of(first)).toEqual([]);
    expect(await of(second)).toEqual([{ essayId: second, assessorId: world.assistant.id, purpose: 'first' }]);
  });

  test('what is handed in later goes to whoever has least', async () => {
    await answered(world.put(world.instructor, '/shares', evenly()));
    const late = { ...(await world.led.member('Late Lina')), name: 'Late Lina' };
    const essayId = await world.bring(late, 'submitted');
    expect((await sharesOf()).filter((share) => share.essayId === essayId)).toHaveLength(1);
    await world.submit(late);
    expect((await sharesOf()).filter((share) => share.essayId === essayId)).toHaveLength(1);
  });

  test('only staff who assess get any, and only whoever leads gives them', async () => {
    const student = world.students[0]?.id ?? '';
    const wrong = await world.put(world.instructor, '/shares', { ...evenly(), assessorIds: [student] });
    expect(await wrong.json()).toMatchObject({
      status: 422,
      errors: [
        { pointer: '/assessorIds/0', detail: 'Only instructors and assistants of the course assess.' },
      ],
    });
    expect(await refusalOf(await world.put(world.assistant, '/shares', evenly()))).toBe('403 not-allowed');
    const stranger = await somebody(world.server, 'Nobody');
    expect(await refusalOf(await world.put(stranger, '/shares', evenly()))).toBe('404 not-found');
  });
});

describe('what is assessed', () => {
  test('is what was handed in last, or the submission that is named; what came later is another revision', async () => {
    const [student] = world.students;
    const essayId = world.essayOf(0);
    if (!student) throw new Error('The class has a student.');
    const first = (await world.work(student)).submissions[0];
    await world.draw(student, essayId, 'thesis: Bridges, after all.');
    const id = await world.assess(world.instructor, essayId, [], true);
    const read = () => answered<Assessment>(world.instructor.get(`/api/assessments/${id}`));
    expect(await read()).toMatchObject({ revision: first?.revision, submissionId: first?.id });

    const second = await world.submit(student);
    expect(second.revision).toBeGreaterThan(first?.revision ?? 0);
    const move = async (submissionId: string | undefined) =>
      world.instructor.patch(`/api/assessments/${id}`, { edition: (await read()).edition, submissionId });
    expect(await answered(move(second.id))).toMatchObject({
      revision: second.revision,
      submissionId: second.id,
    });
    // And back: an assessor may judge the first one after all.
    expect(await answered(move(first?.id))).toMatchObject({
      revision: first?.revision,
      submissionId: first?.id,
    });
    expect(await refusalOf(await move('nobodys'))).toBe('422 not-valid');
    const other = { id: 'x1', type: 'instructor', submissionId: 'nobodys' };
    expect(await refusalOf(await world.assistant.post(`/api/essays/${essayId}/assessments`, other))).toBe(
      '422 not-valid',
    );
  });

  test('is the essay as it is, where nothing was handed in', async () => {
    const late = { ...(await world.led.member('Late Lina')), name: 'Late Lina' };
    const essayId = (await world.bring(late, 'working')) ?? '';
    await world.assess(world.instructor, essayId, [], true);
    const [assessment] = await list(world.instructor, essayId);
    expect(assessment).toMatchObject({ revision: (await world.essay(late, essayId)).revision });
    expect(assessment).not.toHaveProperty('submissionId');
  });
});

describe('a second assessor', () => {
  const draw = (secondId: string, size: object = { count: 2 }, seed = 11) =>
    answered<{ seed: number; essayIds: string[]; from: number }>(
      world.instructor.post(`${world.at}/moderation`, { size, secondId, seed }),
    );

  test('gets a sample over the range of totals; drawn again it is the same, and what is not begun is replaced', async () => {
    for (const [at, essayId] of world.essayIds.entries())
      await world.assess(world.instructor, essayId, marksAt(at % 3));
    const sample = await draw(world.assistant.id);
    expect(sample).toMatchObject({ seed: 11, from: 4 });
    expect(sample.essayIds).toHaveLength(2);
    expect(await draw(world.assistant.id)).toEqual(sample);
    await draw(world.assistant.id, { percent: 25 }, 12);
    expect((await sharesOf()).filter(({ purpose }) => purpose === 'second')).toHaveLength(1);
    expect((await draw(world.instructor.id)).essayIds).toEqual([]); // nobody twice
  });

  test('sees nothing of the first before they have submitted, however open it is; then both stand side by side', async () => {
    const essayId = world.essayOf(0);
    const first = await world.assess(world.instructor, essayId, marksAt(0));
    const { edition } = await answered<Assessment>(world.instructor.get(`/api/assessments/${first}`));
    await answered(world.instructor.patch(`/api/assessments/${first}`, { edition, isOpenToAssessors: true }));
    expect(await list(world.assistant, essayId)).toHaveLength(1);
    await draw(world.assistant.id, { count: 1 });
    expect(await list(world.assistant, essayId)).toEqual([]);
    expect(await refusalOf(await world.assistant.get(`/api/assessments/${first}`))).toBe('404 not-found');

    const second = await world.assess(world.assistant, essayId, marksAt(2, 1, 0), true);
    expect((await world.pairs(world.instructor))[0]?.compared).toEqual([]);
    await answered(world.assistant.post(`/api/assessments/${second}/submit`));
    expect(await list(world.assistant, essayId)).toHaveLength(2);
    const [pair] = await world.pairs(world.assistant);
    expect(pair?.compared.map(({ agreement }) => agreement)).toEqual([
      'apart',
      'adjacent',
      ...(pair?.compared.slice(2).map(() => 'exact') ?? []),
    ]);
    expect(pair).toMatchObject({
      first: { assessorId: world.instructor.id, isYou: false, state: 'submitted', assessmentId: first },
      second: { assessorId: world.assistant.id, isYou: true, state: 'submitted', assessmentId: second },
      settled: null,
    });
    // Neither brings theirs into line with what they see now.
    for (const [assessor, id] of [
      [world.instructor, first],
      [world.assistant, second],
    ] as const)
      expect(await refusalOf(await assessor.post(`/api/assessments/${id}/reopen`))).toBe(
        '409 moderation-open',
      );
  });

  test('what was kept is released, the other never is; the assessor of neither gives it alone', async () => {
    const essayId = world.essayOf(0);
    const first = await world.assess(world.instructor, essayId, marksAt(0));
    await draw(world.assistant.id, { count: 1 });
    const settle = (body: object) => world.put(world.instructor, `/moderation/${essayId}`, body);
    expect((await world.release(world.instructor, essayId)).refused).toMatchObject([
      { essayId, name: 'Student 001', code: 'moderation-open' },
    ]);
    expect(await refusalOf(await settle({ keep: first }))).toBe('409 assessment-not-submitted');
    const second = await world.assess(world.assistant, essayId, marksAt(2));
    expect(await refusalOf(await settle({ keep: 'nobodys' }))).toBe('422 not-valid');
    expect(await refusalOf(await world.instructor.post(`/api/assessments/${first}/release`))).toBe(
      '409 moderation-open',
    );

    const settled = await answered(settle({ keep: second, note: 'The evidence is thin.' }));
    expect(settled).toMatchObject({
      settled: { keptAssessmentId: second, note: 'The evidence is thin.', by: 'Ida Berg' },
    });
    expect(await refusalOf(await world.instructor.post(`/api/assessments/${first}/release`))).toBe(
      '409 assessment-set-aside',
    );
    expect(await refusalOf(await world.assistant.post(`/api/assessments/${second}/release`))).toBe(
      '403 not-allowed',
    );
    expect((await world.release(world.instructor)).released).toMatchObject([{ assessmentId: second }]);
    const [student] = world.students;
    if (!student) return;
    expect((await list(student, essayId)).map(({ id }) => id)).toEqual([second]);
    // Settled otherwise after all: what was given is taken back, and only the other can be given.
    await answered(settle({ keep: first }));
    expect(await list(student, essayId)).toEqual([]);
    expect((await world.release(world.instructor)).released).toMatchObject([{ assessmentId: first }]);
  });

  test('marked anew: what whoever settled submits from then on stands', async () => {
    const essayId = world.essayOf(0);
    const first = await world.assess(world.instructor, essayId, marksAt(0));
    await world.assess(world.assistant, essayId, marksAt(2));
    await answered(world.put(world.instructor, `/moderation/${essayId}`, { keep: null }));
    expect((await world.release(world.instructor)).refused).toMatchObject([{ code: 'moderation-open' }]);
    await answered(world.instructor.post(`/api/assessments/${first}/reopen`));
    world.setHour(5);
    await answered(world.instructor.post(`/api/assessments/${first}/submit`));
    expect((await world.release(world.instructor)).released).toMatchObject([{ assessmentId: first }]);
  });

  test('only whoever leads draws and settles; others see their own pairs only', async () => {
    const body = { size: { count: 1 }, secondId: world.assistant.id, seed: 1 };
    expect(await refusalOf(await world.assistant.post(`${world.at}/moderation`, body))).toBe(
      '403 not-allowed',
    );
    const [student] = world.students;
    if (student) expect(await refusalOf(await student.get(`${world.at}/moderation`))).toBe('403 not-allowed');
    const third = await world.led.member('Cleo', 'assistant');
    await world.assess(world.instructor, world.essayOf(0), marksAt(0));
    await world.assess(world.assistant, world.essayOf(0), marksAt(1));
    expect((await world.pairs(third))[0]?.compared).toEqual([]);
    expect((await world.pairs(world.assistant))[0]?.compared).not.toEqual([]);
  });
});

describe('feedback to a class', () => {
  test('all at once: each refusal has its reason, blank rows are counted, the students hear of it', async () => {
    const [whole = '', partly = '', draft = ''] = world.essayIds;
    await world.assess(world.instructor, whole, marksAt(0));
    await world.assess(world.assistant, partly, marksAt(1).slice(1));
    await world.assess(world.assistant, draft, marksAt(1), true);
    const answer = await world.release(world.instructor);
    expect(answer.released.map(({ name, blank }) => [name, blank])).toEqual([
      ['Student 001', 0],
      ['Student 002', 1],
    ]);
    expect(answer.refused).toEqual([
      {
        ...{ essayId: draft, name: 'Student 003', code: 'assessment-not-submitted' },
        detail: 'Its assessment is a draft. It is submitted first.',
      },
    ]);
    expect((await world.release(world.instructor)).released).toEqual([]);
    const [student] = world.students;
    if (!student) return;
    const { notices } = await answered<{ notices: Notice[] }>(student.get('/api/notices'));
    expect(notices.find(({ type }) => type === 'feedback')).toMatchObject({
      title: 'There is feedback on “Ferries”.',
      path: `/essays/${whole}/report`,
    });
    expect(await list(student, whole)).toHaveLength(1);
  });

  test('chosen ones; one is withdrawn again, and both can be sent twice', async () => {
    const [one = '', other = ''] = world.essayIds;
    await world.assess(world.assistant, one, marksAt(0));
    await world.assess(world.assistant, other, marksAt(0));
    expect((await world.release(world.instructor, one, 'nobodys')).refused).toMatchObject([
      { essayId: 'nobodys', code: 'not-found' },
    ]);
    const [student] = world.students;
    if (!student) return;
    expect(await list(student, one)).toHaveLength(1);
    for (const _ of [1, 2])
      await answered(world.instructor.post(`${world.at}/withdraw`, { essayIds: [one] }));
    expect(await list(student, one)).toEqual([]);
  });

  test('only whoever leads gives and takes back', async () => {
    const id = await world.assess(world.assistant, world.essayOf(0), marksAt(0));
    expect(await refusalOf(await world.assistant.post(`/api/assessments/${id}/release`))).toBe(
      '403 not-allowed',
    );
    const many = await world.assistant.post('/api/assessments/release', { ids: [id] });
    expect(await many.json()).toMatchObject({ assessments: [], refused: [{ id, code: 'not-allowed' }] });
    expect(await refusalOf(await world.assistant.post(`${world.at}/release`, { all: true }))).toBe(
      '403 not-allowed',
    );
  });
});
