import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { commentReplies, comments } from '#db/assessment/tables.ts';
import {
  type AddComment,
  type Comment,
  commentSchema,
  mostComments,
  mostReplies,
  type Place,
} from '#shared/assessment/comment.ts';
import { richTextOf } from '#shared/assessment/rich-text.ts';
import { memberRoles } from '#shared/essay/essay.ts';
import {
  act,
  addNode,
  begin,
  createMember,
  createSomebody,
  refusal,
  type Somebody,
} from '#tests/support/assessed-essay.ts';
import { createTestApp, type TestApp } from '#tests/support/test-app.ts';

let test: TestApp;
let owner: Somebody;
let assessor: Somebody;
const words = 'Trams are quiet. Buses are not.';

beforeEach(async () => {
  test = createTestApp();
  test.clock.now = new Date('2026-03-01T10:00:00.000Z');
  owner = await createSomebody(test, 'Ama');
  const text = { type: 'doc', content: [{ type: 'paragraph', content: [{ type: 'text', text: words }] }] };
  await owner.post('/api/essays', { id: 'e1', title: 'Trams', text });
  await addNode(owner, 'n1', 'Trams are quiet'); // revision 2
  assessor = await createMember(test, 'assessor', 'Ms Bode');
});

afterEach(() => expect(test.faults).toEqual([]));

const addition = (id: string, given: Partial<AddComment> = {}): AddComment => ({
  ...{ id, assessmentId: null, revision: 2, kind: 'suggestion', place: { type: 'essay' } },
  ...{ criterionId: null, body: richTextOf('Say how quiet.') },
  ...given,
});
const write = (who: Somebody, id: string, given: Partial<AddComment> = {}) =>
  who.post('/api/essays/e1/comments', addition(id, given));

async function written(who: Somebody, id: string, given: Partial<AddComment> = {}): Promise<Comment> {
  const answer = await write(who, id, given);
  expect(answer.status).toBe(201);
  return commentSchema.parse(await answer.json());
}

const listed = async (who: Somebody): Promise<Comment[]> =>
  (await (await who.get('/api/essays/e1/comments')).json()).comments;
const idsFor = async (who: Somebody) => (await listed(who)).map(({ id }) => id);
const passage = (exact: string, start: number): Place => ({
  ...{ type: 'passage', quote: { exact, prefix: '', suffix: '' } },
  ...{ position: { start, end: start + exact.length }, textVersion: 1 },
});

describe('a comment', () => {
  it('is kept with what stood at its place, and with who wrote it', async () => {
    const at = '2026-03-01T10:00:00.000Z';
    const comment = await written(assessor, 'c1', {
      ...{ place: { type: 'node', id: 'n1' }, criterionId: 'thesis' },
      ...{ nextStep: 'Look for a measurement.', link: 'https://example.org/noise' },
    });
    expect(comment).toEqual({
      ...{ id: 'c1', assessmentId: null, kind: 'suggestion', place: { type: 'node', id: 'n1' } },
      ...{ criterionId: 'thesis', body: richTextOf('Say how quiet.'), nextStep: 'Look for a measurement.' },
      ...{ link: 'https://example.org/noise', excerpt: 'Trams are quiet', revision: 2 },
      writer: { name: 'Ms Bode', as: 'instructor', isYou: true },
      ...{ isDraft: false, isDone: false, replies: [], createdAt: at, updatedAt: at },
    });
    const writer = { name: 'Ms Bode', as: 'instructor', isYou: false };
    expect(await listed(owner)).toEqual([{ ...comment, writer }]);
  });

  it.each([
    ['a passage', passage('Buses are not.', 17), 'Buses are not.'],
    ['a criterion', { type: 'criterion', id: 'thesis' }, 'Thesis'],
    ['the whole', { type: 'essay' }, ''],
  ] as const)('on %s has its words', async (_, place, excerpt) => {
    expect((await written(assessor, 'c1', { place })).excerpt).toBe(excerpt);
  });

  it('says what stood there at its own revision, whatever came later', async () => {
    const args = { nodeId: 'n1', text: 'Trams hum' };
    const body = { commandId: 'other', baseRevision: 2, call: { name: 'edit-text', args } };
    expect((await owner.post('/api/essays/e1/commands', body)).status).toBe(200);
    const place = { type: 'node', id: 'n1' } as const;
    expect((await written(assessor, 'c1', { place })).excerpt).toBe('Trams are quiet');
    expect((await written(assessor, 'c2', { place, revision: 3 })).excerpt).toBe('Trams hum');
  });

  it.each([
    ['a node that is not there', { place: { type: 'node', id: 'n9' } }, '/place'],
    ['a node that came later', { place: { type: 'node', id: 'n1' }, revision: 1 }, '/place'],
    ['a relation that is not there', { place: { type: 'relation', id: 'n1' } }, '/place'],
    ['words that nobody wrote', { place: passage('Ships sink at night, they say.', 3) }, '/place'],
    ['a criterion that is not there', { place: { type: 'criterion', id: 'x' } }, '/place'],
    ['a row that is not there', { criterionId: 'x' }, '/criterionId'],
    ['nothing to say', { body: richTextOf('  ') }, '/body'],
    ['a link that runs', { link: 'javascript:alert(1)' }, '/link'],
    ['an assessment that is not there', { assessmentId: 'a9' }, '/assessmentId'],
  ] as const)('is not taken on %s', async (_, given, pointer) => {
    const [status, code, problem] = await refusal(await write(assessor, 'c1', given));
    expect([status, code, problem.pointer]).toEqual([422, 'not-valid', pointer]);
    expect(await listed(assessor)).toEqual([]);
  });

  it('is not taken on a revision that is not there yet', async () => {
    expect(await refusal(await write(assessor, 'c1', { revision: 3 }))).toEqual([409, 'revision-ahead']);
  });

  it.each([
    ['a body of something else', { body: { type: 'doc', content: [{ type: 'table' }] } }],
    ['a foreign field', { excerpt: 'Made up' }],
    ['a place without its id', { place: { type: 'node' } }],
    ['an id with blanks', { id: 'a b' }],
  ])('refuses %s', async (_, given) => {
    const answer = await assessor.post('/api/essays/e1/comments', { ...addition('c1'), ...given });
    expect(answer.status).toBe(422);
  });

  it('is the same for the same request; no other one has its id', async () => {
    const first = await written(assessor, 'c1');
    expect(await written(assessor, 'c1')).toEqual(first);
    expect(await refusal(await write(assessor, 'c1', { kind: 'question' }))).toEqual([409, 'id-taken']);
    expect(await refusal(await write(owner, 'c1'))).toEqual([409, 'id-taken']);
    await owner.post('/api/essays', { id: 'e2', title: 'Other' });
    const elsewhere = await owner.post('/api/essays/e2/comments', { ...addition('c1'), revision: 0 });
    expect(await refusal(elsewhere)).toEqual([409, 'id-taken']);
  });

  it('is changed and deleted by whoever wrote it, and comes back', async () => {
    await written(assessor, 'c1');
    const change = { kind: 'question', place: { type: 'node', id: 'n1' }, body: richTextOf('How quiet?') };
    const after = await (await assessor.patch('/api/comments/c1', change)).json();
    expect(after).toMatchObject({ ...change, excerpt: 'Trams are quiet' });
    expect((await owner.patch('/api/comments/c1', { kind: 'strength' })).status).toBe(404);
    expect((await owner.delete('/api/comments/c1')).status).toBe(404);
    expect((await assessor.delete('/api/comments/c1')).status).toBe(204);
    expect((await assessor.delete('/api/comments/c1')).status).toBe(204);
    expect(await idsFor(owner)).toEqual([]);
    expect((await assessor.patch('/api/comments/c1', { kind: 'strength' })).status).toBe(404);
    expect((await owner.patch('/api/comments/c1', { deleted: false })).status).toBe(404);
    expect(await (await assessor.patch('/api/comments/c1', { deleted: false })).json()).toEqual(after);
    expect(await idsFor(owner)).toEqual(['c1']);
  });

  it('is done when the student says so, or whoever wrote it', async () => {
    await written(assessor, 'c1');
    const other = await createMember(test, 'commenter');
    expect((await other.patch('/api/comments/c1', { isDone: true })).status).toBe(404);
    expect((await (await owner.patch('/api/comments/c1', { isDone: true })).json()).isDone).toBe(true);
    expect((await (await assessor.patch('/api/comments/c1', { isDone: false })).json()).isDone).toBe(false);
  });
});

describe('a comment of an assessment', () => {
  beforeEach(async () => {
    await begin(assessor, 'a1');
    await written(assessor, 'c1', { assessmentId: 'a1' });
  });

  it('is seen with it, by each role', async () => {
    const others = await Promise.all(
      memberRoles
        .filter((role) => role !== 'owner')
        .map(async (role) => [role, await createMember(test, role)] as const),
    );
    const readers = [['owner', owner] as const, ...others];
    const seenBy = async () => {
      const seen: string[] = [];
      for (const [role, who] of readers) if ((await idsFor(who)).length > 0) seen.push(role);
      return seen;
    };
    expect(await seenBy()).toEqual([]);
    expect((await listed(assessor))[0]?.isDraft).toBe(true);
    await assessor.patch('/api/assessments/a1', { edition: 1, isOpenToAssessors: true });
    expect(await seenBy()).toEqual(['assessor']);
    await act(assessor, 'a1', 'submit');
    expect(await seenBy()).toEqual(['assessor']);
    await act(assessor, 'a1', 'release');
    expect(await seenBy()).toEqual(readers.map(([role]) => role));
    expect((await listed(owner))[0]).toMatchObject({ isDraft: false, writer: { as: 'instructor' } });
    await act(assessor, 'a1', 'withdraw');
    expect(await seenBy()).toEqual(['assessor']);
    expect(
      (await owner.post('/api/comments/c1/replies', { id: 'r1', stance: null, text: 'Ok' })).status,
    ).toBe(404);
  });

  it('changes with a draft only, but for being done', async () => {
    await act(assessor, 'a1', 'submit');
    await act(assessor, 'a1', 'release');
    const refused = [409, 'assessment-not-draft'];
    expect(await refusal(await write(assessor, 'c2', { assessmentId: 'a1' }))).toEqual(refused);
    expect(await refusal(await assessor.patch('/api/comments/c1', { kind: 'strength' }))).toEqual(refused);
    expect(await refusal(await assessor.delete('/api/comments/c1'))).toEqual(refused);
    expect((await owner.patch('/api/comments/c1', { isDone: true })).status).toBe(200);
    const { rows } = await (await assessor.get('/api/assessments/queue')).json();
    expect(rows[0].assessment.comments).toBe(1);
  });

  it('belongs to nobody else’s assessment', async () => {
    const second = await createMember(test, 'assessor', 'Mr Osei');
    const answer = await write(second, 'c2', { assessmentId: 'a1' });
    expect((await refusal(answer))[0]).toBe(422);
  });

  it('of two assessors is seen by its own one', async () => {
    const second = await createMember(test, 'assessor', 'Mr Osei');
    await begin(second, 'a2');
    await written(second, 'c2', { assessmentId: 'a2' });
    expect([await idsFor(assessor), await idsFor(second), await idsFor(owner)]).toEqual([['c1'], ['c2'], []]);
    const { assessments } = await (await second.get('/api/essays/e1/assessments')).json();
    expect(assessments.map(({ id }: { id: string }) => id)).toEqual(['a2']);
    expect((await second.get('/api/assessments/a1')).status).toBe(404);
    expect((await second.patch('/api/comments/c1', { isDone: true })).status).toBe(404);
  });
});

describe('a reply', () => {
  const answer = (who: Somebody, id: string, text = 'I will.', stance: string | null = null) =>
    who.post('/api/comments/c1/replies', { id, stance, text });
  beforeEach(async () => void (await written(assessor, 'c1')));

  it('stands under its comment, oldest first, and says who wrote it', async () => {
    const first = await (await answer(owner, 'r1', 'It is 60 decibels.', 'will-use')).json();
    expect(first).toEqual({
      ...{ id: 'r1', writer: { name: 'Ama', as: 'student', isYou: true }, stance: 'will-use' },
      ...{ text: 'It is 60 decibels.', at: '2026-03-01T10:00:00.000Z' },
    });
    test.clock.now = new Date('2026-03-01T10:01:00.000Z');
    await answer(await createMember(test, 'commenter', 'Kofi'), 'r0', 'Is that so?');
    const [comment] = await listed(assessor);
    expect(comment?.replies.map(({ id, writer }) => [id, writer.as, writer.isYou])).toEqual([
      ['r1', 'student', false],
      ['r0', 'peer', false],
    ]);
  });

  it('is the same for the same request, and no other one has its id', async () => {
    const first = await (await answer(owner, 'r1')).json();
    expect(await (await answer(owner, 'r1')).json()).toEqual(first);
    expect(await refusal(await answer(owner, 'r1', 'No.'))).toEqual([409, 'id-taken']);
    expect(await refusal(await answer(assessor, 'r1'))).toEqual([409, 'id-taken']);
  });

  it('is not for readers, says something, and takes no stance for the student', async () => {
    expect((await answer(await createMember(test, 'reader'), 'r1')).status).toBe(404);
    const [, , blank] = await refusal(await answer(owner, 'r1', ' '));
    expect(blank.pointer).toBe('/text');
    const [, , stance] = await refusal(await answer(assessor, 'r1', 'Do.', 'will-use'));
    expect(stance.pointer).toBe('/stance');
  });

  it('is deleted by whoever wrote it, and comes back', async () => {
    await answer(owner, 'r1');
    expect((await assessor.delete('/api/replies/r1')).status).toBe(404);
    expect((await owner.delete('/api/replies/r1')).status).toBe(204);
    expect((await listed(owner))[0]?.replies).toEqual([]);
    expect((await (await owner.patch('/api/replies/r1', { deleted: false })).json()).id).toBe('r1');
    expect((await listed(owner))[0]?.replies).toHaveLength(1);
    await assessor.delete('/api/comments/c1');
    expect((await answer(owner, 'r2')).status).toBe(404);
  });
});

describe('who writes comments', () => {
  it('is everybody on the essay but readers; strangers hear of nothing', async () => {
    const status = async (who: Somebody, id: string) => (await write(who, id)).status;
    expect(await status(owner, 'c1')).toBe(201);
    expect(await status(await createMember(test, 'editor'), 'c2')).toBe(201);
    expect(await status(await createMember(test, 'commenter'), 'c3')).toBe(201);
    expect(await status(await createMember(test, 'reader'), 'c4')).toBe(404);
    const stranger = await createSomebody(test, 'Nobody');
    expect(await status(stranger, 'c5')).toBe(404);
    expect((await stranger.get('/api/essays/e1/comments')).status).toBe(404);
    expect((await stranger.patch('/api/comments/c1', { isDone: true })).status).toBe(404);
    expect((await stranger.delete('/api/comments/c9')).status).toBe(404);
  });

  it('is nobody who reads only by now; they may take back what they wrote', async () => {
    const somebody = await createMember(test, 'commenter');
    await written(somebody, 'c1');
    await owner.delete(`/api/essays/e1/members/${somebody.id}`);
    expect((await somebody.delete('/api/comments/c1')).status).toBe(404);
    const link = await owner.post('/api/essays/e1/invitations', { id: 'l', role: 'reader' });
    await somebody.post('/api/invitations/accept', { token: (await link.json()).token });
    expect((await somebody.patch('/api/comments/c1', { kind: 'strength' })).status).toBe(404);
    expect((await somebody.delete('/api/comments/c1')).status).toBe(204);
  });

  it('stays what they were once they have left', async () => {
    await begin(assessor, 'a1');
    await written(assessor, 'c1');
    await owner.delete(`/api/essays/e1/members/${assessor.id}`);
    expect((await listed(owner))[0]?.writer).toEqual({ name: 'Ms Bode', as: 'instructor', isYou: false });
  });
});

it('is not written without end', async () => {
  await written(owner, 'c0');
  const [row] = test.db.select().from(comments).all();
  if (!row) throw new Error('It was written a moment ago');
  const many = Array.from({ length: mostComments - 2 }, (_, at) => ({ ...row, id: `many-${at}` }));
  for (const at of [0, 1_000])
    test.db
      .insert(comments)
      .values(many.slice(at, at + 1_000))
      .run();
  await written(owner, 'c1');
  const refused = await write(owner, 'c2');
  expect((await refusal(refused)).slice(0, 2)).toEqual([422, 'not-valid']);
  expect((await write(owner, 'c1')).status).toBe(201); // repeated
  await owner.delete('/api/comments/c0');
  await written(owner, 'c2');

  const reply = (id: string) => owner.post('/api/comments/c1/replies', { id, stance: null, text: 'Yes' });
  expect((await reply('r0')).status).toBe(201);
  const [first] = test.db.select().from(commentReplies).all();
  if (!first) throw new Error('It was written a moment ago');
  const replies = Array.from({ length: mostReplies - 1 }, (_, at) => ({ ...first, id: `many-${at}` }));
  test.db.insert(commentReplies).values(replies).run();
  expect((await refusal(await reply('r1'))).slice(0, 2)).toEqual([422, 'not-valid']);
  expect((await reply('r0')).status).toBe(201);
});

it('goes with its essay for good', async () => {
  await written(assessor, 'c1');
  await owner.post('/api/comments/c1/replies', { id: 'r1', stance: null, text: 'Yes' });
  await owner.delete('/api/essays/e1');
  expect((await assessor.patch('/api/comments/c1', { kind: 'strength' })).status).toBe(404);
  test.clock.now = new Date('2026-05-01T10:00:00.000Z');
  test.purge();
  expect([...test.db.select().from(comments).all(), ...test.db.select().from(commentReplies).all()]).toEqual(
    [],
  );
});
