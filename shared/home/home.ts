import * as z from 'zod/mini';
import { courseRoleSchema } from '#shared/courses/course.ts';
import { idSchema } from '#shared/graph/records.ts';

const ofAssignment = {
  assignmentId: idSchema,
  title: z.string(),
  courseTitle: z.string(),
  /** Times are told in it. */
  timeZone: z.string(),
};

/** Work of one’s own that is not handed in. */
export const workToDoSchema = z.strictObject({
  type: z.literal('work'),
  ...ofAssignment,
  /** With one’s extension; null when there is none. */
  dueAt: z.nullable(z.string()),
  hasMoreTime: z.boolean(),
  /** Of a group, its title. */
  group: z.nullable(z.string()),
  /** Null before it is begun. */
  essayId: z.nullable(idSchema),
  /** `hand-in`: begun, and due within a day. */
  step: z.enum(['start', 'continue', 'hand-in']),
});

/** A class whose work is coming in, or waits to be assessed. */
export const classToAssessSchema = z.strictObject({
  type: z.literal('class'),
  ...ofAssignment,
  dueAt: z.nullable(z.string()),
  feedbackBy: z.nullable(z.string()),
  /** Pieces of work, of people or groups. */
  of: z.int(),
  handedIn: z.int(),
  /** Handed in and not assessed since; only one’s own share where the class is shared. */
  toAssess: z.int(),
});

/** Reviews of classmates’ maps that one owes and has not sent. */
export const reviewsToWriteSchema = z.strictObject({
  type: z.literal('reviews'),
  ...ofAssignment,
  dueAt: z.nullable(z.string()),
  count: z.int(),
});

export const dueSchema = z.discriminatedUnion('type', [
  workToDoSchema,
  classToAssessSchema,
  reviewsToWriteSchema,
]);
export type Due = z.infer<typeof dueSchema>;
export type WorkToDo = z.infer<typeof workToDoSchema>;
export type ClassToAssess = z.infer<typeof classToAssessSchema>;
export type ReviewsToWrite = z.infer<typeof reviewsToWriteSchema>;

/** How many are answered beside the first. */
export const dueListed = 6;

export const homeSchema = z.strictObject({
  /** What comes first is first. */
  due: z.array(dueSchema),
  /** Notices that are not read. */
  unread: z.int(),
  /** Assignments that one has not published yet, last changed first. */
  drafts: z.array(z.strictObject({ ...ofAssignment, updatedAt: z.string() })),
  /** Those that are archived are left out. */
  courses: z.array(
    z.strictObject({
      id: idSchema,
      title: z.string(),
      term: z.string(),
      role: courseRoleSchema,
      students: z.int(),
      assignments: z.int(),
    }),
  ),
  /** Which of one’s essays are done for a course. */
  essays: z.array(z.strictObject({ essayId: idSchema, assignmentId: idSchema, courseTitle: z.string() })),
  mayMakeCourses: z.boolean(),
});
export type Home = z.infer<typeof homeSchema>;
