import { nanoid } from 'nanoid';
import { afterEach, describe, expect, it } from 'vitest';
import type { Assessment } from '#shared/assessment/assessment.ts';
import type { WorkRow } from '#shared/assignments/work.ts';
import { answered, type ClassWorld, createClassWorld } from '#tests/support/class-world.ts';
import { createCountedDatabase } from '#tests/support/counted-database.ts';
import { refusalOf } from '#tests/support/course-world.ts';

let world: ClassWorld;
afterEach(() => {
  expect(world.server.faults).toEqual([]);
  world.close();
});

const start = '2026-11-02T09:00:00.000Z';

/** Somebody who has not begun. */
const untouched = {
  ...{ essayId: null, revision: null, startedAt: null, lastEditAt: null, extension: null },
  ...{ submission: null, isMissing: false, assessments: [], shares: [] },
};

describe('the work of a class', () => {
  it('is everybody’s, by name: who has not begun, who works, who is late, who has more time', async () => {
    world = await createClassWorld({ students: 5 });
    const stages = ['not-begun', 'begun', 'submitted', 'late', 'extended'] as const;
    const essays: (string | null)[] = [];
    for (const [index, stage] of stages.entries())
      essays.push(await world.bring(world.students[index] ?? failed(), stage));
    const assessed = await answered<Assessment>(
      world.instructor.post(`/api/essays/${essays[2]}/assessments`, { id: 'a1', type: 'instructor' }),
    );
    world.setHour(8 * 24);
    const submissions = await Promise.all(
      world.students.map(async (student) => (await world.work(student)).submissions[0] ?? null),
    );
    const until = '2026-11-11T09:00:00.000Z';
    const rowOf = (index: number, changes: Partial<WorkRow>): WorkRow => {
      const { id, name } = world.students[index] ?? failed();
      const whose = { type: 'person' as const, id, name, people: [{ id, name }], sectionId: null };
      const essayId = essays[index] ?? null;
      const begun = essayId === null ? {} : { essayId, revision: 2, startedAt: start, lastEditAt: start };
      return {
        ...whose,
        ...untouched,
        dueAt: world.dueAt,
        ...begun,
        submission: submissions[index] ?? null,
        ...changes,
      };
    };
    expect(await world.works()).toEqual([
      rowOf(0, { isMissing: true }),
      rowOf(1, { isMissing: true, revision: 0, lastEditAt: null }),
      rowOf(2, {
        assessments: [
          {
            ...{ id: 'a1', assessorId: world.instructor.id, assessor: 'Ida Berg', isYours: true },
            ...{ state: 'draft', revision: 2, marked: 0, of: 5, updatedAt: assessed.updatedAt },
          },
        ],
      }),
      rowOf(3, {}),
      rowOf(4, { dueAt: until, extension: { until, note: '' } }),
    ]);
    expect(submissions.map((submission) => submission?.isLate ?? null)).toEqual([
      null,
      null,
      false,
      true,
      null,
    ]);
    expect(assessed.submissionId).toBe(submissions[2]?.id);
  });

  it('of group work is each group’s, and of students who are in none their own', async () => {
    world = await createClassWorld({ students: 4, body: { grouping: 'group' } });
    await world.group([0, 1], [2]);
    const [ana = failed(), ben = failed()] = world.students;
    await world.begin(ben);
    await world.extend(ana.id, '2026-11-12T09:00:00.000Z');
    const rows = await world.works();
    expect(
      rows.map(({ type, name, people, essayId, dueAt }) => [
        type,
        name,
        people.length,
        essayId !== null,
        dueAt,
      ]),
    ).toEqual([
      ['group', 'Group 1', 2, true, '2026-11-12T09:00:00.000Z'],
      ['group', 'Group 2', 1, false, world.dueAt],
      ['person', 'Student 004', 1, false, world.dueAt],
    ]);
  });

  it('is for staff of the course', async () => {
    world = await createClassWorld({ students: 1 });
    const [ana = failed()] = world.students;
    expect(await refusalOf(await ana.get(`${world.at}/works`))).toBe('403 not-allowed');
    for (const role of ['assistant', 'observer'] as const)
      expect((await (await world.led.member(role, role)).get(`${world.at}/works`)).status).toBe(200);
    await world.instructor.post(`${world.at}/test`, { essayId: nanoid() });
    expect(await world.works()).toHaveLength(1);
  });

  it('asks the database as often for two students as for twelve', async () => {
    const asked = async (students: number) => {
      const database = createCountedDatabase();
      const large = await createClassWorld({ students, db: database.db });
      for (const student of large.students) await large.bring(student, 'submitted');
      const count = await database.during(() => large.works());
      large.close();
      return count;
    };
    world = await createClassWorld({ students: 0 });
    const few = await asked(2);
    const many = await asked(12);
    expect(few).toBeGreaterThan(5);
    expect(many).toBe(few);
  });
});

function failed(): never {
  throw new Error('The class has fewer students than the test asks for');
}
