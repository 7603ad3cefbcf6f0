import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ledCourse, refusalOf } from '#tests/support/course-world.ts';
import { createCaller, createTestApp, type TestApp } from '#tests/support/test-app.ts';

let world: TestApp;
beforeEach(() => {
  world = createTestApp();
});
afterEach(() => {
  expect(world.faults).toEqual([]);
  world.close();
});

describe('a name that looks like another', () => {
  it.each([
    ['a blank of no width', 'Ana\u200B Ruiz'],
    ['a mark that turns the direction', '\u202EAna Ruiz'],
    ['a soft hyphen', 'Ana Ru\u00ADiz'],
    ['a joiner', 'Ana\u200D Ruiz'],
    ['a hard blank', 'Ana\u00A0Ruiz'],
    ['a line end', 'Ana\nRuiz'],
  ])('by %s is that name', async (_, name) => {
    const { code, people } = await ledCourse(world);
    await createCaller(world).post(`/api/join/${code}`, { name: 'Ana Ruiz' });
    expect(await refusalOf(await createCaller(world).post(`/api/join/${code}`, { name }))).toBe(
      '409 name-taken',
    );
    expect((await people()).members.map((member) => member.name)).toEqual(['Ana Ruiz', 'Ida Berg']);
  });

  it.each(['\u200B', '\u2066\u2069', '\u3164', '\u200D', ' \n '])('%j is none', async (name) => {
    const { code } = await ledCourse(world);
    expect(await refusalOf(await createCaller(world).post(`/api/join/${code}`, { name }))).toBe(
      '422 not-valid',
    );
  });

  it('keeps what names of other scripts need', async () => {
    const { code, people } = await ledCourse(world);
    const names = ['امیر\u200Cحسین', 'क्\u200Dष', "D'Arcy O’Neil"];
    for (const name of names) await createCaller(world).post(`/api/join/${code}`, { name });
    const known = (await people()).members.map((member) => member.name);
    expect(known).toEqual(expect.arrayContaining(names));
  });
});
