import { expect } from 'vitest';
import { essayMembers } from '#db/essays/tables.ts';
import { sessionSchema } from '#shared/accounts/session.ts';
import { type Assessment, assessmentSchema, type Mark } from '#shared/assessment/assessment.ts';
import type { MemberRole } from '#shared/essay/essay.ts';
import type { RubricBody } from '#shared/rubric/rubric.ts';
import { type Caller, createCaller, createTestApp, type TestApp } from './test-app.ts';

/** Somebody with a session and a name; the id is the person's. */
export type Somebody = Caller & { readonly id: string };

export async function createSomebody(test: TestApp, name: string): Promise<Somebody> {
  const caller = createCaller(test);
  const answer = await caller.patch('/api/session', { name });
  const { person } = sessionSchema.parse(await answer.json());
  return { ...caller, id: person?.id ?? '' };
}

/** A server on which Ama has the essay `e1`, at ten in the morning of 1 March 2026. */
export async function createTrams() {
  const test = createTestApp();
  test.clock.now = new Date('2026-03-01T10:00:00.000Z');
  const owner = await createSomebody(test, 'Ama');
  await owner.post('/api/essays', { id: 'e1', title: 'Trams' });
  return { test, owner };
}

/** The same with a rubric of two rows, and an assessor. */
export async function createTramsToAssess() {
  const { test, owner } = await createTrams();
  await chooseTwoRows(owner);
  return { test, owner, assessor: await createMember(test, 'assessor', 'Ms Bode') };
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

/** A mark without a comment. */
export function mark(criterionId: string, levelId: string | null, points: number | null = null): Mark {
  return { criterionId, levelId, points, comment: null };
}

export function edit(who: Caller, id: string, edition: number, change: object): Promise<Response> {
  return who.patch(`/api/assessments/${id}`, { edition, ...change });
}

export function wait({ clock }: TestApp, seconds: number) {
  clock.now = new Date(clock.now.getTime() + seconds * 1000);
}

/** Status, code and fields of a refusal. */
export async function refusal(answer: Response) {
  const { type, errors } = await answer.json();
  return [answer.status, String(type).replace('/problems/', ''), ...(errors ?? [])];
}

/** A criterion with levels `l1` and `l2`, and one for comments only. */
const twoRows: RubricBody = {
  ...{ title: 'Two rows', description: '', origin: '', rules: [] },
  criteria: [
    {
      ...{
        id: 'c1',
        title: 'Thesis',
        description: '',
        nodeKinds: [],
        rules: [],
        weight: null,
        usesRange: true,
      },
      levels: [
        { id: 'l1', title: 'Good', points: 4, description: '', feedback: '' },
        { id: 'l2', title: 'Weak', points: 1, description: '', feedback: '' },
      ],
    },
    {
      ...{ id: 'c2', title: 'Remarks', description: '', nodeKinds: [], rules: [], weight: null },
      ...{ usesRange: false, levels: [] },
    },
  ],
};

/** Lets `e1` name a small rubric of its owner’s. */
export async function chooseTwoRows(who: Somebody) {
  expect((await who.post('/api/rubrics', { id: 'rub', ...twoRows })).status).toBe(201);
  const answer = await who.patch('/api/essays/e1', { rubric: { id: 'rub', version: 1 } });
  expect(answer.status).toBe(200);
}
