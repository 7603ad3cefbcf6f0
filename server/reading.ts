import type { FileFormat, Import } from '#shared/essay/import/file-content.ts';

/** A file as it was sent; `format` is null when it is to be found out. */
export type SentFile = {
  readonly name: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly format: FileFormat | null;
};

/** Finds the essays in a file. @throws file-not-readable with what can be done about it */
export type ReadEssays = (file: SentFile) => Promise<Import>;
