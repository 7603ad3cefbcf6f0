import { afterEach, describe, expect, it } from 'vitest';
import type { Submission } from '#shared/assignments/work.ts';
import { type ClassWorld, createClassWorld } from '#tests/support/class-world.ts';
import { createCaller } from '#tests/support/test-app.ts';

let world: ClassWorld;
afterEach(() => {
  expect(world.server.faults).toEqual([]);
  world.close();
});

const credentials = { email: 'ana@school.example', password: 'a long password' };

/** Somebody with an account who is in the course, and in it again as a guest: the first student. */
async function twoInOne(body: Parameters<typeof createClassWorld>[0] = {}) {
  world = await createClassWorld({ students: 2, ...body });
  const [guest, other] = world.students;
  if (!guest || !other) throw new Error('The class has no students');
  const account = createCaller(world.server);
  const { person } = await (
    await account.post('/api/session/sign-up', { name: 'Student 001', ...credentials })
  ).json();
  await account.post(`/api/join/${world.led.code}`, {});
  return { guest, other, account: { ...account, id: String(person.id), name: 'Student 001' } };
}

describe('a guest of a class who signs in to an account of it', () => {
  it.each([
    ['the guest', true, false],
    ['the account', false, true],
    ['both', true, true],
    ['neither', false, false],
  ])('keeps what was handed in: by %s', async (_, byGuest, byAccount) => {
    const { guest, account } = await twoInOne();
    const ofAccount = await world.bring(account, byAccount ? 'submitted' : 'working');
    const ofGuest = await world.bring(guest, byGuest ? 'submitted' : 'working');
    const receipts: Submission[] = [...(await world.work(guest)).submissions];
    await guest.post('/api/session/sign-in', credentials);
    const work = await world.work(guest);
    const isGuests = byGuest && !byAccount;
    expect(work.essayId).toBe(isGuests ? ofGuest : ofAccount);
    expect(work.submissions).toHaveLength(byGuest || byAccount ? 1 : 0);
    for (const { id } of receipts) expect((await guest.get(`/api/submissions/${id}`)).status).toBe(200);
    const second = await guest.get(`/api/essays/${isGuests ? ofAccount : ofGuest}`);
    expect((await second.json()).assignment).toBeUndefined();
    const rows = await world.works();
    expect(rows.filter(({ essayId }) => essayId !== null)).toMatchObject([{ essayId: work.essayId }]);
  });

  it('has handed in nothing of another assignment that the second essay is then taken for', async () => {
    const { guest, account } = await twoInOne();
    await world.bring(account, 'submitted');
    const essayId = (await world.bring(guest, 'submitted')) ?? '';
    await guest.post('/api/session/sign-in', credentials);
    const next = `/api/assignments/next`;
    expect((await world.instructor.post(`${world.at}/duplicate`, { id: 'next' })).status).toBe(201);
    expect((await world.instructor.post(`${next}/publish`)).status).toBe(200);
    expect((await guest.post(`${next}/work`, { essayId })).status).toBe(201);
    const { work } = await (await guest.get(`${next}/work`)).json();
    expect([work.essayId, work.submissions]).toEqual([essayId, []]);
    const { works } = await (await world.instructor.get(`${next}/works`)).json();
    const row = works.find((one: { essayId: string | null }) => one.essayId === essayId);
    expect(row.submission).toBeNull();
  });

  it('takes nothing from somebody else, who was there before and comes back with a code', async () => {
    const { guest, other } = await twoInOne();
    const essayId = (await world.bring(other, 'submitted')) ?? '';
    await other.post('/api/session/sign-in', credentials);
    expect((await world.work(other)).essayId, 'the account’s own').toBeNull();
    expect((await other.get(`/api/essays/${essayId}`)).status).toBe(404);
    const rows = await world.works();
    expect(rows.map(({ name, submission }) => [name, submission !== null])).toEqual([
      ['Student 001', false],
      ['Student 001', false],
      ['Student 002', true],
    ]);
    const path = `${world.led.at}/members/${other.id}/pin-code`;
    const { code } = await (await world.instructor.post(path)).json();
    await guest.post('/api/account/reset/finish', { code, pin: '471108' });
    const back = createCaller(world.server);
    const pin = { joinCode: world.led.code, name: 'Student 002', pin: '471108' };
    expect((await back.post('/api/session/pin', pin)).status).toBe(200);
    expect((await world.work(back)).submissions).toHaveLength(1);
  });

  it('is in one group, and reads the work of no other', async () => {
    const { guest, other, account } = await twoInOne({ body: { grouping: 'group' } });
    const groups = [
      { id: 'group-1', title: 'Group 1', personIds: [guest.id] },
      { id: 'group-2', title: 'Group 2', personIds: [account.id, other.id] },
    ];
    await world.instructor.send('PUT', `${world.led.at}/groups`, { groups });
    const [first, second] = [await world.begin(guest), await world.begin(account)];
    await guest.post('/api/session/sign-in', credentials);
    expect((await guest.get(`/api/essays/${second}`)).status).toBe(200);
    expect((await guest.get(`/api/essays/${first}`)).status).toBe(404);
  });

  it('writes no work of students as its staff', async () => {
    const { guest, other, account } = await twoInOne({ body: { grouping: 'group' } });
    const groups = [{ id: 'group-1', title: 'Group 1', personIds: [guest.id, other.id] }];
    await world.instructor.send('PUT', `${world.led.at}/groups`, { groups });
    const essayId = await world.begin(guest);
    await world.instructor.patch(`${world.led.at}/members/${account.id}`, { role: 'assistant' });
    await guest.post('/api/session/sign-in', credentials);
    expect((await guest.get(`/api/essays/${essayId}`)).status).toBe(200);
    const call = { name: 'add-node', args: { id: 'n1', kind: 'thesis', text: 'Not mine' } };
    const edit = await guest.post(`/api/essays/${essayId}/commands`, {
      commandId: 'c',
      baseRevision: 0,
      call,
    });
    expect(edit.status).toBe(404);
  });
});
