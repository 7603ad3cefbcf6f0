import { eq } from 'drizzle-orm';
import { getDocumentProxy } from 'unpdf';
import { beforeEach, describe, expect, it } from 'vitest';
import { evaluationSummaries } from '#db/assignments/tables.ts';
import { people } from '#db/people/tables.ts';
import { linesOfPage } from '#server/node/readers/pdf-lines.ts';
import type { Dashboard } from '#shared/assignments/dashboard.ts';
import type { GivenRole } from '#shared/courses/course.ts';
import type { Process } from '#shared/essay/process.ts';
import { defaultRubric, rubricOf } from '#shared/rubric/presets/index.ts';
import { mapOf } from '#tests/support/map.ts';
import { assignmentId, createStockedClass, type StockedClass } from '#tests/support/stocked-class.ts';
import { type Caller, createCaller, createTestApp, type TestApp } from '#tests/support/test-app.ts';

const at = '2026-09-01T08:00:00.000Z';
const path = `/api/assignments/${assignmentId}/dashboard`;
const rubric = rubricOf(defaultRubric);
const [first] = rubric.criteria;
const bare = `thesis #t: Buses should be free in every town.
  + claim #c1: Free buses take cars off the road.
  - counterargument #o1: Somebody has to pay for the buses.`;
const answered = `thesis #t: Trams should be free in every town.
  + claim #c1: Free trams take cars off the road.
    + evidence #e1: In Dunkirk ridership rose by 65 percent in a year.
  - counterargument #o1: Somebody has to pay for it.
    - rebuttal #b1: Fares pay for a fifth of the cost only.`;

let server: TestApp;
let stocked: StockedClass;
let instructor: Caller;
let ana: Caller;
let anasEssay: string;

async function somebody(name: string): Promise<{ caller: Caller; id: string }> {
  const caller = createCaller(server);
  await caller.post('/api/session');
  await caller.patch('/api/session', { name });
  const row = server.db.select({ id: people.id }).from(people).where(eq(people.name, name)).get();
  return { caller, id: row?.id ?? '' };
}

async function enrolled(name: string, role: GivenRole) {
  const one = await somebody(name);
  stocked.enrol(one.id, role, name);
  return one;
}

async function dashboardOf(caller: Caller): Promise<Dashboard> {
  const answer = await caller.get(path);
  expect(answer.status).toBe(200);
  return (await answer.json()) as Dashboard;
}

beforeEach(async () => {
  server = createTestApp();
  server.clock.now = new Date('2026-09-18T08:00:00.000Z');
  stocked = createStockedClass({
    db: server.db,
    at,
    rubric: defaultRubric,
    dueAt: '2026-09-17T20:00:00.000Z',
  });
  ({ caller: instructor } = await enrolled('Iris Instructor', 'instructor'));
  const student = await enrolled('Ana Alvarez', 'student');
  ana = student.caller;
  anasEssay = stocked.begin(student.id, mapOf(bare));
  stocked.student('kofi', 'Kofi Boateng');
  stocked.handIn(stocked.begin('kofi', mapOf(answered)), '2026-09-17T08:00:00.000Z');
  stocked.student('lin', 'Lin Chen');
});

const levelOf = (index: number) => ({
  ...{ criterionId: first?.id ?? '', levelId: first?.levels[index]?.id ?? null, points: null, comment: null },
});

describe('the dashboard of an assignment', () => {
  it('counts the class, and says of everybody by name what is the case', async () => {
    const { tiles, students, taught, maySet, mayAssess, joinCode } = await dashboardOf(instructor);
    expect(tiles).toMatchObject({
      inClass: 3,
      begun: 2,
      handedIn: 1,
      late: 0,
      missing: 2,
      assessed: 0,
      released: 0,
    });
    expect(
      students.map(({ name, nodes, reasons }) => [name, nodes, reasons.map(({ type }) => type)]),
    ).toEqual([
      ['Ana Alvarez', 3, ['not-handed-in', 'no-reply']],
      ['Kofi Boateng', 5, []],
      ['Lin Chen', null, ['not-handed-in']],
    ]);
    expect(taught.find(({ ruleId }) => ruleId === 'counterargument-needs-rebuttal')).toMatchObject({
      ...{ maps: 1, of: 2, examples: ['Somebody has to pay for the buses.'] },
    });
    expect({ maySet, mayAssess, joinCode }).toEqual({ maySet: true, mayAssess: true, joinCode: 'K7P-9QX' });
  });

  it.each<[GivenRole | 'stranger', number]>([
    ['assistant', 200],
    ['observer', 200],
    ['student', 403],
    ['stranger', 404],
  ])('is answered to a %s by %i, the file too', async (role, status) => {
    const { caller } = role === 'stranger' ? await somebody('Somebody') : await enrolled('Somebody', role);
    expect((await caller.get(path)).status).toBe(status);
    expect((await caller.get(`${path}/export?format=csv`)).status).toBe(status);
  });

  it('lets nobody set rules or hand out the code who may not', async () => {
    const { caller } = await enrolled('Otto Observer', 'observer');
    const { maySet, mayAssess, joinCode } = await dashboardOf(caller);
    expect({ maySet, mayAssess, joinCode }).toEqual({ maySet: false, mayAssess: false, joinCode: null });
  });

  it('shows the instructor what every assessor has submitted, an assistant their own until it is released', async () => {
    const a = await enrolled('Asa Assistant', 'assistant');
    const b = await enrolled('Bo Assistant', 'assistant');
    stocked.assess('essay-kofi', a.id, [levelOf(0)]);
    stocked.assess('essay-kofi', b.id, [levelOf(2)], 'released');
    stocked.assess('essay-kofi', 'kofi', [levelOf(1)], 'submitted', 'self');
    const cellOf = async (caller: Caller) => {
      const { students, tiles } = await dashboardOf(caller);
      const { mine, self, assessors } = students.find(({ name }) => name === 'Kofi Boateng')?.cells[0] ?? {};
      return { mine, self, assessors: assessors?.toSorted(), done: [tiles.assessed, tiles.released] };
    };
    const levels = first?.levels.length ?? 0;
    const [best, third, second] = [levels, levels - 2, levels - 1];
    expect(await cellOf(instructor)).toEqual({
      mine: null,
      self: second,
      assessors: [third, best],
      done: [1, 1],
    });
    expect(await cellOf(a.caller)).toEqual({
      mine: best,
      self: second,
      assessors: [third, best],
      done: [1, 1],
    });
    expect(await cellOf(b.caller)).toEqual({ mine: third, self: second, assessors: [third], done: [1, 1] });
  });

  it('judges an essay once, and again only when it or its rubric has changed', async () => {
    const kept = () => server.db.select().from(evaluationSummaries).all();
    await dashboardOf(instructor);
    const before = kept();
    expect(new Map(before.map(({ essayId, revision }) => [essayId, revision]))).toEqual(
      new Map([
        [anasEssay, 1],
        ['essay-kofi', 1],
      ]),
    );
    // What is kept is what is answered: a second look judges nothing anew.
    const marked = before.map((row) => ({
      ...row,
      summary: row.summary.replace('Somebody has to pay for the buses', 'Read from what is kept, not judged'),
    }));
    for (const row of marked)
      server.db
        .update(evaluationSummaries)
        .set(row)
        .where(eq(evaluationSummaries.essayId, row.essayId))
        .run();
    const words = JSON.stringify((await dashboardOf(instructor)).taught);
    expect(words).toContain('Read from what is kept, not judged');
    await ana.post(`/api/essays/${anasEssay}/commands`, {
      ...{ commandId: 'reply', baseRevision: 1 },
      call: { name: 'edit-text', args: { nodeId: 'o1', text: 'Taxes would have to rise for it.' } },
    });
    const after = JSON.stringify((await dashboardOf(instructor)).taught);
    expect(after).toContain('Taxes would have to rise for it.');
    expect(after).not.toContain('Read from what is kept');
  });

  it('asks a rule no more that is turned off for the class, and says that it is off', async () => {
    const ruleId = 'counterargument-needs-rebuttal';
    const { assignment } = await dashboardOf(instructor);
    const { edition, rules } = assignment;
    const answer = await instructor.patch(`/api/assignments/${assignmentId}`, {
      edition,
      rules: { ...rules, [ruleId]: false },
    });
    expect(answer.status).toBe(200);
    const after = await dashboardOf(instructor);
    expect(after.taught.filter((row) => row.ruleId === ruleId)).toEqual([]);
    expect(after.rules.filter((row) => row.isOff).map((row) => row.ruleId)).toEqual([ruleId]);
  });

  it('counts times of work while there is no evidence', async () => {
    for (const [index, day] of ['02', '03'].entries()) {
      server.clock.now = new Date(`2026-09-${day}T08:00:00.000Z`);
      const answer = await ana.post(`/api/essays/${anasEssay}/commands`, {
        ...{ commandId: `note-${index}`, baseRevision: 1 },
        call: {
          name: 'edit-text',
          args: { nodeId: 'c1', text: `Free buses take cars off the road ${index}.` },
        },
      });
      expect(answer.status).toBe(200);
    }
    const { students } = await dashboardOf(instructor);
    expect(students[0]?.reasons).toContainEqual({ type: 'no-evidence', sittings: 3 });
  });
});

describe('the dashboard as a file', () => {
  it('is a spreadsheet of the class, and one of the rules', async () => {
    const answer = await instructor.get(`${path}/export?format=csv&part=class`);
    expect(answer.headers.get('content-type')).toBe('text/csv; charset=utf-8');
    expect(answer.headers.get('content-disposition')).toContain('class.csv');
    const lines = (await answer.text()).split('\r\n');
    expect(lines.map((line) => line.split(',')[0])).toEqual([
      'Name',
      'Ana Alvarez',
      'Kofi Boateng',
      'Lin Chen',
      '',
    ]);
    const rules = await (await instructor.get(`${path}/export?format=csv&part=rules`)).text();
    expect(rules).toContain('Every counterargument is answered');
  });

  it('is a PDF of everything on lying pages', async () => {
    const answer = await instructor.get(`${path}/export?format=pdf`);
    expect(answer.headers.get('content-type')).toBe('application/pdf');
    const document = await getDocumentProxy(new Uint8Array(await answer.arrayBuffer()), { verbosity: 0 });
    const lines: string[] = [];
    for (let number = 1; number <= document.numPages; number += 1) {
      const page = await document.getPage(number);
      const { width, height } = page.getViewport({ scale: 1 });
      expect(width).toBeGreaterThan(height);
      lines.push(...linesOfPage((await page.getTextContent()).items.filter((item) => 'str' in item)));
    }
    const words = lines.join('\n');
    for (const part of [
      'Policy memo',
      '2 of 3 students have begun',
      'Who may need help, and why',
      'handed in nothing; the deadline was today; no reply to the one objection',
      'What to teach next',
      'Somebody has to pay for the buses.',
      'Class by criterion: Findings',
      'Class median',
      ...rubric.criteria.map(({ title }) => title.split(' ')[0] ?? ''),
    ])
      expect(words).toContain(part);
  });
});

describe('when an essay grew', () => {
  it('is told to its student and to staff alike, and to nobody else', async () => {
    server.clock.now = new Date('2026-09-18T09:00:00.000Z');
    await ana.post(`/api/essays/${anasEssay}/commands`, {
      ...{ commandId: 'more', baseRevision: 1 },
      call: { name: 'add-node', args: { id: 'n9', kind: 'claim', text: 'Buses are quiet.', order: 'a0' } },
    });
    const own = (await (await ana.get(`/api/essays/${anasEssay}/process`)).json()) as Process;
    const work = { nodesRemoved: 0, wordsTyped: 0, wordsDeleted: 0 };
    expect(own).toEqual({
      ...{ title: 'Policy memo', earlier: false },
      sittings: [
        { ...work, first: 1, last: 1, startedAt: at, endedAt: at, who: 'you', nodesAdded: 3, nodes: 3 },
        {
          ...{ ...work, first: 2, last: 2, who: 'you', nodesAdded: 1, nodes: 4 },
          ...{ startedAt: '2026-09-18T09:00:00.000Z', endedAt: '2026-09-18T09:00:00.000Z' },
        },
      ],
    });
    const seen = (await (await instructor.get(`/api/essays/${anasEssay}/process`)).json()) as Process;
    expect(seen.sittings.map(({ who, nodes }) => [who, nodes])).toEqual([
      ['somebody', 3],
      ['somebody', 4],
    ]);
    const { caller: stranger } = await somebody('Somebody');
    expect((await stranger.get(`/api/essays/${anasEssay}/process`)).status).toBe(404);
  });
});
