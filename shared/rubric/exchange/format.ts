import type { Rubric, RubricBody } from '../rubric.ts';

/** Something in a file that was not taken as it stands; `at` says where: “row 7”, “criteria[2]”, “rubrics[0].criteria[2]”. */
export type FileProblem = { readonly at: string; readonly message: string };

/** What was read. Good rows come in although bad ones are named in `problems`; `losses` is what has no place here. */
export type RubricReading = {
  readonly rubrics: readonly RubricBody[];
  readonly problems: readonly FileProblem[];
  readonly losses: readonly string[];
};

/** A file, and in plain sentences what it could not hold. */
export type WrittenFile = { readonly text: string; readonly losses: readonly string[] };

/** A kind of file for rubrics. Reading and writing are pure: the same rubrics are the same file. */
export type RubricFormat = {
  readonly id: string;
  readonly title: string;
  /** With the dot. */
  readonly extension: string;
  readonly mediaType: string;
  /**
   * Ids of criteria and levels are made by position (`c1`, `c1-l1`) unless the format keeps them.
   * @throws file-not-readable when no rubric can be looked for in the text at all
   */
  readonly read: (text: string) => RubricReading;
  /** Absent when the format is only read. `changedAt` (ISO 8601 UTC) is for the formats that demand a time. */
  readonly write?: (rubrics: readonly Rubric[], changedAt?: string) => WrittenFile;
  /** Whether everything of a rubric comes back from it. */
  readonly isLossless?: boolean;
};

/** For files of formats that demand a time when nobody knows one. */
export const unknownTime = '1970-01-01T00:00:00Z';

/** What a rubric from a file without a title is called. */
export const untitled = 'Imported rubric';
