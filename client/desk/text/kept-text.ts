import type { EssayTextState } from '#shared/essay/essay.ts';

/** Edits of the text that the server has not acknowledged, as one tab keeps them on the device. */
export type KeptText = {
  readonly essayId: string;
  /** The tab that made them. */
  readonly owner: string;
  /** The confirmed text they were made on, with the last revision that this tab knew. */
  readonly base: EssayTextState & { readonly revision: number };
  /** ProseMirror steps as JSON, in order. */
  readonly steps: readonly unknown[];
  /** The first `count` of them were sent under this id; the server may have them. */
  readonly sent: { readonly commandId: string; readonly count: number } | null;
};
