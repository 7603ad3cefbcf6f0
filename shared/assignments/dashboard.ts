import * as z from 'zod/mini';
import { rubricRefSchema } from '#shared/essay/essay.ts';
import { idSchema } from '#shared/graph/records.ts';
import { ruleUsefulnessSchema } from '#shared/rubric/rule-usefulness.ts';
import { assignmentSchema } from './assignment.ts';

/** One criterion of one piece of work. Ranks: 1 is the lowest level of the criterion. */
export const cellSchema = z.strictObject({
  /** Places that its rules apply to, and those of them with an open finding; null before there is a map. */
  applicable: z.nullable(z.int()),
  open: z.nullable(z.int()),
  /** Open findings of its rules. */
  findings: z.nullable(z.int()),
  mine: z.nullable(z.int()),
  self: z.nullable(z.int()),
  /** Of every assessor whose levels the reader may see, the reader’s own among them. */
  assessors: z.array(z.int()),
});
export type Cell = z.infer<typeof cellSchema>;

/** Why somebody may need help: what is the case, in numbers that everybody can check. */
export const helpReasonSchema = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('not-begun'), days: z.int(), since: z.enum(['joined', 'published']) }),
  z.strictObject({ type: z.literal('not-handed-in'), days: z.int() }),
  z.strictObject({ type: z.literal('unchanged'), days: z.int(), hoursLeft: z.int() }),
  z.strictObject({ type: z.literal('no-evidence'), sittings: z.int() }),
  z.strictObject({ type: z.literal('no-reply'), objections: z.int() }),
  z.strictObject({ type: z.literal('missing'), findings: z.int() }),
  z.strictObject({ type: z.literal('assessors-differ'), criterionId: z.string(), levels: z.int() }),
]);
export type HelpReason = z.infer<typeof helpReasonSchema>;

/** A person’s or a group’s work. */
export const studentRowSchema = z.strictObject({
  id: z.string(),
  name: z.string(),
  sectionId: z.nullable(z.string()),
  essayId: z.nullable(idSchema),
  startedAt: z.nullable(z.string()),
  lastEditAt: z.nullable(z.string()),
  handedInAt: z.nullable(z.string()),
  isLate: z.boolean(),
  isMissing: z.boolean(),
  isAssessed: z.boolean(),
  isReleased: z.boolean(),
  /** Null before there is a map. */
  nodes: z.nullable(z.int()),
  openFindings: z.nullable(z.int()),
  /** One a criterion, in their order. */
  cells: z.array(cellSchema),
  /** In the order of the schema above; never weighed against one another. */
  reasons: z.array(helpReasonSchema),
});
export type StudentRow = z.infer<typeof studentRowSchema>;

export const tilesSchema = z.strictObject({
  /** People or groups that the assignment is for. */
  inClass: z.int(),
  begun: z.int(),
  handedIn: z.int(),
  late: z.int(),
  missing: z.int(),
  assessed: z.int(),
  released: z.int(),
  /** Over the maps that there are; null when there is none. */
  medianOpenFindings: z.nullable(z.number()),
});
export type Tiles = z.infer<typeof tilesSchema>;

/** What is open on most maps of a class. */
export const taughtRuleSchema = z.strictObject({
  ruleId: z.string(),
  title: z.string(),
  why: z.string(),
  /** The rows of the rubric that it is evidence for. */
  criteria: z.array(z.string()),
  /** Maps with an open finding of it, and all maps that it had something to check on. */
  maps: z.int(),
  of: z.int(),
  /** What stands at such places; nobody is named in them. */
  examples: z.array(z.string()),
});
export type TaughtRule = z.infer<typeof taughtRuleSchema>;

export const ruleUseRowSchema = z.strictObject({
  ...ruleUsefulnessSchema.shape,
  title: z.string(),
  /** Whether the assignment has switched it off by now. */
  isOff: z.boolean(),
});
export type RuleUseRow = z.infer<typeof ruleUseRowSchema>;

export const dashboardSchema = z.strictObject({
  assignment: z.pick(assignmentSchema, {
    id: true,
    courseId: true,
    title: true,
    grouping: true,
    dueAt: true,
    timeZone: true,
    state: true,
    publishedAt: true,
    rules: true,
    edition: true,
  }),
  courseTitle: z.string(),
  /** For an empty class; null for whoever may not hand it out. */
  joinCode: z.nullable(z.string()),
  /** Whether the reader may switch rules of the assignment. */
  maySet: z.boolean(),
  /** Whether the reader may assess: a cell then leads to the assessment, else to the map. */
  mayAssess: z.boolean(),
  rubric: z.strictObject({ ...rubricRefSchema.shape, title: z.string() }),
  criteria: z.array(
    z.strictObject({
      id: z.string(),
      title: z.string(),
      /** Titles, the lowest first. */
      levels: z.array(z.string()),
      /** Whether any rule is its evidence. */
      hasRules: z.boolean(),
    }),
  ),
  tiles: tilesSchema,
  /** By name. */
  students: z.array(studentRowSchema),
  /** Most maps first. */
  taught: z.array(taughtRuleSchema),
  /** Those that anybody dismissed, most dismissals first, and those that are switched off. */
  rules: z.array(ruleUseRowSchema),
});
export type Dashboard = z.infer<typeof dashboardSchema>;

/** What is shown in the cells of the heat map. */
export const heatViews = ['findings', 'mine', 'self', 'assessors'] as const;
export type HeatView = (typeof heatViews)[number];
