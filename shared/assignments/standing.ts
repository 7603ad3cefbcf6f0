import type { AssessmentState } from '#shared/assessment/assessment.ts';
import type { ErrorCode } from '#shared/errors.ts';

/** As much of a work’s assessments by staff as says which of them its student gets. */
export type Judged = {
  readonly id: string;
  readonly assessorId: string;
  readonly state: AssessmentState;
  /** Of the essay, that it judges. */
  readonly revision: number;
  /** ISO 8601 UTC. */
  readonly createdAt: string;
  readonly submittedAt: string | null;
};

/** What was settled between two; `keptAssessmentId` null: whoever settled marks it anew. */
export type Settled = {
  readonly keptAssessmentId: string | null;
  readonly by: string | null;
  readonly at: string;
};

export type Standing =
  /** This one goes out. */
  | { readonly type: 'stands'; readonly id: string }
  /** The student has it already. */
  | { readonly type: 'released'; readonly id: string }
  | { readonly type: 'refused'; readonly code: ErrorCode; readonly detail: string };

/**
 * Which assessment of a work is released: the only one that is submitted, or of two assessors’ the one that was kept. A
 * new round after a release is judged by itself.
 */
export function standingOf(
  all: readonly Judged[],
  /** Who assess it a second time, for moderation. */
  secondIds: readonly string[],
  settled: Settled | null,
): Standing {
  const kept = settled && all.find(({ id }) => id === settled.keptAssessmentId);
  if (settled && settled.keptAssessmentId === null) return anewOf(all, settled);
  if (kept?.state === 'submitted') return { type: 'stands', id: kept.id };
  if (kept?.state === 'draft')
    return refused(
      'assessment-not-submitted',
      'The assessment that was kept is a draft again. It is submitted first.',
    );
  const released = newest(all.filter(({ state }) => state === 'released'));
  const submitted = all.filter(
    ({ state, createdAt }) => state === 'submitted' && (!kept || createdAt > (settled?.at ?? '')),
  );
  if (submitted.length === 0 && released) return { type: 'released', id: released.id };
  const isPaired = !kept && secondIds.length > 0 && !released;
  // Of what was given already, somebody else’s mark on the same revision is a second opinion, not another round.
  const isSecondOpinion = submitted.some(
    ({ assessorId, revision }) =>
      released !== undefined && assessorId !== released.assessorId && revision <= released.revision,
  );
  const isByTwo = isSecondOpinion || new Set(submitted.map(({ assessorId }) => assessorId)).size > 1;
  if (isPaired || isByTwo)
    return refused(
      'moderation-open',
      isByTwo
        ? 'Two have assessed it. Settle which assessment stands, then release it.'
        : 'A second assessor has been asked. Settle it, then release it.',
    );
  const last = newest(submitted);
  if (last) return { type: 'stands', id: last.id };
  return all.some(({ state }) => state === 'draft')
    ? refused('assessment-not-submitted', 'Its assessment is a draft. It is submitted first.')
    : refused('assessment-not-submitted', 'Nobody has assessed it yet.');
}

function anewOf(all: readonly Judged[], { by, at }: Settled): Standing {
  const own = newest(
    all.filter(({ assessorId, submittedAt }) => assessorId === by && (submittedAt ?? '') > at),
  );
  if (own?.state === 'released') return { type: 'released', id: own.id };
  if (own?.state === 'submitted') return { type: 'stands', id: own.id };
  return refused('moderation-open', 'It is to be marked anew, and the new assessment is not submitted yet.');
}

function refused(code: ErrorCode, detail: string): Standing {
  return { type: 'refused', code, detail };
}

function newest(all: readonly Judged[]): Judged | undefined {
  return all.toSorted((a, b) => (a.createdAt < b.createdAt ? 1 : -1))[0];
}
