import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { richTextOf } from '#shared/assessment/rich-text.ts';
import { type ClassWorkWorld, createClassWorkWorld, marksAt } from '#tests/support/class-work-world.ts';
import { answered } from '#tests/support/class-world.ts';
import type { Somebody } from '#tests/support/course-world.ts';

let world: ClassWorkWorld;
beforeEach(async () => {
  world = await createClassWorkWorld(3);
});
afterEach(() => {
  expect(world.server.faults).toEqual([]);
  world.close();
});

const secret = 'Told to nobody yet';
const marks = (below: number) => marksAt(below).map((mark) => ({ ...mark, comment: richTextOf(secret) }));
/** Answers that are streams, hold the time in their bytes, or say nothing of people. */
const isLeftOut = (path: string) =>
  /\/(live|report|data|docs|openapi\.json|access-log)$|citations/.test(path);
const formats = ['csv', 'csv&part=rules', 'canvas-csv', 'html', 'json', 'markdown', 'arggraph'];

/** What every address that is read answers to somebody, by address. */
async function everything(who: Somebody, given: Readonly<Record<string, string>>) {
  const { paths } = await answered<{ paths: Record<string, object> }>(who.get('/api/openapi.json'));
  const seen = new Map<string, string>();
  for (const path of Object.keys(paths).filter((name) => 'get' in (paths[name] ?? {}) && !isLeftOut(name))) {
    const address = path.replace(/\{(\w+)\}/g, (_, name: string) => given[name] ?? 'x');
    const asked = /\/(export|losses)$/.test(path)
      ? formats.map((format) => `${address}?format=${format}`)
      : [address];
    for (const one of asked) {
      const answer = await who.get(one);
      const text = (await answer.text()).replace(/"instance":"[^"]*"/, '');
      seen.set(one, `${answer.status} ${text}`);
    }
  }
  return seen;
}

describe('levels that somebody may not see', () => {
  test('change no answer that they can get, whatever they are', async () => {
    const second = await world.led.member('Sara Lind', 'assistant');
    const observer = await world.led.member('Olga Roth', 'observer');
    const [student, other] = world.students;
    if (!student || !other) throw new Error('The class has no students');
    const essayId = world.essayOf(0);
    const first = await world.assess(world.assistant, essayId, marks(0));
    const sample = { secondId: second.id, seed: 1, size: { count: 1 } };
    await answered(world.instructor.post(`${world.at}/moderation`, sample));
    await world.assess(second, essayId, marksAt(2), true);
    const submission = (await world.works()).find((row) => row.essayId === essayId)?.submission;
    const given = {
      ...{ essayId, assignmentId: world.assignmentId, courseId: world.course.id, personId: student.id },
      ...{ assessmentId: first, rubricId: 'argument-essay', version: '2', revision: '1' },
      submissionId: submission?.id ?? '',
    };
    const readers = { student, other, second, observer, instructor: world.instructor };
    const look = async () => {
      const all = new Map<string, ReadonlyMap<string, string>>();
      for (const [name, who] of Object.entries(readers)) {
        await everything(who, given); // reading leaves its own traces, the same ones each time
        all.set(name, await everything(who, given));
      }
      return all;
    };

    const before = await look();
    await answered(world.assistant.post(`/api/assessments/${first}/reopen`));
    const { edition } = await answered<{ edition: number }>(world.assistant.get(`/api/assessments/${first}`));
    await answered(world.assistant.patch(`/api/assessments/${first}`, { edition, marks: marks(3) }));
    await answered(world.assistant.post(`/api/assessments/${first}/submit`));
    const after = await look();

    const changed = (name: string) =>
      [...(before.get(name) ?? [])].flatMap(([address, text]) =>
        after.get(name)?.get(address) === text && !text.includes(secret) ? [] : [address],
      );
    expect(['student', 'other', 'second', 'observer'].flatMap(changed)).toEqual([]);
    expect(changed('instructor').length, 'whoever leads sees them, so they would show').toBeGreaterThan(3);
    expect(before.get('student')?.size).toBeGreaterThan(60);
  });
});
