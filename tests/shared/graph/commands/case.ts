import type { ErrorCode } from '#shared/errors.ts';
import type { CommandCall } from '#shared/graph/commands/index.ts';
import type { MapRecord } from '#shared/graph/records.ts';

/** One call on one map (sketch notation, see tests/support/map.ts for the ids) and what comes of it. */
export type CommandCase = {
  /** What the case shows, as the end of “<command>: …”. */
  readonly that: string;
  readonly map: string;
  /** Done before, when a record that no sketch can say is needed. */
  readonly after?: CommandCall;
  readonly call: CommandCall;
  /** The map it leads to, or the code it is refused with. */
  readonly gives: { readonly map: string } | { readonly error: ErrorCode };
  /** Records to be there exactly like this: what a sketch does not say. */
  readonly holds?: readonly MapRecord[];
};

/** A small map that most cases start from. */
export const freeBuses = `
thesis #t: Buses should be free
  + claim #c (qualifier: in cities): More people ride
    + evidence(statistic) #e: Ridership rose
    & evidence #f: Fares were stable
    +^ warrant #w: The change is due to fares
  - counterargument #o: Money is missing
    - rebuttal #r (strategy refute): Fares paid little
claim #p (parked): Trams too
`;

/** The small map with some lines changed. */
export function withLines(map: string, changes: Readonly<Record<string, string>>): string {
  return Object.entries(changes).reduce((text, [from, to]) => {
    if (!text.includes(from)) throw new Error(`The map has no “${from}”.`);
    return text.replace(from, to);
  }, map);
}
