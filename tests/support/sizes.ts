/**
 * How often what is tested by repetition is repeated. `npm test` runs every test at its everyday size;
 * `npm run test:thorough` runs the same tests at the full one, before a release and after changes of what they are about.
 */
const sizes = {
  /** How often the server is killed while people write; each new start is a second of work. */
  kills: { everyday: 8, thorough: 50 },
  /** Random acts that undo takes back. */
  undoneActs: { everyday: 60, thorough: 200 },
  /** How often the server is killed at each of three moments. */
  killsAtEachMoment: { everyday: 1, thorough: 2 },
  /** Random classes with exclusions whose reviews are drawn. */
  drawings: { everyday: 60, thorough: 3_000 },
  /** Works of simulated classes, in each kind of class, whose interval is held against what they are worth. */
  coveredWorks: { everyday: 240, thorough: 2_000 },
  /** States of a page that axe looks at in dark colours too. */
  darkStates: { everyday: 1, thorough: Number.POSITIVE_INFINITY },
  /** States of a page that axe looks at. */
  states: { everyday: 1, thorough: Number.POSITIVE_INFINITY },
  /** States of a page that axe looks at again at 360 px or in forced colours. */
  repeatedStates: { everyday: 1, thorough: Number.POSITIVE_INFINITY },
} as const;

export const isThorough = process.env.GROUNDWORK_THOROUGH === '1';

export function sizeOf(what: keyof typeof sizes): number {
  return sizes[what][isThorough ? 'thorough' : 'everyday'];
}
