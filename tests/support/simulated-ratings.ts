import { drawFrom } from '#shared/assignments/seeded.ts';
import { withinNormal } from '#shared/reviews/score-errors.ts';
import type { Rating } from '#shared/reviews/variance-parts.ts';

/** A class whose true values are known, on a scale from 0 to 10; deviations in its unit. */
export type SimulatedClass = {
  readonly size: number;
  /** Reviews that everybody writes. */
  readonly each: number;
  readonly centre: number;
  /** How far works differ, how far reviewers are strict or lenient, and everything else. */
  readonly work: number;
  readonly leniency: number;
  readonly rest: number;
  /** A quarter of the reviewers are strict and the others a little lenient, in place of every shade between. */
  readonly hasFewStrict: boolean;
  /** From one level to the next; as far beyond the scale as anything is, the last one is given. */
  readonly step: number;
};

/** Everybody reviews the next so many in a circle. `truth`: what all reviewers like these would give each on average. */
export function simulated(asked: SimulatedClass, seed: number) {
  const { size, each, centre, work, rest } = asked;
  const draw = drawFrom(seed);
  const worth = Array.from({ length: size }, () => centre + work * normal(draw));
  const lenient = Array.from({ length: size }, () => leniencyOf(asked, draw));
  const gap = 1 + (Math.floor(draw() * 3) % Math.max(1, Math.floor((size - 1) / each)));
  const ratings = worth.flatMap((_, reviewer) =>
    Array.from({ length: each }, (_, at): Rating => {
      const other = (reviewer + 1 + at * gap) % size;
      const value = (worth[other] ?? 0) + (lenient[reviewer] ?? 0) + rest * normal(draw);
      return { work: `${other}`, reviewer: `${reviewer}`, value: shown(value, asked) };
    }),
  );
  return { ratings, truth: worth.map((value) => onAverage(value, asked)) };
}

/** Of those few strict ones, and of the others: how many, and how far from the middle. */
function kinds({ leniency, hasFewStrict }: SimulatedClass) {
  return hasFewStrict
    ? [
        { share: 0.25, off: -leniency * Math.sqrt(3) },
        { share: 0.75, off: leniency / Math.sqrt(3) },
      ]
    : [{ share: 1, off: 0 }];
}

function leniencyOf(asked: SimulatedClass, draw: () => number): number {
  const [strict, others] = kinds(asked);
  if (!strict || !others) return asked.leniency * normal(draw);
  return draw() < strict.share ? strict.off : others.off;
}

function shown(value: number, { step }: SimulatedClass): number {
  return Math.min(10, Math.max(0, Math.round(value / step) * step));
}

function onAverage(value: number, asked: SimulatedClass): number {
  const { step, rest, leniency, hasFewStrict } = asked;
  const deviation = hasFewStrict ? rest : Math.hypot(rest, leniency);
  let sum = 0;
  for (const { share, off } of kinds(asked))
    for (let level = 1; level <= Math.round(10 / step); level++)
      sum += share * step * above(((level - 0.5) * step - value - off) / deviation);
  return sum;
}

/** How much of the normal distribution is above z. */
function above(z: number): number {
  const outside = (1 - withinNormal(Math.abs(z))) / 2;
  return z > 0 ? outside : 1 - outside;
}

/** A normal deviate (Box and Muller 1958). */
function normal(draw: () => number): number {
  return Math.sqrt(-2 * Math.log(1 - draw())) * Math.cos(2 * Math.PI * draw());
}
