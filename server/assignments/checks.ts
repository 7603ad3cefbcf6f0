import type { AssignmentAccess } from '#db/assignments/store.ts';
import type { WorkOfEssay } from '#db/assignments/work-store.ts';
import { checklist } from '#shared/assignments/checklist.ts';
import { AppError } from '#shared/errors.ts';
import type { Deps } from '../deps.ts';
import type { Stores } from '../stores.ts';
import type { Counting } from './counted.ts';
import type { Standings } from './standing.ts';

export type Checklist = ReturnType<typeof createChecklist>;

/** The checklist of a piece of work as it is now, with everything that was counted for it. */
export function createChecklist(
  deps: Pick<Deps, 'now'>,
  { essays }: Pick<Stores, 'essays'>,
  standings: Standings,
  countedIn: Counting,
) {
  return ({ assignment }: AssignmentAccess, work: WorkOfEssay, personId: string) => {
    const essay = essays.access(work.essayId, personId)?.essay;
    if (!essay) throw new AppError('not-found', 'The essay of this assignment is not here any more.');
    const made = countedIn(essay, assignment.body.asks);
    const now = deps.now().toISOString();
    const group = work.isTest ? null : standings.groupOf(assignment, personId);
    // A trial meets no deadline.
    const dueAt = work.isTest ? null : standings.deadlineOf(assignment, standings.doersOf(work)).dueAt;
    const checks = checklist({
      ...{ assignment: assignment.body, counted: made.counted, dueAt, now },
      group: group && { title: group.title, names: group.people.map(({ name }) => name) },
    });
    return { ...made, essay, checks, dueAt, now };
  };
}
