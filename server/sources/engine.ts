import type { CitationStyleId } from '#shared/sources/citation-styles.ts';

/** As much of citeproc-js as is used here (citeproc-js.readthedocs.io/en/latest/running.html). */
export type CitationEngine = {
  updateItems(ids: readonly string[]): void;
  /** Parameters with the ids in order, one list an entry, and their HTML; false where the style has no list. */
  makeBibliography(): [{ entry_ids: string[][] }, string[]] | false;
  /** `position`: 0 is the first time, 1 a later one. */
  makeCitationCluster(items: readonly { id: string; position?: 0 | 1 }[]): string;
};

/** Items by id, in CSL-JSON. */
export type RetrieveItem = (id: string) => object;

/** Makes the engine of a style; it asks `retrieveItem` while it works. Engines are dear (50 ms) and kept by the caller. */
export type LoadCitationEngine = (
  style: CitationStyleId,
  retrieveItem: RetrieveItem,
) => Promise<CitationEngine>;
