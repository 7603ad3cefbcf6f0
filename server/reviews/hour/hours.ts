import type { AssignmentAccess } from '#db/assignments/store.ts';
import { AppError } from '#shared/errors.ts';
import { canMove, type Hour, type HourPhase, type MoveHour, phaseAfter } from '#shared/reviews/class-hour.ts';
import type { Submitting } from '../../assignments/submitting.ts';
import type { Deps } from '../../deps.ts';
import type { Hub } from '../../live/hub.ts';
import type { Stores } from '../../stores.ts';
import { hourTopics } from './topics.ts';

/** What begins with a phase; each is called in the transaction of the move, and can be called again. */
export type HourDoing = {
  /** Works that are handed in, for those who have not. */
  readonly handInFor: Submitting['handInFor'];
  /** Counts what handing in counts, outside of any transaction; called beforehand, one by one. */
  readonly countFor: Submitting['countFor'];
  /** Gives reviews out, or brings those that are given out up to date. */
  readonly giveOut: (assignmentId: string) => void;
  /** Gives authors everything that is sent, and what is sent later as it comes. */
  readonly release: (assignmentId: string) => void;
};

type Parts = {
  readonly stores: Stores;
  readonly hub: Hub;
  readonly doing: HourDoing;
  /** Called when the time of a phase may be another one. */
  readonly onTime: () => void;
};

/** Of an assignment with its course, without anybody who asks. */
type Set = Pick<AssignmentAccess, 'assignment' | 'course'>;

export type Hours = ReturnType<typeof createHours>;

/** Maps that are judged in one go before others are answered: some milliseconds. */
const atOnce = 8;

export const handedInByHour = 'The class hour handed this in as it was, when reviewing began.';

/** Moves classes through their hours: begins them, moves them on by hand or by time, and writes each move into their logs. */
export function createHours(deps: Deps, { stores, hub, doing, onTime }: Parts) {
  const { hours, reviews, works, submissions, assignments, courses } = stores;

  function read(assignmentId: string): Hour | null {
    const row = reviews.session(assignmentId);
    if (!row || row.phase === null) return null;
    return {
      phase: row.phase,
      since: row.phaseSince ?? '',
      ...{ endsAt: row.phaseEndsAt, moves: row.phaseMoves },
      edition: hours.edition(assignmentId),
    };
  }

  /** Call inside a transaction. */
  function write(assignmentId: string, hour: Omit<Hour, 'edition'>): Hour {
    const { phase, since, endsAt, moves } = hour;
    reviews.writeSession(assignmentId, {
      ...{ phase, phaseSince: since, phaseEndsAt: endsAt, phaseMoves: moves && endsAt !== null },
    });
    const now: Hour = {
      ...{ phase, since, endsAt, moves: moves && endsAt !== null },
      edition: hours.edition(assignmentId) + 1,
    };
    hours.append({
      ...{ assignmentId, audience: 'everybody', personId: null, type: 'phase' },
      ...{ data: JSON.stringify(now), at: deps.now().toISOString() },
    });
    return now;
  }

  function tell(assignmentId: string) {
    hub.notify(hourTopics.everybody(assignmentId));
    hub.notify(hourTopics.staff(assignmentId));
    onTime();
  }

  /** Works with something on their map that are not handed in. */
  function worksDue(assignmentId: string) {
    const handedIn = new Set(submissions.ofAssignment(assignmentId).map(({ essayId }) => essayId));
    const withMap = hours.worksWithMap(assignmentId);
    return works.begun(assignmentId).filter(({ essayId }) => withMap.has(essayId) && !handedIn.has(essayId));
  }

  /**
   * Before a move by hand that hands a class in: judges its maps a few at a time and answers others in between, so that
   * the move itself, which is done as a whole, is short. What changes meanwhile is judged again in the move.
   */
  async function prepare(set: Set, to: HourPhase) {
    if (to !== 'reviewing' || read(set.assignment.id)?.phase !== 'mapping') return;
    const due = worksDue(set.assignment.id);
    for (let from = 0; from < due.length; from += atOnce) {
      for (const work of due.slice(from, from + atOnce)) doing.countFor({ ...set, role: null }, work);
      await new Promise<void>((resolve) => setImmediate(resolve));
    }
  }

  /** What a phase brings with it, when it is begun from the one before. Call inside a transaction. */
  function enter(set: Set, from: HourPhase, to: HourPhase) {
    const { assignment } = set;
    if (from === 'mapping' && to === 'reviewing') {
      doing.handInFor({ ...set, role: null }, worksDue(assignment.id), handedInByHour);
      doing.giveOut(assignment.id);
    }
    if (from === 'reviewing' && to === 'reading') doing.release(assignment.id);
  }

  /** Begins an hour where none is running; one that runs is answered as it is. @throws no-peer-review */
  function start({ assignment }: Set): Hour {
    if (!assignment.body.peerReview)
      throw new AppError(
        'no-peer-review',
        'A class hour is for reviewing each other’s maps. Turn peer review on where the assignment is set up.',
      );
    const known = read(assignment.id);
    if (known && known.phase !== 'ended') return known;
    const since = deps.now().toISOString();
    const begun = hours.together(() => {
      hours.forgetStages(assignment.id);
      return write(assignment.id, { phase: 'joining', since, endsAt: null, moves: false });
    });
    tell(assignment.id);
    return begun;
  }

  /** @throws hour-moved-on, not-valid for a phase that is no step away and for a time that is over */
  function move(set: Set, { phase, moves, edition, ...asked }: MoveHour): Hour {
    const { id } = set.assignment;
    // Moments are compared as they are written, so each is written in one way.
    const endsAt = asked.endsAt === null ? null : new Date(asked.endsAt).toISOString();
    const now = deps.now().toISOString();
    const moved = hours.together(() => {
      const before = read(id);
      if (!before)
        throw new AppError('hour-moved-on', 'No class hour has begun here. Start it, then move it on.');
      if (before.edition !== edition)
        throw new AppError(
          'hour-moved-on',
          'The class hour was moved in the meantime, by its time or by somebody else. Look where it is now.',
        );
      if (!canMove(before.phase, phase))
        throw notValid('/phase', 'A class goes one step on or back at a time.');
      if (endsAt !== null && endsAt <= now && endsAt !== before.endsAt)
        throw notValid('/endsAt', 'That time is over. Give a later one.');
      const isOver = phase === 'ended';
      const hour = write(id, {
        phase,
        since: phase === before.phase ? before.since : now,
        endsAt: isOver ? null : endsAt,
        moves: !isOver && moves,
      });
      enter(set, before.phase, phase);
      return hour;
    });
    tell(id);
    return moved;
  }

  /** Moves on what has come to the end of its time, each for itself: a fault in one is thrown after the others. */
  function round() {
    const now = deps.now().toISOString();
    const faults: unknown[] = [];
    for (const { assignmentId, endsAt } of hours.ends()) {
      if (endsAt > now) break;
      try {
        moveByTime(assignmentId);
      } catch (error) {
        faults.push(error);
      }
    }
    if (faults.length > 0) throw new AggregateError(faults, String(faults[0]));
  }

  function moveByTime(assignmentId: string) {
    const assignment = assignments.read(assignmentId);
    const course = assignment && courses.read(assignment.courseId);
    const hour = read(assignmentId);
    const next = hour && phaseAfter(hour.phase);
    if (!assignment || !course || !hour || !next) return;
    // Of an assignment that is deleted, or a course that is archived, nothing moves by itself any more.
    if (assignment.deletedAt !== null || course.archivedAt !== null)
      return reviews.writeSession(assignmentId, { phaseMoves: false });
    move({ assignment, course }, { phase: next, endsAt: null, moves: false, edition: hour.edition });
  }

  return { read, start, prepare, move, round };
}

function notValid(pointer: string, detail: string) {
  return new AppError('not-valid', detail, [{ pointer, detail }]);
}
