import * as z from 'zod/mini';
import { memberRoleSchema, personNameSchema } from '#shared/essay/essay.ts';
import { idSchema } from '#shared/graph/records.ts';

/** A link that makes whoever opens it a member of the essay; no account is needed. */
export const invitationSchema = z.strictObject({
  id: idSchema,
  role: z.enum(['assessor', 'commenter', 'reader']),
  /** What the link carries after its #, so that no log of addresses holds it. */
  token: z.string(),
  createdAt: z.string(),
});
export type Invitation = z.infer<typeof invitationSchema>;

export const addInvitationSchema = z.strictObject({
  id: idSchema,
  role: invitationSchema.shape.role,
});

/** `name`: how one wants to be called here; asked of guests without one. */
export const acceptInvitationSchema = z.strictObject({
  token: z.string().check(z.maxLength(200)),
  name: z.optional(personNameSchema),
});

export const lookAtInvitationSchema = z.pick(acceptInvitationSchema, { token: true });

/** What a link leads to, before one accepts it. */
export const lookedAtSchema = z.strictObject({
  title: z.string(),
  /** The owner, as they call themselves. */
  student: z.string(),
  role: invitationSchema.shape.role,
  /** Whether whoever asks has not said yet how they want to be called. */
  needsName: z.boolean(),
});

export const acceptedSchema = z.strictObject({ essayId: idSchema, role: memberRoleSchema });

/** Somebody on an essay, as its owner sees them. */
export const memberSchema = z.strictObject({
  personId: z.string(),
  name: z.string(),
  role: memberRoleSchema,
  isYou: z.boolean(),
});
export type Member = z.infer<typeof memberSchema>;
