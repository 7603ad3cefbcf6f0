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

let documented: Promise<OpenApiDocument> | undefined;

/** Milliseconds between two acts: no two people ever do something at the same moment. */
const step = 61_007;

export type Writer = Watched & { readonly name: string; readonly essayId: string };

/** Of the first two people and of the others, where the work is done in groups. */
const titles = ['Blue Boats', 'Red Kites'];

type Asked = Partial<PeerReview> & { readonly inGroups?: boolean };

/**
 * A double-blind class in which everybody reviews the two after them, or each of two groups the other, writes their own
 * name (their group's too) wherever there is room for it, and does everything at a moment of their own. Nothing is begun.
 */
export async function createAnonymityWorld({ inGroups = false, ...settings }: Asked = {}) {
  const world = await createClassWorld({
    students: people.length,
    body: {
      peerReview: { ...newPeerReview(), ...(inGroups && { perStudent: 1 }), ...settings },
      ...(inGroups && { grouping: 'group' as const }),
    },
  });
  const { server, instructor, assignmentId, at } = world;
  const needles: Needle[] = [];
  const store = createReviewStore(server.db);
  const groupAt = (place: number) => (inGroups ? Math.floor(place / 2) : place);
  const matesOf = (place: number) =>
    people.flatMap(({ account }, other) => (groupAt(other) === groupAt(place) ? [account] : []));
  const titleAt = (place: number) => (inGroups ? (titles[groupAt(place)] ?? '') : '');

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
    needles.push({ of: name, value: student.id });
    for (const value of new Set([roster, account, email, ...words]))
      needles.push({ of: name, value, isName: true });
    writers.push({ ...writer, name, essayId: '' });
  }
  if (inGroups) {
    const groups = titles.map((title, group) => ({
      ...{ id: `group-${group}-of-class`, title },
      personIds: writers.flatMap(({ id }, place) => (groupAt(place) === group ? [id] : [])),
    }));
    await answered(instructor.send('PUT', `${world.led.at}/groups`, { groups }));
    for (const { id, title } of groups) for (const value of [id, title]) needles.push({ of: title, value });
  }
  for (const [place, writer] of writers.entries()) {
    const { roster = '', account: own = '', email = '' } = people[place] ?? {};
    const account = inGroups ? `${matesOf(place).join(' and ')} of ${titleAt(place)}` : own;
    const first = writers.find((_one, other) => groupAt(other) === groupAt(place));
    if (first && first !== writer) {
      writers[place] = { ...writer, essayId: first.essayId };
      continue;
    }
    const essayId = await world.begin(writer);
    await world.draw(
      writer,
      essayId,
      `\nthesis: Towns should keep their ferries, says ${account}.\n  + claim: A ferry is a road, as ${own.split(/[^\p{L}]+/u)[0]} has shown.\n  - counterargument: Bridges are faster (${email}).\n`,
    );
    await world.write(writer, essayId, [
      `By ${roster}. Towns should keep their ferries.`,
      `I, ${account}, think bridges are faster, but few. Write to ${email}.`,
    ]);
    const submission = await world.submit(writer, `It is me, ${account}.`);
    for (const value of [essayId, submission.id, submission.receipt])
      needles.push({ of: inGroups ? titleAt(place) : writer.name, value });
    writers[place] = { ...writer, essayId };
  }

  tick();
  store.writeSession(assignmentId, { allocatedAt: server.clock.now.toISOString() });
  /** Ids of reviews by reviewer and author, as “0 1”. */
  const ids = new Map<string, string>();
  for (const [place, reviewer] of writers.entries())
    for (const ahead of inGroups ? [2] : settings.perStudent === 1 ? [1] : [1, 2]) {
      // The first of the other group stands for all of it.
      const to = (inGroups ? groupAt(place) * 2 + ahead : place + ahead) % writers.length;
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
    const group = inGroups ? `, as ${matesOf(reviewer).join(', ')} and all ${titleAt(reviewer)} do` : '';
    const path = `/api/reviews/${idOf(reviewer, author)}`;
    const { assessment, essay } = await answered<ReviewToWrite>(who.post(`${path}/begin`));
    const marks = marksAt(below).map((mark, row) =>
      row === 0 ? { ...mark, comment: richTextOf(`So says ${who.name} of this row.`) } : mark,
    );
    const overall = richTextOf(`On the whole a fine map. Yours, ${who.name}${group}.`);
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
          ...{ criterionId: null, body: richTextOf(`I, ${who.name}, would name a town${group}.`) },
          ...{ nextStep: `Ask ${who.name}.`, link: `https://example.org/${who.name.split(' ')[0]}` },
        }),
      );
    await answered(who.post(`${path}/effort`, { seconds: 40 }));
    return path;
  }

  return {
    ...world,
    ...{ needles, writers, writer, idOf, write, store, tick },
    /** The same in every world, and dear to make. */
    document: (): Promise<OpenApiDocument> =>
      (documented ??= answered<OpenApiDocument>(instructor.get('/api/openapi.json'))),
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
    /** What would name anybody but this one and, in group work, their group. */
    needlesFor(place: number) {
      const known = [...matesOf(place), ...(inGroups ? [titleAt(place)] : [])];
      return needles.filter(({ of }) => !known.includes(of));
    },
    /** What would name whoever reviews somebody, where reviewers know whose map it is: of its authors all but their names. */
    needlesOfSingle(place: number, authors: readonly number[]) {
      const known = authors.map((author) => writer(author).name);
      return this.needlesFor(place).filter(({ of, isName }) => !(isName && known.includes(of)));
    },
    /** Staff call the two of each review that somebody has got by their names: in a reply, and in the reason of a score. */
    async speak(author: number, reviewers: readonly number[]) {
      tick();
      const known = (place: number) =>
        `${people[place]?.roster}, ${matesOf(place).join(', ')} ${inGroups ? `of ${titleAt(place)}` : ''}`;
      const { reviews } = await answered<ReceivedReviews>(
        writer(author).get(`${at}/reviews/received?skip=true`),
      );
      for (const { id, comments } of reviews) {
        const reviewer = reviewers.find((one) => idOf(one, author) === id);
        const [comment] = comments;
        if (reviewer === undefined || !comment)
          throw new Error('Each review has a comment of a known reviewer');
        const text = `${known(reviewer)} is right, ${known(author)}.`;
        await answered(
          instructor.post(`/api/comments/${comment.id}/replies`, { id: nanoid(), stance: null, text }),
        );
      }
      const reason = `Too strict: ${reviewers.map(known).join('; ')}.`;
      const [row] = marksAt(0);
      const override = { criterionId: row?.criterionId ?? null, score: 0.5, reason };
      await answered(instructor.send('PUT', `${at}/reviews/scores/${writer(author).essayId}`, override));
      return reviews.length;
    },
  };
}
