import type { CslItem } from '#shared/graph/csl-item.ts';
import type { Source } from '#shared/graph/records.ts';
import { matchOf } from '#shared/sources/match.ts';

/** Whether the essay has this source already, or one that may be it. */
export function isListed(item: CslItem, sources: readonly Source[]): boolean {
  if (matchOf(item, sources).type !== 'none') return true;
  return sources.some((source) => JSON.stringify(source.item) === JSON.stringify(item));
}

/** Places in a list of those that neither the essay has nor the list before them. */
export function freshItems(items: readonly CslItem[], sources: readonly Source[]): ReadonlySet<number> {
  const known = [...sources];
  const fresh = new Set<number>();
  items.forEach((item, at) => {
    if (isListed(item, known)) return;
    fresh.add(at);
    known.push({ type: 'source', id: `read-${at}`, item });
  });
  return fresh;
}
