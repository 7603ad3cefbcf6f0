import type { CslItem } from '#shared/graph/csl-item.ts';

/** The one place where an entry of a bibliography becomes a source. */
export function itemOfEntry(entry: string): CslItem {
  return { type: 'document', title: entry.slice(0, 500) };
}
