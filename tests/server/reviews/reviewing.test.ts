import { nanoid } from 'nanoid';
import { afterEach, describe, expect, it } from 'vitest';
import type { Assessment } from '#shared/assessment/assessment.ts';
import type { Comment } from '#shared/assessment/comment.ts';
import { richTextOf } from '#shared/assessment/rich-text.ts';
import { textOf } from '#shared/essay/document.ts';
import type { MyReview, MyReviews, ReviewToWrite } from '#shared/reviews/review.ts';
import { marksAt } from '../../support/class-work-world.ts';
import { answered } from '../../support/class-world.ts';
import { refusalOf } from '../../support/course-world.ts';
import { createPairsWorld, type PairsWorld } from '../../support/review-pairs.ts';

let world: PairsWorld;
afterEach(() => world.close());

const open = async (asked: Parameters<typeof createPairsWorld>[0] = {}) => {
  world = await createPairsWorld({ pairs: [[0, 1]], ...asked });
  return { ...world, reviewer: world.student(0), author: world.student(1), id: world.idOf(0) };
};

describe('a review', () => {
  it('is begun once, of what was handed in and not of what was written since', async () => {
    const { reviewer, author, id, essayIds, begin, essay } = await open();
    const before = await essay(author, essayIds[1] ?? '');
    const [node] = before.graph.nodes;
    await answered(
      author.post(`/api/essays/${essayIds[1]}/commands`, {
        ...{ commandId: nanoid(), baseRevision: before.revision },
        call: { name: 'edit-text', args: { nodeId: node?.id, text: 'Something else' } },
      }),
    );
    const first = await begin(reviewer, id);
    expect(await begin(reviewer, id)).toEqual(first);
    expect(await answered<ReviewToWrite>(reviewer.get(`/api/reviews/${id}`))).toEqual(first);
    expect(first.essay.revision).toBe(before.revision);
    expect(first.essay.graph.nodes).toEqual(before.graph.nodes);
    expect(first.assessment).toMatchObject({
      ...{ essayId: id, type: 'peer', state: 'draft', marks: [], edition: 1 },
      assessor: { name: reviewer.name, as: 'peer', isYou: true },
    });
    expect(first.review).toMatchObject({ author: 'Crane of 0', state: 'begun', marked: 0, became: null });
    expect([first.number, first.of, first.canReopen]).toEqual([1, 1, false]);
  });

  it('goes by the rubric it was handed in for, which its reviewer reads when there is a newer one', async () => {
    const { reviewer, author, edit, submit, give, begin, student } = await open({ pairs: [] });
    await edit({ minReasons: 4 });
    await submit(author);
    const { essay, assessment } = await begin(reviewer, give(0, 1));
    await edit({ minReasons: 5 });
    const { id, version } = essay.rubric;
    expect([version, assessment.rubric]).toEqual([1, essay.rubric]);
    const at = `/api/rubrics/${id}/versions/${version}`;
    expect((await reviewer.get(at)).status).toBe(200);
    expect((await student(2).get(at)).status).toBe(404);
  });

  it('is not there for its author, for classmates, staff and strangers', async () => {
    const { author, instructor, id, student, led } = await open();
    const stranger = await led.member('Somebody else');
    for (const who of [author, student(2), instructor, stranger])
      for (const path of ['', '/begin', '/send', '/reopen'])
        expect(
          await refusalOf(
            await (path === '' ? who.get(`/api/reviews/${id}`) : who.post(`/api/reviews/${id}${path}`)),
          ),
        ).toBe('404 not-found');
  });

  it('is written, each save on the edition before', async () => {
    const { reviewer, id, begin } = await open();
    const at = `/api/reviews/${id}`;
    expect(await refusalOf(await reviewer.patch(at, { edition: 1, overall: null }))).toBe(
      '409 review-not-open',
    );
    expect(await refusalOf(await reviewer.get(at))).toBe('409 review-not-open');
    await begin(reviewer, id);
    const marks = marksAt(0, 1);
    const saved = await answered<Assessment>(reviewer.patch(at, { edition: 1, marks }));
    expect(saved).toMatchObject({ edition: 2, marks, essayId: id });
    expect(saved).not.toHaveProperty('submissionId');
    // The same again, as after a lost answer.
    expect(await answered(reviewer.patch(at, { edition: 1, marks }))).toEqual(saved);
    expect(await refusalOf(await reviewer.patch(at, { edition: 1, marks: [] }))).toBe(
      '409 assessment-moved-on',
    );
    const unknown = [{ criterionId: 'none', levelId: null, points: null, comment: null }];
    expect(await refusalOf(await reviewer.patch(at, { edition: 2, marks: unknown }))).toBe('422 not-valid');
    expect((await world.mine(reviewer)).reviews).toMatchObject([{ marked: marks.length, of: marks.length }]);
  });

  it('keeps how long it took to its reviewer', async () => {
    const { reviewer, id, begin, instructor, send } = await open();
    await begin(reviewer, id);
    await answered(reviewer.post(`/api/reviews/${id}/effort`, { seconds: 61 }));
    await answered(reviewer.post(`/api/reviews/${id}/effort`, { seconds: 39 }));
    expect((await begin(reviewer, id)).seconds).toBe(100);
    await send(reviewer, id);
    const staff = await instructor.get(`/api/essays/${world.essayIds[1]}/assessments`);
    expect(await staff.text()).not.toContain('seconds');
  });

  it('is sent with gaps, as often as one likes, late too, and taken back until its author has it', async () => {
    const { reviewer, id, begin, server } = await open({
      settings: {
        release: { type: 'on-date', at: '2026-12-01T08:00:00.000Z' },
        dueAt: '2026-11-03T08:00:00.000Z',
      },
    });
    await begin(reviewer, id);
    server.clock.now = new Date('2026-11-04T08:30:00.000Z');
    const sent = await answered<MyReview>(reviewer.post(`/api/reviews/${id}/send`));
    expect(sent).toMatchObject({ state: 'sent', sentOn: '2026-11-04', marked: 0, became: null });
    expect(await answered(reviewer.post(`/api/reviews/${id}/send`))).toEqual(sent);
    expect(
      await refusalOf(await reviewer.patch(`/api/reviews/${id}`, { edition: 2, marks: marksAt(0) })),
    ).toBe('409 assessment-not-draft');
    expect((await begin(reviewer, id)).canReopen).toBe(true);
    expect(await answered(reviewer.post(`/api/reviews/${id}/reopen`))).toMatchObject({
      ...{ state: 'begun', sentOn: null },
    });
    await answered(reviewer.post(`/api/reviews/${id}/reopen`));
    await answered(reviewer.post(`/api/reviews/${id}/send`));
    server.clock.now = new Date('2026-12-01T08:00:00.000Z');
    await server.mind();
    expect((await begin(reviewer, id)).canReopen).toBe(false);
    expect(await refusalOf(await reviewer.post(`/api/reviews/${id}/reopen`))).toBe('409 review-over');
  });

  it('is given back with a reason, and nothing of it is kept', async () => {
    const { reviewer, id, begin, add, commentOn, store, instructor, essayIds } = await open();
    const comment = await add(reviewer, id, commentOn(await begin(reviewer, id)));
    const left = await answered<MyReviews>(
      reviewer.post(`/api/reviews/${id}/decline`, { reason: 'know-author', note: 'My cousin' }),
    );
    // The one map that is left for them takes its place.
    expect(left.reviews.map((one) => [one.id === id, one.state])).toEqual([[false, 'assigned']]);
    expect(store.read(left.reviews[0]?.id ?? '')?.essayId).toBe(essayIds[2]);
    expect(store.read(id)).toMatchObject({
      ...{ state: 'declined', reason: 'know-author: My cousin', assessmentId: null, endedBy: reviewer.id },
    });
    await answered(reviewer.post(`/api/reviews/${id}/decline`, { reason: 'topic' }));
    expect(store.read(id)?.reason).toBe('know-author: My cousin');
    const seen = await instructor.get(`/api/essays/${essayIds[1]}/comments`);
    expect(await seen.text()).not.toContain(comment.id);
    for (const path of ['/begin', '/send', '/reopen'])
      expect(await refusalOf(await reviewer.post(`/api/reviews/${id}${path}`))).toBe('409 review-over');
  });

  it('that is sent is not given back', async () => {
    const { reviewer, id, send } = await open();
    await send(reviewer, id);
    expect(await refusalOf(await reviewer.post(`/api/reviews/${id}/decline`, { reason: 'topic' }))).toBe(
      '409 review-over',
    );
  });

  it('that was taken out can be read by whoever wrote it, and no more', async () => {
    const { reviewer, id, send, add, commentOn, begin, store } = await open({ students: 3 });
    const written = await begin(reviewer, id);
    const { id: commentId } = await add(reviewer, id, commentOn(written));
    await send(reviewer, id);
    store.write(id, { state: 'removed', reason: 'Rude' });
    const kept = await answered<ReviewToWrite>(reviewer.get(`/api/reviews/${id}`));
    expect(kept.review).toMatchObject({ state: 'removed', removedBecause: 'Rude' });
    expect(kept.comments.map((comment) => comment.id)).toEqual([commentId]);
    const refused = [
      reviewer.patch(`/api/reviews/${id}`, { edition: kept.assessment.edition, marks: [] }),
      reviewer.post(`/api/reviews/${id}/comments`, commentOn(written)),
      reviewer.delete(`/api/reviews/${id}/comments/${commentId}`),
      ...['send', 'reopen'].map((act) => reviewer.post(`/api/reviews/${id}/${act}`)),
    ];
    for (const response of refused) expect(await refusalOf(await response)).toBe('409 review-over');
    expect(await world.mine(reviewer)).toMatchObject({ owed: 1, sent: 1 });
  });

  it('that went to somebody else is over', async () => {
    const { reviewer, id, store } = await open();
    store.write(id, { state: 'withdrawn' });
    expect(await refusalOf(await reviewer.post(`/api/reviews/${id}/begin`))).toBe('409 review-over');
    expect((await world.mine(reviewer)).reviews).toEqual([]);
  });

  it('of an archived course is read and not changed', async () => {
    const { reviewer, id, begin, instructor, led, mine } = await open();
    await begin(reviewer, id);
    await answered(instructor.patch(led.at, { archived: true }));
    expect((await reviewer.get(`/api/reviews/${id}`)).status).toBe(200);
    expect(await refusalOf(await reviewer.post(`/api/reviews/${id}/send`))).toBe('409 course-archived');
    expect((await mine(reviewer)).closedBecause).toContain('archived');
  });
});

describe('comments of a review', () => {
  it('stand on a node, a relation, a passage, a row or the whole of what was handed in', async () => {
    const { reviewer, id, begin, add, commentOn } = await open();
    const written = await begin(reviewer, id);
    const { graph, document } = written.essay;
    const [node] = graph.nodes;
    const [relation] = graph.relations;
    const words = 'Bridges are faster';
    const start = textOf(0, document).text.indexOf(words);
    const criterionId = marksAt(0)[0]?.criterionId ?? '';
    const passage = {
      ...{ type: 'passage' as const, textVersion: 0, position: { start, end: start + words.length } },
      quote: { exact: words, prefix: '', suffix: '' },
    };
    const places: [Comment['place'], string][] = [
      [{ type: 'node', id: node?.id ?? '' }, node?.text ?? ''],
      [passage, words],
      [{ type: 'essay' }, ''],
    ];
    for (const [place, excerpt] of places)
      expect(await add(reviewer, id, commentOn(written, { place, criterionId }))).toMatchObject({
        ...{
          excerpt,
          criterionId,
          isDraft: true,
          assessmentId: written.assessment.id,
          place: { type: place.type },
        },
      });
    const onRelation = await add(
      reviewer,
      id,
      commentOn(written, { place: { type: 'relation', id: relation?.id ?? '' } }),
    );
    expect(onRelation.excerpt).toMatch(/ (supports|objects to|is evidence for) /);
    await add(reviewer, id, commentOn(written, { place: { type: 'criterion', id: criterionId } }));
    expect((await begin(reviewer, id)).comments).toHaveLength(5);
  });

  it('are refused where they have no place, no words, or are somebody else’s', async () => {
    const { reviewer, student, id, begin, commentOn } = await open({
      pairs: [
        [0, 1],
        [2, 1],
      ],
    });
    const written = await begin(reviewer, id);
    const other = await begin(student(2), world.idOf(1));
    const at = `/api/reviews/${id}/comments`;
    const body = commentOn(written);
    await answered(reviewer.post(at, body));
    expect((await reviewer.post(at, body)).status).toBe(201);
    const refused: [string, object][] = [
      ['409 id-taken', { ...body, kind: 'question' }],
      ['422 not-valid', commentOn(written, { place: { type: 'node', id: 'none' } })],
      ['422 not-valid', commentOn(written, { body: richTextOf('  ') })],
      ['422 not-valid', commentOn(written, { criterionId: 'none' })],
      ['422 not-valid', commentOn(written, { bankEntryId: nanoid() })],
      ['422 not-valid', commentOn(written, { assessmentId: other.assessment.id })],
      ['422 not-valid', commentOn(written, { revision: written.essay.revision + 1 })],
    ];
    for (const [code, asked] of refused) expect(await refusalOf(await reviewer.post(at, asked))).toBe(code);
    for (const response of [
      await student(2).patch(`/api/reviews/${world.idOf(1)}/comments/${body.id}`, { kind: 'question' }),
      await student(2).delete(`/api/reviews/${world.idOf(1)}/comments/${body.id}`),
      await student(2).patch(`${at}/${body.id}`, { kind: 'question' }),
    ])
      expect(await refusalOf(response)).toBe('404 not-found');
  });

  it('are changed, taken away and brought back while it is a draft', async () => {
    const { reviewer, id, begin, add, commentOn, send } = await open();
    const written = await begin(reviewer, id);
    const { id: commentId } = await add(reviewer, id, commentOn(written));
    const at = `/api/reviews/${id}/comments/${commentId}`;
    const [node] = written.essay.graph.nodes;
    const place = { type: 'node', id: node?.id };
    expect(await answered(reviewer.patch(at, { kind: 'strength', place }))).toMatchObject({
      ...{ kind: 'strength', place, excerpt: node?.text },
    });
    expect(await refusalOf(await reviewer.patch(at, { isDone: true }))).toBe('422 not-valid');
    expect((await reviewer.delete(at)).status).toBe(204);
    expect((await reviewer.delete(at)).status).toBe(204);
    expect(await refusalOf(await reviewer.patch(at, { kind: 'question' }))).toBe('404 not-found');
    expect((await begin(reviewer, id)).comments).toEqual([]);
    expect(await answered(reviewer.patch(at, { deleted: false }))).toMatchObject({ kind: 'strength' });
    await send(reviewer, id);
    expect(await refusalOf(await reviewer.patch(at, { kind: 'question' }))).toBe('409 assessment-not-draft');
  });
});
