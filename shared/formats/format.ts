import type { EssayTextState, RubricRef } from '#shared/essay/essay.ts';
import type { Graph } from '#shared/graph/graph.ts';

/** An essay as files carry it: without owner, ids of people or history. */
export type EssayDocument = {
  readonly title: string;
  readonly prompt: string;
  readonly rubric: RubricRef;
  readonly graph: Graph;
  readonly text: EssayTextState;
};

/** What was read; `notes` say in plain sentences what was left out, repaired or guessed. */
export type Reading = { readonly document: EssayDocument; readonly notes: readonly string[] };

/** A kind of file. Reading and writing are pure: text in, text out. */
export type Format = {
  readonly id: string;
  readonly title: string;
  /** With the dot. */
  readonly extension: string;
  readonly mediaType: string;
  /** Absent when the format is only written. @throws file-not-readable when there is nothing to save in the text */
  readonly read?: (text: string) => Reading;
  /** Absent when the format is only read. */
  readonly write?: (document: EssayDocument) => string;
};

export function defineFormat(format: Format): Format {
  return format;
}
