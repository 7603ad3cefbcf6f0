import * as z from 'zod/mini';
import { type Assignment, assignmentSchema } from '#shared/assignments/assignment.ts';
import {
  type DrawSample,
  type Pair,
  pairSchema,
  pairsSchema,
  type ReleasedWorks,
  releasedWorksSchema,
  type Sample,
  type Split,
  sampleSchema,
  sharesSchema,
} from '#shared/assignments/class-work.ts';
import type { Share } from '#shared/assignments/shares.ts';
import {
  type Extension,
  extensionSchema,
  type Submission,
  type Submitted,
  submissionSchema,
  submittedSchema,
  type WorkRow,
  workRowSchema,
} from '#shared/assignments/work.ts';
import { type Course, type CoursePeople, coursePeopleSchema, courseSchema } from '#shared/courses/course.ts';
import { type Ask, askServer } from '../ask.ts';

/** Everything that the list of a class shows. */
export type ClassNow = {
  readonly assignment: Assignment;
  readonly course: Course;
  readonly works: readonly WorkRow[];
  readonly people: CoursePeople;
  readonly pairs: readonly Pair[];
};

const worksSchema = z.object({ assignment: assignmentSchema, works: z.array(workRowSchema) });
const submissionsSchema = z.object({ submissions: z.array(submissionSchema) });
const lossesSchema = z.object({ losses: z.array(z.string()) });

/** Assessing a class, on the server; every failure is an Unreachable or a Refusal (client/api.ts). */
export function createClassWorkService(ask: Ask) {
  const at = (assignmentId: string) => `/assignments/${encodeURIComponent(assignmentId)}`;
  const works = (assignmentId: string) => ask(worksSchema, 'GET', `${at(assignmentId)}/works`);
  return {
    works,
    async read(assignmentId: string): Promise<ClassNow> {
      const [{ assignment, works: rows }, { pairs }] = await Promise.all([
        works(assignmentId),
        ask(pairsSchema, 'GET', `${at(assignmentId)}/moderation`),
      ]);
      const inCourse = `/courses/${encodeURIComponent(assignment.courseId)}`;
      const [course, people] = await Promise.all([
        ask(courseSchema, 'GET', inCourse),
        ask(coursePeopleSchema, 'GET', `${inCourse}/people`),
      ]);
      return { assignment, works: rows, pairs, course, people };
    },
    split: async (assignmentId: string, split: Split): Promise<readonly Share[]> =>
      (await ask(sharesSchema, 'PUT', `${at(assignmentId)}/shares`, split)).shares,
    draw: (assignmentId: string, asked: DrawSample): Promise<Sample> =>
      ask(sampleSchema, 'POST', `${at(assignmentId)}/moderation`, asked),
    settle: (assignmentId: string, essayId: string, keep: string | null, note: string): Promise<Pair> =>
      ask(pairSchema, 'PUT', `${at(assignmentId)}/moderation/${essayId}`, { keep, note }),
    release: (assignmentId: string, essayIds: readonly string[] | 'all'): Promise<ReleasedWorks> =>
      ask(
        releasedWorksSchema,
        'POST',
        `${at(assignmentId)}/release`,
        essayIds === 'all' ? { all: true } : { essayIds },
      ),
    withdraw: (assignmentId: string, essayIds: readonly string[]): Promise<ReleasedWorks> =>
      ask(releasedWorksSchema, 'POST', `${at(assignmentId)}/withdraw`, { essayIds }),
    extend: (assignmentId: string, personId: string, extension: Extension): Promise<Extension> =>
      ask(extensionSchema, 'PUT', `${at(assignmentId)}/extensions/${personId}`, extension),
    takeExtension: (assignmentId: string, personId: string) =>
      ask(z.unknown(), 'DELETE', `${at(assignmentId)}/extensions/${personId}`),
    submitted: (submissionId: string): Promise<Submitted> =>
      ask(submittedSchema, 'GET', `/submissions/${submissionId}`),
    /** Newest first. */
    submissions: async (assignmentId: string, essayId: string): Promise<readonly Submission[]> =>
      (await ask(submissionsSchema, 'GET', `${at(assignmentId)}/works/${essayId}/submissions`)).submissions,
    losses: async (assignmentId: string, format: string): Promise<readonly string[]> =>
      (await ask(lossesSchema, 'GET', `${at(assignmentId)}/export/losses?format=${format}`)).losses,
  };
}

export const classWorkService = createClassWorkService(askServer);
