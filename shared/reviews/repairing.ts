import { drawFrom, shuffled } from '#shared/assignments/seeded.ts';
import { type Allocated, allocatedOf } from './allocated.ts';
import { employ, feed } from './alternating-paths.ts';
import { owedOf, placeMusts } from './drawing.ts';
import { createLinks, drawn, fixed, type Links, standing } from './links.ts';
import { inOwnSections } from './own-sections.ts';
import { canMove, type ReviewClass } from './review-class.ts';

/**
 * Brings a class that has changed back to its loads with as few moves as it can: nothing that is begun, sent, pinned or
 * asked for moves, and a review that is missing moves at most one that nobody has opened. In turn: whoever owes one
 * takes what is missing; a review goes over from a map that can spare it, or whose place somebody new takes; those with
 * the fewest open reviews write one more. Then whoever still owes some gets the maps with the fewest. Last, what nobody
 * has opened for too long goes to people who are reviewing. Twice in a row it changes nothing the second time, once
 * what went has been written down: see `owes`.
 */
export function repairReviews(given: ReviewClass, seed: number): Allocated {
  return inOwnSections(given, (part) => repairedAsOne(part, seed));
}

function repairedAsOne(given: ReviewClass, seed: number): Allocated {
  const draw = drawFrom(seed);
  const links = createLinks(given, draw);
  place(links, given);
  placeMusts(links, given);

  const most = owedOf(links, given);
  const activity = activityOf(links, given);
  const people = links.reviewers.map((_one, at) => at);
  const turns = shuffled(people, draw).toSorted((a, b) => activity.rank(a) - activity.rank(b));
  const works = shuffled(
    links.works.map((_one, at) => at),
    draw,
  );
  const due = (given.perStudent * links.reviewers.length) / Math.max(1, links.works.length);
  const least = Math.floor(due);

  const oneMore = (reviewer: number) => most(reviewer) + (activity.hasLapsed(reviewer) ? 0 : 1);
  // What an instructor has wished, or students notice, is worth a move; the other wishes are not worth one more.
  for (const [tier, longest, at] of [
    [2, 0, most],
    [2, 1, most],
    [4, 0, most],
    [4, 1, most],
    [2, 0, oneMore],
    [4, 0, oneMore],
  ] as const)
    for (let upTo = 0; upTo <= tier; upTo += 1)
      for (const work of works) {
        const room = { tier: upTo, longest, most: at, moves: standing, as: drawn, fill: () => least };
        while (links.got(work) < least && feed(links, work, turns, room));
      }

  for (let fill = Math.ceil(due); fill <= Math.ceil(due) + given.perStudent; fill += 1)
    for (const tier of [0, 1, 2, 3, 4])
      for (const reviewer of turns) {
        const room = { tier, longest: 0, most, moves: drawn, as: drawn, fill: () => fill };
        const fewest = () => works.toSorted((a, b) => links.got(a) - links.got(b));
        while (links.writes(reviewer) < most(reviewer) && employ(links, reviewer, fewest, room));
      }

  passOnLapsed(links, given, { turns, oneMore, mayTake: activity.isReviewing });
  return allocatedOf(links, given, { seed, least });
}

/** What stands stays, but for what the rules have come to forbid and nobody has begun. */
function place(links: Links, given: ReviewClass) {
  for (const pair of given.standing) {
    const at = links.numberOf(pair.reviewerId, pair.essayId);
    if (!at || links.firmness(...at) !== 0) continue;
    if (!canMove(pair)) links.link(...at, fixed);
    else if (links.isAllowed(...at)) links.link(...at, standing);
  }
}

/** How far people are with what they have. */
function activityOf(links: Links, given: ReviewClass) {
  const open = links.reviewers.map(() => 0);
  const worked = new Set<number>();
  const lapsed = new Set<number>();
  for (const { reviewerId, essayId, state, hasLapsed } of given.standing) {
    const [reviewer] = links.numberOf(reviewerId, essayId) ?? [];
    if (reviewer === undefined) continue;
    if (state !== 'sent') open[reviewer] = (open[reviewer] ?? 0) + 1;
    if (state !== 'assigned') worked.add(reviewer);
    if (hasLapsed) lapsed.add(reviewer);
  }
  return {
    hasLapsed: (reviewer: number) => lapsed.has(reviewer),
    isReviewing: (reviewer: number) => worked.has(reviewer) && !lapsed.has(reviewer),
    /** Fewest open reviews first; whoever lets theirs lie, last. */
    rank: (reviewer: number) => (open[reviewer] ?? 0) + (lapsed.has(reviewer) ? 1_000 : 0),
  };
}

type Takers = {
  readonly turns: readonly number[];
  readonly oneMore: (reviewer: number) => number;
  readonly mayTake: (reviewer: number) => boolean;
};

function passOnLapsed(links: Links, given: ReviewClass, { turns, oneMore, mayTake }: Takers) {
  for (const pair of given.standing) {
    if (!pair.hasLapsed || !canMove(pair)) continue;
    const at = links.numberOf(pair.reviewerId, pair.essayId);
    if (!at || links.firmness(...at) !== standing) continue;
    const [reviewer, work] = at;
    const able = turns.filter(
      (other) => mayTake(other) && links.isOpen(other, work) && links.writes(other) < oneMore(other),
    );
    const [taker] = able.toSorted((a, b) => links.tier(a, work) - links.tier(b, work));
    if (taker === undefined) continue;
    links.unlink(reviewer, work);
    links.link(taker, work, drawn);
  }
}
