import { useCallback, useEffect, useState } from 'react';
import type { Version } from '#shared/essay/versions.ts';
import { Refusal } from '../api.ts';
import { historyService } from './history-service.ts';

/** What has arrived of the list so far. */
export type Versions = {
  readonly state: 'loading' | 'ready' | 'failed';
  readonly versions: readonly Version[];
  /** Older ones are asked for with it; null when all are here. */
  readonly next: number | null;
  /** Why the last request failed, for people. */
  readonly words: string;
};

const nothing: Versions = { state: 'loading', versions: [], next: null, words: '' };

/** The history's list, page by page; a page that fails leaves those before it. */
export function useVersions(essayId: string) {
  const [list, setList] = useState<Versions>(nothing);

  const load = useCallback(
    async (before: number | null) => {
      setList((known) => ({ ...known, state: 'loading' }));
      try {
        const page = await historyService.list(essayId, before);
        setList(({ versions }) => ({
          state: 'ready',
          versions: before === null ? page.versions : [...versions, ...page.versions],
          next: page.next,
          words: '',
        }));
      } catch (error) {
        setList((known) => ({ ...known, state: 'failed', words: failureWords(error) }));
      }
    },
    [essayId],
  );
  useEffect(() => void load(null), [load]);

  return {
    list,
    /** The first page anew, or the next one where there are some already. */
    more: () => void load(list.next),
    replace: (version: Version) =>
      setList((known) => ({
        ...known,
        versions: known.versions.map((old) => (old.last === version.last ? version : old)),
      })),
    reload: () => void load(null),
  };
}

/** What a failure means for who looks back; their work is not concerned. */
export function failureWords(error: unknown): string {
  if (error instanceof Refusal) return error.message;
  return 'The server cannot be reached, and earlier versions are kept there. Your work is safe on this device.';
}
