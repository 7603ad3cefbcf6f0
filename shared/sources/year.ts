import type { CslItem } from '../graph/csl-item.ts';

/** The year as text, or null; “n.d.” is no year. */
export function yearOf({ issued }: CslItem): string | null {
  if (!issued) return null;
  if ('date-parts' in issued) return String(issued['date-parts']?.[0]?.[0] ?? '') || null;
  return /\b(?:1[4-9]|20)\d\d\b/.exec(issued.raw ?? '')?.[0] ?? null;
}
