import { afterEach, expect, test } from 'vitest';
import { answered } from '#tests/support/class-world.ts';
import { refusalOf } from '#tests/support/course-world.ts';
import { createPrivacyWorld, type PrivacyWorld } from '#tests/support/privacy-world.ts';
import { createCaller } from '#tests/support/test-app.ts';

let world: PrivacyWorld;
afterEach(() => world?.close());

async function fedBack() {
  world = await createPrivacyWorld({ students: 3 });
  const [student, other] = world.students;
  if (!student || !other) throw new Error('The class has nobody');
  const essayId = (await world.bring(student, 'submitted')) ?? '';
  const otherEssay = (await world.bring(other, 'submitted')) ?? '';
  await world.comment(world.instructor, essayId, 'What follows from this?', student);
  await world.comment(world.instructor, otherEssay, 'Said to somebody else.', other);
  await world.assess(world.instructor, essayId, 'A clear side.', true);
  return { student, other, essayId, otherEssay };
}

test('a student gets everything of theirs as files, and a README that says what is what', async () => {
  const { student } = await fedBack();
  const files = await world.data(student);
  const names = Object.keys(files);
  const at = 'essays/001 Ferries';
  expect(names).toEqual([
    ...['README.txt', 'account.json', 'courses.json', 'feedback-given.json', 'rubrics.json'],
    ...['comment-bank.json', 'notices.json', 'who-has-looked.json'],
    ...[`${at}/essay.groundwork.json`, `${at}/essay.docx`, `${at}/map.svg`, `${at}/findings.csv`],
    ...[`${at}/feedback.json`, `${at}/changes.jsonl`, `${at}/submissions/1.json`],
  ]);
  for (const name of names.map((path) => path.split('/').at(-1) ?? ''))
    if (name !== 'README.txt' && name !== '1.json') expect(files['README.txt']).toContain(name);
  expect(JSON.parse(files['account.json'] ?? '')).toMatchObject({ name: 'Student 001', isGuest: true });
  expect(JSON.parse(files['courses.json'] ?? '')).toMatchObject({
    courses: [{ title: 'Rivers and roads', role: 'student' }],
    begun: [{ title: 'Ferries' }],
  });
  const feedback = JSON.parse(files[`${at}/feedback.json`] ?? '');
  expect(feedback).toMatchObject({
    assessments: [{ state: 'released' }],
    comments: [{ writer: { name: 'Ida Berg' }, replies: [{ text: 'I will.' }] }],
  });
  const lines = (files[`${at}/changes.jsonl`] ?? '').trim().split('\n');
  expect(lines.map((line) => JSON.parse(line).by)).toEqual(['you', 'you']);
  expect(files[`${at}/map.svg`]).toMatch(/^<svg.*ferry/s);
  expect(files[`${at}/findings.csv`]).toMatch(/Status,Severity,Rule,Place,Finding/);
  expect(files[`${at}/essay.docx`]).toMatch(/^PK/);
  expect(JSON.parse(files[`${at}/submissions/1.json`] ?? '').submission.by).toBe('you');
  expect(JSON.parse(files['who-has-looked.json'] ?? '')[0]).toMatchObject({ name: 'Ida Berg' });
});

test('no other student is in it, by name, id or words', async () => {
  const { student, other, otherEssay } = await fedBack();
  const text = JSON.stringify(await world.data(student));
  expect(text).toContain('What follows from this?');
  const others = world.students.filter(({ id }) => id !== student.id).flatMap(({ id, name }) => [id, name]);
  for (const word of [...others, otherEssay, 'Said to somebody else.']) expect(text).not.toContain(word);
  expect(JSON.stringify(await world.data(other))).not.toContain('What follows from this?');
});

test('what is not given back yet is not in it', async () => {
  const { student, essayId } = await fedBack();
  const assistant = await world.led.member('Ben Ruiz', 'assistant');
  await world.assess(assistant, essayId, 'Held back.', false);
  expect(JSON.stringify(await world.data(student))).not.toContain('Held back.');
  const given = JSON.parse((await world.data(assistant))['feedback-given.json'] ?? '');
  expect(given.assessments).toMatchObject([{ essayId, state: 'submitted' }]);
  expect(JSON.stringify(given)).toContain('Held back.');
});

test('staff get what they have written, and nobody of their classes', async () => {
  await fedBack();
  const files = await world.data(world.instructor);
  expect(JSON.parse(files['feedback-given.json'] ?? '').comments).toHaveLength(2);
  const text = JSON.stringify(files);
  for (const { id, name } of world.students) {
    expect(text).not.toContain(name);
    expect(text).not.toContain(id);
  }
});

test('of a map that several write, what the others did is “somebody else”’s', async () => {
  world = await createPrivacyWorld({ students: 2, body: { grouping: 'group' } });
  await world.group([0, 1]);
  const [first, second] = world.students;
  if (!first || !second) throw new Error('The class has nobody');
  const essayId = await world.begin(first);
  await world.draw(first, essayId);
  await world.write(second, essayId);
  const files = await world.data(first);
  const log = files['essays/001 Ferries/changes.jsonl'] ?? '';
  expect(
    log
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line).by),
  ).toEqual(['you', 'somebody else']);
  expect(JSON.stringify(files)).not.toContain(second.id);
});

test('says beforehand how many files there will be, and is held to five in ten minutes', async () => {
  const { student } = await fedBack();
  const answer = await student.get('/api/account/data');
  expect(answer.headers.get('zip-entries')).toBe('15');
  expect(answer.headers.get('content-type')).toBe('application/zip');
  await answer.arrayBuffer();
  for (let again = 0; again < 4; again++) await world.data(student);
  expect(await refusalOf(await student.get('/api/account/data'))).toBe('429 rate-limited');
  expect(await refusalOf(await createCaller(world.server).get('/api/account/data'))).toBe(
    '401 sign-in-needed',
  );
});

test('two maps of one title have a folder each, and a title that no file system takes has words', async () => {
  world = await createPrivacyWorld({ students: 1 });
  const [student] = world.students;
  if (!student) throw new Error('The class has nobody');
  for (const [id, title] of [
    ['one', 'A/B: C?'],
    ['two', '???'],
  ] as const)
    await answered(student.post('/api/essays', { id, title }));
  const folders = new Set(
    Object.keys(await world.data(student)).flatMap((name) => name.match(/^essays\/[^/]+/) ?? []),
  );
  expect([...folders]).toEqual(['essays/001 A B C', 'essays/002 Untitled']);
});
