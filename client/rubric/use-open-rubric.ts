import { useEffect, useState } from 'react';
import { Refusal, Unreachable } from '#client/api.ts';
import { rubricPorts, rubricService } from './browser-rubrics.ts';
import { createRubricDesk, type RubricDesk } from './rubric-desk.ts';

export type OpeningRubric =
  | { readonly type: 'opening' | 'missing' | 'unreachable' }
  | { readonly type: 'open'; readonly desk: RubricDesk };

/** Opens a rubric; what waits is sent when the page is left, hidden, or the connection is back. */
export function useOpenRubric(id: string): { readonly opening: OpeningRubric; readonly retry: () => void } {
  const [opening, setOpening] = useState<OpeningRubric>({ type: 'opening' });
  const [turn, setTurn] = useState(0);

  // biome-ignore lint/correctness/useExhaustiveDependencies: `turn` asks again
  useEffect(() => {
    let isGone = false;
    let desk: RubricDesk | null = null;
    rubricService.list().then(
      (rows) => {
        if (isGone) return;
        const row = rows.find(({ rubric }) => rubric.id === id);
        desk = row ? createRubricDesk(rubricPorts, row) : null;
        setOpening(desk ? { type: 'open', desk } : { type: 'missing' });
      },
      (error: unknown) => {
        if (!(error instanceof Unreachable || error instanceof Refusal)) throw error;
        if (!isGone) setOpening({ type: 'unreachable' });
      },
    );
    const flush = () => desk?.flush();
    const flushHidden = () => document.visibilityState === 'hidden' && flush();
    window.addEventListener('online', flush);
    window.addEventListener('pagehide', flush);
    document.addEventListener('visibilitychange', flushHidden);
    return () => {
      isGone = true;
      window.removeEventListener('online', flush);
      window.removeEventListener('pagehide', flush);
      document.removeEventListener('visibilitychange', flushHidden);
      desk?.flush();
      desk?.close();
    };
  }, [id, turn]);

  return {
    opening,
    retry: () => {
      setOpening({ type: 'opening' });
      setTurn(turn + 1);
    },
  };
}
