import * as z from 'zod/mini';
import { personNameSchema } from '#shared/essay/essay.ts';
import { standingSchema } from './account.ts';

/** Who is asking: a guest is made at the first write, or by POST /api/session. */
export const sessionSchema = z.strictObject({
  person: z.nullable(
    z.strictObject({ id: z.string(), name: z.string(), isGuest: z.boolean(), standing: standingSchema }),
  ),
});
export type Session = z.infer<typeof sessionSchema>;

/** How a person wants to be called, beside what they write. */
export const patchSessionSchema = z.strictObject({ name: personNameSchema });
