import { expect } from 'vitest';
import { essayMembers } from '#db/essays/tables.ts';
import { type Assessment, assessmentSchema } from '#shared/assessment/assessment.ts';
import { type MemberRole, sessionSchema } from '#shared/essay/essay.ts';
import { type Caller, createCaller, type TestApp } from './test-app.ts';

/** Somebody with a session and a name; the id is the person's. */
export type Somebody = Caller & { readonly id: string };

export async function createSomebody(test: TestApp, name: string): Promise<Somebody> {
  const caller = createCaller(test);
  const answer = await caller.patch('/api/session', { name });
  const { person } = sessionSchema.parse(await answer.json());
  return { ...caller, id: person?.id ?? '' };
}

/** Somebody who is on the essay `e1` already. */
export async function createMember(test: TestApp, role: MemberRole, name: string = role): Promise<Somebody> {
  const somebody = await createSomebody(test, name);
  const joinedAt = test.clock.now.toISOString();
  test.db.insert(essayMembers).values({ essayId: 'e1', personId: somebody.id, role, joinedAt }).run();
  return somebody;
}

let made = 0;

/** Adds a node to `e1`: one more revision. */
export async function addNode(who: Caller, id: string, text = id) {
  const call = { name: 'add-node', args: { id, kind: 'claim', text } };
  const body = { commandId: `command-${++made}`, baseRevision: 0, call };
  expect((await who.post('/api/essays/e1/commands', body)).status).toBe(200);
}

/** Begins an assessment of `e1`. */
export async function begin(who: Caller, id: string, type: 'self' | 'instructor' = 'instructor') {
  const answer = await who.post('/api/essays/e1/assessments', { id, type });
  expect(answer.status).toBe(201);
  return assessmentSchema.parse(await answer.json());
}

/** Does something with an assessment that is not refused. */
export async function act(who: Caller, id: string, act: string): Promise<Assessment> {
  const answer = await who.post(`/api/assessments/${id}/${act}`);
  expect(answer.status).toBe(200);
  return assessmentSchema.parse(await answer.json());
}

/** Status, code and fields of a refusal. */
export async function refusal(answer: Response) {
  const { type, errors } = await answer.json();
  return [answer.status, String(type).replace('/problems/', ''), ...(errors ?? [])];
}
