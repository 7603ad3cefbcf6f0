import { nanoid } from 'nanoid';
import { afterEach, describe, expect, it } from 'vitest';
import type { Comment } from '#shared/assessment/comment.ts';
import { richTextOf } from '#shared/assessment/rich-text.ts';
import { textOf } from '#shared/essay/document.ts';
import type { MyReview } from '#shared/reviews/review.ts';
import { answered } from '../../support/class-world.ts';
import { refusalOf } from '../../support/course-world.ts';
import { createPairsWorld, giveReview, type PairsWorld, reviewActs } from '../../support/review-pairs.ts';

let world: PairsWorld;
afterEach(() => world.close());

const made = async (asked: Parameters<typeof createPairsWorld>[0] = {}) => {
  world = await createPairsWorld(asked);
  return world;
};

describe('what a student has to review', () => {
  it('is told before reviews are given out, and why one waits', async () => {
    const { mine, student, edit } = await made({ settings: { opensAt: '2026-11-12T08:00:00.000Z' } });
    expect(await mine(student(0))).toMatchObject({
      ...{ isOpen: false, reviews: [], owed: 0, received: 0, expected: 0, calibration: null },
      closedBecause: 'Reviews are given out on Thu 12 Nov, 09:00 Berlin time.',
      noExtraBecause: 'Reviews are given out on Thu 12 Nov, 09:00 Berlin time.',
    });
    await edit({ peerReview: null });
    expect(await refusalOf(await student(0).get(`${world.at}/reviews/mine`))).toBe('409 no-peer-review');
  });

  it('comes once one has handed in', async () => {
    const { mine, student, store, assignmentId, led } = await made();
    store.writeSession(assignmentId, { allocatedAt: '2026-11-02T09:00:00.000Z' });
    expect((await mine(student(0))).closedBecause).toBeNull();
    const late = await led.member('Somebody late');
    expect(await mine(late)).toMatchObject({
      closedBecause: expect.stringContaining('Hand in your map first'),
      noExtraBecause: expect.stringContaining('Hand in your map first'),
    });
  });

  it('is no matter of staff and of strangers', async () => {
    const { instructor, server, at } = await made();
    expect(await refusalOf(await instructor.get(`${at}/reviews/mine`))).toBe('403 not-allowed');
    expect((await server.app.request(`${at}/reviews/mine`)).status).toBe(404);
  });

  it('waits for the class hour to come to it', async () => {
    const { mine, student, store, assignmentId, idOf } = await made({
      ...{ settings: { schedule: 'live' }, pairs: [[0, 1]] },
    });
    store.writeSession(assignmentId, { phase: 'mapping' });
    expect((await mine(student(0))).closedBecause).toContain('moves the class on');
    expect(await refusalOf(await student(0).post(`/api/reviews/${idOf(0)}/begin`))).toBe(
      '409 review-not-open',
    );
    store.writeSession(assignmentId, { phase: 'reviewing' });
    expect((await mine(student(0))).closedBecause).toBeNull();
    await world.begin(student(0), idOf(0));
  });

  it('is listed by pseudonym, in counts and days, and extra ones are not owed', async () => {
    const { mine, student, send, idOf, give } = await made({
      ...{
        students: 4,
        pairs: [
          [0, 2],
          [0, 1],
          [1, 0],
          [2, 0],
        ],
      },
      settings: { release: { type: 'at-once' } },
    });
    give(0, 3, 'extra');
    await send(student(0), idOf(0));
    await send(student(1), idOf(2));
    const list = await mine(student(0));
    expect(list.reviews.map(({ author, state, isExtra }) => [author, state, isExtra])).toEqual([
      ['Crane of 0', 'assigned', false],
      ['Dormouse of 0', 'sent', false],
      ['Egret of 0', 'assigned', true],
    ]);
    expect(list).toMatchObject({ owed: 2, sent: 1, received: 1, expected: 1 });
    expect(list.reviews[1]).toMatchObject({ assignedOn: '2026-11-02', sentOn: '2026-11-02' });
  });

  it('hears what has become of it, in counts', async () => {
    const { mine, student, send, idOf, begin, add, commentOn, essayIds, store, essay } = await made({
      ...{ pairs: [[0, 1]], settings: { release: { type: 'at-once' } } },
    });
    const [reviewer, author] = [student(0), student(1)];
    const written = await begin(reviewer, idOf(0));
    const [node, other] = written.essay.graph.nodes;
    const on = (id: string | undefined) => commentOn(written, { place: { type: 'node', id: id ?? '' } });
    const first = await add(reviewer, idOf(0), on(node?.id));
    const second = await add(reviewer, idOf(0), on(other?.id));
    expect((await mine(reviewer)).reviews[0]?.became).toBeNull();
    await send(reviewer, idOf(0));
    const answer = (commentId: string, stance: string) =>
      answered(author.post(`/api/comments/${commentId}/replies`, { id: nanoid(), stance, text: 'Yes' }));
    await answer(first.id, 'wont-use');
    world.setHour(1);
    await answer(first.id, 'will-use');
    await answer(second.id, 'wont-use');
    const { revision } = await essay(author, essayIds[1] ?? '');
    await answered(
      author.post(`/api/essays/${essayIds[1]}/commands`, {
        ...{ commandId: nanoid(), baseRevision: revision },
        call: { name: 'edit-text', args: { nodeId: node?.id, text: 'Other words' } },
      }),
    );
    store.write(idOf(0), { usefulness: 4, usefulnessNote: `From ${author.name}` });
    expect((await mine(reviewer)).reviews[0]?.became).toEqual({
      ...{ usefulness: 4, usefulnessNote: 'From ███████████', isEndorsed: false },
      ...{ willUse: 1, wontUse: 1, changed: 1 },
    });
    const { comments } = await begin(reviewer, idOf(0));
    expect(comments.find(({ id }) => id === first.id)?.replies).toMatchObject([
      { stance: 'wont-use', writer: { name: 'Crane of 0', as: 'student', isYou: false } },
      { stance: 'will-use', at: '2026-11-02T00:00:00.000Z' },
    ]);
  });
});

describe('a further review', () => {
  const ask = (place: number, id: string = nanoid()) =>
    world.student(place).post(`${world.at}/reviews/extra`, { id });

  it('is of the map with the fewest reviews, and the same for the same request', async () => {
    const { student, send, idOf, store, essayIds } = await made({
      ...{
        students: 4,
        pairs: [
          [0, 1],
          [1, 2],
        ],
      },
    });
    expect(await refusalOf(await ask(0))).toBe('409 no-extra-review');
    await send(student(0), idOf(0));
    const id = nanoid();
    const given = await answered<MyReview>(ask(0, id));
    expect(given).toMatchObject({ id, state: 'assigned', isExtra: true });
    expect(store.read(id)).toMatchObject({ essayId: essayIds[3], origin: 'extra', tier: 0 });
    expect(await answered(ask(0, id))).toEqual(given);
    expect(await refusalOf(await ask(1, id))).toBe('409 id-taken');
  });

  it('is nobody’s where the instructor offers none, or a rule forbids all that are left', async () => {
    const { student, mine, edit, store, assignmentId } = await made({ students: 2, pairs: [[1, 0]] });
    const rule = { reviewerId: student(0).id, authorId: student(1).id, type: 'must-not' as const };
    expect((await mine(student(0))).noExtraBecause).toBeNull();
    store.setRules(assignmentId, [rule]);
    expect((await mine(student(0))).noExtraBecause).toContain('no further map');
    store.setRules(assignmentId, []);
    await answered(ask(0));
    await world.send(student(0), store.ofReviewer(assignmentId, student(0).id)[0]?.id ?? '');
    // Each map at most once.
    expect(await refusalOf(await ask(0))).toBe('409 no-extra-review');
    const { body } = { body: await world.read() };
    if (body.peerReview) await edit({ peerReview: { ...body.peerReview, extra: false } });
    expect((await mine(student(0))).noExtraBecause).toContain('does not offer');
  });

  it.each<['at-once' | 'own-done', RegExp]>([
    [
      'own-done',
      /^Your review of \S+ of 0 says hardly anything yet: no level, no comment, no words\. Take it back/,
    ],
    ['at-once', /no words\. Its author has it by now, so ask your instructor/],
  ])('is nobody’s who has sent an empty one, released %s', async (type, words) => {
    const { student, begin, mine, idOf } = await made({
      ...{
        students: 4,
        pairs: [
          [0, 1],
          [1, 2],
        ],
      },
      settings: { release: { type } },
    });
    await begin(student(0), idOf(0));
    await answered(student(0).post(`/api/reviews/${idOf(0)}/send`));
    expect((await mine(student(0))).noExtraBecause).toMatch(words);
    expect(await refusalOf(await ask(0))).toBe('409 no-extra-review');
  });

  it('is none of a group mate', async () => {
    const { group, mine, student } = await made({ students: 2, pairs: [[1, 0]] });
    await group([0, 1]);
    expect((await mine(student(0))).noExtraBecause).toContain('no further map');
  });
});

describe('names in what is reviewed', () => {
  const named = async (blind: 'open' | 'single' | 'double') => {
    await made({ settings: { blind } });
    const { student, instructor, led, essayIds, essay, submit } = world;
    const author = student(1);
    await answered(instructor.patch(`${led.at}/members/${author.id}`, { name: 'Ada Lovelace' }));
    const { revision, graph } = await essay(author, essayIds[1] ?? '');
    const [node] = graph.nodes;
    await answered(
      author.post(`/api/essays/${essayIds[1]}/commands`, {
        ...{ commandId: nanoid(), baseRevision: revision },
        call: { name: 'edit-text', args: { nodeId: node?.id, text: 'Ferries, says Lovelace, matter' } },
      }),
    );
    await submit(author);
    world.store.writeSession(world.assignmentId, { allocatedAt: '2026-11-02T09:00:00.000Z' });
    return { id: world.give(0, 1), nodeId: node?.id ?? '', author, reviewer: student(0) };
  };

  it('are blotted out in double-blind, in what stands at a comment’s place too; its authors read them', async () => {
    const { id, nodeId, reviewer, author } = await named('double');
    const { begin, add, commentOn, send, essayIds } = world;
    const written = await begin(reviewer, id);
    const text = 'Ferries, says ████████, matter';
    expect(written.review.author).toBe('Crane of 0');
    expect(written.essay.graph.nodes.find((node) => node.id === nodeId)?.text).toBe(text);
    const place = { type: 'node' as const, id: nodeId };
    const body = richTextOf('Who is that?');
    const comment = await add(reviewer, id, commentOn(written, { place, body }));
    expect(comment.excerpt).toBe(text);
    await send(reviewer, id);
    await answered(world.instructor.post(`${world.at}/reviews/release`));
    const { comments } = await answered<{ comments: { excerpt: string; writer: { name: string } }[] }>(
      author.get(`/api/essays/${essayIds[1]}/comments`),
    );
    expect(comments).toMatchObject([
      { excerpt: 'Ferries, says Lovelace, matter', writer: { name: 'Badger for 1' } },
    ]);
  });

  it('are blotted out of a passage for its reviewer, who comments on it; its author finds it in the text', async () => {
    await made({ students: 1 });
    const { led, add, commentOn, draw, write, submit, student, instructor } = world;
    const author = await led.member('Ada Lovelace');
    const { essayId = null } = await answered<{ essayId: string | null }>(
      author.post(`${world.at}/work`, { essayId: nanoid() }),
    );
    if (essayId === null) throw new Error('It was begun');
    await draw(author, essayId);
    await write(author, essayId, ['I am Ada Lovelace, and I like ferries.', 'Ferries are like roads.']);
    await submit(author);
    const id = giveReview(world, {
      ...{ reviewer: student(0), essayId, authorPseudonym: 'Heron', reviewerPseudonym: 'Ibis' },
    });
    const acts = reviewActs(world);
    const written = await acts.begin(student(0), id);
    const { text } = textOf(0, written.essay.document);
    expect(text).toBe('I am ████████████, and I like ferries.\nFerries are like roads.');
    const exact = '████████████, and I like';
    const start = text.indexOf(exact);
    const place = {
      ...{ type: 'passage' as const, textVersion: 0, position: { start, end: start + exact.length } },
      quote: { exact, prefix: 'I am ', suffix: ' ferries' },
    };
    const comment = await add(student(0), id, commentOn(written, { place }));
    expect(comment).toMatchObject({ excerpt: exact, place: { quote: { exact, prefix: 'I am ' } } });
    await acts.send(student(0), id);
    await answered(instructor.post(`${world.at}/reviews/release`));
    const { comments } = await answered<{ comments: Comment[] }>(
      author.get(`/api/essays/${essayId}/comments`),
    );
    expect(comments).toMatchObject([
      {
        excerpt: 'Ada Lovelace, and I like',
        place: { quote: { exact: 'Ada Lovelace, and I like', prefix: 'I am ' }, position: place.position },
      },
    ]);
    expect((await acts.mine(student(0))).reviews[0]?.became?.changed).toBe(0);
  });

  it.each(['single', 'open'] as const)('stay where reviewers know authors: %s', async (blind) => {
    const { id, nodeId, reviewer } = await named(blind);
    const { essay, review } = await world.begin(reviewer, id);
    expect(review.author).toBe('Ada Lovelace');
    expect(essay.graph.nodes.find((node) => node.id === nodeId)?.text).toContain('Lovelace');
  });
});
