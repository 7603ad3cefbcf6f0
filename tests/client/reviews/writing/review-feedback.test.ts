import { nanoid } from 'nanoid';
import { afterEach, describe, expect, test } from 'vitest';
import { createAsk } from '#client/ask.ts';
import { markOf } from '#client/assessment/marks.ts';
import {
  createFeedbackStore,
  type FeedbackPorts,
  type FeedbackStore,
} from '#client/feedback/feedback-store.ts';
import { createMemoryKeptFeedback } from '#client/feedback/memory-kept-feedback.ts';
import { sendKept } from '#client/feedback/send-kept.ts';
import { createReviewFeedback } from '#client/reviews/writing/review-feedback.ts';
import { richTextOf } from '#shared/assessment/rich-text.ts';
import type { ReviewToWrite } from '#shared/reviews/review.ts';
import { createTestClock } from '#tests/support/test-clock.ts';
import { marksAt } from '../../../support/class-work-world.ts';
import type { Somebody } from '../../../support/course-world.ts';
import { createPairsWorld, type PairsWorld } from '../../../support/review-pairs.ts';

let world: PairsWorld;
const opened: FeedbackStore[] = [];
afterEach(() => {
  for (const store of opened.splice(0)) store.close();
  world.close();
});

const tick = () => new Promise<void>((resolve) => setImmediate(resolve));

async function until(what: string, holds: () => boolean) {
  for (let turns = 0; turns < 2_000; turns++) {
    if (holds()) return;
    await tick();
  }
  throw new Error(`It never came to this: ${what}.`);
}

/** A review that is begun, as a tab of its reviewer's browser has it, over a network that can be taken away. */
async function begun() {
  world = await createPairsWorld({
    pairs: [[0, 1]],
    settings: { release: { type: 'on-date', at: '2031-01-01T12:00:00Z' } },
  });
  const reviewer: Somebody = world.student(0);
  const id = world.idOf(0);
  const review = await world.begin(reviewer, id);
  const kept = createMemoryKeptFeedback();
  const online = new Set<() => void>();
  const asked: string[] = [];
  let isAway = false;

  function portsFor(onRead: (now: ReviewToWrite) => void = () => undefined): FeedbackPorts {
    const ask = createAsk('http://localhost', async (input, init) => {
      if (isAway) throw new TypeError('The network is gone.');
      const { pathname } = new URL(String(input));
      asked.push(pathname);
      return reviewer.send(init?.method ?? 'GET', pathname, init?.body ? String(init.body) : undefined);
    });
    return {
      service: createReviewFeedback(ask, onRead),
      ...{ kept, clock: createTestClock(), newId: () => nanoid() },
      page: {
        onOnline: (listener) => {
          online.add(listener);
          return () => online.delete(listener);
        },
        onHide: () => () => undefined,
      },
      alone: (_name, run) => run(),
    };
  }

  function open(
    onRead: (now: ReviewToWrite) => void = () => undefined,
    onRefused?: (turn: string, why: string) => void,
  ) {
    const store = createFeedbackStore(portsFor(onRead), {
      ...{ essayId: id, as: () => 'peer' as const, revision: () => review.essay.revision },
      ...{ rubric: () => review.essay.rubric, excerptAt: () => '', onNews: () => () => undefined },
      onRefused: (edit, refusal) =>
        onRefused?.(edit.type === 'turn-assessment' ? edit.turn : edit.type, refusal.code),
    });
    opened.push(store);
    return store;
  }

  return {
    ...{ id, reviewer, review, open, portsFor, asked },
    leave: () => {
      isAway = true;
    },
    comeBack: () => {
      isAway = false;
      for (const listener of [...online]) listener();
    },
  };
}

const saved = (store: FeedbackStore) => () =>
  store.getState().state === 'open' && store.getState().saving.waiting === 0;

describe('what a reviewer writes', () => {
  test('goes to the review and nowhere else', async () => {
    const { id, reviewer, review, open, asked } = await begun();
    const store = open();
    await until('open', saved(store));
    const [mark] = marksAt(1);
    if (!mark) throw new Error('The rubric has rows');
    store.editAssessment(review.assessment.id, { marks: [mark] });
    const [node] = review.essay.graph.nodes;
    const commentId = store.addComment({
      ...{ assessmentId: review.assessment.id, kind: 'question', criterionId: mark.criterionId },
      ...{ place: { type: 'node', id: node?.id ?? '' }, body: richTextOf('Which towns?'), nextStep: '' },
    });
    store.editComment(commentId, { nextStep: 'Name one.' });
    store.removeComment(commentId);
    store.restoreComment(commentId);
    store.editAssessment(review.assessment.id, { overall: richTextOf('Clear.') });
    await until('saved', saved(store));

    const now: ReviewToWrite = await (await reviewer.get(`/api/reviews/${id}`)).json();
    expect(markOf(now.assessment, mark.criterionId)).toEqual(mark);
    expect(now.assessment.overall).toEqual(richTextOf('Clear.'));
    expect(now.comments.map(({ id: one, nextStep }) => [one, nextStep])).toEqual([[commentId, 'Name one.']]);
    expect(asked.filter((path) => !path.startsWith(`/api/reviews/${id}`))).toEqual([]);
    expect(asked.length).toBeGreaterThan(5);
  });

  test('stays on the device without a server, through a closed page, and is sent with it', async () => {
    const { id, reviewer, review, open, leave, comeBack } = await begun();
    const first = open();
    await until('open', saved(first));
    leave();
    first.editAssessment(review.assessment.id, { overall: richTextOf('Written on the train.') });
    first.turnAssessment(review.assessment.id, 'submit');
    await until('offline', () => first.getState().saving.state === 'offline');
    first.close();

    const read: ReviewToWrite[] = [];
    const again = open((now) => read.push(now));
    await until('read from the device', () => again.getState().assessments[0]?.state === 'submitted');
    comeBack();
    await until('saved', saved(again));
    const now: ReviewToWrite = await (await reviewer.get(`/api/reviews/${id}`)).json();
    expect([now.review.state, now.assessment.overall]).toEqual(['sent', richTextOf('Written on the train.')]);
    expect(read.at(-1)).toEqual(now);
    expect(now.canReopen).toBe(true);
  });

  test('is sent from another page too, and nothing is done where nothing was kept', async () => {
    const { id, reviewer, review, open, portsFor, leave, comeBack } = await begun();
    const first = open();
    await until('open', saved(first));
    leave();
    first.turnAssessment(review.assessment.id, 'submit');
    await until('offline', () => first.getState().saving.state === 'offline');
    first.close();
    const { sent } = sendKept(portsFor(), id);
    await tick();
    comeBack();
    expect(await sent).toBe(true);
    const now: ReviewToWrite = await (await reviewer.get(`/api/reviews/${id}`)).json();
    expect(now.review.state).toBe('sent');
    expect(await sendKept(portsFor(), id).sent).toBe(false);
  });

  test('of two tabs neither undoes what the other has set', async () => {
    const { review, open } = await begun();
    const [one, two] = [open(), open()];
    await until('open', () => saved(one)() && saved(two)());
    const [first, second] = marksAt(0, 1);
    if (!first || !second) throw new Error('The rubric has rows');
    one.editAssessment(review.assessment.id, { marks: [first] });
    await until('saved', saved(one));
    two.editAssessment(review.assessment.id, { marks: [second] });
    await until('saved', saved(two));
    expect(two.getState().assessments[0]?.marks).toHaveLength(2);
  });

  test('a turn that the server will not take is told of, and nothing looks as if it were done', async () => {
    const { id, reviewer, review, open } = await begun();
    const refused: string[][] = [];
    const store = open(undefined, (...what) => refused.push(what));
    await until('open', saved(store));
    const declined = await reviewer.post(`/api/reviews/${id}/decline`, { reason: 'topic', note: '' });
    expect(declined.status).toBe(200);
    store.turnAssessment(review.assessment.id, 'submit');
    await until('refused', () => refused.length > 0 && store.getState().saving.waiting === 0);
    expect(refused.map(([turn]) => turn)).toEqual(['submit']);
    expect(store.getState().assessments[0]?.state).toBe('draft');
  });
});
