import { unzipSync } from 'fflate';
import { afterEach, beforeEach, describe, expect, it, test } from 'vitest';
import { Refusal, Unreachable } from '#client/api.ts';
import { createAsk } from '#client/ask.ts';
import { createEntryCounter } from '#client/privacy/entry-counter.ts';
import { createPrivacyService, type Progress } from '#client/privacy/privacy-service.ts';
import { type ClassWorld, createClassWorld } from '#tests/support/class-world.ts';
import { type Caller, fetchOf } from '#tests/support/test-app.ts';

const origin = 'http://localhost';
const goesOn = new AbortController().signal;
const serviceOf = (caller: Caller, send = fetchOf(caller)) =>
  createPrivacyService(createAsk(origin, send), origin, send);

let world: ClassWorld;
beforeEach(async () => {
  world = await createClassWorld({ students: 1 });
});
afterEach(() => world.close());

function student() {
  const [found] = world.students;
  if (!found) throw new Error('The class has nobody');
  return found;
}

describe('the file of one’s data', () => {
  it('says how far it is, and ends with as many files as were promised', async () => {
    await world.bring(student(), 'submitted');
    const told: Progress[] = [];
    const file = await serviceOf(student()).data((progress) => told.push(progress), goesOn);
    const names = Object.keys(unzipSync(new Uint8Array(await file.arrayBuffer())));
    expect(told[0]).toEqual({ files: 0, of: names.length });
    expect(told.length).toBeGreaterThan(names.length / 2);
    expect(told.map(({ files }) => files)).toEqual(told.map(({ files }) => files).toSorted((a, b) => a - b));
    expect(told.at(-1)?.files).toBe(names.length - 1);
  });

  it('is refused to somebody who is signed out, and out of reach when too many were asked for', async () => {
    await student().delete('/api/session');
    await expect(serviceOf(student()).data(() => {}, goesOn)).rejects.toBeInstanceOf(Refusal);
    const busy = serviceOf(world.instructor);
    for (let times = 0; times < 5; times++) await busy.data(() => {}, goesOn);
    await expect(busy.data(() => {}, goesOn)).rejects.toBeInstanceOf(Unreachable);
  });
});

test('who has looked is asked for one essay or for all', async () => {
  const essayId = await world.begin(student());
  await world.instructor.get(`/api/essays/${essayId}`);
  const service = serviceOf(student());
  const [look] = await service.looks(essayId);
  expect(look).toMatchObject({ essayId, name: 'Ida Berg', as: 'instructor', act: 'read' });
  expect(await service.looks()).toEqual([look]);
});

test('each deletion answers its receipt, or why nothing was deleted', async () => {
  const service = serviceOf(student());
  await expect(service.eraseAccount({ name: 'Nobody' })).rejects.toMatchObject({ code: 'not-valid' });
  expect((await service.eraseAccount({ name: student().name })).of).toBe('account');
  const lead = serviceOf(world.instructor);
  await expect(lead.erasePerson('somebody', 'Somebody')).rejects.toMatchObject({ code: 'not-found' });
  await expect(lead.eraseAccount({ name: 'Ida Berg' })).rejects.toMatchObject({ code: 'last-instructor' });
  expect((await lead.eraseCourse(world.course.id, 'Rivers and roads')).of).toBe('course');
});

describe('files are counted by how they begin', () => {
  const mark = [0x50, 0x4b, 0x03, 0x04];
  const cases: readonly (readonly [string, readonly (readonly number[])[], number])[] = [
    ['in one piece', [[...mark, 1, 2, ...mark]], 2],
    [
      'with the mark cut in two',
      [
        [1, 0x50, 0x4b],
        [0x03, 0x04],
      ],
      1,
    ],
    ['after a beginning that is none', [[0x50, 0x50, 0x4b, 0x03, 0x04]], 1],
    ['not by the list at the end', [[0x50, 0x4b, 0x01, 0x02]], 0],
    ['in nothing', [[], []], 0],
  ];
  it.each(cases)('%s', (_where, chunks, entries) => {
    const count = createEntryCounter();
    expect(chunks.map((chunk) => count(Uint8Array.from(chunk))).at(-1)).toBe(entries);
  });
});
