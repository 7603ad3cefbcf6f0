import * as z from 'zod/mini';

/** The works that somebody goes through one after the other, as the list of the class had them when they set out. */
const walkSchema = z.object({
  assignmentId: z.string(),
  /** What they were chosen by: “To assess, mine”. */
  words: z.string(),
  essayIds: z.array(z.string()),
});
export type Walk = z.infer<typeof walkSchema>;

const key = 'groundwork-class-walk';

/**
 * Kept for the tab: the list a walk was begun in has changed by the time of its second essay, since what is assessed is
 * no longer to assess.
 */
export function keepWalk(walk: Walk, storage: Pick<Storage, 'setItem'> = sessionStorage) {
  storage.setItem(key, JSON.stringify(walk));
}

/** Null when none was begun in this tab, or one of another assignment. */
export function keptWalk(
  assignmentId: string,
  storage: Pick<Storage, 'getItem'> = sessionStorage,
): Walk | null {
  try {
    const walk = walkSchema.safeParse(JSON.parse(storage.getItem(key) ?? 'null'));
    return walk.success && walk.data.assignmentId === assignmentId ? walk.data : null;
  } catch {
    return null; // Somebody else wrote there.
  }
}

/** Where a work of a class is assessed. */
export function assessAddress(essayId: string): string {
  return `/essays/${essayId}/assess`;
}

/** The essays before and after one, and how many of the others are done. */
export function stackOfWalk(walk: Walk, essayId: string, isDone: (essayId: string) => boolean) {
  const at = walk.essayIds.indexOf(essayId);
  const address = (id: string | undefined) => (id === undefined ? null : assessAddress(id));
  return {
    doneElsewhere: walk.essayIds.filter((id) => id !== essayId && isDone(id)).length,
    of: walk.essayIds.length,
    previous: at > 0 ? address(walk.essayIds[at - 1]) : null,
    next: at === -1 ? address(walk.essayIds[0]) : address(walk.essayIds[at + 1]),
  };
}
