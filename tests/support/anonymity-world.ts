import { nanoid } from 'nanoid';
import { createReviewStore } from '#db/reviews/review-store.ts';
import type { OpenApiDocument } from '#server/openapi/document.ts';
import type { Comment } from '#shared/assessment/comment.ts';
import { richTextOf } from '#shared/assessment/rich-text.ts';
import { newPeerReview, type PeerReview } from '#shared/assignments/peer-review.ts';
import type { ReceivedReviews } from '#shared/reviews/received.ts';
import type { ReviewToWrite } from '#shared/reviews/review.ts';
import { type Needle, type Watched, watched } from './anonymity-crawl.ts';
import { marksAt } from './class-work-world.ts';
import { answered, createClassWorld } from './class-world.ts';
import { giveReview } from './review-pairs.ts';

export type AnonymityWorld = Awaited<ReturnType<typeof createAnonymityWorld>>;

const people = [
  { roster: 'Amara Oyelaran', account: 'Amara Grace Oyelaran', email: 'amara.oyelaran@school.example' },
  { roster: 'Kowalczyk, Bastien', account: 'Bastien Kowalczyk', email: 'bkowalczyk@school.example' },
  { roster: 'Chidinma Ferreira', account: 'Chidi Ferreira', email: 'chidinma@home.example' },
  { roster: 'Dagny Holmqvist', account: 'dagny.holmqvist', email: 'holmqvist.d@school.example' },
] as const;

const animals = ['Heron', 'Otter', 'Lynx', 'Puffin'];

/** Milliseconds between two acts: no two people ever do something at the same moment. */
const step = 61_007;

export type Writer = Watched & { readonly name: string; readonly essayId: string };

/**
 * A double-blind class in which everybody reviews the two after them, writes their own name wherever there is room for
 * it, and does everything at a moment of their own. Nothing is begun.
 */
export async function createAnonymityWorld(settings: Partial<PeerReview> = {}) {
  const world = await createClassWorld({
    students: people.length,
    body: { peerReview: { ...newPeerReview(), ...settings } },
  });
  const { server, instructor, assignmentId, at } = world;
  const needles: Needle[] = [];
  const store = createReviewStore(server.db);

  const tick = () => {
    server.clock.now = new Date(server.clock.now.getTime() + step);
    return server.clock.now.toISOString().slice(0, 19);
  };

  const writers: Writer[] = [];
  for (const [place, student] of world.students.entries()) {
    const known = people[place];
    if (!known) throw new Error('There are as many people as students');
    const { roster, account, email } = known;
    const name = account;
    const writer = watched(student, () => needles.push({ of: name, value: tick() }));
    await answered(
      writer.post('/api/session/sign-up', { name: account, email, password: 'a long password' }),
    );
    await answered(instructor.patch(`${world.led.at}/members/${student.id}`, { name: roster, email }));
    const words = `${roster} ${account}`.split(/[^\p{L}]+/u).filter((word) => word.length >= 3);
    for (const value of new Set([student.id, roster, account, email, ...words]))
      needles.push({ of: name, value });
    const essayId = await world.begin(writer);
    await world.draw(
      writer,
      essayId,
      `\nthesis: Towns should keep their ferries, says ${account}.\n  + claim: A ferry is a road, as ${words[0]} has shown.\n  - counterargument: Bridges are faster (${email}).\n`,
    );
    await world.write(writer, essayId, [
      `By ${roster}. Towns should keep their ferries.`,
      `I, ${account}, think bridges are faster, but few. Write to ${email}.`,
    ]);
    const submission = await world.submit(writer, `It is me, ${account}.`);
    for (const value of [essayId, submission.id, submission.receipt]) needles.push({ of: name, value });
    writers.push({ ...writer, name, essayId });
  }

  tick();
  store.writeSession(assignmentId, { allocatedAt: server.clock.now.toISOString() });
  /** Ids of reviews by reviewer and author, as “0 1”. */
  const ids = new Map<string, string>();
  for (const [place, reviewer] of writers.entries())
    for (const ahead of [1, 2]) {
      const to = (place + ahead) % writers.length;
      const id = giveReview(world, {
        ...{ reviewer, essayId: writers[to]?.essayId ?? '' },
        authorPseudonym: `${animals[to]} ${place + 10}`,
        reviewerPseudonym: `${animals[place]} ${to + 20}`,
      });
      ids.set(`${place} ${to}`, id);
    }

  const writer = (place: number) => {
    const found = writers[place];
    if (!found) throw new Error(`There is nobody at ${place}`);
    return found;
  };
  const idOf = (reviewer: number, author: number) => ids.get(`${reviewer} ${author}`) ?? '';

  /** Begins a review and says something of everything in it, with one's own name in all of it. */
  async function write(reviewer: number, author: number, below: number) {
    const who = writer(reviewer);
    const path = `/api/reviews/${idOf(reviewer, author)}`;
    const { assessment, essay } = await answered<ReviewToWrite>(who.post(`${path}/begin`));
    const marks = marksAt(below).map((mark, row) =>
      row === 0 ? { ...mark, comment: richTextOf(`So says ${who.name} of this row.`) } : mark,
    );
    const overall = richTextOf(`On the whole a fine map. Yours, ${who.name}.`);
    await answered(who.patch(path, { edition: assessment.edition, marks, overall }));
    const [node] = essay.graph.nodes;
    const places = [{ type: 'essay' }, { type: 'node', id: node?.id ?? '' }];
    for (const place of places)
      await answered<Comment>(
        who.post(`${path}/comments`, {
          ...{
            id: nanoid(),
            assessmentId: assessment.id,
            revision: essay.revision,
            kind: 'suggestion',
            place,
          },
          ...{ criterionId: null, body: richTextOf(`I, ${who.name}, would name a town.`) },
          ...{ nextStep: `Ask ${who.name}.`, link: `https://example.org/${who.name.split(' ')[0]}` },
        }),
      );
    await answered(who.post(`${path}/effort`, { seconds: 40 }));
    return path;
  }

  return {
    ...world,
    ...{ needles, writers, writer, idOf, write, store, tick },
    document: async () => answered<OpenApiDocument>(instructor.get('/api/openapi.json')),
    async send(reviewer: number, author: number) {
      await answered(writer(reviewer).post(`/api/reviews/${idOf(reviewer, author)}/send`));
    },
    received: (place: number) => answered<ReceivedReviews>(writer(place).get(`${at}/reviews/received`)),
    /** Rates, answers and plans with everything that somebody has received, in their own name. */
    async answerAll(place: number) {
      const who = writer(place);
      const { reviews } = await answered<ReceivedReviews>(who.get(`${at}/reviews/received`));
      for (const { id, comments } of reviews) {
        const body = { stars: 4, note: `Thank you, says ${who.name}.` };
        await answered(who.send('PUT', `/api/reviews/${id}/usefulness`, body));
        const [first] = comments;
        if (!first) continue;
        const reply = { id: nanoid(), stance: 'will-use', text: `${who.name} will.` };
        await answered(who.post(`/api/comments/${first.id}/replies`, reply));
        await answered(who.patch(`/api/comments/${first.id}`, { isDone: true }));
        const line = { id: nanoid(), commentId: first.id, text: 'Name a town.', order: 'a0' };
        await answered(who.post(`/api/essays/${who.essayId}/plan`, line));
      }
    },
    /** What would name anybody but this one. */
    needlesFor: (place: number) => needles.filter(({ of }) => of !== writer(place).name),
  };
}
