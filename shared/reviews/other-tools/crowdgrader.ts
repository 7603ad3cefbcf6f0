/** How near a review came to what all made of it, of the most that can be had. Source: CrowdGrader. */
export function reviewPrecision(most: number, consensus: number, given: number): number {
  return most - Math.abs(consensus - given);
}
