import { nanoid } from 'nanoid';
import { afterEach, expect, test } from 'vitest';
import type { HourBoard, HourPhase } from '#shared/reviews/class-hour.ts';
import type { StaffReview } from '#shared/reviews/received.ts';
import { crawl, hitsIn, watched } from '#tests/support/anonymity-crawl.ts';
import { type AnonymityWorld, createAnonymityWorld } from '#tests/support/anonymity-world.ts';
import { answered } from '#tests/support/class-world.ts';
import { isThorough } from '#tests/support/sizes.ts';

let world: AnonymityWorld;
afterEach(() => {
  expect(world.server.faults).toEqual([]);
  world.close();
});

/** Asks for everything as somebody; answers how often, and what of all that they were ever answered names somebody else. */
async function look(
  place: number,
  takes: 'any id' | 'ids of its name' = 'ids of its name',
  without: readonly string[] = [],
) {
  // What says the time of day says nothing of others.
  world.tick();
  const who = world.writer(place);
  const requests = await crawl(who, await world.document(), takes, without);
  return { requests, hits: hitsIn(who.answers, world.needlesFor(place)) };
}

/** Printed from what Word files hold too, which the first class looks through; half of all the time. */
const printed = isThorough ? [] : ['?format=pdf'];

const inTurn = async (
  pairs: readonly (readonly [number, number])[],
  act: (a: number, b: number) => unknown,
) => {
  for (const [reviewer, author] of pairs) await act(reviewer, author);
};

const judge = (what: string, body: object) => {
  world.tick();
  return answered(world.instructor.send('PUT', `/api/reviews/${what}`, body));
};

/** What a student has to have seen for the search to mean something. */
const parts = [
  ...['/reviews/received', '/reviews/mine', '/api/reviews/', '/comments', '/assessments', '/plan', '/live'],
  ...['report?format=docx', 'report?format=pdf', '/api/account/data', '/api/notices', '/api/home'],
  ...[
    '/api/access-log',
    '/process',
    '/usefulness',
    '/replies',
    '/begin',
    '/send',
    '/comparisons/next',
    '/hour/live',
  ],
];

test('nothing that a student can get in a double-blind class names anybody, before, during and after release', async () => {
  world = await createAnonymityWorld({ comparisons: true });
  let requests = 0;
  const nobodyIsNamed = async (...asked: Parameters<typeof look>) => {
    const found = await look(...asked);
    expect(found.hits).toEqual([]);
    requests += found.requests;
  };

  // Before: some are begun, none is sent.
  await inTurn(
    [
      [0, 1],
      [1, 2],
      [3, 0],
    ],
    (reviewer, author) => world.write(reviewer, author, 0),
  );
  await nobodyIsNamed(0);

  // During: one has sent what they owe and got what others sent; the others are in the middle.
  await inTurn(
    [
      [2, 0],
      [0, 2],
    ],
    (reviewer, author) => world.write(reviewer, author, 1),
  );
  await inTurn(
    [
      [3, 0],
      [2, 0],
      [0, 1],
      [0, 2],
    ],
    world.send,
  );
  world.tick();
  await answered(world.instructor.post(`${world.at}/hour`));
  await inTurn(
    [
      [0, 0],
      [1, 1],
      [2, 2],
    ],
    (place) => answered(world.writer(place).post(`${world.at}/comparisons/next`)),
  );
  expect((await world.received(0)).reviews).toHaveLength(2);
  await nobodyIsNamed(0);
  await nobodyIsNamed(1);

  // After: everybody has, has rated, answered and planned; one is endorsed, one was taken out.
  await inTurn(
    [
      [1, 3],
      [2, 3],
      [3, 1],
    ],
    (reviewer, author) => world.write(reviewer, author, 2),
  );
  await inTurn(
    [
      [1, 2],
      [1, 3],
      [2, 3],
      [3, 1],
    ],
    world.send,
  );
  await inTurn(
    [
      [0, 0],
      [1, 1],
      [2, 2],
      [3, 3],
    ],
    world.answerAll,
  );
  await judge(`${world.idOf(3, 0)}/endorsement`, { isEndorsed: true });
  await judge(`${world.idOf(0, 2)}/removal`, { reason: 'Off topic.' });
  // Every id in every address is thousands of requests: for the thorough run.
  await nobodyIsNamed(0, isThorough ? 'any id' : 'ids of its name');
  await nobodyIsNamed(2);
  // A further review, which is begun and given back.
  const extra = await answered<{ id: string }>(
    world.writer(1).post(`${world.at}/reviews/extra`, { id: nanoid() }),
  );
  await answered(world.writer(1).post(`/api/reviews/${extra.id}/begin`));
  await answered(world.writer(1).post(`/api/reviews/${extra.id}/decline`, { reason: 'know-author' }));
  await inTurn(
    [
      [1, 1],
      [3, 3],
    ],
    (place) => expect(hitsIn(world.writer(place).answers, world.needlesFor(place))).toEqual([]),
  );

  expect(requests).toBeGreaterThan(isThorough ? 5_000 : 500);
  const given = world.writer(0).answers.filter(({ status }) => status < 300);
  expect(given.length).toBeGreaterThan(150);
  for (const part of parts)
    expect(
      given.some(({ route }) => route.includes(part)),
      part,
    ).toBe(true);
});

test('what it searches for is there to be found: staff read both names, and when', async () => {
  world = await createAnonymityWorld({ release: { type: 'at-once' } });
  await world.write(1, 2, 0);
  await world.send(1, 2);
  const instructor = watched({ ...world.instructor, id: '' }, () => undefined);
  const path = `/api/reviews/${world.idOf(1, 2)}/as-staff`;
  expect(await answered<StaffReview>(instructor.get(path))).toMatchObject({
    pair: { reviewer: 'Kowalczyk, Bastien', author: 'Chidinma Ferreira', isReleased: true },
    comments: [{ writer: { name: 'Bastien Kowalczyk' } }, { writer: { name: 'Bastien Kowalczyk' } }],
  });
  const found = hitsIn(instructor.answers, world.needlesFor(2)).map(({ value }) => value);
  expect(found).toEqual(expect.arrayContaining(['Kowalczyk, Bastien', 'Bastien', world.writer(1).id]));
  expect(found.filter((value) => value.startsWith('2026-')).length).toBeGreaterThan(0);
});

const moveTo = async (phase: HourPhase) => {
  const { hour } = await answered<HourBoard>(world.instructor.get(`${world.at}/hour`));
  const move = { phase, endsAt: null, moves: false, edition: hour?.edition ?? 0 };
  await answered(world.instructor.patch(`${world.at}/hour`, move));
};

test('in groups that go through a class hour nothing names another group or anybody in it', async () => {
  world = await createAnonymityWorld({ inGroups: true, schedule: 'live', comparisons: true });
  const { instructor, at, writer } = world;
  await answered(instructor.post(`${at}/hour`));
  for (const place of [0, 1, 2, 3]) await answered(writer(place).get(`${at}/hour`));
  await moveTo('mapping');
  await moveTo('reviewing');
  for (const [reviewer, author] of [
    [0, 2],
    [1, 2],
    [2, 0],
    [3, 0],
  ] as const) {
    await world.write(reviewer, author, reviewer);
    await world.send(reviewer, author);
  }
  await answered(writer(0).post(`${at}/comparisons/next`));
  await moveTo('reading');
  expect(await world.speak(0, [2, 3])).toBe(2);
  expect(await world.speak(2, [0, 1])).toBe(2);
  await world.answerAll(0);
  await world.answerAll(3);
  const { requests, hits } = await look(0, 'ids of its name', printed);
  expect(requests).toBeGreaterThan(100);
  expect(hits).toEqual([]);
  // Whoever is in one's own group may be known, and is.
  expect(hitsIn(writer(0).answers, world.needlesFor(2)).some(({ of }) => of === writer(1).name)).toBe(true);
  // What the others were answered on their way.
  for (const place of [1, 2, 3])
    expect(hitsIn(writer(place).answers, world.needlesFor(place)), writer(place).name).toEqual([]);
}, 120_000);

test('single-blind, reviewers read whose map it is, and authors nothing of who reviews it', async () => {
  const grading = { type: 'graded' as const, weights: { map: 60, reviews: 30, task: 10 } };
  world = await createAnonymityWorld({ blind: 'single', perStudent: 1, selfReview: true, grading });
  const { writer, at } = world;
  for (const reviewer of [0, 1, 2, 3]) {
    await world.write(reviewer, (reviewer + 1) % 4, reviewer);
    await world.send(reviewer, (reviewer + 1) % 4);
  }
  expect(await world.speak(0, [3])).toBe(1);
  const id = world.idOf(3, 0);
  await answered(writer(0).send('PUT', `/api/reviews/${id}/usefulness`, { stars: 2, note: 'Thank you.' }));
  await answered(writer(0).get(`${at}/reviews/received?skip=true`));
  expect((await look(0, 'ids of its name', printed)).requests).toBeGreaterThan(100);
  expect(hitsIn(writer(0).answers, world.needlesOfSingle(0, [1]))).toEqual([]);
  expect(writer(0).answers.some(({ text }) => text.includes('"overrideReason":"Too strict: █'))).toBe(true);
  const known = hitsIn(writer(0).answers, world.needlesFor(0)).map(({ value }) => value);
  expect(known).toContain(writer(1).name);

  // A review of somebody else's and one that is not there are refused in the same words, whatever is asked of them.
  const refusal = async (review: string, method: string, path: string, body?: object) => {
    const response = await writer(0).send(method, `/api/reviews/${review}${path}`, body);
    const head = [...response.headers.keys()].toSorted();
    return { status: response.status, head, ...(await response.json()), instance: '' };
  };
  for (const [method, path, body] of [
    ['GET', '', undefined],
    ['POST', '/begin', undefined],
    ['POST', '/send', undefined],
    ['POST', '/reopen', undefined],
    ['POST', '/decline', { reason: 'know-author' }],
    ['PATCH', '', { edition: 1, marks: [] }],
    ['PUT', '/usefulness', { stars: 3, note: '' }],
    ['GET', '/as-staff', undefined],
    ['PUT', '/endorsement', { isEndorsed: true }],
    ['POST', '/nudge', undefined],
  ] as const) {
    const there = await refusal(world.idOf(1, 2), method, path, body);
    expect(there.status, path).toBe(404);
    expect(there, path).toEqual(await refusal(nanoid(), method, path, body));
  }
}, 120_000);
