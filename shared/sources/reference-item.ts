import type { CslItem } from '../graph/csl-item.ts';

/** What a reference can say of a source, under CSL's names. */
export type ReferenceItem = CslItem & {
  'container-title'?: string;
  volume?: string;
  issue?: string;
  page?: string;
  publisher?: string;
  'publisher-place'?: string;
  edition?: string;
  DOI?: string;
  accessed?: { raw: string };
};
