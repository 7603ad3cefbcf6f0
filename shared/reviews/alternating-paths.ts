import type { Links } from './links.ts';

/** What a search for a place may do. */
export type Room = {
  /** Wishes up to this tier may be given up. */
  readonly tier: number;
  /** Links at least this firm-numbered may move to make room; see links.ts. */
  readonly moves: number;
  /** What new links become. */
  readonly as: number;
  /** Reviews that a reviewer writes at most. */
  readonly most: (reviewer: number) => number;
  /** Reviews that a work gets at most, or in `feed`, what others can be brought down to. */
  readonly fill: (work: number) => number;
  /** Links that one search moves at most. */
  readonly longest: number;
  /**
   * What searches have found to lead nowhere, works for `employ` and reviewers for `feed`; a later search with the same
   * room need not look there again (Hungarian trees: Edmonds 1965), for paths found meanwhile do not open it.
   */
  readonly closed?: Set<number>;
};

/**
 * Gives a reviewer one more work, where need be by passing works on among others: the shortest alternating path to a
 * work with room (Berge 1957; for one link each, Kuhn’s matching). False when there is none.
 */
export function employ(
  links: Links,
  start: number,
  order: (reviewer: number) => ArrayLike<number>,
  room: Room,
) {
  /** By work: who would take it; by reviewer: the work they would lose for it. */
  const taker = new Map<number, number>();
  const loses = new Map<number, number>();
  let layer = [start];
  for (let moved = 0; layer.length > 0; moved += 1) {
    const next: number[] = [];
    for (const reviewer of layer) {
      const works = order(reviewer);
      for (let at = 0; at < works.length; at += 1) {
        const work = works[at] ?? 0;
        if (
          links.tier(reviewer, work) > room.tier ||
          !links.isOpen(reviewer, work) ||
          taker.has(work) ||
          room.closed?.has(work)
        )
          continue;
        taker.set(work, reviewer);
        if (links.got(work) < room.fill(work)) {
          passOn(work);
          return true;
        }
        if (moved >= room.longest) continue;
        for (const other of links.reviewersOf(work)) {
          if (other === start || loses.has(other) || links.firmness(other, work) < room.moves) continue;
          loses.set(other, work);
          next.push(other);
        }
      }
    }
    layer = next;
  }
  for (const work of taker.keys()) room.closed?.add(work);
  return false;

  function passOn(last: number) {
    let work = last;
    for (;;) {
      const reviewer = taker.get(work);
      if (reviewer === undefined) return;
      links.link(reviewer, work, room.as);
      const lost = reviewer === start ? undefined : loses.get(reviewer);
      if (lost === undefined) return;
      links.unlink(reviewer, lost);
      work = lost;
    }
  }
}

/**
 * Gets a work one more review: from somebody who has room for it, or from somebody who passes on another work, which
 * has more than its fill or finds somebody in turn. False when there is no way.
 */
export function feed(links: Links, start: number, reviewers: readonly number[], room: Room) {
  const asked = new Set<number>();
  /** By work: who would leave it, and for which. */
  const leaver = new Map<number, { readonly reviewer: number; readonly to: number }>();
  let layer = [start];
  for (let moved = 0; layer.length > 0; moved += 1) {
    const next: number[] = [];
    for (const work of layer)
      for (const reviewer of reviewers) {
        if (
          room.closed?.has(reviewer) ||
          asked.has(reviewer) ||
          !links.isOpen(reviewer, work) ||
          links.tier(reviewer, work) > room.tier
        )
          continue;
        asked.add(reviewer);
        if (links.writes(reviewer) < room.most(reviewer)) {
          links.link(reviewer, work, room.as);
          comeBack(work);
          return true;
        }
        if (moved >= room.longest) continue;
        for (const other of links.worksOf(reviewer)) {
          if (other === start || leaver.has(other) || links.firmness(reviewer, other) < room.moves) continue;
          if (links.got(other) > room.fill(other)) {
            links.unlink(reviewer, other);
            links.link(reviewer, work, room.as);
            comeBack(work);
            return true;
          }
          leaver.set(other, { reviewer, to: work });
          next.push(other);
        }
      }
    layer = next;
  }
  for (const reviewer of asked) room.closed?.add(reviewer);
  return false;

  /** Whoever made room on the way takes what they made it for. */
  function comeBack(last: number) {
    let work = last;
    for (;;) {
      const step = leaver.get(work);
      if (work === start || !step) return;
      links.unlink(step.reviewer, work);
      links.link(step.reviewer, step.to, room.as);
      work = step.to;
    }
  }
}
