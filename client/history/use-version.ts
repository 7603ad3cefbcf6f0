import { useEffect, useState } from 'react';
import type { VersionState } from '#shared/essay/versions.ts';
import { historyService } from './history-service.ts';
import { failureWords } from './use-versions.ts';

export type Opened =
  | { readonly state: 'loading' }
  | { readonly state: 'ready'; readonly version: VersionState }
  | { readonly state: 'failed'; readonly words: string };

/** Map and text of one version; those that were looked at before are here at once. */
export function useVersion(essayId: string, revision: number) {
  const [known] = useState(() => new Map<number, VersionState>());
  const [failed, setFailed] = useState<{ readonly revision: number; readonly words: string } | null>(null);
  const [, setArrived] = useState(0);
  const version = known.get(revision);
  const isWanted = !version && failed?.revision !== revision;

  useEffect(() => {
    if (!isWanted) return;
    let isGone = false;
    historyService.read(essayId, revision).then(
      (arrived) => {
        known.set(revision, arrived);
        if (!isGone) setArrived((count) => count + 1);
      },
      (error: unknown) => !isGone && setFailed({ revision, words: failureWords(error) }),
    );
    return () => {
      isGone = true;
    };
  }, [essayId, revision, isWanted, known]);

  const opened: Opened = version
    ? { state: 'ready', version }
    : failed && !isWanted
      ? { state: 'failed', words: failed.words }
      : { state: 'loading' };
  return { opened, retry: () => setFailed(null) };
}
