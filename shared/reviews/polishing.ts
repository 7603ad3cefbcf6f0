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

type Pair = readonly [reviewer: number, work: number];

/** Pairs between two kinds that give up the same wish: what none of them can better need not be asked of each. */
type Lot = {
  readonly kind: number;
  readonly kindOfWork: number;
  readonly tier: number;
  readonly pairs: Pair[];
};

/**
 * Brings back wishes that were given up: two reviewers swap works, or a review goes to a work with room. Two who were
 * matched with each other in one round are found here, for no matching can see them. Loads stay.
 */
export function polish(links: Links, { draw, from, least, full }: Asked) {
  for (let pass = 0; pass < mostPasses; pass += 1) {
    const loose = looseOf(links, from);
    const bad = loose.filter(([reviewer, work]) => links.tier(reviewer, work) > 0);
    if (bad.length === 0) return;
    const lots = lotsOf(links, shuffled(loose, draw));
    const partners = new Map<string, readonly Lot[]>();
    let isBetter = false;
    for (const [reviewer, work] of shuffled(bad, draw))
      if (links.firmness(reviewer, work) >= from && links.tier(reviewer, work) > 0)
        isBetter =
          swapped(reviewer, work, partnersOf(reviewer, work)) || handedOn(reviewer, work) || isBetter;
    if (!isBetter) return;

    /** Lots with which a swap could help, as far as kinds tell; most have none, and then nobody is asked. */
    function partnersOf(reviewer: number, work: number): readonly Lot[] {
      const [kind, kindOfWork] = [links.kindOf(reviewer), links.kindOfWork(work)];
      const tier = links.tier(reviewer, work);
      const key = `${kind} ${kindOfWork} ${tier}`;
      const known = partners.get(key);
      if (known) return known;
      const fitting = lots.filter(
        (lot) =>
          costOf(links.wishBetween(kind, lot.kindOfWork)) + costOf(links.wishBetween(lot.kind, kindOfWork)) <
          costOf(tier) + costOf(lot.tier),
      );
      partners.set(key, fitting);
      return fitting;
    }
  }

  function swapped(reviewer: number, work: number, lots: readonly Lot[]) {
    for (const { pairs } of lots) for (const pair of pairs) if (isSwapped(reviewer, work, pair)) return true;
    return false;
  }

  function isSwapped(reviewer: number, work: number, [other, theirs]: Pair): boolean {
    if (other === reviewer || theirs === work || links.firmness(other, theirs) < from) return false;
    if (!links.isOpen(reviewer, theirs) || !links.isOpen(other, work)) return false;
    const before = costAt(links, reviewer, work) + costAt(links, other, theirs);
    // Most swaps cannot help, whoever reviews whom: these are not tried.
    if (wishCost(links, reviewer, theirs) + wishCost(links, other, work) >= before) return false;
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
export function costOfAll(links: Links): number {
  return looseOf(links, 0).reduce((sum, [reviewer, work]) => sum + costAt(links, reviewer, work), 0);
}

function costOf(tier: number): number {
  return costs[tier] ?? 0;
}

function costAt(links: Links, reviewer: number, work: number): number {
  return costOf(links.tier(reviewer, work));
}

function wishCost(links: Links, reviewer: number, work: number): number {
  return costOf(links.wish(reviewer, work));
}

function lotsOf(links: Links, loose: readonly Pair[]): Lot[] {
  const lots = new Map<string, Lot>();
  for (const pair of loose) {
    const [reviewer, work] = pair;
    const [kind, kindOfWork, tier] = [
      links.kindOf(reviewer),
      links.kindOfWork(work),
      links.tier(reviewer, work),
    ];
    const key = `${kind} ${kindOfWork} ${tier}`;
    const lot = lots.get(key);
    if (lot) lot.pairs.push(pair);
    else lots.set(key, { kind, kindOfWork, tier, pairs: [pair] });
  }
  return [...lots.values()];
}

function looseOf(links: Links, from: number): Pair[] {
  return links.reviewers.flatMap((_one, reviewer) =>
    links
      .worksOf(reviewer)
      .flatMap((work) => (links.firmness(reviewer, work) >= from ? [[reviewer, work] as const] : [])),
  );
}
