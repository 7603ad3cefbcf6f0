import { drawFrom, ordersOf, shuffled } from '#shared/assignments/seeded.ts';
import { type Allocated, allocatedOf } from './allocated.ts';
import { employ, feed, type Room } from './alternating-paths.ts';
import { createLinks, drawn, fixed, type Links } from './links.ts';
import { inOwnSections } from './own-sections.ts';
import { costOfAll, polish } from './polishing.ts';
import { canMove, type ReviewClass } from './review-class.ts';

/** Tries of a small class, in which one wish in the way of another is common. */
const triesOf = (people: number) => (people <= 16 ? 24 : people <= 40 ? 4 : 1);
const furthest = Number.POSITIVE_INFINITY;
const tiers = [0, 1, 2, 3, 4] as const;

/**
 * Draws who reviews whom, the same for the same class and seed: rounds of maximum bipartite matchings, so that everybody
 * writes and every work gets exactly as many where the hard rules allow it, or the next whole number where there are
 * more people than works. Wishes are given up only as far as a round needs it. Where rounds fall short, all of them
 * together are one flow. What is begun, sent, pinned or asked for stays.
 */
export function drawReviews(given: ReviewClass, seed: number): Allocated {
  return inOwnSections(given, (part) => drawnAsOne(part, seed));
}

function drawnAsOne(given: ReviewClass, seed: number): Allocated {
  let best = tried(given, seed);
  for (let turn = 1; turn < triesOf(given.reviewers.length) && best.cost > 0; turn += 1) {
    const next = tried(given, seed + turn * 7919);
    if (next.cost < best.cost) best = next;
  }
  return allocatedOf(best.links, given, { seed, least: best.least });
}

function tried(given: ReviewClass, seed: number) {
  const draw = drawFrom(seed);
  const links = createLinks(given, draw);
  placeStanding(links, given);
  placeMusts(links, given);

  const most = mostOf(links, given);
  const { least, full } = fillsOf(links, most);
  const reviewers = links.reviewers.map((_one, at) => at);
  const works = links.works.map((_one, at) => at);
  const rounds = Math.max(0, ...links.reviewers.map((_one, at) => most(at)));
  for (let round = 1; round <= rounds; round += 1) {
    const orderFor = ordersOf(works.length, draw);
    const orders = reviewers.map(orderFor);
    const part = Math.ceil((full.exact * round) / rounds);
    const room: Omit<Room, 'tier'> = {
      ...{ moves: drawn + round - 1, as: drawn + round - 1, longest: furthest },
      most: (reviewer) => Math.min(most(reviewer), round),
      fill: (work) => Math.min(full.of(work), part),
    };
    const turns = shuffled(reviewers, draw);
    for (const tier of tiers) {
      const waiting = turns.filter((reviewer) => links.writes(reviewer) < room.most(reviewer));
      const asked = { ...room, tier, closed: new Set<number>() };
      for (const reviewer of waiting) employ(links, reviewer, (of) => orders[of] ?? [], asked);
    }
    polish(links, { draw, from: drawn + round - 1, least: () => furthest, full: () => 0 });
  }

  // What the rounds have not settled: first every work its least, then everybody their last.
  const whole = { moves: drawn, as: drawn, longest: furthest, most };
  const turns = shuffled(reviewers, draw);
  for (const tier of tiers) {
    const room = { ...whole, tier, fill: least, closed: new Set<number>() };
    for (const work of works) while (links.got(work) < least() && feed(links, work, turns, room));
  }
  const order = shuffled(works, draw);
  for (const tier of tiers) {
    const room = { ...whole, tier, fill: full.of, closed: new Set<number>() };
    for (const reviewer of turns)
      while (links.writes(reviewer) < most(reviewer) && employ(links, reviewer, () => order, room));
  }
  polish(links, { draw, from: drawn, least, full: full.of });
  return { links, least: least(), cost: costOfAll(links) };
}

/** What nobody may take from its reviewer. */
function placeStanding(links: Links, given: ReviewClass) {
  for (const pair of given.standing) {
    const at = links.numberOf(pair.reviewerId, pair.essayId);
    if (at && !canMove(pair) && links.firmness(...at) === 0) links.link(...at, fixed);
  }
}

export function placeMusts(links: Links, given: ReviewClass) {
  for (const { reviewerId, essayId } of given.must) {
    const at = links.numberOf(reviewerId, essayId);
    if (at && links.isOpen(...at)) links.link(...at, fixed);
  }
}

/** What a reviewer owes, and what they have asked for beyond it. */
export function owedOf(links: Links, given: ReviewClass): (reviewer: number) => number {
  const extras = new Map<string, number>();
  for (const { isExtra, reviewerId, essayId } of given.standing)
    if (isExtra && links.numberOf(reviewerId, essayId))
      extras.set(reviewerId, (extras.get(reviewerId) ?? 0) + 1);
  const owed = links.reviewers.map(({ personId, owes }) => owes + (extras.get(personId) ?? 0));
  return (reviewer) => owed[reviewer] ?? 0;
}

/** What a reviewer writes: what they owe, or more where more is theirs already. */
function mostOf(links: Links, given: ReviewClass): (reviewer: number) => number {
  const owed = owedOf(links, given);
  const most = links.reviewers.map((_one, at) => Math.max(owed(at), links.writes(at)));
  return (reviewer) => most[reviewer] ?? 0;
}

/** How many reviews a work gets, when all are written: as many as every other, or one more. */
function fillsOf(links: Links, most: (reviewer: number) => number) {
  const all = links.reviewers.reduce((sum, _one, at) => sum + most(at), 0);
  const had = links.works.reduce((sum, { got }) => sum + got, 0);
  const exact = links.works.length === 0 ? 0 : (all + had) / links.works.length;
  return {
    least: () => Math.floor(exact),
    full: { exact, of: (_work: number) => Math.ceil(exact) },
  };
}
