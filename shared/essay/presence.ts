import * as z from 'zod/mini';
import { idSchema } from '#shared/graph/records.ts';

/** Where somebody is in an essay. `at`: an offset in the essay's text, UTF-16 code units, as it was when it was said. */
export const personPlaceSchema = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('node'), id: idSchema }),
  z.strictObject({ type: z.literal('relation'), id: idSchema }),
  z.strictObject({ type: z.literal('text'), at: z.int().check(z.gte(0)) }),
]);
export type PersonPlace = z.infer<typeof personPlaceSchema>;

/** Said by each window of somebody who edits: when the place changes, and again before it is taken for gone. */
export const presenceRequestSchema = z.strictObject({
  tabId: idSchema,
  /** Null: nowhere in particular. */
  place: z.nullable(personPlaceSchema),
  /** False: the window leaves. */
  isHere: z._default(z.boolean(), true),
});

/** Somebody else who has the essay open. */
export const presentSchema = z.strictObject({
  id: z.string(),
  name: z.string(),
  place: z.nullable(personPlaceSchema),
});
export type Present = z.infer<typeof presentSchema>;

/** The data of a “presence” event: all the others, by name. */
export const presenceEventSchema = z.strictObject({ people: z.array(presentSchema) });

/** Milliseconds of silence after which somebody is taken for gone. */
export const goneAfter = 20_000;
