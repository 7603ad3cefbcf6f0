import type { EssayTextState, RubricRef } from '#shared/essay/essay.ts';
import type { Graph } from '#shared/graph/graph.ts';
import type { Bibliography } from '#shared/sources/citation-styles.ts';

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

/** What a file for people is written with, beside the essay. */
export type Printing = {
  /** Whether the map is added as an outline. */
  readonly map: boolean;
  /** The sources in a style of citation; null when there are none. A text that has its own bibliography keeps that. */
  readonly bibliography: Bibliography | null;
};

/** A kind of file. Reading and writing are pure: the same essay is the same file. */
export type Format = {
  readonly id: string;
  readonly title: string;
  /** With the dot. */
  readonly extension: string;
  readonly mediaType: string;
  /** Absent when the format is only written. @throws file-not-readable when there is nothing to save in the text */
  readonly read?: (text: string) => Reading;
  /** Absent when the format is only read. Bytes come later: what makes them is fetched when first needed. */
  readonly write?: (document: EssayDocument, printing: Printing) => string | Promise<Uint8Array<ArrayBuffer>>;
  /** Whether the file is for people: a printed page with bibliography and map. */
  readonly isPrinted?: boolean;
};

export function defineFormat(format: Format): Format {
  return format;
}
