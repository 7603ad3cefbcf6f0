import type { Dashboard } from './dashboard.ts';

/** How far a class is, a sentence a tile; for paper and for lists. */
export function tileWords({ tiles, assignment }: Pick<Dashboard, 'tiles' | 'assignment'>): string[] {
  const { inClass, begun, handedIn, late, missing, assessed, released, medianOpenFindings } = tiles;
  const who = assignment.grouping === 'group' ? 'groups' : 'students';
  return [
    `${begun} of ${inClass} ${who} have begun`,
    `${handedIn} handed in${late > 0 ? `, ${late} of them late` : ''}${missing > 0 ? `; ${missing} missing` : ''}`,
    `${assessed} assessed, ${released} released`,
    ...(medianOpenFindings === null ? [] : [`Median of open findings on a map: ${medianOpenFindings}`]),
  ];
}
