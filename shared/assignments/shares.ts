import { drawFrom, shuffled } from './seeded.ts';

/** As much of a work as a split asks for. */
export type WorkToShare = {
  /** Null before it is begun. */
  readonly essayId: string | null;
  readonly sectionId: string | null;
  readonly people: readonly { readonly id: string }[];
  /** Null before it is handed in. */
  readonly submission: object | null;
};

/** Whose task it is to assess an essay. */
export type Share = { readonly essayId: string; readonly assessorId: string };

type Begun = WorkToShare & { readonly essayId: string };

/**
 * Every begun work to one of the assessors, as many to each as to any other, or one more: of those that are handed in,
 * and of all. Works that `kept` names stay with whom it names. Nobody gets their own; a work that only its own people
 * could assess is left out. The same seed is the same split.
 */
export function splitEvenly(
  works: readonly WorkToShare[],
  assessorIds: readonly string[],
  seed: number,
  kept: readonly Share[] = [],
): Share[] {
  const draw = drawFrom(seed);
  // By id first: the order of a list says nothing about its split.
  const begun = shuffled(begunOf(works), draw);
  const turn = shuffled([...new Set(assessorIds)].toSorted(), draw);
  const shares = keptOf(begun, kept);
  const handedInFirst = [
    ...begun.filter(({ submission }) => submission !== null),
    ...begun.filter(({ submission }) => submission === null),
  ];
  // Whoever has few to choose from is given to first: else an assessor’s own work could be all that is left.
  const narrow = handedInFirst.filter((work) => turn.some((id) => isOwn(work, id)));
  const rest = handedInFirst.filter((work) => !narrow.includes(work));
  for (const work of [...narrow, ...rest]) {
    if (shares.some(({ essayId }) => essayId === work.essayId)) continue;
    const assessorId = leastOf(turn, shares, work);
    if (assessorId !== null) shares.push({ essayId: work.essayId, assessorId });
  }
  return shares;
}

/**
 * Whole sections to one assessor each: the largest first, to whoever has least by then. Works without a section are one
 * more section. What an assessor may not have, their own, goes to whoever else has least.
 */
export function splitBySection(
  works: readonly WorkToShare[],
  assessorIds: readonly string[],
  seed: number,
  kept: readonly Share[] = [],
): Share[] {
  const draw = drawFrom(seed);
  const begun = begunOf(works);
  const turn = shuffled([...new Set(assessorIds)].toSorted(), draw);
  const shares = keptOf(begun, kept);
  const sectionIds = [...new Set(begun.map(({ sectionId }) => sectionId))];
  const largestFirst = sectionIds
    .map((id) => begun.filter(({ sectionId }) => sectionId === id))
    .toSorted((a, b) => b.length - a.length);
  for (const section of largestFirst) {
    const open = section.filter(({ essayId }) => !shares.some((share) => share.essayId === essayId));
    const assessorId = leastOf(turn, shares, null);
    for (const work of open) {
      const own = assessorId === null || isOwn(work, assessorId) ? leastOf(turn, shares, work) : assessorId;
      if (own !== null) shares.push({ essayId: work.essayId, assessorId: own });
    }
  }
  return shares;
}

/**
 * Who gets a work that is handed in after the split: where every section is with one assessor, whoever has its section,
 * else whoever has least. Null when nothing is split yet, or nobody may.
 */
export function laterShare(
  work: WorkToShare & { readonly essayId: string },
  works: readonly WorkToShare[],
  shares: readonly Share[],
): string | null {
  const known = shares.find(({ essayId }) => essayId === work.essayId);
  if (known) return known.assessorId;
  const assessorIds = [...new Set(shares.map(({ assessorId }) => assessorId))].toSorted();
  const ofSection = new Map<string | null, Set<string>>();
  for (const { essayId, sectionId } of works) {
    const share = shares.find((candidate) => candidate.essayId === essayId);
    if (share) ofSection.set(sectionId, (ofSection.get(sectionId) ?? new Set()).add(share.assessorId));
  }
  const areKeptTogether = ofSection.size > 1 && [...ofSection.values()].every(({ size }) => size === 1);
  const [ofOwn] = areKeptTogether ? (ofSection.get(work.sectionId) ?? []) : [];
  if (ofOwn !== undefined && !isOwn(work, ofOwn)) return ofOwn;
  return leastOf(assessorIds, shares, work);
}

/** How many works each assessor has, in the order in which they are named. */
export function countsOf(
  shares: readonly Share[],
  assessorIds: readonly string[],
): ReadonlyMap<string, number> {
  return new Map(assessorIds.map((id) => [id, shares.filter(({ assessorId }) => assessorId === id).length]));
}

function begunOf(works: readonly WorkToShare[]): Begun[] {
  return works
    .flatMap((work) => (work.essayId === null ? [] : [{ ...work, essayId: work.essayId }]))
    .toSorted((a, b) => (a.essayId < b.essayId ? -1 : 1));
}

function keptOf(begun: readonly Begun[], kept: readonly Share[]): Share[] {
  return begun.flatMap(({ essayId }) => kept.find((share) => share.essayId === essayId) ?? []);
}

function isOwn({ people }: Pick<WorkToShare, 'people'>, personId: string): boolean {
  return people.some(({ id }) => id === personId);
}

/** The first of those with the fewest who may have the work. */
function leastOf(
  assessorIds: readonly string[],
  shares: readonly Share[],
  work: Pick<WorkToShare, 'people'> | null,
): string | null {
  const counts = countsOf(shares, assessorIds);
  let least: string | null = null;
  for (const [id, count] of counts) {
    if (work && isOwn(work, id)) continue;
    if (least === null || count < (counts.get(least) ?? 0)) least = id;
  }
  return least;
}
