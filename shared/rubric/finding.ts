import * as z from 'zod/mini';
import { dismissalSchema, idSchema } from '#shared/graph/records.ts';

/** What a rule is about: *Missing* must be there before the map is ready, *Check* is a question, *Idea* a hint. */
export const severities = ['missing', 'check', 'idea'] as const;
export const severitySchema = z.enum(severities);
export type Severity = z.infer<typeof severitySchema>;

/** A place a finding speaks of. A passage's id is the hash of its normalised text. */
export const refSchema = z.strictObject({
  type: z.enum(['node', 'relation', 'source', 'citation', 'anchor', 'passage']),
  id: idSchema,
});
export type Ref = z.infer<typeof refSchema>;

/** Where in the text one of a finding's places stands: UTF-16 code units of the text that was judged. */
export const placeSpanSchema = z.strictObject({ ref: refSchema, start: z.int(), end: z.int() });
export type PlaceSpan = z.infer<typeof placeSpanSchema>;

/**
 * A way out that a finding offers. `command` is an ordinary, undoable edit: ids listed in `newIds` are placeholders
 * that `fillSuggestion` replaces by fresh ids; `focus` is the node whose text is edited next. `open` leads to a place
 * where the student decides. Fixes change structure, never prose.
 */
export const suggestionSchema = z.discriminatedUnion('type', [
  z.strictObject({
    type: z.literal('command'),
    title: z.string(),
    call: z.strictObject({ name: z.string(), args: z.record(z.string(), z.unknown()) }),
    newIds: z.array(z.string()),
    focus: z.optional(idSchema),
  }),
  z.strictObject({
    type: z.literal('open'),
    title: z.string(),
    act: z.enum([
      'edit-text',
      'link-to',
      'change-kind',
      'edit-fields',
      'cite',
      'merge',
      'split',
      'edit-source',
      'show',
    ]),
    ref: refSchema,
  }),
]);
export type Suggestion = z.infer<typeof suggestionSchema>;

/** What a rule says about one place. `key` is stable over edits elsewhere; see key.ts. */
export const findingSchema = z.strictObject({
  key: z.string(),
  ruleId: z.string(),
  ruleVersion: z.int(),
  severity: severitySchema,
  messageId: z.string(),
  /** The observation, one sentence: “Nothing supports this claim yet.” */
  title: z.string(),
  /** The question or move that follows from it: “What would make a reader believe it?” */
  question: z.string(),
  /** What the message was filled with, for other languages and for tests. */
  data: z.record(z.string(), z.union([z.string(), z.number()])),
  /** The first is where the finding is shown; all of them make its key. Empty when it is about the map as a whole. */
  refs: z.array(refSchema),
  /** Of its places those that stand in the text, in the order of `refs`; absent when none does. */
  spans: z.optional(z.array(placeSpanSchema)),
  suggestions: z.array(suggestionSchema),
  status: z.enum(['open', 'dismissed']),
  /** The student's reason; only when dismissed. */
  dismissal: z.optional(dismissalSchema),
});
export type Finding = z.infer<typeof findingSchema>;

/** Something done well, as an observation about the work: never about the person, never a score. */
export const strengthSchema = z.strictObject({
  id: z.string(),
  title: z.string(),
  refs: z.array(refSchema),
});
export type Strength = z.infer<typeof strengthSchema>;

/** What a rubric says about a graph; findings in the order of rules.md (e): worst first within one topic. */
export const evaluationSchema = z.strictObject({
  rubric: z.strictObject({ id: z.string(), version: z.int() }),
  findings: z.array(findingSchema),
  strengths: z.array(strengthSchema),
  /** Enabled rules with something to check: those without an open finding, and all of them. Never a grade. */
  progress: z.strictObject({ done: z.int(), of: z.int() }),
  /**
   * One row an enabled rule: how many places it applies to, and how many of them have an open finding. `places` are
   * those that have a name, each once, by id; a rule that speaks of the map as a whole has fewer than it applies to.
   */
  rules: z.array(
    z.strictObject({ ruleId: z.string(), applicable: z.int(), open: z.int(), places: z.array(refSchema) }),
  ),
  /** Dismissals whose finding no longer occurs, or was judged by another version of the rule. */
  staleDismissals: z.array(dismissalSchema),
});
export type Evaluation = z.infer<typeof evaluationSchema>;
