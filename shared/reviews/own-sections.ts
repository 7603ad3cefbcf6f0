import { type Allocated, type AllocatedPair, rangeOf, unfilledById } from './allocated.ts';
import { canMove, type ReviewClass, type StandingPair } from './review-class.ts';

/** Stands for the section of those who are in none. */
const noSection = '';

/** Sections that a map belongs to are one part: what is drawn in one part does not touch another. */
type Parts = {
  readonly all: readonly ReviewClass[];
  /** What stays although it goes from one part to another: begun there before, or asked for by hand. */
  readonly across: readonly AllocatedPair[];
  /** What nobody has opened and no longer fits. */
  readonly gone: Allocated['gone'];
};

/**
 * Draws or repairs each section by itself where people review only maps of their own, so that each comes to its own
 * loads; otherwise the class as one. Maps of a group whose people are of several sections are reviewed in all of them.
 */
export function inOwnSections(given: ReviewClass, allocate: (part: ReviewClass) => Allocated): Allocated {
  const sections = new Set([...given.reviewers, ...given.works].flatMap(({ sectionId }) => sectionId ?? []));
  if (given.sections !== 'same' || sections.size < 2) return allocate(given);
  const parts = partsOf(given);
  return joined(given, parts, parts.all.map(allocate));
}

function partsOf(given: ReviewClass): Parts {
  const sectionOf = new Map(
    given.reviewers.map(({ personId, sectionId }) => [personId, sectionId ?? noSection]),
  );
  /** By essay: the sections of its authors. */
  const sectionsOf = new Map(
    given.works.map(({ essayId, personIds, sectionId }) => {
      const here = personIds.flatMap((id) => sectionOf.get(id) ?? []);
      return [essayId, new Set(here.length > 0 ? here : [sectionId ?? noSection])];
    }),
  );
  const partOf = connected([...sectionOf.values()], [...sectionsOf.values()]);
  const partOfWork = (essayId: string) =>
    partOf([...(sectionsOf.get(essayId) ?? [noSection])][0] ?? noSection);
  const partOfReviewer = (personId: string) => partOf(sectionOf.get(personId) ?? noSection);
  const isKnown = ({ reviewerId, essayId }: PairOfIds) =>
    sectionOf.has(reviewerId) && sectionsOf.has(essayId);
  const isWithin = (pair: PairOfIds) => partOfReviewer(pair.reviewerId) === partOfWork(pair.essayId);

  const must = new Set(given.must.map(keyOf));
  const never = new Set(given.barred.map(keyOf));
  for (const { essayId, personIds } of given.works)
    for (const reviewerId of personIds) never.add(keyOf({ reviewerId, essayId }));
  const strays = given.standing.filter((pair) => !(isKnown(pair) && isWithin(pair)));
  const stays = strays.filter((pair) => isKnown(pair) && (!canMove(pair) || must.has(keyOf(pair))));
  const known = new Set(stays.map(keyOf));
  const asked = given.must.filter(
    (pair) => isKnown(pair) && !isWithin(pair) && !never.has(keyOf(pair)) && !known.has(keyOf(pair)),
  );
  const extra = new Set(stays.filter(({ isExtra }) => isExtra).map(keyOf));
  const across = [
    ...stays.map(
      ({ reviewerId, essayId }): AllocatedPair => ({ reviewerId, essayId, tier: 0, type: 'kept' }),
    ),
    ...asked.map(({ reviewerId, essayId }): AllocatedPair => ({ reviewerId, essayId, tier: 0, type: 'new' })),
  ];
  const count = (of: (pair: AllocatedPair) => boolean) => across.filter(of).length;

  const all = [...new Set([...sectionOf.keys()].map(partOfReviewer))].toSorted().map((part): ReviewClass => {
    const reviewers = given.reviewers.filter(({ personId }) => partOfReviewer(personId) === part);
    const works = given.works.filter(({ essayId }) => partOfWork(essayId) === part);
    const isOne = new Set(works.flatMap(({ essayId }) => [...(sectionsOf.get(essayId) ?? [])])).size === 1;
    const apart = reviewers.flatMap(({ personId }) =>
      isOne
        ? []
        : works.flatMap(({ essayId }) => {
            const pair = { reviewerId: personId, essayId };
            const isOf = sectionsOf.get(essayId)?.has(sectionOf.get(personId) ?? noSection);
            return isOf || must.has(keyOf(pair)) ? [] : [pair];
          }),
    );
    return {
      ...given,
      // Within a part all is near: that is what was wished.
      sections: 'any',
      reviewers: reviewers.map((one) => ({
        ...one,
        owes: Math.max(
          0,
          one.owes - count((pair) => pair.reviewerId === one.personId && !extra.has(keyOf(pair))),
        ),
      })),
      works: works.map((one) => ({
        ...one,
        got: one.got + count(({ essayId }) => essayId === one.essayId),
      })),
      standing: given.standing.filter(
        (pair) => isKnown(pair) && isWithin(pair) && partOfReviewer(pair.reviewerId) === part,
      ),
      barred: [...given.barred, ...apart],
    };
  });
  return {
    all,
    across,
    gone: strays
      .filter((pair) => pair.state === 'assigned' && !known.has(keyOf(pair)))
      .map(({ reviewerId, essayId }) => ({ reviewerId, essayId })),
  };
}

function joined(given: ReviewClass, { across, gone }: Parts, done: readonly Allocated[]): Allocated {
  const pairs = [...done.flatMap((one) => one.pairs), ...across].toSorted((a, b) =>
    keyOf(a) < keyOf(b) ? -1 : 1,
  );
  const written = new Map(given.reviewers.map(({ personId }) => [personId, 0]));
  for (const { reviewerId } of pairs) written.set(reviewerId, (written.get(reviewerId) ?? 0) + 1);
  const reports = done.map(({ report }) => report);
  const perWork = reports.filter(({ works }) => works > 0).map((report) => report.perWork);
  return {
    pairs,
    gone: [...done.flatMap((one) => one.gone), ...gone],
    report: {
      seed: reports[0]?.seed ?? 0,
      reviewers: given.reviewers.length,
      works: given.works.length,
      perStudent: given.perStudent,
      pairs: pairs.length,
      perWork: rangeOf(perWork.flatMap(({ min, max }) => [min, max])),
      perReviewer: rangeOf([...written.values()]),
      relaxed: reports.flatMap((report) => report.relaxed),
      unfilled: unfilledById(reports.flatMap((report) => report.unfilled)),
    },
  };
}

/** Which part a section is of: those that one map belongs to are of one. Answers the first of them by name. */
function connected(sections: readonly string[], together: readonly ReadonlySet<string>[]) {
  const above = new Map([...sections, ...together.flatMap((set) => [...set])].map((one) => [one, one]));
  const partOf = (section: string): string => {
    const next = above.get(section) ?? section;
    return next === section ? section : partOf(next);
  };
  for (const set of together) {
    const parts = [...set].map(partOf).toSorted();
    for (const part of parts) above.set(part, parts[0] ?? part);
  }
  return partOf;
}

type PairOfIds = Pick<StandingPair, 'reviewerId' | 'essayId'>;

function keyOf({ reviewerId, essayId }: PairOfIds): string {
  return `${reviewerId} ${essayId}`;
}
