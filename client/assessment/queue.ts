import type { QueueRow } from '#shared/assessment/assessment.ts';

/** How far one is with an essay. An assessment that says nothing yet is not started: only looking is not assessing. */
export type Progress = 'not-started' | 'draft' | 'submitted' | 'released';

export function progressOf({ assessment }: QueueRow): Progress {
  if (!assessment) return 'not-started';
  const isUntouched = assessment.marked === 0 && assessment.comments === 0;
  return assessment.state === 'draft' && isUntouched ? 'not-started' : assessment.state;
}

export const queueFilters = ['all', 'not-started', 'draft', 'submitted', 'released'] as const;
export type QueueFilter = (typeof queueFilters)[number];

export function rowsIn(rows: readonly QueueRow[], filter: QueueFilter): readonly QueueRow[] {
  return filter === 'all' ? rows : rows.filter((row) => progressOf(row) === filter);
}

/** Submitted or released is done: nothing is left to assess. */
export function isDone(row: QueueRow): boolean {
  return ['submitted', 'released'].includes(progressOf(row));
}

/** The student has worked on since the revision that was assessed. */
export function hasChanged({ assessment, revision }: QueueRow): boolean {
  return assessment !== null && assessment.revision < revision;
}

/** The essays before and after one in the queue, around no end; null where there is none. */
export function neighboursOf(ids: readonly string[], essayId: string) {
  const at = ids.indexOf(essayId);
  if (at === -1) return { previous: null, next: ids[0] ?? null };
  return { previous: ids[at - 1] ?? null, next: ids[at + 1] ?? null };
}

/** “Not started”, “Draft, 3 of 5 rows”, “Submitted”, “Released” */
export function progressWords(row: QueueRow): string {
  const { assessment } = row;
  switch (progressOf(row)) {
    case 'not-started':
      return 'Not started';
    case 'draft':
      return `Draft, ${assessment?.marked ?? 0} of ${assessment?.of ?? 0} rows`;
    case 'submitted':
      return 'Submitted, not released';
    case 'released':
      return 'Released';
  }
}

/** Whether an essay is one of several: only then there is a way on. */
export function hasStack(rows: readonly QueueRow[], essayId: string): boolean {
  return rows.length > 1 && rows.some((row) => row.essayId === essayId);
}

/** How far one is with the others of the queue, and the addresses of the essays before and after one. */
export function stackOf(rows: readonly QueueRow[], essayId: string) {
  const { previous, next } = neighboursOf(
    rows.map((row) => row.essayId),
    essayId,
  );
  const href = (id: string | null) => (id === null ? null : `/essays/${id}/assess`);
  const doneElsewhere = rows.filter((row) => row.essayId !== essayId && isDone(row)).length;
  return { doneElsewhere, of: rows.length, previous: href(previous), next: href(next) };
}
