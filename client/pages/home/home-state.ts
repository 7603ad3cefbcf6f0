import type { EssayListItem } from '#shared/essay/essay.ts';

/** What the home page is waiting for, so that the button pressed can say so. */
export type Making = { readonly type: 'template' | 'outline' | 'copy' | 'import'; readonly id: string };

export type HomeNotice = {
  readonly id: number;
  readonly text: string;
  readonly tone: 'done' | 'attention';
  /** The essay that “Undo” brings back. */
  readonly restores: EssayListItem | null;
};

export type ImportReport = {
  readonly fileName: string;
  /** The essay that was made; null when nothing could be read. */
  readonly essay: { readonly id: string; readonly title: string } | null;
  /** What was left out, repaired or guessed; or why nothing was made. */
  readonly notes: readonly string[];
};

/** All that the home page draws. */
export type HomeState = {
  /** `failed`: the list has never been loaded, and `trouble` says why. */
  readonly phase: 'loading' | 'ready' | 'failed';
  /** Latest change first. */
  readonly rows: readonly EssayListItem[];
  /** What can still be brought back, last deleted first. */
  readonly deleted: readonly EssayListItem[];
  /** The server could not be reached at the last try; the list is as it was before. */
  readonly isOffline: boolean;
  readonly trouble: string;
  readonly making: Making | null;
  readonly notice: HomeNotice | null;
  readonly report: ImportReport | null;
};

export const atFirst: HomeState = {
  phase: 'loading',
  rows: [],
  deleted: [],
  isOffline: false,
  trouble: '',
  making: null,
  notice: null,
  report: null,
};

/** Rows whose title holds every word that is searched for, in any order and case. */
export function rowsMatching(rows: readonly EssayListItem[], search: string): readonly EssayListItem[] {
  const words = search.toLocaleLowerCase().split(/\s+/).filter(Boolean);
  if (words.length === 0) return rows;
  return rows.filter(({ essay }) => {
    const title = essay.title.toLocaleLowerCase();
    return words.every((word) => title.includes(word));
  });
}
