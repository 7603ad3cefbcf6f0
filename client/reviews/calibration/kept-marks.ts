import * as z from 'zod/mini';
import { type Mark, markSchema } from '#shared/assessment/assessment.ts';

const keptSchema = z.array(markSchema);

export type KeptMarks = ReturnType<typeof createKeptMarks>;

/**
 * Rows that were marked and are not with the server yet, on this device: a page that is closed without a network loses
 * none. A row that was emptied is a mark of nothing. `name` says whose map and which try.
 */
export function createKeptMarks(name: string, storage: () => Storage | undefined = () => localStorage) {
  // It goes with everything else of its person (client/account/device.ts).
  const key = `groundwork.judging.${name}`;

  function read(): readonly Mark[] {
    try {
      const parsed = keptSchema.safeParse(JSON.parse(storage()?.getItem(key) ?? '[]'));
      return parsed.success ? parsed.data : [];
    } catch {
      return []; // storage is forbidden, or something else wrote it
    }
  }

  return {
    read,
    keep(mark: Mark) {
      const others = read().filter(({ criterionId }) => criterionId !== mark.criterionId);
      try {
        storage()?.setItem(key, JSON.stringify([...others, mark]));
      } catch {
        // full or forbidden: it holds until the page closes
      }
    },
    /** All of it is with the server. */
    drop() {
      try {
        storage()?.removeItem(key);
      } catch {
        // forbidden: nothing was kept
      }
    },
  };
}

/** Marks with those rows as they were set later; a row that says nothing is left out. */
export function withRows(marks: readonly Mark[], later: readonly Mark[]): readonly Mark[] {
  const set = new Set(later.map(({ criterionId }) => criterionId));
  return [
    ...marks.filter(({ criterionId }) => !set.has(criterionId)),
    ...later.filter((mark) => mark.levelId !== null || mark.points !== null || mark.comment !== null),
  ];
}
