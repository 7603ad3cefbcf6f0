import { z } from 'zod';
import { commandCallSchema } from '#shared/graph/commands/index.ts';
import { diffSchema } from '#shared/graph/diff.ts';
import { graphJsonSchema } from '#shared/graph/graph.ts';
import { idSchema } from '#shared/graph/records.ts';
import { textSchema } from '#shared/graph/text.ts';

/** Shapes of an essay as they go over the wire and into the log; the map itself is shared/graph. */

export const memberRoles = ['owner', 'editor', 'commenter', 'assessor', 'reader'] as const;
export const memberRoleSchema = z.enum(memberRoles);
export type MemberRole = z.infer<typeof memberRoleSchema>;

export const rubricRefSchema = z.strictObject({ id: z.string().max(80), version: z.int().min(1) });
export type RubricRef = z.infer<typeof rubricRefSchema>;

/** Days for which a deleted essay can be brought back. */
export const daysKeptDeleted = 30;

export const essaySchema = z.strictObject({
  id: idSchema,
  title: textSchema(300),
  /** The task as it was set; empty when there is none. */
  prompt: textSchema(5_000),
  rubric: rubricRefSchema,
  /** ISO 8601 UTC. */
  createdAt: z.string(),
  updatedAt: z.string(),
  /** When it was deleted; recoverable for `daysKeptDeleted`. Null while it lives. */
  deletedAt: z.string().nullable(),
});
export type Essay = z.infer<typeof essaySchema>;

export const createEssaySchema = z.strictObject({
  id: idSchema,
  title: textSchema(300).min(1, 'Give the essay a title.'),
  prompt: textSchema(5_000).default(''),
  /** A template's id; see shared/essay/templates. */
  template: z.string().max(80).optional(),
});

export const patchEssaySchema = z.strictObject({
  title: textSchema(300).min(1, 'Give the essay a title.').optional(),
  prompt: textSchema(5_000).optional(),
  rubric: rubricRefSchema.optional(),
  /** `false` brings a deleted essay back. */
  deleted: z.literal(false).optional(),
});

/** A row of “my essays”. */
export const essayListItemSchema = z.strictObject({
  essay: essaySchema,
  role: memberRoleSchema,
  revision: z.int(),
  nodes: z.int(),
  openFindings: z.int(),
  progress: z.strictObject({ done: z.int(), of: z.int() }),
});
export type EssayListItem = z.infer<typeof essayListItemSchema>;

/** What opening an essay answers: everything at one revision. */
export const essaySnapshotSchema = z.strictObject({
  essay: essaySchema,
  role: memberRoleSchema,
  revision: z.int().min(0),
  graph: graphJsonSchema,
});
export type EssaySnapshot = z.infer<typeof essaySnapshotSchema>;

export const commandRequestSchema = z.strictObject({
  commandId: idSchema,
  baseRevision: z.int().min(0),
  call: commandCallSchema,
});
export type CommandRequest = z.infer<typeof commandRequestSchema>;

export const commandResponseSchema = z.strictObject({ revision: z.int(), diff: diffSchema });
export type CommandResponse = z.infer<typeof commandResponseSchema>;

/** One entry of the change log. The essay's text will ride the same log as `{ type: 'steps' }`. */
export const changeSchema = z.strictObject({
  revision: z.int().min(1),
  commandId: idSchema,
  /** The person; null once that person is deleted, and for whoever may not know. */
  actor: z.string().nullable(),
  at: z.string(),
  change: z.discriminatedUnion('type', [
    z.strictObject({ type: z.literal('diff'), call: commandCallSchema, diff: diffSchema }),
  ]),
});
export type Change = z.infer<typeof changeSchema>;

export const changesResponseSchema = z.strictObject({ revision: z.int(), changes: z.array(changeSchema) });

/** Who is asking: a guest is made at the first write, or by POST /api/session. */
export const sessionSchema = z.strictObject({
  person: z.strictObject({ id: z.string(), name: z.string(), isGuest: z.boolean() }).nullable(),
});
export type Session = z.infer<typeof sessionSchema>;
