import * as z from 'zod/mini';
import { type RubricBody, rubricBodySchema } from '#shared/rubric/rubric.ts';

const keptSchema = z.object({ version: z.int(), body: rubricBodySchema });

/** What was written of a rubric and has not reached the server; `version` is the one that was edited. */
export type KeptRubric = { readonly version: number; readonly body: RubricBody };

export type KeptRubrics = {
  readonly read: (rubricId: string) => KeptRubric | null;
  /** Null takes it away. */
  readonly write: (rubricId: string, kept: KeptRubric | null) => void;
};

/** In the browser's storage: written at once, so that a tab that is killed loses nothing. Without storage nothing is kept. */
export function createKeptRubrics(storage: () => Storage | undefined): KeptRubrics {
  const keyOf = (rubricId: string) => `groundwork.rubric.${rubricId}`;
  return {
    read(rubricId) {
      try {
        const text = storage()?.getItem(keyOf(rubricId)) ?? null;
        const parsed = text === null ? null : keptSchema.safeParse(JSON.parse(text));
        return parsed?.success ? parsed.data : null;
      } catch {
        return null; // forbidden here, or written by something else
      }
    },
    write(rubricId, kept) {
      try {
        if (kept === null) storage()?.removeItem(keyOf(rubricId));
        else storage()?.setItem(keyOf(rubricId), JSON.stringify(kept));
      } catch {
        // full or forbidden: it is sent as long as the page is open
      }
    },
  };
}
