import { afterEach, expect, test } from 'vitest';
import type { StaffReview } from '#shared/reviews/received.ts';
import { crawl, hitsIn, watched } from '#tests/support/anonymity-crawl.ts';
import { type AnonymityWorld, createAnonymityWorld } from '#tests/support/anonymity-world.ts';
import { answered } from '#tests/support/class-world.ts';

let world: AnonymityWorld;
afterEach(() => {
  expect(world.server.faults).toEqual([]);
  world.close();
});

/** Asks for everything as somebody; answers how often, and what of all that they were ever answered names somebody else. */
async function look(place: number, takes: 'any id' | 'ids of its name' = 'ids of its name') {
  // What says the time of day says nothing of others.
  world.tick();
  const who = world.writer(place);
  const requests = await crawl(who, await world.document(), takes);
  return { requests, hits: hitsIn(who.answers, world.needlesFor(place)) };
}

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
  await nobodyIsNamed(0, 'any id');
  await nobodyIsNamed(2);
  await inTurn(
    [
      [1, 1],
      [3, 3],
    ],
    (place) => expect(hitsIn(world.writer(place).answers, world.needlesFor(place))).toEqual([]),
  );

  expect(requests).toBeGreaterThan(5_000);
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
