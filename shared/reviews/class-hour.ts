import * as z from 'zod/mini';
import { instantSchema } from '#shared/courses/course.ts';
import { idSchema } from '#shared/graph/records.ts';

/** What a class does together; the instructor moves it on, or its time does. */
export const hourPhases = ['joining', 'mapping', 'reviewing', 'reading', 'ended'] as const;
export const hourPhaseSchema = z.enum(hourPhases);
export type HourPhase = z.infer<typeof hourPhaseSchema>;

/** How far one student is; on the board “Joined”, “Mapping”, “Reviewing”, “Reading feedback”. Students move on, never back. */
export const hourStages = ['joined', 'mapping', 'reviewing', 'reading'] as const;
export const hourStageSchema = z.enum(hourStages);
export type HourStage = z.infer<typeof hourStageSchema>;

/** Where the class is. */
export const hourSchema = z.strictObject({
  phase: hourPhaseSchema,
  since: z.string(),
  /** When the time for this phase is over; null: nobody has said. */
  endsAt: z.nullable(z.string()),
  /** Whether the next phase then begins by itself. */
  moves: z.boolean(),
  /** One more with every change of these; a move names the one that it was made of. */
  edition: z.int(),
});
export type Hour = z.infer<typeof hourSchema>;

/** A move, and what is said about its time. `phase`: the one that is, the next, the one before, or `ended`. */
export const moveHourSchema = z.strictObject({
  phase: hourPhaseSchema,
  endsAt: z.nullable(instantSchema),
  moves: z.boolean(),
  edition: z.int(),
});
export type MoveHour = z.infer<typeof moveHourSchema>;

/** The one thing that a student has to do now. */
export const hourTaskSchema = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('begin') }),
  z.strictObject({ type: z.literal('map'), essayId: idSchema }),
  z.strictObject({
    type: z.literal('review'),
    reviewId: idSchema,
    /** 1 for the first of one’s own. */
    number: z.int(),
    of: z.int(),
    isBegun: z.boolean(),
  }),
  /** Maps to try one’s judgement on, which come before one’s reviews: `done` of them. */
  z.strictObject({ type: z.literal('calibrate'), done: z.int(), of: z.int() }),
  z.strictObject({
    type: z.literal('read'),
    count: z.int(),
    /** One’s own map is to be assessed first; left out where it is not. */
    selfFirst: z.optional(z.literal(true)),
  }),
  /** Nothing: why, in words. */
  z.strictObject({ type: z.literal('wait'), why: z.string() }),
]);
export type HourTask = z.infer<typeof hourTaskSchema>;

/** The class hour as a student knows it: nothing in it tells of anybody else. */
export const myHourSchema = z.strictObject({
  role: z.literal('student'),
  /** Null while there is none. */
  hour: z.nullable(hourSchema),
  /** Whether reviews are done in a class hour, so that one is to come. */
  isExpected: z.boolean(),
  stage: z.nullable(hourStageSchema),
  task: hourTaskSchema,
  /** The server’s clock: devices have their own. */
  now: z.string(),
  /** Of the last event that is in this answer; the stream goes on after it. */
  number: z.int(),
});
export type MyHour = z.infer<typeof myHourSchema>;

/** Somebody on the board. */
export const onBoardSchema = z.strictObject({
  personId: z.string(),
  name: z.string(),
  /** Null for who has not come yet. */
  stage: z.nullable(hourStageSchema),
});
export type OnBoard = z.infer<typeof onBoardSchema>;

/** What a move would do, in numbers; of works, not of people. */
export const hourCountsSchema = z.strictObject({
  /** Handed in. */
  handedIn: z.int(),
  /** Not handed in, with something on the map. */
  toHandIn: z.int(),
  /** Begun, with nothing on the map. */
  blank: z.int(),
  /** Reviews that are given out, those of them that are sent, and those of the sent that their authors have not got. */
  given: z.int(),
  sent: z.int(),
  heldBack: z.int(),
});
export type HourCounts = z.infer<typeof hourCountsSchema>;

/** The class hour as staff see it. */
export const hourBoardSchema = z.strictObject({
  role: z.literal('staff'),
  hour: z.nullable(hourSchema),
  isExpected: z.boolean(),
  /** Whether whoever asks may move it. */
  mayLead: z.boolean(),
  /** Everybody, by name. */
  students: z.array(onBoardSchema),
  counts: hourCountsSchema,
  now: z.string(),
  number: z.int(),
});
export type HourBoard = z.infer<typeof hourBoardSchema>;

export const hourViewSchema = z.discriminatedUnion('role', [myHourSchema, hourBoardSchema]);
export type HourView = z.infer<typeof hourViewSchema>;

/** Of the stream’s event “phase”; `number` is the event’s id. */
export const phaseEventSchema = z.extend(hourSchema, { number: z.int() });
export type PhaseEvent = z.infer<typeof phaseEventSchema>;

/** Of the stream’s event “stage”; `personId` only for staff, a student hears of nobody else. */
export const stageEventSchema = z.strictObject({
  stage: hourStageSchema,
  personId: z.optional(z.string()),
  number: z.int(),
});
export type StageEvent = z.infer<typeof stageEventSchema>;

/** Of the stream’s event “reviews”, which only staff hear: as in the counts of the board. */
export const reviewsEventSchema = z.strictObject({
  given: hourCountsSchema.shape.given,
  sent: hourCountsSchema.shape.sent,
  number: z.int(),
});
export type ReviewsEvent = z.infer<typeof reviewsEventSchema>;

/** The phase that follows; null after the last. */
export function phaseAfter(phase: HourPhase): HourPhase | null {
  return hourPhases[hourPhases.indexOf(phase) + 1] ?? null;
}

/** The phase before; null for the first. */
export function phaseBefore(phase: HourPhase): HourPhase | null {
  return hourPhases[hourPhases.indexOf(phase) - 1] ?? null;
}

/** Whether a class may go from one phase to the other in one move: a step on or back, to the end, or where it is. */
export function canMove(from: HourPhase, to: HourPhase): boolean {
  return to === from || to === 'ended' || to === phaseAfter(from) || to === phaseBefore(from);
}

/** Whether that is further than where somebody is; null: nowhere yet. */
export function isFurther(stage: HourStage, than: HourStage | null): boolean {
  return than === null || hourStages.indexOf(stage) > hourStages.indexOf(than);
}
