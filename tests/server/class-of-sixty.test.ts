import { readFileSync } from 'node:fs';
import { nanoid } from 'nanoid';
import Papa from 'papaparse';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { plainOf } from '#shared/assessment/rich-text.ts';
import type { Assignment } from '#shared/assignments/assignment.ts';
import type { Pair, ReleasedWorks, Sample } from '#shared/assignments/class-work.ts';
import type { Dashboard } from '#shared/assignments/dashboard.ts';
import { instantOf } from '#shared/assignments/dates.ts';
import { receiptWords } from '#shared/assignments/receipt.ts';
import type { Course } from '#shared/courses/course.ts';
import type { EssaySnapshot } from '#shared/rubric/essay-snapshot.ts';
import { toulmin } from '#shared/rubric/presets/toulmin.ts';
import { writesTo } from '#tests/support/archived-writes.ts';
import { createClassBook } from '#tests/support/class-book.ts';
import { answered } from '#tests/support/class-world.ts';
import { courseBody, refusalOf } from '#tests/support/course-world.ts';
import { pickSome, printedSeed, seededRandom, wholeBelow } from '#tests/support/seeded-random.ts';
import { emailOf, problemsIn, sectionOf, sixtyPeople } from '#tests/support/sixty-people.ts';
import { createSixtyWorld, type Pupil, pinOf, type SixtyWorld } from '#tests/support/sixty-world.ts';
import type { Caller } from '#tests/support/test-app.ts';

/** One class from the first start of the server to the next term, through the public API alone. */
const seed = printedSeed('class of sixty');
const random = seededRandom(seed);
const book = createClassBook(toulmin);
const toulminRef = { id: toulmin.id, version: toulmin.version };
const dueAt = instantOf({ date: '2026-11-09', time: '20:00' }, 'Europe/Berlin')?.instant ?? '';
/** From the first morning on. */
const dueHour = 7 * 24 + 10;
const files = ['bean-light', 'canal-town', 'mending-day', 'night-buses', 'rain-gardens', 'zoo-essay'];
const words = ['Towns should keep their ferries', 'A ferry is a road', 'Twelve towns have no bridge'];
const byName = sixtyPeople.map(({ name }) => name).toSorted();

let school: SixtyWorld;
let lead: Caller;
let second: Caller;
let assistant: Caller;
let course: Course;
let pupils: Pupil[];
let assignment: Assignment;
let at: string;

beforeAll(() => {
  school = createSixtyWorld();
});
afterAll(() => {
  expect(school.server.faults).toEqual([]);
  school.close();
});

const range = (from: number, to: number) => Array.from({ length: to - from }, (_, index) => from + index);
const essayOf = (index: number) => book.essays.get(pupil(index).name) ?? '';
const put = (who: Caller, path: string, body: object) => who.send('PUT', path, body);

function pupil(index: number): Pupil {
  const found = pupils[index];
  if (!found) throw new Error(`The class has no pupil ${index}.`);
  return found;
}

async function handIn(...indexes: readonly number[]) {
  for (const index of indexes) book.handedIn.set(pupil(index).name, await school.handIn(pupil(index), at));
}

test('whoever has the link of the first start leads the installation, and makes a course', async () => {
  lead = await school.setUp('Ida Berg');
  expect(school.server.setupToken()).toBeNull();
  expect((await school.accountOf(lead)).standing).toBe('administrator');
  course = await answered(lead.post('/api/courses', { id: nanoid(), ...courseBody }));
});

test('sixty are put on the roster from a file, whose bad lines are named', async () => {
  expect(problemsIn(await school.roster(lead, course))).toEqual([
    '62: There is no name.',
    '63: “zoe at school” is no e-mail address.',
    '64: The same name as line 2. If these are two people, add a letter to one of them.',
  ]);
  const { members, sections } = await school.people(lead, course);
  const titles = new Map(sections.map(({ id, title }) => [id, title]));
  expect(
    members
      .filter(({ role }) => role === 'student')
      .map(({ name, email, sectionId }) => [name, email, titles.get(sectionId ?? '')]),
  ).toEqual(sixtyPeople.map(({ name, email }, index) => [name, email, sectionOf(index)]).toSorted());
});

test('fifty-five come in, each in their way and to their own place; five stay away', async () => {
  const slips = await school.slips(lead, course);
  const coming = sixtyPeople.filter(({ way }) => way !== 'stays-away');
  pupils = await Promise.all(coming.map((person) => school.comeIn(course, person, slips)));
  const { members } = await school.people(lead, course);
  const students = members.filter(({ role }) => role === 'student');
  expect(students.map((row) => [row.name, row.joinedAt !== null, row.hasPin])).toEqual(
    sixtyPeople
      .map(({ name, way }) => [name, way !== 'stays-away', way === 'pin' || way === 'slip'])
      .toSorted(),
  );
  for (const { name, id } of pupils) expect(students.find((row) => row.personId === id)?.name).toBe(name);
});

test('a second instructor and an assistant help', async () => {
  async function helper(name: string, role: string) {
    const caller = await school.account(name);
    await answered(caller.post(`/api/join/${course.joinCode}`, {}));
    await answered(lead.patch(`/api/courses/${course.id}/members/${await school.whoIs(caller)}`, { role }));
    return caller;
  }
  second = await helper('Ola Stein', 'instructor');
  assistant = await helper('Ben Ruiz', 'assistant');
  const staff = (await school.people(lead, course)).members.filter(({ role }) => role !== 'student');
  expect(staff.map(({ name, role }) => `${name}: ${role}`)).toEqual([
    ...['Ben Ruiz: assistant', 'Ida Berg: instructor', 'Ola Stein: instructor'],
  ]);
});

test('an assignment starts from a template, with rules of its own and a deadline by Berlin’s clocks', async () => {
  const set = await school.set(lead, course.id, toulminRef, {
    ...{ title: 'Ferries', task: 'Should towns keep their ferries?', dueAt, counterargument: 'expected' },
    ...{ start: { type: 'template', template: 'toulmin' }, rules: { 'evidence-needs-source': false } },
    minReasons: 2,
  });
  expect([set.dueAt, set.grouping]).toEqual(['2026-11-09T19:00:00.000Z', 'individual']);
  expect(set.judgedBy.id).not.toBe(toulmin.id);
  at = `/api/assignments/${set.id}`;
  const edit = { edition: set.edition, task: 'Should towns keep ferries?', note: 'The task is shorter.' };
  assignment = await answered(lead.patch(at, edit));
});

test('fifty-three begin: from the template, or with a file that they bring', async () => {
  const sketch =
    'thesis: Keep the boats.\n  + claim: They cost little.\n    + evidence: A bridge costs more.';
  for (const index of range(0, 53)) {
    const who = pupil(index);
    let essayId: string = nanoid();
    if (index < 6) {
      const text = readFileSync(new URL(`../fixtures/essays/${files[index]}.md`, import.meta.url), 'utf8');
      essayId = await school.importFile(who, `${files[index]}.md`, text);
      await school.draw(who, essayId, [], sketch);
    } else if (index < 10) {
      const file = await pupil(0).get(`/api/essays/${essayOf(0)}/export?format=groundwork-json`);
      essayId = await school.importFile(who, 'map.json', await file.text());
    }
    book.essays.set(who.name, await school.begin(who, at, essayId));
    if (index < 10 || index >= 50) continue;
    await school.draw(who, essayId, words.slice(0, 1 + wholeBelow(random, words.length)));
    await school.write(who, essayId, pickSome(random, words, 2));
  }
  const { essay, graph } = await answered<EssaySnapshot>(pupil(6).get(`/api/essays/${essayOf(6)}`));
  expect([essay.title, essay.rubric, graph.nodes.length]).toEqual(['Ferries', assignment.judgedBy, 3]);
});

test('fifty hand in: five twice, six late, two of four in time by their extension', async () => {
  school.setHour(dueHour - 48);
  await handIn(...range(0, 40), 48, 49);
  school.setHour(dueHour - 36);
  for (const index of range(10, 15))
    await school.draw(pupil(index), essayOf(index), [`Ferry ${index} stays`]);
  await handIn(...range(10, 15));
  const until = new Date(Date.parse(dueAt) + 24 * 60 * 60 * 1000).toISOString();
  for (const index of range(44, 48))
    await answered(put(lead, `${at}/extensions/${pupil(index).id}`, { until, note: 'Ill' }));
  school.setHour(dueHour - 12);
  await school.server.mind();
  school.setHour(dueHour + 3);
  await handIn(...range(40, 46));
  school.setHour(dueHour + 30);
  await handIn(46, 47);

  const works = await school.works(lead, at);
  expect(works.map(({ name, submission, isMissing }) => [name, submission, isMissing])).toEqual(
    byName.map((name) => [name, book.handedIn.get(name) ?? null, !book.handedIn.has(name)]),
  );
  const late = [40, 41, 42, 43, 46, 47].map((index) => pupil(index).name);
  const submitted = works.filter(({ submission }) => submission !== null);
  expect(submitted.filter(({ submission }) => submission?.isLate).map(({ name }) => name)).toEqual(
    late.toSorted(),
  );
  expect(submitted.filter(({ submission }) => submission?.number === 2)).toHaveLength(5);
  expect(submitted).toHaveLength(50);
});

test('a gate says what has to be done first, and then lets in', async () => {
  const gated = { title: 'A short map', asks: 'map', gate: 'missing' } as const;
  const where = `/api/assignments/${(await school.set(second, course.id, toulminRef, gated)).id}`;
  const essayId = await school.begin(pupil(0), where);
  const { revision } = await answered<{ revision: number }>(pupil(0).get(`${where}/checks`));
  const refused = await pupil(0).post(`${where}/submissions`, { id: nanoid(), revision, note: '' });
  expect(await refused.json()).toMatchObject({
    ...{ status: 409, type: '/problems/gate-closed' },
    detail:
      'Nothing is written on the map yet. 1 thing is missing. Your instructor asks that this is done first.',
  });
  const sketch = `thesis: Towns should keep their small ferries.
    + claim: A ferry is a road that nobody has to build.
      + evidence: The ferry at Weil carried 410 people a day in 2024.
        +^ warrant: What so many use every day is a road.`;
  await school.draw(pupil(0), essayId, [], sketch);
  expect((await school.handIn(pupil(0), where)).number).toBe(1);
});

test('two assessors share the class, mark everything that was handed in and comment on it', async () => {
  school.setHour(9 * 24);
  const assessorIds = [await school.whoIs(second), await school.whoIs(assistant)];
  await answered(put(lead, `${at}/shares`, { split: 'evenly', assessorIds, seed }));
  const works = await school.works(lead, at);
  const shared = assessorIds.map((id) =>
    works.filter(({ shares }) => shares.some(({ assessorId }) => assessorId === id)),
  );
  expect(shared.map((rows) => rows.length).toSorted()).toEqual([26, 27]);
  expect(shared.map((rows) => rows.filter(({ submission }) => submission).length)).toEqual([25, 25]);
  for (const [turn, who] of [second, assistant].entries())
    for (const { name, essayId, submission } of shared[turn] ?? []) {
      if (essayId === null || submission === null) continue;
      const marks = book.anyMarks(random);
      const assessmentId = await school.assess(who, essayId, marks, `Name a town, ${name}.`);
      book.given.set(name, { marks, assessmentId, by: who === second ? 'Ola Stein' : 'Ben Ruiz' });
    }
});

test('one is marked a second time, unseen, and settled; an assistant may not release', async () => {
  const sample = { size: { count: 1 }, secondId: await school.whoIs(lead), seed };
  const drawn = await answered<Sample>(lead.post(`${at}/moderation`, sample));
  expect([drawn.from, drawn.essayIds.length]).toEqual([50, 1]);
  const [essayId = ''] = drawn.essayIds;
  const name = byName.find((one) => book.essays.get(one) === essayId) ?? '';
  expect((await school.feedback(lead, essayId)).assessments).toEqual([]);
  const ofLead = await school.assess(lead, essayId, book.bestMarks());

  expect(await refusalOf(await assistant.post(`${at}/release`, { all: true }))).toBe('403 not-allowed');
  const release = () => answered<ReleasedWorks>(lead.post(`${at}/release`, { all: true }));
  const first = await release();
  expect(first.released).toHaveLength(49);
  expect(first.refused.map((one) => [one.name, one.code])).toEqual([[name, 'moderation-open']]);
  const keep = book.given.get(name)?.assessmentId;
  const pair = await answered<Pair>(put(lead, `${at}/moderation/${essayId}`, { keep, note: 'Agreed.' }));
  expect([pair.second.assessmentId, pair.settled?.keptAssessmentId]).toEqual([ofLead, keep]);
  const rest = await release();
  expect([rest.released.map((one) => one.name), rest.refused]).toEqual([[name], []]);
});

test('everybody who handed in sees their levels and their comment, and prints the report', async () => {
  for (const [index, who] of pupils.slice(0, 53).entries()) {
    const { assessments, comments } = await school.feedback(who, essayOf(index));
    const given = book.given.get(who.name);
    expect(assessments.map(({ marks, assessor }) => [marks, assessor.name])).toEqual(
      given ? [[given.marks, given.by]] : [],
    );
    expect(comments.map(({ body }) => plainOf(body))).toEqual(given ? [`Name a town, ${who.name}.`] : []);
  }
  const report = await pupil(49).get(`/api/essays/${essayOf(49)}/report?format=docx`);
  expect([report.status, (await report.arrayBuffer()).byteLength > 5_000]).toEqual([200, true]);
});

test('the class’s file has sixty rows, Canvas’s those who are assessed, with the right totals', async () => {
  const table = async (format: string) => {
    const text = await (await lead.get(`${at}/export?format=${format}`)).text();
    return Papa.parse<Record<string, string>>(text.trim(), { header: true }).data;
  };
  expect(
    (await table('csv')).map((row) => [row.Student, row.State, row.Submission, row.Assessor, row.Total]),
  ).toEqual(
    byName.map((name) => {
      const given = book.given.get(name);
      const number = String(book.handedIn.get(name)?.number ?? '');
      return [name, book.stateOf(name), number, given?.by ?? '', given ? String(book.totalOf(name)) : ''];
    }),
  );
  const points = (row: Record<string, string>) =>
    book.graded.reduce((sum, { title }) => sum + Number(row[`${title} - Points`]), 0);
  expect((await table('canvas-csv')).map((row) => [row['Student Name'], points(row)])).toEqual(
    byName.filter((name) => book.given.has(name)).map((name) => [name, book.totalOf(name)]),
  );
});

test('the dashboard’s numbers are those that were counted on the way', async () => {
  // Three have begun and written nothing: theirs are no maps yet.
  const open: number[] = [];
  for (const index of range(0, 50)) open.push(await school.openFindings(pupil(index), essayOf(index)));
  const [lower = 0, upper = 0] = open.toSorted((a, b) => a - b).slice(24, 26);
  const { tiles, students } = await answered<Dashboard>(assistant.get(`${at}/dashboard`));
  expect(tiles).toEqual({
    ...{ inClass: 60, begun: 53, handedIn: 50, late: 6, missing: 10, assessed: 50, released: 50 },
    medianOpenFindings: (lower + upper) / 2,
  });
  expect(
    students.map(({ name, isLate, cells }) => [name, isLate, cells.map(({ assessors }) => assessors)]),
  ).toEqual(byName.map((name) => [name, book.handedIn.get(name)?.isLate ?? false, book.ranksOf(name)]));
});

test('a pupil comes back on another device by PIN; lost PINs and passwords are set anew by a code', async () => {
  const tablet = school.browser();
  await answered(tablet.post(`/api/join/${course.joinCode}`, { name: 'ana adler', pin: pinOf('Ana Adler') }));
  expect(await school.whoIs(tablet)).toBe(pupil(0).id);
  expect((await answered<EssaySnapshot>(tablet.get(`/api/essays/${essayOf(0)}`))).essay.title).toBe(
    'Ferries',
  );

  const { joinCode } = course;
  for (const [who, secret, path, id] of [
    [pupil(1), { pin: '246810' }, 'pin', { joinCode, name: pupil(1).name }],
    [pupil(31), { password: 'another long password' }, 'sign-in', { email: emailOf(pupil(31).name) }],
  ] as const) {
    const code = await answered<{ code: string }>(
      lead.post(`/api/courses/${course.id}/members/${who.id}/pin-code`),
    );
    const finish = () => school.browser().post('/api/account/reset/finish', { code: code.code, ...secret });
    await answered(finish());
    expect(await refusalOf(await finish())).toBe('404 code-unknown');
    expect(await school.whoIs(who)).toBe('');
    await answered(who.post(`/api/session/${path}`, { ...id, ...secret }));
    expect(await school.whoIs(who)).toBe(who.id);
  }
});

test('everybody was told what concerns them', async () => {
  const due = 'Mon 9 Nov, 20:00 Berlin time';
  const toldOf = (index: number, when: string) => ({
    'assignment-published': [
      ...['New in Rivers and roads: “A short map”.', `New in Rivers and roads: “Ferries”, due ${due}.`],
    ],
    'assignment-changed': ['“Ferries” was changed: The task is shorter.'],
    feedback: ['There is feedback on “Ferries”.'],
    receipt: [
      `“Ferries” was handed in ${when} Berlin time. Receipt ${receiptWords(book.handedIn.get(pupil(index).name)?.receipt ?? '')}.`,
    ],
  });
  expect(await school.told(pupil(10))).toEqual(toldOf(10, 'Sun 8 Nov, 08:00'));
  expect(await school.told(pupil(40))).toEqual({
    ...toldOf(40, 'Mon 9 Nov, 23:00'),
    'due-soon': [`“Ferries” is due ${due} and is not handed in yet.`],
  });
  expect(await school.told(pupil(44))).toEqual({
    ...toldOf(44, 'Mon 9 Nov, 23:00'),
    extension: ['You have more time for “Ferries”: until Tue 10 Nov, 20:00 Berlin time.'],
  });
  expect(await school.told(lead)).toEqual({
    'late-submission': ['6 came late for “Ferries”.'],
    joined: ['57 people joined Rivers and roads.'],
  });
});

test('an archived course is read by all who were in it, and nobody changes anything', async () => {
  await answered(lead.patch(`/api/courses/${course.id}`, { archived: true }));
  const student = pupil(20);
  const essay = `/api/essays/${essayOf(20)}`;
  for (const path of [at, `${at}/work`, essay, `${essay}/assessments`, `${essay}/comments`])
    expect([path, (await student.get(path)).status]).toEqual([path, 200]);
  for (const path of [`${at}/works`, `${at}/dashboard`, `${at}/export?format=csv`, essay])
    expect([path, (await assistant.get(path)).status]).toEqual([path, 200]);

  const { assessmentId = '', by } = book.given.get(student.name) ?? {};
  const [comment] = (await school.feedback(student, essayOf(20))).comments;
  const writes = writesTo({
    ...{ student, idle: pupil(54), lead, stranger: school.browser(), joinCode: course.joinCode ?? '' },
    ...{ assessor: by === 'Ola Stein' ? second : assistant, courseId: course.id, studentId: student.id },
    ...{ assignmentId: assignment.id, essayId: essayOf(20), assessmentId, commentId: comment?.id ?? '' },
  });
  const answers: string[] = [];
  for (const [who, method, path, body] of writes)
    answers.push(`${method} ${path}: ${await refusalOf(await who.send(method, path, body))}`);
  expect(answers).toEqual(writes.map(([, method, path]) => `${method} ${path}: 409 course-archived`));
});

test('the next term begins with a copy: drafts without dates, and none of the people', async () => {
  const next = { id: nanoid(), title: course.title, term: 'Spring 2027' };
  const copied = await answered<Course>(lead.post(`/api/courses/${course.id}/copy`, next));
  expect([copied.students, copied.assignments, copied.joinCode === course.joinCode]).toEqual([0, 2, false]);
  const { assignments } = await answered<{ assignments: Assignment[] }>(
    lead.get(`/api/courses/${copied.id}/assignments`),
  );
  const ferries = assignments.find(({ title }) => title === 'Ferries');
  const { rules, minReasons, start, rubric } = assignment;
  expect(ferries).toMatchObject({ state: 'draft', dueAt: null, notes: [], rules, minReasons, start, rubric });
  expect(ferries?.judgedBy).not.toEqual(assignment.judgedBy);

  const where = `/api/assignments/${ferries?.id}`;
  await answered(lead.post(`${where}/publish`));
  const both = [school.browser(), pupil(5)];
  for (const who of both) await answered(who.post(`/api/join/${copied.joinCode}`, { name: 'Kim Park' }));
  for (const who of both) {
    await school.begin(who, where);
    await school.handIn(who, where);
  }
  expect((await school.told(lead))['all-handed-in']).toEqual(['Everybody has handed in “Ferries”.']);
});
