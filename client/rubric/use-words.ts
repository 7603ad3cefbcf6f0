/** “Used by 3 essays”. */
export function usedBy(uses: number): string {
  if (uses === 0) return 'Not used yet';
  return uses === 1 ? 'Used by 1 essay' : `Used by ${uses} essays`;
}
