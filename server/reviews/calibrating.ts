import type { AssignmentRow } from '#db/assignments/store.ts';
import type { CalibrationMapRow, CalibrationTryRow } from '#db/reviews/calibration-store.ts';
import { markProblems } from '#shared/assessment/mark-problems.ts';
import { AppError } from '#shared/errors.ts';
import { canonicalJson } from '#shared/graph/diff.ts';
import { biasOf, type Judged, withoutLevel } from '#shared/reviews/bias.ts';
import {
  type CalibrationTry,
  type MyCalibration,
  mostTries,
  type PutTry,
} from '#shared/reviews/calibration.ts';
import type { Deps } from '../deps.ts';
import type { Rubrics } from '../rubric/rubrics.ts';
import type { Stores } from '../stores.ts';

/** How far somebody is with the maps to try one’s judgement on. */
export type CalibrationStanding = {
  /** Maps on which a try is sent; how good it was does not matter. */
  readonly done: number;
  readonly of: number;
  /** Whether reviews open only after them. */
  readonly isRequired: boolean;
};

type Parts = Pick<Stores, 'calibrations' | 'assignments'>;

export type Calibrating = ReturnType<typeof createCalibrating>;

/** Judging maps that the instructor has assessed. */
export function createCalibrating(deps: Pick<Deps, 'now'>, stores: Parts) {
  const { calibrations, assignments } = stores;

  return {
    /** Null where there is nothing to calibrate on: it is not asked for, or no map is ready. */
    standing(assignmentId: string, personId: string): CalibrationStanding | null {
      const asked = askedOf(assignments.read(assignmentId));
      if (asked === 'none') return null;
      const standing = calibrations.standing(assignmentId, personId);
      return standing.of === 0 ? null : { ...standing, isRequired: asked === 'required' };
    },

    /** The maps as one student has them; the reference of none whose first try is not sent. @throws no-peer-review */
    mine(assignment: AssignmentRow, personId: string, rubricNamed: Rubrics['of']): MyCalibration {
      const asked = askedOf(assignment);
      if (asked === 'none') throw noCalibration();
      const tries = calibrations.triesOf(assignment.id, personId);
      const judged = readyMaps(calibrations.ofAssignment(assignment.id)).map((row) => {
        const { rubric, ...essay } = calibrations.contentOf(row);
        const own = tries.filter(({ mapId }) => mapId === row.id);
        return {
          row,
          map: {
            ...{ id: row.id, essay, rubric: rubricNamed(rubric), tries: own.map(tryOf) },
            reference: isKnown(own) ? row.marks : null,
          },
        };
      });
      return {
        ...{ assignmentId: assignment.id, title: assignment.body.title, isRequired: asked === 'required' },
        maps: judged.map(({ map }) => map),
        bias: biasOf(judged.flatMap(({ row, map }) => judgedIn(row, map.rubric, map.tries, 1))),
        again: biasOf(judged.flatMap(({ row, map }) => judgedIn(row, map.rubric, map.tries, 2))),
      };
    },

    /**
     * Saves a try, or sends it; the same request again changes nothing.
     * @throws no-peer-review, not-found, calibration-over, review-not-open, review-over, not-valid
     */
    put(asked: {
      readonly assignment: AssignmentRow;
      readonly personId: string;
      readonly mapId: string;
      readonly number: number;
      readonly body: PutTry;
      readonly rubricNamed: Rubrics['of'];
    }): void {
      const { assignment, personId, mapId, number, body } = asked;
      if (askedOf(assignment) === 'none') throw noCalibration();
      if (number > mostTries)
        throw new AppError(
          'calibration-over',
          'A map is judged twice at most. Go on with the next one, or with your reviews.',
        );
      calibrations.together(() => {
        const map = calibrations.read(mapId);
        if (map?.assignmentId !== assignment.id || !map.isReady) throw noMap();
        const known = calibrations.triesOf(assignment.id, personId).filter((tried) => tried.mapId === mapId);
        const own = known.find((tried) => tried.number === number);
        if (own && own.sentAt !== null) {
          if (body.isSent && canonicalJson(own.marks) === canonicalJson(body.marks)) return;
          throw new AppError('review-over', 'You have sent this try: it stays as it is.');
        }
        if (number > 1 && !isKnown(known))
          throw new AppError('review-not-open', 'Send your first try of this map before a second one.');
        const rubric = asked.rubricNamed(calibrations.contentOf(map).rubric);
        const problems = markProblems(rubric, body.marks, '/marks');
        if (problems.length > 0) throw new AppError('not-valid', problems[0]?.detail ?? '', problems);
        const missing = withoutLevel(rubric, body.marks).map(({ title }) => `“${title}”`);
        if (body.isSent && missing.length > 0) {
          const detail = `Choose a level for ${missing.join(', ')} first.`;
          throw new AppError('not-valid', detail, [{ pointer: '/marks', detail }]);
        }
        const at = deps.now().toISOString();
        const sentAt = body.isSent ? at : null;
        calibrations.putTry({ mapId, personId, number, marks: body.marks, updatedAt: at, sentAt });
      });
    },
  };
}

export function readyMaps(maps: readonly CalibrationMapRow[]): CalibrationMapRow[] {
  return maps.filter(({ isReady }) => isReady);
}

/** The try of that number beside the reference; nothing while it is not sent. */
export function judgedIn(
  { marks: reference }: CalibrationMapRow,
  rubric: Judged['rubric'],
  tries: readonly CalibrationTry[],
  number: number,
): Judged[] {
  const sent = tries.find((tried) => tried.number === number && tried.isSent);
  return sent ? [{ rubric, marks: sent.marks, reference }] : [];
}

export function tryOf({ number, marks, sentAt }: CalibrationTryRow): CalibrationTry {
  return { number, marks, isSent: sentAt !== null };
}

export function noMap() {
  return new AppError('not-found', 'This assignment has no such calibration map. Look at the list again.');
}

/** Whether the instructor’s levels may be shown: the first try is sent. */
function isKnown(tries: readonly CalibrationTryRow[]): boolean {
  return tries.some(({ number, sentAt }) => number === 1 && sentAt !== null);
}

function askedOf(assignment: AssignmentRow | undefined) {
  return assignment?.body.peerReview?.calibration ?? 'none';
}

function noCalibration() {
  return new AppError('no-peer-review', 'This assignment has no maps to try your judgement on.');
}
