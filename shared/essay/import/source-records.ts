import { type CslItem, cslItemSchema } from '#shared/graph/csl-item.ts';
import type { Source } from '#shared/graph/records.ts';
import { maxTextLength, storableText } from '#shared/graph/text.ts';
import type { ImportedSource } from './file-content.ts';

/**
 * The sources of an imported text as records of its map. An annotation is its summary: which of its sentences speak of
 * use and credibility, nobody can tell for sure.
 */
export function sourceRecords(sources: readonly ImportedSource[], newId: () => string): Source[] {
  return sources.map((source) => {
    const summary = storableText(source.annotation).slice(0, maxTextLength);
    const annotation = { summary, use: '', credibility: '' };
    const record: Source = { type: 'source', id: newId(), item: storableItem(source) };
    return summary === '' ? record : { ...record, annotation };
  });
}

/** What was read of an entry; its own words as the title where that does not keep to the schema. */
export function storableItem({ item, entry }: ImportedSource): CslItem {
  const read = cslItemSchema.safeParse(item);
  return read.success ? read.data : { type: 'document', title: entry.slice(0, 500) };
}
