import type { Context } from 'hono';
import type { AssessmentRow } from '#db/assessment/assessment-store.ts';
import type { EssayAccess } from '#db/essays/store.ts';
import type { SessionPerson } from '#db/people/store.ts';
import { type Action, can } from '#shared/access/policy.ts';
import { type Reader, seesAssessment } from '#shared/assessment/visibility.ts';
import { AppError } from '#shared/errors.ts';
import { archivedWords } from '../courses/access.ts';
import type { AppEnv } from '../http/env.ts';
import type { AccessLog } from '../privacy/access-log.ts';
import type { Identity } from '../session/identity.ts';
import type { Stores } from '../stores.ts';
import { readerOf } from './reader.ts';

export type FeedbackAccess = ReturnType<typeof createFeedbackAccess>;

/** Somebody who may read an essay and what was said about it. */
export type Reading = {
  readonly essay: EssayAccess['essay'];
  readonly revision: number;
  readonly person: SessionPerson;
  readonly reader: Reader;
  /** Of a course that is archived: nothing of it changes. */
  readonly isArchived: boolean;
};

/**
 * For addresses that name an assessment, a comment or a line of a plan by itself: what is not there and what one may
 * not know of are answered with the same words.
 */
export function createFeedbackAccess(identity: Identity, stores: Stores, accessLog: AccessLog) {
  const { essays, assessments } = stores;

  function reading(c: Context<AppEnv>, essayId: string | undefined, action: Action): Reading | null {
    const person = identity.personOf(c);
    const access = person && essayId !== undefined ? essays.access(essayId, person.id) : undefined;
    if (!person || !access || access.role === null) return null;
    const thing = {
      role: access.role,
      deletedAt: access.essay.deletedAt,
      isSet: access.assignmentId !== null,
      isArchived: access.isArchived,
    };
    if (!can(person, 'read-comments', thing)) return null;
    if (!can(person, action, thing)) {
      if (can(person, action, { ...thing, isArchived: false }))
        throw new AppError('course-archived', archivedWords);
      return null;
    }
    const { essay, revision, role, assignmentId } = access;
    if (access.isStaff) accessLog.saw(person, essay.id, 'assess');
    const { isArchived } = access;
    return {
      essay,
      revision,
      person,
      isArchived,
      reader: readerOf(stores, { essay, role, assignmentId, person }),
    };
  }

  function assessment(c: Context<AppEnv>, id: string) {
    const row = assessments.read(id);
    const read = reading(c, row?.essayId, 'read-comments');
    if (!row || !read || !seesAssessment(read.reader, row))
      throw new AppError('not-found', 'There is no such assessment here, or it is not shared with you.');
    return { ...read, row };
  }

  return {
    reading,
    /** An assessment that whoever asks may see. @throws not-found */
    assessment,
    /** One’s own assessment, of an essay that one may still assess. @throws not-found, course-archived */
    ownAssessment(c: Context<AppEnv>, id: string) {
      const found = assessment(c, id);
      const thing = { role: found.reader.role, deletedAt: found.essay.deletedAt };
      const action = found.row.type === 'self' ? 'assess-own' : 'assess-essay';
      if (found.row.assessorId !== found.person.id || !can(found.person, action, thing))
        throw new AppError('not-found', 'There is no such assessment of yours here.');
      if (found.isArchived) throw new AppError('course-archived', archivedWords);
      return found;
    },
  };
}

/** Everybody who sees the assessment, before or after the change. */
export function forReadersOf(...rows: readonly AssessmentRow[]) {
  return (reader: Reader) => rows.some((row) => seesAssessment(reader, row));
}
