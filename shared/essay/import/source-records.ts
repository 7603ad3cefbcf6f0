import { type CslItem, cslItemSchema } from '#shared/graph/csl-item.ts';
import type { Source } from '#shared/graph/records.ts';
import type { ImportedSource } from './file-content.ts';

/** The sources of an imported text as records of its map. What they are annotated with stays in the text. */
export function sourceRecords(sources: readonly ImportedSource[], newId: () => string): Source[] {
  return sources.map((source) => ({ type: 'source', id: newId(), item: storableItem(source) }));
}

/** What was read of an entry; its own words as the title where that does not keep to the schema. */
export function storableItem({ item, entry }: ImportedSource): CslItem {
  const read = cslItemSchema.safeParse(item);
  return read.success ? read.data : { type: 'document', title: entry.slice(0, 500) };
}
