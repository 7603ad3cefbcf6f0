import type { DraftRole } from '../draft.ts';
import type { Passage, Surroundings } from '../passage.ts';

/** Points for or against each role; positive speaks for it. Chosen by hand, by what a cue is worth to a reader. */
export type Weights = Readonly<Partial<Record<DraftRole, number>>>;

/** Where a cue fired: offsets in the passage's text, or null when its place in the essay is the cue. */
export type Fired = { readonly start: number; readonly end: number } | null;

export type Cue = {
  readonly id: string;
  /** Said of one passage: “opens the paragraph”, or before the words found: “hedges with”. */
  readonly title: string;
  /** What it looks for, in a sentence. */
  readonly looksFor: string;
  readonly weights: Weights;
  /** The place where it holds; undefined where it does not. */
  readonly find: (passage: Passage, surroundings: Surroundings) => Fired | undefined;
};

type Described = Omit<Cue, 'find'>;

/** A cue in the wording. The pattern's first group, if it has one, is what is shown. */
export function wording(
  cue: Described & {
    readonly pattern: RegExp;
    /** A pattern that undoes it. */
    readonly unless?: RegExp;
    readonly where?: (passage: Passage, surroundings: Surroundings) => boolean;
  },
): Cue {
  const { pattern, unless, where, ...described } = cue;
  return {
    ...described,
    find(passage, surroundings) {
      const match = pattern.exec(passage.text);
      if (!match || unless?.test(passage.text)) return undefined;
      if (where && !where(passage, surroundings)) return undefined;
      const shown = match[1] ?? match[0];
      const start = match.index + match[0].indexOf(shown);
      return { start, end: start + shown.trimEnd().length };
    },
  };
}

/** A cue in the place. */
export function position(
  cue: Described & { readonly holds: (passage: Passage, surroundings: Surroundings) => boolean },
): Cue {
  const { holds, ...described } = cue;
  return { ...described, find: (passage, surroundings) => (holds(passage, surroundings) ? null : undefined) };
}
