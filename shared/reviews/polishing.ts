import { type Draw, shuffled } from '#shared/assignments/seeded.ts';
import type { Links } from './links.ts';

/** What giving up a wish costs, by tier: no number of small ones makes up for a greater one. */
const costs = [0, 1, 1_000, 1_000_000, 1_000_000_000];
const mostPasses = 8;

type Asked = {
  readonly draw: Draw;
  /** Links at least this firm-numbered may change; see links.ts. */
  readonly from: number;
  /** What a work may not go below, and not above, when a review goes from one to another. */
  readonly least: (work: number) => number;
  readonly full: (work: number) => number;
};

/**
 * Brings back wishes that were given up: two reviewers swap works, or a review goes to a work with room. Two who were
 * matched with each other in one round are found here, for no matching can see them. Loads stay.
 */
export function polish(links: Links, { draw, from, least, full }: Asked) {
  for (let pass = 0; pass < mostPasses; pass += 1) {
    const loose = shuffled(looseOf(links, from), draw);
    let isBetter = false;
    for (const [reviewer, work] of loose)
      if (links.firmness(reviewer, work) >= from && links.tier(reviewer, work) > 0)
        isBetter = swapped(reviewer, work, loose) || handedOn(reviewer, work) || isBetter;
    if (!isBetter) return;
  }

  function swapped(reviewer: number, work: number, loose: readonly (readonly [number, number])[]) {
    for (const [other, theirs] of loose) {
      if (other === reviewer || theirs === work || links.firmness(other, theirs) < from) continue;
      if (!links.isOpen(reviewer, theirs) || !links.isOpen(other, work)) continue;
      const before = costAt(links, reviewer, work) + costAt(links, other, theirs);
      // Most swaps cannot help, whoever reviews whom: these are not tried.
      if (wishCost(links, reviewer, theirs) + wishCost(links, other, work) >= before) continue;
      const how = [links.firmness(reviewer, work), links.firmness(other, theirs)] as const;
      links.unlink(reviewer, work);
      links.unlink(other, theirs);
      links.link(reviewer, theirs, how[0]);
      links.link(other, work, how[1]);
      if (costAt(links, reviewer, theirs) + costAt(links, other, work) < before) return true;
      links.unlink(reviewer, theirs);
      links.unlink(other, work);
      links.link(reviewer, work, how[0]);
      links.link(other, theirs, how[1]);
    }
    return false;
  }

  function handedOn(reviewer: number, work: number) {
    if (links.got(work) <= least(work)) return false;
    const before = costAt(links, reviewer, work);
    const how = links.firmness(reviewer, work);
    for (let other = 0; other < links.works.length; other += 1) {
      if (links.got(other) >= full(other) || !links.isOpen(reviewer, other)) continue;
      if (wishCost(links, reviewer, other) >= before) continue;
      links.unlink(reviewer, work);
      links.link(reviewer, other, how);
      if (costAt(links, reviewer, other) < before) return true;
      links.unlink(reviewer, other);
      links.link(reviewer, work, how);
    }
    return false;
  }
}

/** Of all wishes that are given up. */
export function costOf(links: Links): number {
  return looseOf(links, 0).reduce((sum, [reviewer, work]) => sum + costAt(links, reviewer, work), 0);
}

function costAt(links: Links, reviewer: number, work: number): number {
  return costs[links.tier(reviewer, work)] ?? 0;
}

function wishCost(links: Links, reviewer: number, work: number): number {
  return costs[links.wish(reviewer, work)] ?? 0;
}

function looseOf(links: Links, from: number): (readonly [number, number])[] {
  return links.reviewers.flatMap((_one, reviewer) =>
    links
      .worksOf(reviewer)
      .flatMap((work) => (links.firmness(reviewer, work) >= from ? [[reviewer, work] as const] : [])),
  );
}
