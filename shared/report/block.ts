/** A stretch of words in one look. */
export type Run = {
  readonly text: string;
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly quiet?: boolean;
};

/** What people write: paragraphs, and lists whose items hold either. */
export type WrittenBlock =
  | { readonly type: 'paragraph'; readonly runs: readonly Run[] }
  | {
      readonly type: 'list';
      readonly isOrdered: boolean;
      readonly items: readonly (readonly WrittenBlock[])[];
    };

/** A report as paper takes it: what PDF and DOCX are written from, in order. */
export type ReportBlock =
  | { readonly type: 'heading'; readonly level: 1 | 2 | 3; readonly text: string }
  | WrittenBlock
  | { readonly type: 'quote'; readonly runs: readonly Run[] }
  | {
      readonly type: 'table';
      /** `share`: of the width, all together 1. */
      readonly columns: readonly { readonly title: string; readonly share: number }[];
      readonly rows: readonly (readonly (readonly Run[])[])[];
    }
  | { readonly type: 'map'; readonly numbers: ReadonlyMap<string, readonly number[]> }
  | {
      readonly type: 'outline';
      /** `depth` from 0. */
      readonly rows: readonly { readonly depth: number; readonly runs: readonly Run[] }[];
    };

export function paragraph(...runs: readonly (Run | string)[]): WrittenBlock {
  return {
    type: 'paragraph',
    runs: runs.map((run) => (typeof run === 'string' ? { text: run } : run)),
  };
}
