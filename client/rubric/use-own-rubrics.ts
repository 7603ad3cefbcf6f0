import { useEffect, useState } from 'react';
import { Refusal, Unreachable } from '#client/api.ts';
import type { Rubric } from '#shared/rubric/rubric.ts';
import { rubricService } from './browser-rubrics.ts';

/** One's own rubrics in their newest versions; empty until they are there, and without the server. */
export function useOwnRubrics(): readonly Rubric[] {
  const [own, setOwn] = useState<readonly Rubric[]>([]);
  useEffect(() => {
    let isGone = false;
    rubricService.list().then(
      (rows) => !isGone && setOwn(rows.filter(({ isYours }) => isYours).map(({ rubric }) => rubric)),
      (error: unknown) => {
        // Offline the ready ones are there to choose from.
        if (!(error instanceof Unreachable || error instanceof Refusal)) throw error;
      },
    );
    return () => {
      isGone = true;
    };
  }, []);
  return own;
}
