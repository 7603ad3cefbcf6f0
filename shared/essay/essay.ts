import * as z from 'zod/mini';
import { commandCallSchema } from '#shared/graph/commands/index.ts';
import { diffSchema } from '#shared/graph/diff.ts';
import { idSchema } from '#shared/graph/records.ts';
import { nameText, textSchema } from '#shared/graph/text.ts';
import { documentJsonSchema, emptyDocument } from './document.ts';

/** Shapes of an essay as they go over the wire and into the log; the map itself is shared/graph. */

export const memberRoles = ['owner', 'editor', 'commenter', 'assessor', 'reader'] as const;
export const memberRoleSchema = z.enum(memberRoles);
export type MemberRole = z.infer<typeof memberRoleSchema>;

export const rubricRefSchema = z.strictObject({
  id: z.string().check(z.maxLength(80)),
  version: z.int().check(z.gte(1)),
});
export type RubricRef = z.infer<typeof rubricRefSchema>;

export function isSameRubric(a: RubricRef, b: RubricRef): boolean {
  return a.id === b.id && a.version === b.version;
}

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
  deletedAt: z.nullable(z.string()),
});
export type Essay = z.infer<typeof essaySchema>;

export const createEssaySchema = z.strictObject({
  id: idSchema,
  title: textSchema(300).check(z.minLength(1, 'Give the essay a title.')),
  prompt: z._default(textSchema(5_000), ''),
  /** A template's id; see shared/essay/templates. */
  template: z.optional(z.string().check(z.maxLength(80))),
  /** What is written already: the first change in the log puts it in the place of the empty text. */
  text: z.optional(documentJsonSchema),
});

export const patchEssaySchema = z.strictObject({
  title: z.optional(textSchema(300).check(z.minLength(1, 'Give the essay a title.'))),
  prompt: z.optional(textSchema(5_000)),
  rubric: z.optional(rubricRefSchema),
  /** `false` brings a deleted essay back. */
  deleted: z.optional(z.literal(false)),
});

/** A row of “my essays”. */
export const essayListItemSchema = z.strictObject({
  essay: essaySchema,
  role: memberRoleSchema,
  revision: z.int(),
  nodes: z.int(),
  openFindings: z.int(),
  /** Assessments by others that are released: there is a report to read. */
  released: z.int(),
  progress: z.strictObject({ done: z.int(), of: z.int() }),
});
export type EssayListItem = z.infer<typeof essayListItemSchema>;

/** The essay's text at a revision; `version` counts the steps that made it. */
export const essayTextStateSchema = z.strictObject({
  version: z.int().check(z.gte(0)),
  document: documentJsonSchema,
});
export type EssayTextState = z.infer<typeof essayTextStateSchema>;

/** What every essay starts with. */
export const emptyTextState: EssayTextState = { version: 0, document: emptyDocument };

export const commandRequestSchema = z.strictObject({
  commandId: idSchema,
  baseRevision: z.int().check(z.gte(0)),
  call: commandCallSchema,
});
export type CommandRequest = z.infer<typeof commandRequestSchema>;

export const commandResponseSchema = z.strictObject({ revision: z.int(), diff: diffSchema });
export type CommandResponse = z.infer<typeof commandResponseSchema>;

/** ProseMirror steps as JSON, in order; the first was made on `textVersion`, each makes the next version. */
const stepsSchema = z.array(z.unknown()).check(z.minLength(1), z.maxLength(1_000));

/** An edit of the text: refused when the text is no longer at `textVersion`; whoever sends it takes the others' first. */
export const stepsRequestSchema = z.strictObject({
  commandId: idSchema,
  textVersion: z.int().check(z.gte(0)),
  steps: stepsSchema,
});
export type StepsRequest = z.infer<typeof stepsRequestSchema>;

/** `textVersion` is the one after the steps; `diff` what became of the anchors. */
export const stepsResponseSchema = z.strictObject({
  revision: z.int(),
  textVersion: z.int(),
  diff: diffSchema,
});
export type StepsResponse = z.infer<typeof stepsResponseSchema>;

/** One entry of the change log: an edit of the map, or of the text with what it did to the map's anchors. */
export const changeSchema = z.strictObject({
  revision: z.int().check(z.gte(1)),
  commandId: idSchema,
  /** The person; null once that person is deleted, and for whoever may not know. */
  actor: z.nullable(z.string()),
  at: z.string(),
  change: z.discriminatedUnion('type', [
    z.strictObject({ type: z.literal('diff'), call: commandCallSchema, diff: diffSchema }),
    /** `textVersion` is the one the steps were made on; `diff` what became of the anchors. */
    z.strictObject({
      type: z.literal('steps'),
      textVersion: z.int().check(z.gte(0)),
      steps: stepsSchema,
      diff: diffSchema,
    }),
  ]),
});
export type Change = z.infer<typeof changeSchema>;

export const changesResponseSchema = z.strictObject({ revision: z.int(), changes: z.array(changeSchema) });

/** What people are called before they have said it. */
export const unnamed = 'Guest';

/** How one wants to be called by the others on an essay. */
export const personNameSchema = textSchema(120).check(
  z.overwrite(nameText),
  z.trim(),
  z.regex(/[^\u200C\u200D]/, 'Say how you want to be called.'),
);
