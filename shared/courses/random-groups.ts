/**
 * People in groups of about `size`, as even as can be: 23 people in groups of 4 are five groups of 4 and one of 3.
 * `random` answers numbers from 0 up to 1; the same ones make the same groups.
 */
export function randomGroups(personIds: readonly string[], size: number, random: () => number): string[][] {
  const mixed = [...personIds];
  for (let end = mixed.length - 1; end > 0; end -= 1) {
    const at = Math.floor(random() * (end + 1));
    const [a, b] = [mixed[at], mixed[end]];
    if (a !== undefined && b !== undefined) [mixed[at], mixed[end]] = [b, a];
  }
  const number = Math.max(1, Math.ceil(mixed.length / Math.max(1, size)));
  const groups: string[][] = Array.from({ length: number }, () => []);
  for (const [index, personId] of mixed.entries()) groups[index % number]?.push(personId);
  return groups.filter((group) => group.length > 0);
}

/** mulberry32 (Tommy Ettinger, public domain): the seed is shown, so that a lot can be drawn again. */
export function seededNumbers(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
