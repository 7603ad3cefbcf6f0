import { nanoid } from 'nanoid';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Home } from '#shared/home/home.ts';
import { type ClassWorkWorld, createClassWorkWorld, marksAt } from '#tests/support/class-work-world.ts';
import { answered } from '#tests/support/class-world.ts';
import { refusalOf, type Somebody, somebody } from '#tests/support/course-world.ts';

let world: ClassWorkWorld;
beforeEach(async () => {
  world = await createClassWorkWorld(1);
});
afterEach(() => {
  expect(world.server.faults).toEqual([]);
  world.close();
});

/** An essay of the student’s own that somebody they asked has assessed, and that is then handed in for the class. */
async function judgedByFriend(student: Somebody, friend: Somebody, act: 'draft' | 'submit' | 'release') {
  const essayId = nanoid();
  await student.post('/api/essays', { id: essayId, title: 'Mine' });
  await world.draw(student, essayId);
  const { token } = await answered<{ token: string }>(
    student.post(`/api/essays/${essayId}/invitations`, { id: nanoid(), role: 'assessor' }),
  );
  await answered(friend.post('/api/invitations/accept', { token }));
  const id = await world.assess(friend, essayId, marksAt(0), act === 'draft');
  if (act === 'release') await answered(friend.post(`/api/assessments/${id}/release`));
  world.setHour(1);
  await world.begin(student, essayId);
  await world.submit(student);
  return { essayId, id };
}

describe('an essay that a friend has assessed before it was taken for the class', () => {
  test.each(['draft', 'submit', 'release'] as const)('brings no level into the class (%s)', async (act) => {
    const late = { ...(await world.led.member('Lina')), name: 'Lina' };
    // Names can be anybody’s.
    const friend = await somebody(world.server, 'Ida Berg');
    const { essayId, id } = await judgedByFriend(late, friend, act);
    const row = (await world.works()).find((work) => work.essayId === essayId);
    expect(row?.assessments).toEqual([]);
    const csv = await (await world.instructor.get(`${world.at}/export?format=csv`)).text();
    expect(csv).not.toContain('Convincing');
    expect(await world.release(world.instructor)).toEqual({ released: [], refused: [] });
    const { due } = await answered<Home>(world.instructor.get('/api/home'));
    expect(due).toMatchObject([{ type: 'class', handedIn: 2, toAssess: 2 }]);
    expect(await refusalOf(await friend.post(`/api/assessments/${id}/submit`))).toBe('404 not-found');

    await world.assess(world.instructor, essayId, marksAt(2));
    const { released } = await world.release(world.instructor);
    expect(released).toMatchObject([{ essayId }]);
    expect(released[0]?.assessmentId).not.toBe(id);
  });

  test('keeps what the instructor of the class said as a guest on it', async () => {
    const late = { ...(await world.led.member('Lina')), name: 'Lina' };
    const { essayId, id } = await judgedByFriend(late, world.instructor, 'submit');
    const row = (await world.works()).find((work) => work.essayId === essayId);
    expect(row?.assessments).toMatchObject([{ id, isYours: true }]);
  });
});
