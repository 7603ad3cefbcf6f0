import type { AssignmentAccess } from '#db/assignments/store.ts';
import type { SessionPerson } from '#db/people/store.ts';
import { isFinished } from '#shared/assessment/assessment-acts.ts';
import type { HourBoard, HourCounts, HourStage, HourTask, MyHour } from '#shared/reviews/class-hour.ts';
import { isLiving } from '#shared/reviews/review.ts';
import type { Standings } from '../../assignments/standing.ts';
import type { Stores } from '../../stores.ts';
import type { Calibrating } from '../calibrating.ts';
import type { Hours } from './hours.ts';

type Parts = {
  readonly stores: Stores;
  readonly hours: Hours;
  readonly standings: Standings;
  readonly calibrating: Pick<Calibrating, 'standing'>;
  readonly now: () => Date;
};

/** A class hour as a student knows it, and as staff see it. */
export function createHourViews({ stores, hours, standings, calibrating, now }: Parts) {
  const { reviews, works, submissions } = stores;

  /** What somebody has come to by what they have done, whether or not a class hour ran then. */
  function stageByFacts(access: AssignmentAccess, personId: string): HourStage {
    const { id } = access.assignment;
    const work = standings.workOf(access, personId);
    if (work && reviews.ofEssay(work.essayId).some(({ readAt }) => readAt !== null)) return 'reading';
    if (reviews.ofReviewer(id, personId).some(({ begunAt }) => begunAt !== null)) return 'reviewing';
    return work ? 'mapping' : 'joined';
  }

  function taskOf(access: AssignmentAccess, personId: string): HourTask {
    const { id, body } = access.assignment;
    const work = standings.workOf(access, personId);
    const phase = hours.read(id)?.phase ?? null;
    if (phase === null) return { type: 'wait', why: 'Your instructor has not started the class hour yet.' };
    if (phase === 'ended') return { type: 'wait', why: 'The class hour is over.' };
    if (phase === 'joining' || phase === 'mapping')
      return work ? { type: 'map', essayId: work.essayId } : { type: 'begin' };
    const mine = reviews.ofReviewer(id, personId).filter(({ state }) => isLiving(state));
    const toWrite = mine.findIndex(({ state }) => state !== 'sent');
    const next = mine[toWrite];
    const released = phase === 'reading' && work ? releasedOf(work.essayId) : [];
    if (work && released.length > 0) {
      const isNew = released.every(({ readAt }) => readAt === null);
      const selfFirst = isNew && body.peerReview?.selfReview === true && !hasOwnLook(work.essayId);
      return { type: 'read', count: released.length, ...(selfFirst && { selfFirst: true as const }) };
    }
    const before = calibrating.standing(id, personId);
    if (next?.state === 'assigned' && before?.isRequired && before.done < before.of)
      return { type: 'calibrate', done: before.done, of: before.of };
    if (next) {
      const isBegun = next.state === 'begun';
      return { type: 'review', reviewId: next.id, number: toWrite + 1, of: mine.length, isBegun };
    }
    if (phase === 'reading') return { type: 'wait', why: 'There is no review of your map to read yet.' };
    if (mine.length > 0)
      return {
        type: 'wait',
        why: 'All your reviews are sent. You get those of your map when the class moves on.',
      };
    return {
      type: 'wait',
      why: 'There is no map for you to review yet. Ask your instructor, who can give you one.',
    };
  }

  function releasedOf(essayId: string) {
    return reviews
      .ofEssay(essayId)
      .filter(({ state, assessmentId }) => state === 'sent' && isReleased(assessmentId));
  }

  /** Whether its author has assessed it by themselves. */
  function hasOwnLook(essayId: string): boolean {
    return stores.assessments.list(essayId).some((row) => row.type === 'self' && isFinished(row));
  }

  function isReleased(assessmentId: string | null): boolean {
    return assessmentId !== null && stores.assessments.read(assessmentId)?.state === 'released';
  }

  function countsOf(assignmentId: string): HourCounts {
    const begun = works.begun(assignmentId).map(({ essayId }) => essayId);
    const handedIn = new Set(submissions.ofAssignment(assignmentId).map(({ essayId }) => essayId));
    const withMap = stores.hours.worksWithMap(assignmentId);
    const open = begun.filter((essayId) => !handedIn.has(essayId));
    const given = reviews.ofAssignment(assignmentId).filter(({ state }) => isLiving(state));
    const judged = reviews.judged(assignmentId).filter(({ review }) => review.state === 'sent');
    return {
      handedIn: handedIn.size,
      toHandIn: open.filter((essayId) => withMap.has(essayId)).length,
      blank: open.filter((essayId) => !withMap.has(essayId)).length,
      given: given.length,
      sent: given.filter(({ state }) => state === 'sent').length,
      heldBack: judged.filter(({ assessment }) => assessment.state !== 'released').length,
    };
  }

  return {
    stageByFacts,
    forStudent(access: AssignmentAccess, { id: personId }: Pick<SessionPerson, 'id'>): MyHour {
      const { id, body } = access.assignment;
      return {
        role: 'student',
        hour: hours.read(id),
        isExpected: body.peerReview?.schedule === 'live',
        stage: stores.hours.stage(id, personId),
        task: taskOf(access, personId),
        now: now().toISOString(),
        number: stores.hours.heard(id, personId),
      };
    },
    forStaff({ assignment, course }: AssignmentAccess, mayLead: boolean): HourBoard {
      const stages = new Map(
        stores.hours.stages(assignment.id).map(({ personId, stage }) => [personId, stage]),
      );
      return {
        role: 'staff',
        hour: hours.read(assignment.id),
        isExpected: assignment.body.peerReview?.schedule === 'live',
        mayLead,
        students: works
          .students(course.id)
          .map(({ personId, name }) => ({ personId, name, stage: stages.get(personId) ?? null })),
        counts: countsOf(assignment.id),
        now: now().toISOString(),
        number: stores.hours.last(assignment.id),
      };
    },
  };
}
