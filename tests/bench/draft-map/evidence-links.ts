import type { LinkCause } from '#shared/draft/figure.ts';
import { type Scores, scoresOfSets } from './score.ts';

/** From a piece of evidence, or any other statement, to what it leads to. */
export type Lead = { readonly from: string; readonly to: string };

/**
 * The statements that evidence leads to in the end, as `from to`, each once: evidence that leads to other evidence is
 * there for what that leads to. The figure is about evidence and claims, and a draft proposes no chains of evidence.
 */
export function statementsOfEvidence(leads: readonly Lead[], isEvidence: (id: string) => boolean): string[] {
  const reached = (id: string, passed: ReadonlySet<string>): string[] =>
    leads
      .filter(({ from, to }) => from === id && !passed.has(to))
      .flatMap(({ to }) => (isEvidence(to) ? reached(to, new Set([...passed, to])) : [to]));
  const starts = new Set(leads.map(({ from }) => from).filter(isEvidence));
  return [
    ...new Set([...starts].flatMap((from) => reached(from, new Set([from])).map((to) => `${from} ${to}`))),
  ];
}

export type Place = { readonly paragraph: number; readonly section: number };

export type EvidenceLinkFigures = Scores & {
  /** Of the evidence that the reader linked, the share that leads to a statement the reader gave for it. */
  readonly right: { readonly share: number; readonly n: number };
  /** The highest F1 that one link for each piece of evidence could have. */
  readonly reachable: number;
  /** What adds up to all that is missed and all that is ours alone. */
  readonly causes: readonly LinkCause[];
};

/** Both sides as `from to`; the draft has at most one for each piece of evidence. */
export function evidenceLinkFigures(
  expected: readonly string[],
  got: readonly string[],
  placeOf: (id: string) => Place | undefined,
): EvidenceLinkFigures {
  const causes = new Map<string, LinkCause>();
  const count = (reader: string, missed: number, extra: number) => {
    const known = causes.get(reader) ?? { missed: 0, extra: 0 };
    causes.set(reader, { reader, missed: known.missed + missed, extra: known.extra + extra });
  };
  const wanted = leadsByStart(expected);
  const drafted = leadsByStart(got);
  let right = 0;
  for (const [from, statements] of wanted) {
    const to = drafted.get(from)?.[0];
    const isRight = to !== undefined && statements.includes(to);
    if (isRight) right++;
    else count(whereIs(placeOf(from), statements.map(placeOf)), 1, to === undefined ? 0 : 1);
    if (statements.length > 1) count('leads to a second statement, too', statements.length - 1, 0);
  }
  for (const from of drafted.keys()) if (!wanted.has(from)) count('leads to nothing', 0, 1);
  return {
    ...scoresOfSets(expected, got),
    right: { share: right / Math.max(wanted.size, 1), n: wanted.size },
    reachable: (2 * wanted.size) / Math.max(expected.length + drafted.size, 1),
    causes: [...causes.values()],
  };
}

function leadsByStart(pairs: readonly string[]): Map<string, string[]> {
  const byStart = new Map<string, string[]>();
  for (const pair of pairs) {
    const [from = '', to = ''] = pair.split(' ');
    byStart.set(from, [...(byStart.get(from) ?? []), to]);
  }
  return byStart;
}

/** The nearest of the places counts. */
function whereIs(own: Place | undefined, places: readonly (Place | undefined)[]): string {
  if (places.some((one) => one?.paragraph === own?.paragraph))
    return 'leads to another statement of its paragraph';
  if (places.some((one) => one?.section === own?.section)) return 'leads to another paragraph of its section';
  return 'leads to another section';
}
