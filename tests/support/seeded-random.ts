/** Numbers from 0 up to 1, the same ones for the same seed. */
export type Random = () => number;

/** mulberry32 (Tommy Ettinger, public domain): small, fast and even enough to draw test cases with. */
export function seededRandom(seed: number): Random {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** The seed of a property test: GROUNDWORK_SEED, or a new one each run; printed, so that a failure can be repeated. */
export function printedSeed(test: string): number {
  const given = Number(process.env.GROUNDWORK_SEED);
  const seed = Number.isInteger(given) && given > 0 ? given : Math.ceil(Math.random() * 2 ** 31);
  console.info(`${test}: GROUNDWORK_SEED=${seed}`);
  return seed;
}

export function wholeBelow(random: Random, limit: number): number {
  return Math.floor(random() * limit);
}

export function pick<T>(random: Random, items: readonly T[]): T | undefined {
  return items[wholeBelow(random, items.length)];
}

/** Up to `count` different items, in random order. */
export function pickSome<T>(random: Random, items: readonly T[], count: number): T[] {
  const left = [...items];
  const picked: T[] = [];
  while (picked.length < count && left.length > 0)
    picked.push(...left.splice(wholeBelow(random, left.length), 1));
  return picked;
}

/** Ids as the client makes them, drawn from the seed: their order says nothing. */
export function randomIds(random: Random): () => string {
  const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_-';
  return () => Array.from({ length: 12 }, () => pick(random, [...letters]) ?? 'x').join('');
}
