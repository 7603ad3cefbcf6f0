import { meanOf } from '../centre.ts';

/**
 * How far a reviewer can be relied on by maps whose reference is known, 0-1, as Moodle’s plugin “calibrated” has it
 * (mod/workshop/eval/calibrated): accuracy, bent by a power, times consistency, as strongly as its power says. Powers
 * above 1 are lax about accuracy and strict about consistency; the plugin’s steps name 0.25 to 4 (and 0 to leave
 * consistency out).
 * @param deviations how far each row was from the reference, as shares of its range; below a hundredth counts as none
 */
export function calibratedCompetence(
  deviations: readonly number[],
  powers: { readonly accuracy: number; readonly consistency: number },
): number | null {
  const counted = deviations.map((off) => (off < 0.01 ? 0 : off));
  const off = meanOf(counted);
  const unsteady = meanOf(counted.map((one) => Math.abs(one - (off ?? 0))));
  if (off === null || unsteady === null) return null;
  const { accuracy, consistency } = powers;
  const accurate = accuracy >= 1 ? 1 - off ** accuracy : (1 - off) ** (1 / accuracy);
  return Math.min(1, Math.max(0, accurate * (1 - consistency * unsteady)));
}
