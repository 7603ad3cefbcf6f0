import { useEffect, useState } from 'react';
import type { Assignment } from '#shared/assignments/assignment.ts';
import { isAssessed } from '#shared/assignments/class-list.ts';
import type { Submission, WorkRow } from '#shared/assignments/work.ts';
import { Refusal, Unreachable } from '../api.ts';
import { classWorkService } from './class-work-service.ts';
import { keptWalk, stackOfWalk, type Walk } from './walk.ts';

/** The work that is assessed, in its class. */
export type WorkToAssess = {
  readonly assignment: Assignment;
  readonly row: WorkRow;
  /** Newest first. */
  readonly submissions: readonly Submission[];
  readonly stack: ReturnType<typeof stackOfWalk> | null;
};

type Class = { readonly assignment: Assignment; readonly works: readonly WorkRow[] };

/** What the class was at the essay before: its names are here at once, while what is new is on its way. */
let known: Class | null = null;

/** Null while the essay is opened outside a class, and until the class is known. */
export function useWorkToAssess(essayId: string, assignmentId: string | null): WorkToAssess | null {
  const [found, setFound] = useState<Class | null>(known?.assignment.id === assignmentId ? known : null);
  const [submissions, setSubmissions] = useState<readonly Submission[]>([]);

  useEffect(() => {
    if (assignmentId === null) return;
    let isGone = false;
    Promise.all([
      classWorkService.works(assignmentId),
      classWorkService.submissions(assignmentId, essayId),
    ]).then(
      ([fresh, all]) => {
        known = fresh;
        if (isGone) return;
        setFound(fresh);
        setSubmissions(all);
      },
      (error: unknown) => {
        // Assessing goes on without the way to the next one.
        if (!(error instanceof Refusal || error instanceof Unreachable)) throw error;
      },
    );
    return () => {
      isGone = true;
    };
  }, [essayId, assignmentId]);

  const row = found?.works.find((work) => work.essayId === essayId);
  if (!found || !row || assignmentId === null) return null;
  const walk = keptWalk(assignmentId) ?? wholeWalk(assignmentId, found.works);
  const isDone = (id: string) => found.works.some((work) => work.essayId === id && isAssessed(work));
  const stack = walk.essayIds.length > 1 ? stackOfWalk(walk, essayId, isDone) : null;
  return { assignment: found.assignment, row, submissions, stack };
}

/** For whoever opens an essay by its address alone. */
function wholeWalk(assignmentId: string, works: readonly WorkRow[]): Walk {
  const essayIds = works.flatMap(({ essayId }) => (essayId === null ? [] : [essayId]));
  return { assignmentId, words: 'All', essayIds };
}
