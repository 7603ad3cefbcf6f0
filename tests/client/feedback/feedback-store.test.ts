import { describe, expect, it } from 'vitest';
import type { FeedbackStore, NewComment } from '#client/feedback/feedback-store.ts';
import { createMemoryKeptFeedback } from '#client/feedback/memory-kept-feedback.ts';
import { plainOf, richTextOf } from '#shared/assessment/rich-text.ts';
import { createFeedbackWorld, essayId, type FeedbackWorld } from '#tests/support/feedback-world.ts';
import type { Caller } from '#tests/support/test-app.ts';

const onNode: NewComment = {
  assessmentId: null,
  kind: 'question',
  place: { type: 'node', id: 'n1' },
  criterionId: null,
  body: richTextOf('Who pays for the buses?'),
  nextStep: '',
  link: '',
  bankEntryId: null,
};

const isSaved = (store: FeedbackStore) => () =>
  store.getState().state === 'open' && store.getState().saving.waiting === 0;

async function commentsOf(caller: Caller) {
  const answer = await caller.get(`/api/essays/${essayId}/comments`);
  const { comments } = (await answer.json()) as {
    comments: { id: string; body: never; isDone: boolean; replies: { text: string; stance: string }[] }[];
  };
  return comments.map(({ id, body, isDone, replies }) => ({
    id,
    text: plainOf(body),
    isDone,
    replies: replies.map(({ text, stance }) => [stance, text]),
  }));
}

async function inWorld(run: (world: FeedbackWorld) => Promise<readonly FeedbackStore[]>) {
  const world = await createFeedbackWorld();
  const stores = await run(world);
  await world.close(...stores);
}

describe('the feedback of an essay', () => {
  it('shows a comment at once, and the server has it soon', () =>
    inWorld(async (world) => {
      const store = world.open(world.student);
      await world.until('opened', isSaved(store));
      const id = store.addComment(onNode);
      expect(store.getState().comments.map((comment) => [comment.id, comment.writer.isYou])).toEqual([
        [id, true],
      ]);
      expect(store.getState().saving).toEqual({ state: 'saving', waiting: 1 });
      await world.until('saved', isSaved(store));
      expect(await commentsOf(world.student)).toEqual([
        { id, text: 'Who pays for the buses?', isDone: false, replies: [] },
      ]);
      expect(store.getState().comments[0]?.excerpt).toBe('School should start later');
      return [store];
    }));

  it('keeps what was written offline through a reload, and sends it once', () =>
    inWorld(async (world) => {
      const kept = createMemoryKeptFeedback();
      const before = world.open(world.student, kept);
      await world.until('opened', isSaved(before));
      world.setFate(() => 'lost');
      const id = before.addComment(onNode);
      before.addReply(id, { stance: null, text: 'And when?' });
      before.editComment(id, { isDone: true });
      await world.until('offline', () => before.getState().saving.state === 'offline');
      before.close();

      const after = world.open(world.student, kept);
      await world.until('read from the device', () => after.getState().comments.length === 1);
      expect(after.getState().comments[0]?.replies.map(({ text }) => text)).toEqual(['And when?']);
      expect(after.getState().saving.waiting).toBe(3);
      world.goOnline();
      await world.until('saved', isSaved(after));
      expect(await commentsOf(world.student)).toEqual([
        { id, text: 'Who pays for the buses?', isDone: true, replies: [[null, 'And when?']] },
      ]);
      return [after];
    }));

  it('does not make a comment twice when an answer was lost', () =>
    inWorld(async (world) => {
      const store = world.open(world.student);
      await world.until('opened', isSaved(store));
      let losses = 0;
      world.setFate((method) => (method === 'POST' && losses++ === 0 ? 'answer-lost' : 'passes'));
      store.addComment(onNode);
      await world.until('saved', isSaved(store));
      expect(world.asked.filter((line) => line.startsWith('POST'))).toHaveLength(2);
      expect(await commentsOf(world.student)).toHaveLength(1);
      return [store];
    }));

  it('sets the words aside that the server refuses, and keeps them through a reload', () =>
    inWorld(async (world) => {
      const kept = createMemoryKeptFeedback();
      const store = world.open(world.student, kept);
      await world.until('opened', isSaved(store));
      store.addComment({ ...onNode, place: { type: 'node', id: 'gone' } });
      await world.until('refused', () => store.getState().lost.length === 1);
      await world.until('saved', isSaved(store));
      expect(store.getState().comments).toEqual([]);
      expect(store.getState().lost[0]?.text).toBe('Who pays for the buses?');
      store.close();
      const after = world.open(world.student, kept);
      await world.until('opened again', () => after.getState().lost.length === 1);
      after.letGo(after.getState().lost[0]?.id ?? '');
      expect(after.getState().lost).toEqual([]);
      expect(await kept.readLost(essayId)).toEqual([]);
      return [after];
    }));

  it('brings a deleted comment back with its replies', () =>
    inWorld(async (world) => {
      const store = world.open(world.student);
      const id = store.addComment(onNode);
      store.addReply(id, { stance: null, text: 'Soon.' });
      await world.until('saved', isSaved(store));
      store.removeComment(id);
      expect(store.getState().comments).toEqual([]);
      store.restoreComment(id);
      await world.until('saved', isSaved(store));
      expect(await commentsOf(world.student)).toEqual([
        { id, text: 'Who pays for the buses?', isDone: false, replies: [[null, 'Soon.']] },
      ]);
      return [store];
    }));

  it('hears what others have written, and answers it with a stance', () =>
    inWorld(async (world) => {
      const store = world.open(world.student);
      await world.until('opened', isSaved(store));
      const reader = world.open(await world.join('commenter', 'Ada'), undefined, 'instructor');
      const id = reader.addComment(onNode);
      await world.until('saved', isSaved(reader));
      world.tell();
      await world.until('heard', () => store.getState().comments.length === 1);
      expect(store.getState().comments[0]?.writer).toEqual({ name: 'Ada', as: 'peer', isYou: false });
      store.addReply(id, { stance: 'will-use', text: 'It is a gap.' });
      await world.until('saved', isSaved(store));
      world.tell();
      await world.until('answered', () => reader.getState().comments[0]?.replies.length === 1);
      return [store, reader];
    }));

  it('lets two tabs of one browser send what either has done, once', () =>
    inWorld(async (world) => {
      const kept = createMemoryKeptFeedback();
      const [one, other] = [world.open(world.student, kept), world.open(world.student, kept)];
      await world.until('opened', () => isSaved(one)() && isSaved(other)());
      world.setFate((method) => (method === 'GET' ? 'passes' : 'lost'));
      const id = one.addComment(onNode);
      await world.until('away', () => one.getState().saving.state === 'offline');
      other.addComment({ ...onNode, body: richTextOf('Second') });
      world.goOnline();
      await world.until('saved', () => isSaved(one)() && isSaved(other)());
      expect(new Set((await commentsOf(world.student)).map(({ text }) => text))).toEqual(
        new Set(['Who pays for the buses?', 'Second']),
      );
      expect(world.asked.filter((line) => line.startsWith('POST'))).toHaveLength(2);
      expect(one.getState().comments.some((comment) => comment.id === id)).toBe(true);
      return [one, other];
    }));

  it('saves marks as they are set, on top of what was set elsewhere', () =>
    inWorld(async (world) => {
      const assessor = await world.join('assessor', 'Grace');
      const [one, other] = [world.open(assessor), world.open(assessor)];
      await world.until('opened', () => isSaved(one)() && isSaved(other)());
      const id = one.startAssessment('instructor');
      await world.until('begun', isSaved(one));
      const [first, second] = (one.getState().assessments[0] ? await criteriaOf(assessor, id) : []) ?? [];
      if (!first || !second) throw new Error('The rubric has fewer than two criteria.');
      other.refresh();
      await world.until('seen', () => other.getState().assessments.length === 1);
      const mark = (criterionId: string, text: string) => ({
        criterionId,
        levelId: null,
        points: null,
        comment: richTextOf(text),
      });
      one.editAssessment(id, { marks: [mark(first, 'A')] });
      one.editAssessment(id, { marks: [mark(first, 'A clear thesis')] });
      await world.until('one saved', isSaved(one));
      other.editAssessment(id, { marks: [mark(second, 'Two sources')] });
      await world.until('other saved', isSaved(other));
      const answer = await assessor.get(`/api/assessments/${id}`);
      const { marks } = (await answer.json()) as { marks: { criterionId: string; comment: never }[] };
      expect(new Map(marks.map(({ criterionId, comment }) => [criterionId, plainOf(comment)]))).toEqual(
        new Map([
          [first, 'A clear thesis'],
          [second, 'Two sources'],
        ]),
      );
      return [one, other];
    }));

  it('keeps the student’s plan in its order', () =>
    inWorld(async (world) => {
      const store = world.open(world.student);
      await world.until('opened', isSaved(store));
      store.addPlanItem({ commentId: null, text: 'Then the conclusion', order: 'b' });
      const id = store.addPlanItem({ commentId: null, text: 'Sources first', order: 'c' });
      store.editPlanItem(id, { order: 'a', isDone: true });
      expect(store.getState().plan.map(({ text }) => text)).toEqual(['Sources first', 'Then the conclusion']);
      await world.until('saved', isSaved(store));
      expect(store.getState().plan.map(({ text, isDone }) => [text, isDone])).toEqual([
        ['Sources first', true],
        ['Then the conclusion', null],
      ]);
      return [store];
    }));

  it('keeps drafts of forms until they are let go', () =>
    inWorld(async (world) => {
      const kept = createMemoryKeptFeedback();
      const before = world.open(world.student, kept);
      before.setDraft('new essay', { words: 'half a sen' });
      before.close();
      const after = world.open(world.student, kept);
      await world.until('opened', isSaved(after));
      expect(after.draft('new essay')).toEqual({ words: 'half a sen' });
      after.setDraft('new essay', undefined);
      expect(await kept.readDrafts(essayId)).toEqual([]);
      return [after];
    }));
});

async function criteriaOf(caller: Caller, assessmentId: string): Promise<string[]> {
  const assessment = (await (await caller.get(`/api/assessments/${assessmentId}`)).json()) as {
    rubric: { id: string; version: number };
  };
  const { id, version } = assessment.rubric;
  const rubric = await (await caller.get(`/api/rubrics/${id}/versions/${version}`)).json();
  return (rubric as { criteria: { id: string }[] }).criteria.map((criterion) => criterion.id);
}
