import { afterAll, beforeAll, expect, test } from 'vitest';
import { defaultRubric, rubricOf } from '#shared/rubric/presets/index.ts';
import { type ClassWorkWorld, createClassWorkWorld, marksAt } from '#tests/support/class-work-world.ts';
import { answered } from '#tests/support/class-world.ts';
import { refusalOf } from '#tests/support/course-world.ts';

let world: ClassWorkWorld;
const graded = rubricOf(defaultRubric).criteria.filter(({ levels }) => levels.length > 0);

beforeAll(async () => {
  world = await createClassWorkWorld(3);
  const [first] = world.students;
  await answered(
    world.instructor.patch(`${world.led.at}/members/${first?.id}`, {
      name: '=cmd()',
      email: 'ana@school.test',
    }),
  );
  await world.assess(world.assistant, world.essayOf(0), marksAt(0));
  await world.assess(world.assistant, world.essayOf(1), marksAt(1), true);
  await world.release(world.instructor);
});
afterAll(() => {
  expect(world.server.faults).toEqual([]);
  world.close();
});

const file = async (format: string, who = world.instructor) =>
  (await who.get(`${world.at}/export?format=${format}`)).text();
const lines = (text: string) => text.trimEnd().split('\r\n');

test('a row a student, with what stands of each; formulas are kept text', async () => {
  const [header, ...rows] = lines(await file('csv'));
  const best = graded.map(({ levels }) => levels.toSorted((a, b) => b.points - a.points)[0]);
  const total = best.reduce((sum, level) => sum + (level?.points ?? 0), 0);
  const receipts = (await world.works()).map(({ submission }) => submission?.receipt);
  const findings = (await world.works()).map(({ submission }) => submission?.openFindings);
  const at = '2026-11-02T09:00:00.000Z';
  const quoted = (text: string) => (text.includes(',') ? `"${text}"` : text);
  expect(header).toBe(
    [
      ...['Student', 'E-mail', 'Section', 'Group', 'State', 'Submitted at', 'Late', 'Submission', 'Receipt'],
      ...['Open findings', 'Assessor', 'Assessment'],
      ...graded.flatMap(({ title }) => [`${title} - Level`, `${title} - Points`]).map(quoted),
      ...['Total', 'Out of', 'Criteria marked', 'Criteria in all', 'Comments', 'Released at'],
    ].join(','),
  );
  const blank = Array.from({ length: graded.length * 2 + 6 }, () => '').join(',');
  expect(rows).toEqual([
    [
      ...["'=cmd()", 'ana@school.test', '', '', 'handed in', at, 'no', '1', receipts[0], findings[0]],
      ...['Ben Ruiz', 'released'],
      ...best.flatMap((level) => [quoted(level?.title ?? ''), level?.points]),
      ...[total, total, graded.length, graded.length, 0, at],
    ].join(','),
    `Student 002,,,,handed in,${at},no,1,${receipts[1]},${findings[1]},,,${blank}`,
    `Student 003,,,,handed in,${at},no,1,${receipts[2]},${findings[2]},,,${blank}`,
  ]);
});

test('Canvas’s file has names and addresses of the class, and says what is to fill in', async () => {
  const [header, ...rows] = lines(await file('canvas-csv'));
  expect(header?.startsWith('Student Id,Student Name,Student Email,')).toBe(true);
  expect(rows).toHaveLength(1);
  expect(rows[0]?.startsWith(",'=cmd(),ana@school.test,")).toBe(true);
  const { losses } = await answered<{ losses: string[] }>(
    world.instructor.get(`${world.at}/export/losses?format=canvas-csv`),
  );
  expect(losses[0]).toBe(
    'Fill in the column “Student Id” before Canvas reads the file: its numbers are not known here. The column “Student Email” helps to find them.',
  );
});

test('assistants get what they may see, students nothing', async () => {
  expect(lines(await file('csv', world.assistant))).toHaveLength(4);
  const [student] = world.students;
  if (student)
    expect(await refusalOf(await student.get(`${world.at}/export?format=csv`))).toBe('403 not-allowed');
});
