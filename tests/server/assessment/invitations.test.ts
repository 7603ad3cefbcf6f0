import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { people } from '#db/people/tables.ts';
import { acceptedSchema, invitationSchema, lookedAtSchema } from '#shared/assessment/invitation.ts';
import { createMember, createTrams, refusal, type Somebody } from '#tests/support/assessed-essay.ts';
import { type Caller, createCaller, createTestApp, type TestApp } from '#tests/support/test-app.ts';

let test: TestApp;
let owner: Somebody;

beforeEach(async () => {
  ({ test, owner } = await createTrams());
});

afterEach(() => expect(test.faults).toEqual([]));

async function invite(role: string, id = `link-${role}`) {
  const answer = await owner.post('/api/essays/e1/invitations', { id, role });
  expect(answer.status).toBe(201);
  return invitationSchema.parse(await answer.json());
}

async function accept(who: Caller, token: string, name?: string) {
  const answer = await who.post('/api/invitations/accept', { token, ...(name && { name }) });
  expect(answer.status).toBe(200);
  return acceptedSchema.parse(await answer.json());
}

const look = (who: Caller, token: string) => who.post('/api/invitations/look', { token });
const shared = async () => (await owner.get('/api/essays/e1/invitations')).json();

describe('a link into an essay', () => {
  it('says where it leads, and makes a guest with a name a member', async () => {
    const { token } = await invite('assessor');
    const guest = createCaller(test);
    expect(lookedAtSchema.parse(await (await look(guest, token)).json())).toEqual({
      ...{ title: 'Trams', student: 'Ama', role: 'assessor', needsName: true },
    });
    expect(test.db.select().from(people).all()).toHaveLength(1);
    expect((await guest.get('/api/essays/e1')).status).toBe(404);
    expect(await accept(guest, token, ' Ms Bode ')).toEqual({ essayId: 'e1', role: 'assessor' });
    expect(await accept(guest, token)).toEqual({ essayId: 'e1', role: 'assessor' });
    expect((await guest.get('/api/essays/e1')).status).toBe(200);
    expect(lookedAtSchema.parse(await (await look(guest, token)).json()).needsName).toBe(false);
    const { members } = await shared();
    expect(members).toEqual([
      { personId: owner.id, name: 'Ama', role: 'owner', isYou: true },
      { personId: expect.any(String), name: 'Ms Bode', role: 'assessor', isYou: false },
    ]);
  });

  it('leaves whoever may do more what they are', async () => {
    const { token } = await invite('assessor');
    const [editor, commenter] = [await createMember(test, 'editor'), await createMember(test, 'commenter')];
    expect((await accept(owner, token)).role).toBe('owner');
    expect((await accept(editor, token)).role).toBe('editor');
    expect((await accept(commenter, token)).role).toBe('assessor');
    expect((await accept(commenter, (await invite('reader')).token)).role).toBe('assessor');
  });

  it('is the same for the same request, and no other one has its id', async () => {
    const first = await invite('reader', 'l1');
    expect(await invite('reader', 'l1')).toEqual(first);
    const other = await owner.post('/api/essays/e1/invitations', { id: 'l1', role: 'assessor' });
    expect(await refusal(other)).toEqual([409, 'id-taken']);
    await owner.post('/api/essays', { id: 'e2', title: 'Other' });
    const elsewhere = await owner.post('/api/essays/e2/invitations', { id: 'l1', role: 'reader' });
    expect(await refusal(elsewhere)).toEqual([409, 'id-taken']);
    expect((await shared()).invitations).toEqual([first]);
  });

  it('leads nowhere once it is taken back, or the essay deleted; members stay', async () => {
    const { id, token } = await invite('assessor');
    const guest = createCaller(test);
    await accept(guest, token);
    expect((await owner.delete(`/api/essays/e1/invitations/${id}`)).status).toBe(204);
    expect((await owner.delete(`/api/essays/e1/invitations/${id}`)).status).toBe(204);
    expect(await refusal(await look(guest, token))).toEqual([410, 'invitation-revoked']);
    const late = createCaller(test);
    expect(await refusal(await late.post('/api/invitations/accept', { token }))).toEqual([
      ...[410, 'invitation-revoked'],
    ]);
    expect(late.jar.size).toBe(0);
    expect((await guest.get('/api/essays/e1')).status).toBe(200);
    const { token: another } = await invite('reader');
    await owner.delete('/api/essays/e1');
    expect(await refusal(await look(late, another))).toEqual([410, 'invitation-revoked']);
  });

  it.each([
    ['another id', (token: string) => `x${token}`],
    ['another signature', (token: string) => token.replace(/.$/, (last) => (last === 'A' ? 'E' : 'A'))],
    ['no signature', (token: string) => token.split('.')[0] ?? ''],
    ['a signature of nothing', (token: string) => `.${token.split('.')[1]}`],
    ['nothing', () => ''],
  ])('is not believed with %s', async (_, forge) => {
    const { token } = await invite('assessor');
    for (const path of ['look', 'accept']) {
      const answer = await createCaller(test).post(`/api/invitations/${path}`, { token: forge(token) });
      expect(await refusal(answer)).toEqual([404, 'invitation-unknown']);
    }
  });

  it('stands in no line of the log, and is not stored', async () => {
    const { token } = await invite('assessor');
    await accept(createCaller(test), token);
    await look(owner, `${token}x`);
    const signature = token.split('.')[1] ?? 'none';
    expect(JSON.stringify(test.lines)).not.toContain(signature);
    expect(test.lines.length).toBeGreaterThan(3);
  });

  it('works after a restart, and on no other installation', async () => {
    const { token } = await invite('assessor');
    const { db } = test;
    expect((await look(createCaller(createTestApp({ db })), token)).status).toBe(200);
    expect((await look(createCaller(createTestApp()), token)).status).toBe(404);
  });

  it('is not tried out without end', async () => {
    for (let i = 0; i < 1_000; i += 1) await look(owner, 'no.such');
    expect(await refusal(await look(owner, 'no.such'))).toEqual([429, 'rate-limited']);
    test.clock.now = new Date(test.clock.now.getTime() + 600_000);
    expect((await look(owner, 'no.such')).status).toBe(404);
  });
});

describe('who is on an essay', () => {
  it('is the owner’s to see and to change', async () => {
    const link = await invite('reader');
    for (const role of ['editor', 'assessor', 'commenter', 'reader'] as const) {
      const member = await createMember(test, role);
      const answers = [
        await member.get('/api/essays/e1/invitations'),
        await member.post('/api/essays/e1/invitations', { id: 'mine', role: 'reader' }),
        await member.delete(`/api/essays/e1/invitations/${link.id}`),
        await member.delete(`/api/essays/e1/members/${owner.id}`),
      ];
      expect(answers.map(({ status }) => status)).toEqual([404, 404, 404, 404]);
    }
  });

  it('changes when the owner takes somebody off, or somebody leaves', async () => {
    const [assessor, reader] = [await createMember(test, 'assessor'), await createMember(test, 'reader')];
    expect((await owner.delete(`/api/essays/e1/members/${assessor.id}`)).status).toBe(204);
    expect((await assessor.get('/api/essays/e1')).status).toBe(404);
    expect((await reader.delete(`/api/essays/e1/members/${reader.id}`)).status).toBe(204);
    expect((await reader.get('/api/essays/e1')).status).toBe(404);
    expect(await refusal(await owner.delete(`/api/essays/e1/members/${owner.id}`))).toEqual([
      ...[409, 'owner-stays'],
    ]);
    expect((await owner.delete('/api/essays/e1/members/nobody')).status).toBe(404);
    expect((await shared()).members).toHaveLength(1);
  });
});

describe('a name', () => {
  it('is what somebody says, trimmed; a blank one is refused', async () => {
    expect((await (await owner.get('/api/session')).json()).person.name).toBe('Ama');
    expect(await refusal(await owner.patch('/api/session', { name: '  ' }))).toEqual([
      ...[422, 'not-valid', { pointer: '/name', detail: 'Say how you want to be called.' }],
    ]);
  });
});
