import type { CslItem } from '../graph/csl-item.ts';

/** What a reference says of a source. */
export type ReferenceItem = CslItem;
