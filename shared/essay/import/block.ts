import type { TextPart } from '../document.ts';
import type { Run } from './file-content.ts';

/** One paragraph, heading, item or quotation while its place in the essay is worked out. */
export type Block = {
  readonly type: 'heading' | 'paragraph' | 'quotation' | 'item';
  readonly part: TextPart;
  readonly runs: readonly Run[];
  readonly text: string;
  /** Of a heading, 1 to 3. */
  readonly level: 1 | 2 | 3;
  /** Of an item. */
  readonly ordered: boolean;
  readonly depth: number;
  /** Whether it was made a heading, not given as one by the file. */
  readonly isGuessed: boolean;
  readonly isBold: boolean;
  readonly hasGapBefore: boolean;
  readonly page: number;
  /** Whether a note, a page's edge or a running head stood before it: it may go on with the block before. */
  readonly isInterrupted: boolean;
  /** A note that nothing calls, kept as a paragraph. */
  readonly isNote: boolean;
  /** How many lines of the file it was made of. */
  readonly lines: number;
  /** How many pieces of a sentence that was cut in two were put together in it. */
  readonly stitches: number;
};
