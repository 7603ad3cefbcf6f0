import { describe, expect, it } from 'vitest';
import { act, begin, createTramsToAssess, type Somebody } from '#tests/support/assessed-essay.ts';
import { ledCourse } from '#tests/support/course-world.ts';
import { createCaller, createTestApp } from '#tests/support/test-app.ts';

const told = async (who: Pick<Somebody, 'get'>) => {
  const { notices } = await (await who.get('/api/notices')).json();
  return notices.map(({ title, path }: { title: string; path: string }) => ({ title, path }));
};

describe('told are', () => {
  it('whoever wrote an essay, once, when feedback on it is released', async () => {
    const { test, owner, assessor } = await createTramsToAssess();
    await begin(assessor, 'a1');
    await act(assessor, 'a1', 'submit');
    expect(await told(owner)).toEqual([]);
    await act(assessor, 'a1', 'release');
    expect(await told(owner)).toMatchObject([
      { title: expect.stringMatching(/^There is feedback on “.+”\.$/) },
    ]);
    expect(await told(assessor)).toEqual([]);
    await owner.patch('/api/notices', { read: 'all' });
    await act(assessor, 'a1', 'release');
    expect((await (await owner.get('/api/notices')).json()).unread).toBe(0);
    expect(test.faults).toEqual([]);
  });

  it('instructors of whoever joins, in one notice that counts them', async () => {
    const world = createTestApp();
    const { instructor, code, course } = await ledCourse(world);
    for (const name of ['Ana', 'Ben', 'Cem']) {
      const pupil = createCaller(world);
      await pupil.post(`/api/join/${code}`, { name });
      await pupil.post(`/api/join/${code}`, { name });
    }
    expect(await told(instructor)).toEqual([
      { title: `3 people joined ${course.title}.`, path: `/courses/${course.id}` },
    ]);
    expect(world.faults).toEqual([]);
  });
});
