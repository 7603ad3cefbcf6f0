import type { CslItem } from '#shared/graph/csl-item.ts';
import type { DocumentJson } from '../document.ts';

/**
 * What a reader of a file format hands over: the file's blocks in reading order, before anything is guessed. A reader
 * keeps what the format says (headings, notes, lists) and guesses nothing; structure.ts guesses the rest.
 */
export const fileFormats = ['docx', 'odt', 'markdown', 'html', 'text', 'pdf'] as const;
export type FileFormat = (typeof fileFormats)[number];

/** `note` stands where a footnote is called; its key is one of FileContent.notes. */
export type Run =
  | { readonly type: 'text'; readonly text: string; readonly italic?: true; readonly bold?: true }
  | { readonly type: 'note'; readonly key: string }
  | { readonly type: 'break' };

export type FileBlock =
  | { readonly type: 'heading'; readonly level: 1 | 2 | 3; readonly runs: readonly Run[] }
  /** In flat content one line of the file each; an empty line is a paragraph without runs. */
  | { readonly type: 'paragraph'; readonly runs: readonly Run[] }
  | { readonly type: 'quotation'; readonly runs: readonly Run[] }
  /** `depth` from 0. */
  | {
      readonly type: 'item';
      readonly ordered: boolean;
      readonly depth: number;
      readonly runs: readonly Run[];
    }
  | { readonly type: 'page-break' };

export type FileNote = { readonly runs: readonly Run[]; readonly type: 'footnote' | 'endnote' };

export type FileContent = {
  readonly format: FileFormat;
  readonly blocks: readonly FileBlock[];
  readonly notes: ReadonlyMap<string, FileNote>;
  /**
   * True of plain text and PDF: the blocks are lines, and paragraphs, headings and notes must be guessed. A form feed
   * in a line counts as a page break.
   */
  readonly isFlat: boolean;
  readonly remarks: readonly ImportRemark[];
};

/** What reading a file brought to light, for the report a person sees. */
export type ImportRemark = {
  readonly type: 'found' | 'guessed' | 'dropped';
  /** Kebab-case and stable, for example `page-numbers`. */
  readonly code: string;
  /** A whole sentence for people, with the count in it. */
  readonly message: string;
  readonly count: number;
};

export type ImportedSource = {
  readonly item: CslItem;
  /** The paragraphs under the entry of an annotated bibliography, joined by \n; empty when there are none. */
  readonly annotation: string;
  /** The entry as it was written, in plain text. */
  readonly entry: string;
};

export type ImportedEssay = {
  /** Empty when the text names none. */
  readonly title: string;
  readonly document: DocumentJson;
  /** In the order of the bibliography. */
  readonly sources: readonly ImportedSource[];
  readonly remarks: readonly ImportRemark[];
  /** Words of the body, without title page, notes and bibliography. */
  readonly words: number;
};

/** `essays` is empty only when the file has no words. `remarks` are about the file as a whole. */
export type Import = {
  readonly essays: readonly ImportedEssay[];
  readonly remarks: readonly ImportRemark[];
};
