/** Numbers from 0 up to 1, the same ones for the same seed. */
export type Draw = () => number;

/** mulberry32 (Tommy Ettinger, public domain): who looks again at a drawing gets the same one for its seed. */
export function drawFrom(seed: number): Draw {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** The items in a drawn order (Fisher and Yates), whatever order they came in. */
export function shuffled<T>(items: readonly T[], draw: Draw): T[] {
  const left = [...items];
  for (let at = left.length - 1; at > 0; at--) {
    const other = Math.floor(draw() * (at + 1));
    const [a, b] = [left[at], left[other]];
    if (a !== undefined && b !== undefined) [left[at], left[other]] = [b, a];
  }
  return left;
}

/**
 * The numbers from 0 up to `count` in one of many drawn orders, each made when it is asked for: through one shuffled
 * list with a step of its own. Cheaper than a shuffle for each, and no number is likelier to come first.
 */
export function ordersOf(count: number, draw: Draw): () => Int32Array {
  const list = Int32Array.from(
    shuffled(
      Array.from({ length: count }, (_one, at) => at),
      draw,
    ),
  );
  return () => {
    const start = Math.floor(draw() * count);
    let step = 1;
    if (count > 2)
      do step = 1 + Math.floor(draw() * (count - 1));
      while (!areCoprime(step, count));
    const order = new Int32Array(count);
    // A plain loop: this is done for every reviewer of every round.
    for (let at = 0, from = start; at < count; at += 1, from = (from + step) % count)
      order[at] = list[from] ?? 0;
    return order;
  };
}

function areCoprime(a: number, b: number): boolean {
  return b === 0 ? a === 1 : areCoprime(b, a % b);
}
