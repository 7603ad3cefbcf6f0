import type { Deps } from '../deps.ts';
import type { Stores } from '../stores.ts';

/** How far somebody is with the maps to try one’s judgement on. */
export type CalibrationStanding = {
  /** Maps on which a try is sent; how good it was does not matter. */
  readonly done: number;
  readonly of: number;
  /** Whether reviews open only after them. */
  readonly isRequired: boolean;
};

export type Calibrating = ReturnType<typeof createCalibrating>;

/** Judging maps that the instructor has assessed. */
export function createCalibrating(
  _deps: Deps,
  { calibrations, assignments }: Pick<Stores, 'calibrations' | 'assignments'>,
) {
  return {
    /** Null where there is nothing to calibrate on: it is not asked for, or no map is ready. */
    standing(assignmentId: string, personId: string): CalibrationStanding | null {
      const asked = assignments.read(assignmentId)?.body.peerReview?.calibration ?? 'none';
      if (asked === 'none') return null;
      const standing = calibrations.standing(assignmentId, personId);
      return standing.of === 0 ? null : { ...standing, isRequired: asked === 'required' };
    },
  };
}
